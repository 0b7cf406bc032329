package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/**
 * The best grouping with its proof, where the units are few enough: up to about eighty, a prefecture. Lists the connected sets, solves the
 * choice among them by linear programmes, cuts and branching, and brings in sets too large to list by their prices.
 *
 * <p>When time is up before the proof, answers with the best known and the gap that remains. The same problem and seed give the same
 * answer on any number of threads (it works on one), unless time cuts in.
 */
public final class ExactGrouping {

    private static final long SEARCH_FOR_EACH_UNIT = 100;
    private static final int STARTS = 4;
    private static final double SEARCH_SHARE = 0.06;

    private ExactGrouping() {}

    public static GroupingOutcome solve(GroupingProblem problem, RunControl control) {
        Instance instance = new Instance(problem);
        long started = System.nanoTime();
        double budget = control.timeBudget().toNanos();
        BooleanSupplier stop =
                () -> System.nanoTime() - started > budget || control.stop().stopRequested();
        return problem.form() instanceof GroupingForm.MostGroups
                ? mostGroups(instance, control, started, stop)
                : leastCost(instance, control, started, stop);
    }

    private static GroupingOutcome mostGroups(
            Instance instance, RunControl control, long started, BooleanSupplier stop) {
        MostGroupsProof proof = new MostGroupsProof(instance, stop);
        int most = instance.size;
        long iterations = 0;
        if (instance.onlyThresholds()) {
            MostGroupsSearch first = new MostGroupsSearch(instance, searchClock(instance, control), control.seed());
            List<int[]> hopeless = first.hopeless();
            if (!hopeless.isEmpty()) {
                return Conflicts.tooSmallComponent(instance, hopeless.getFirst());
            }
            most = first.mostGroups();
            iterations = search(instance, control, proof, most);
        }
        proof.run(most);
        Grouping.Run run = run(control, started, iterations, stop, proof.spreadProven || proof.infeasible);
        if (proof.best.length == 0) {
            return proof.infeasible ? Conflicts.explain(instance, () -> false) : new GroupingOutcome.NothingFound(run);
        }
        int groups = proof.best.length;
        boolean proven = proof.mostGroups == groups && proof.spreadProven;
        double gap = proof.mostGroups > groups
                ? (proof.mostGroups - groups) / (double) proof.mostGroups
                : proof.bestSpread == 0 ? 0 : (proof.bestSpread - proof.leastSpread) / (double) proof.bestSpread;
        return new Grouping(
                instance.groups(labels(proof.best, instance.size)),
                new Grouping.Value(groups, instance.spreadFigure(proof.bestSpread)),
                new Grouping.Bound(
                        proof.mostGroups,
                        instance.spreadFigure(proof.mostGroups > groups ? 0 : proof.leastSpread),
                        proven,
                        proven ? 0 : gap),
                run);
    }

    /** Several short searches find the best grouping more often than a long one; the iterations they took. */
    private static long search(Instance instance, RunControl control, MostGroupsProof proof, int most) {
        long iterations = 0;
        for (int start = 0; start < STARTS && !control.stop().stopRequested(); start++) {
            SearchClock clock = searchClock(instance, control);
            int[] group = new MostGroupsSearch(instance, clock, control.seed() + 1_000_003L * start).run();
            iterations += clock.iterations();
            int[][] groups = members(group);
            long spread = instance.spreadOf(group);
            if (groups.length > proof.best.length || groups.length == proof.best.length && spread < proof.bestSpread) {
                proof.know(groups, spread);
            }
            if (groups.length == most && spread == 0) {
                break;
            }
        }
        return iterations;
    }

    private static SearchClock searchClock(Instance instance, RunControl control) {
        return new SearchClock(new SearchBudget(
                SEARCH_FOR_EACH_UNIT * instance.size,
                new RunControl(
                        control.seed(),
                        control.timeBudget()
                                .multipliedBy((long) (SEARCH_SHARE * 1000))
                                .dividedBy(1000),
                        1,
                        org.tabane.engine.ProgressListener.SILENT,
                        control.stop())));
    }

    private static GroupingOutcome leastCost(
            Instance instance, RunControl control, long started, BooleanSupplier stop) {
        LeastCostProof proof = new LeastCostProof(instance, stop);
        SearchClock clock = searchClock(instance, control);
        int[] known = new RuledSearch(instance, clock, control.seed()).run();
        if (known.length > 0) {
            proof.know(members(known));
        }
        proof.run();
        Grouping.Run run = run(control, started, clock.iterations(), stop, proof.proven);
        if (proof.best.length == 0) {
            return proof.infeasible ? Conflicts.explain(instance, () -> false) : new GroupingOutcome.NothingFound(run);
        }
        double gap = proof.proven
                ? 0
                : proof.leastCost == Long.MIN_VALUE || proof.bestCost <= 0
                        ? 1
                        : (proof.bestCost - proof.leastCost) / (double) proof.bestCost;
        return new Grouping(
                instance.groups(labels(proof.best, instance.size)),
                new Grouping.Value(proof.best.length, BigDecimal.valueOf(proof.bestCost)),
                new Grouping.Bound(
                        instance.size,
                        BigDecimal.valueOf(proof.leastCost == Long.MIN_VALUE ? 0 : proof.leastCost),
                        proof.proven,
                        gap),
                run);
    }

    private static Grouping.Run run(
            RunControl control, long started, long iterations, BooleanSupplier stop, boolean settled) {
        RunEnd end = settled || !stop.getAsBoolean()
                ? RunEnd.COMPLETE
                : control.stop().stopRequested() ? RunEnd.STOPPED : RunEnd.TIME_UP;
        return new Grouping.Run((System.nanoTime() - started) / 1e9, iterations, control.seed(), end);
    }

    static int[][] members(int[] group) {
        Map<Integer, List<Integer>> lists = new TreeMap<>();
        for (int unit = 0; unit < group.length; unit++) {
            lists.computeIfAbsent(group[unit], id -> new ArrayList<>()).add(unit);
        }
        return lists.values().stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    static int[] labels(int[][] groups, int size) {
        int[] labels = new int[size];
        for (int id = 0; id < groups.length; id++) {
            for (int unit : groups[id]) {
                labels[unit] = id;
            }
        }
        return labels;
    }
}
