package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.tabane.engine.MemberId;

/**
 * Which rules cannot hold together, once no grouping exists: in the first part of the map that has none, each rule is left out in turn and
 * stays out if there is still none. What remains conflicts, and nothing in it is idle.
 */
final class Conflicts {

    private static final int MOST_COLUMNS = 400_000;

    private Conflicts() {}

    /** A part that does not reach the thresholds even as a whole. */
    static GroupingOutcome tooSmallComponent(Instance instance, int[] units, BooleanSupplier stop) {
        return explain(instance, units, stop);
    }

    /** Looks through all parts of the map; empty list of rules when no part is found infeasible. */
    static GroupingOutcome.Infeasible explain(Instance instance, BooleanSupplier stop) {
        int[] component = instance.graph.components();
        int count = instance.graph.parts();
        int[] all = IntStream.range(0, instance.size).toArray();
        for (int c = 0; c < count && !isCrossed(instance, component); c++) {
            int number = c;
            int[] units =
                    Arrays.stream(all).filter(unit -> component[unit] == number).toArray();
            if (feasibility(among(instance, units), stop) == Feasibility.NO) {
                return explain(instance, units, stop);
            }
        }
        return explain(instance, all, stop);
    }

    /** Whether a pinned pair or a locked group lies in two parts of the map, which none of the parts shows by itself. */
    private static boolean isCrossed(Instance instance, int[] component) {
        int[] partOfLock = new int[instance.lockSize.length];
        Arrays.fill(partOfLock, -1);
        boolean crossed = false;
        for (int unit = 0; unit < instance.size; unit++) {
            int lock = instance.lockOf[unit];
            if (lock >= 0) {
                crossed |= partOfLock[lock] >= 0 && partOfLock[lock] != component[unit];
                partOfLock[lock] = component[unit];
            }
        }
        for (int[] pair : instance.together) {
            crossed |= component[pair[0]] != component[pair[1]];
        }
        return crossed;
    }

    private static GroupingOutcome.Infeasible explain(Instance instance, int[] units, BooleanSupplier stop) {
        GroupingProblem part = among(instance, units);
        boolean smallest = true;
        List<RuleInConflict> conflict = new ArrayList<>();
        GroupingProblem kept = part;
        for (Rule rule : Rule.of(part)) {
            GroupingProblem without = rule.leftOut().apply(kept);
            Feasibility found = feasibility(without, stop);
            if (found == Feasibility.NO) {
                kept = without;
            } else {
                smallest &= found == Feasibility.YES;
                conflict.add(rule.rule());
            }
        }
        List<RuleInConflict> words = new ArrayList<>();
        words.add(new RuleInConflict.MustBePlaced(concerned(new Instance(kept), stop)));
        if (units.length < instance.size || units.length == 1) {
            words.add(new RuleInConflict.NoLinkOut(GroupSearch.ids(instance, units)));
        }
        words.addAll(conflict);
        int parts = instance.graph.parts();
        if (units.length == instance.size && instance.groupCount.withAlone() && parts > instance.groupCount.most()) {
            words.add(new RuleInConflict.SeparateParts(parts));
        }
        return new GroupingOutcome.Infeasible(words, smallest);
    }

    /** Units no admissible set contains, if there are any; otherwise all. */
    private static List<MemberId> concerned(Instance instance, BooleanSupplier stop) {
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, 20L * MOST_COLUMNS, stop);
        boolean[] covered = new boolean[instance.size];
        for (int at = 0; at < found.pool().start[found.pool().count]; at++) {
            covered[found.pool().units[at]] = true;
        }
        int[] uncovered = IntStream.range(0, instance.size)
                .filter(unit -> found.complete() && !covered[unit])
                .toArray();
        return GroupSearch.ids(
                instance,
                uncovered.length > 0
                        ? uncovered
                        : IntStream.range(0, instance.size).toArray());
    }

    /** The number of groups is a rule of the whole map, not of its parts. */
    private static GroupingProblem among(Instance instance, int[] units) {
        GroupingProblem some = instance.problem.among(new HashSet<>(GroupSearch.ids(instance, units)));
        return units.length == instance.size
                ? some
                : some.withRules(some.rules().withNumberOfGroups(0, GroupingRules.NO_LIMIT));
    }

    /** Whether a grouping exists. */
    enum Feasibility {
        YES,
        NO,
        UNKNOWN
    }

    static Feasibility feasibility(GroupingProblem problem, BooleanSupplier stop) {
        Instance instance = new Instance(problem);
        if (problem.form() instanceof GroupingForm.MostGroups && instance.onlyThresholds()) {
            SearchClock clock = new SearchClock(SearchBudget.byTheClock(org.tabane.engine.RunControl.seeded(1)));
            Standing nobody = new Standing(instance, GroupingListener.NOBODY);
            MostGroupsSearch search = new MostGroupsSearch(instance, clock, 1, nobody);
            return search.hopeless().isEmpty() && !search.hasTooManyParts() ? Feasibility.YES : Feasibility.NO;
        }
        AdmissibleSets.Found found = AdmissibleSets.collect(
                instance, SetValue.of(instance), instance.mostUnits, MOST_COLUMNS, 20L * MOST_COLUMNS, stop);
        ColumnPool free = new ColumnPool();
        for (int column = 0; column < found.pool().count; column++) {
            free.add(found.pool().members(column), found.pool().size(column), 0);
        }
        PartitionProof proof = new PartitionProof(
                free, instance.size, instance.groupCount, Long.MAX_VALUE, stop, PartitionProof.Watch.NOBODY);
        boolean ended = proof.run();
        if (proof.best.length > 0) {
            return Feasibility.YES;
        }
        return ended && found.complete() ? Feasibility.NO : Feasibility.UNKNOWN;
    }
}
