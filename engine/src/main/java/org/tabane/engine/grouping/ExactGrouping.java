package org.tabane.engine.grouping;

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

    /** Of the time, where a search can go on when the proof has not come to its end by then. */
    private static final double PROOF_SHARE = 0.7;

    private ExactGrouping() {}

    public static GroupingOutcome solve(GroupingProblem problem, RunControl control) {
        return solve(problem, control, GroupingListener.NOBODY);
    }

    /** Shows the listener on the way how the run stands. Answers well within a second when it is stopped. */
    public static GroupingOutcome solve(GroupingProblem problem, RunControl control, GroupingListener listener) {
        Instance instance = new Instance(problem);
        Standing standing = new Standing(instance, listener);
        BooleanSupplier stop = () -> {
            standing.tell();
            return isOver(standing, control, 1);
        };
        return problem.form() instanceof GroupingForm.MostGroups
                ? mostGroups(instance, control, standing, stop)
                : leastCost(instance, control, standing, stop);
    }

    /** Whether a run has had its time so many times over, or was stopped. */
    static boolean isOver(Standing standing, RunControl control, int times) {
        return standing.seconds() * 1e9 > (double) control.timeBudget().toNanos() * times
                || control.stop().stopRequested();
    }

    private static GroupingOutcome mostGroups(
            Instance instance, RunControl control, Standing standing, BooleanSupplier stop) {
        int most = instance.size;
        long iterations = 0;
        if (instance.onlyThresholds()) {
            MostGroupsSearch first =
                    new MostGroupsSearch(instance, searchClock(instance, control), control.seed(), standing);
            List<int[]> hopeless = first.hopeless();
            if (!hopeless.isEmpty()) {
                return Conflicts.tooSmallComponent(instance, hopeless.getFirst(), extraTime(standing, control));
            }
            if (first.hasTooManyParts()) {
                return Conflicts.explain(instance, extraTime(standing, control));
            }
            most = first.mostGroups();
            standing.mostGroups(most);
            iterations = search(instance, control, standing);
        }
        MostGroupsProof proof = new MostGroupsProof(
                instance, standing, instance.onlyThresholds() ? proofEnds(standing, control, stop) : stop);
        proof.run(most);
        if (instance.onlyThresholds() && !standing.proven && !proof.infeasible) {
            iterations += searchOn(instance, control, standing);
        }
        return outcome(instance, control, standing, proof.infeasible, iterations);
    }

    /** Several short searches find the best grouping more often than a long one; the iterations they took. */
    private static long search(Instance instance, RunControl control, Standing standing) {
        long iterations = 0;
        for (int start = 0; start < STARTS && (start == 0 || !control.stop().stopRequested()); start++) {
            SearchClock clock = searchClock(instance, control);
            int[] group =
                    new MostGroupsSearch(instance, clock, RandomStream.further(control.seed(), start), standing).run();
            iterations += clock.iterations();
            standing.found(group);
            if (standing.best.length == standing.mostGroups() && standing.measure == 0) {
                break;
            }
        }
        return iterations;
    }

    private static BooleanSupplier proofEnds(Standing standing, RunControl control, BooleanSupplier stop) {
        double seconds = control.timeBudget().toNanos() * PROOF_SHARE / 1e9;
        return () -> stop.getAsBoolean() || standing.seconds() > seconds;
    }

    /** Where the proof does not come to its end, one long search with the time that is left; the iterations it took. */
    private static long searchOn(Instance instance, RunControl control, Standing standing) {
        long left = control.timeBudget().toNanos() - (long) (standing.seconds() * 1e9);
        if (left <= 0 || control.stop().stopRequested()) {
            return 0;
        }
        SearchClock clock = SearchClock.part(control, SearchBudget.NO_LIMIT, left);
        standing.found(new MostGroupsSearch(instance, clock, control.seed(), standing).run());
        return clock.iterations();
    }

    private static SearchClock searchClock(Instance instance, RunControl control) {
        return SearchClock.part(control, SEARCH_FOR_EACH_UNIT * instance.size, (long)
                (control.timeBudget().toNanos() * SEARCH_SHARE));
    }

    private static GroupingOutcome leastCost(
            Instance instance, RunControl control, Standing standing, BooleanSupplier stop) {
        SearchClock clock = searchClock(instance, control);
        new RuledSearch(instance, clock, control.seed(), standing).run();
        LeastCostProof proof = new LeastCostProof(instance, control, standing, stop);
        proof.run();
        return outcome(instance, control, standing, proof.infeasible, clock.iterations() + proof.iterations);
    }

    private static GroupingOutcome outcome(
            Instance instance, RunControl control, Standing standing, boolean infeasible, long iterations) {
        boolean settled = standing.proven || infeasible;
        RunEnd end = settled || !isOver(standing, control, 1)
                ? RunEnd.COMPLETE
                : control.stop().stopRequested() ? RunEnd.STOPPED : RunEnd.TIME_UP;
        Grouping.Run run = new Grouping.Run(standing.seconds(), iterations, control.seed(), end);
        if (standing.best.length > 0) {
            return standing.grouping(run);
        }
        return infeasible
                ? Conflicts.explain(instance, extraTime(standing, control))
                : new GroupingOutcome.NothingFound(run);
    }

    /** Naming the rules in conflict may take as long again as the run was given. */
    static BooleanSupplier extraTime(Standing standing, RunControl control) {
        return () -> isOver(standing, control, 2);
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
