package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.List;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

/**
 * A good grouping in the time given, with a bound: for any number of units. {@link ExactGrouping} proves the best one where the units are
 * few enough.
 *
 * <p>The same problem, seed and number of iterations give the same answer on any number of threads (it works on one). When it is stopped or
 * time is up it answers with the best so far.
 */
public final class GroupSearch {

    private GroupSearch() {}

    public static GroupingOutcome run(GroupingProblem problem, SearchBudget budget) {
        return run(problem, budget, GroupingListener.NOBODY);
    }

    /** Shows the listener on the way how the run stands; being watched does not change the answer. */
    public static GroupingOutcome run(GroupingProblem problem, SearchBudget budget, GroupingListener listener) {
        Instance instance = new Instance(problem);
        Standing standing = new Standing(instance, listener);
        SearchClock clock = new SearchClock(budget);
        RunControl control = budget.control();
        return problem.form() instanceof GroupingForm.MostGroups && instance.onlyThresholds()
                ? mostGroups(instance, clock, control, standing)
                : byRules(instance, clock, control, standing);
    }

    /**
     * The same grouping with a better bound on the number of groups, by linear programmes in the control's time; for the max-p form with
     * thresholds only. Other groupings come back as they are.
     */
    public static Grouping withTighterBound(GroupingProblem problem, Grouping grouping, RunControl control) {
        Instance instance = new Instance(problem);
        int before = grouping.bound().mostGroups();
        int groups = grouping.value().groups();
        if (!(problem.form() instanceof GroupingForm.MostGroups) || !instance.onlyThresholds() || groups == before) {
            return grouping;
        }
        int most = Math.max(
                groups,
                Math.min(
                        before,
                        PackingBound.tightened(
                                instance,
                                control.timeBudget().toNanos(),
                                () -> control.stop().stopRequested())));
        boolean spreadProven = grouping.value().measure().signum() == 0;
        double gap = groups < most ? (most - groups) / (double) most : spreadProven ? 0 : 1;
        return new Grouping(
                grouping.groups(),
                grouping.value(),
                new Grouping.Bound(most, grouping.bound().leastMeasure(), groups == most && spreadProven, gap),
                grouping.run());
    }

    private static GroupingOutcome mostGroups(
            Instance instance, SearchClock clock, RunControl control, Standing standing) {
        MostGroupsSearch search = new MostGroupsSearch(instance, clock, control.seed(), standing);
        List<int[]> hopeless = search.hopeless();
        if (!hopeless.isEmpty()) {
            return Conflicts.tooSmallComponent(
                    instance, hopeless.getFirst(), ExactGrouping.extraTime(standing, control));
        }
        if (search.hasTooManyParts()) {
            return Conflicts.explain(instance, ExactGrouping.extraTime(standing, control));
        }
        standing.mostGroups(search.mostGroups());
        standing.found(search.run());
        return standing.grouping(run(clock, control));
    }

    private static GroupingOutcome byRules(
            Instance instance, SearchClock clock, RunControl control, Standing standing) {
        new RuledSearch(instance, clock, control.seed(), standing).run();
        if (standing.best.length > 0) {
            return standing.grouping(run(clock, control));
        }
        java.util.function.BooleanSupplier stop = ExactGrouping.extraTime(standing, control);
        return Conflicts.feasibility(instance.problem, stop) == Conflicts.Feasibility.NO
                ? Conflicts.explain(instance, stop)
                : new GroupingOutcome.NothingFound(run(clock, control));
    }

    private static Grouping.Run run(SearchClock clock, RunControl control) {
        return new Grouping.Run(clock.seconds(), clock.iterations(), control.seed(), clock.end());
    }

    static List<MemberId> ids(Instance instance, int[] units) {
        List<MemberId> ids = new ArrayList<>();
        for (int unit : units) {
            ids.add(instance.id(unit));
        }
        return ids;
    }
}
