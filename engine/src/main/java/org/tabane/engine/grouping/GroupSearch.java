package org.tabane.engine.grouping;

import java.math.BigDecimal;
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
        Instance instance = new Instance(problem);
        SearchClock clock = new SearchClock(budget);
        if (problem.form() instanceof GroupingForm.MostGroups && instance.onlyThresholds()) {
            return mostGroups(instance, clock, budget.control().seed());
        }
        return new RuledSearch(instance, clock, budget.control().seed()).outcome();
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

    private static GroupingOutcome mostGroups(Instance instance, SearchClock clock, long seed) {
        MostGroupsSearch search = new MostGroupsSearch(instance, clock, seed);
        List<int[]> hopeless = search.hopeless();
        if (!hopeless.isEmpty()) {
            return Conflicts.tooSmallComponent(instance, hopeless.getFirst());
        }
        int[] group = search.run();
        int groups = instance.groups(group).size();
        long spread = instance.spreadOf(group);
        int most = search.mostGroups();
        boolean proven = groups == most && spread == 0;
        double gap = groups < most ? (most - groups) / (double) most : spread == 0 ? 0 : 1;
        return new Grouping(
                instance.groups(group),
                new Grouping.Value(groups, instance.spreadFigure(spread)),
                new Grouping.Bound(most, BigDecimal.ZERO, proven, gap),
                new Grouping.Run(clock.seconds(), clock.iterations(), seed, clock.end()));
    }

    static List<MemberId> ids(Instance instance, int[] units) {
        List<MemberId> ids = new ArrayList<>();
        for (int unit : units) {
            ids.add(instance.id(unit));
        }
        return ids;
    }
}
