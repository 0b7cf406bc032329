package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/**
 * A grouping under somebody's hands: towns are moved one at a time, rules may be broken on the way, and each step is answered at once with
 * what it changes. Immutable: every step gives a new draft, so that undoing is keeping the old one.
 */
public final class GroupingDraft {

    private final Instance instance;
    private final int[] group;
    private final Map<Integer, Standing> standings;

    /**
     * How one group stands.
     *
     * @param members in the problem's order
     * @param measure its spread or cost; zero where the set has no price
     * @param broken what it breaks, each in words; empty when it may stand as it is
     */
    public record Standing(List<MemberId> members, BigDecimal measure, List<RuleInConflict> broken) {
        public Standing {
            members = List.copyOf(members);
            broken = List.copyOf(broken);
        }
    }

    /**
     * What a step changes.
     *
     * @param draft after the step
     * @param measureChange of the whole grouping; negative is better
     * @param groupsChange in the number of groups
     */
    public record Step(GroupingDraft draft, BigDecimal measureChange, int groupsChange) {}

    private GroupingDraft(Instance instance, int[] group, Map<Integer, Standing> standings) {
        this.instance = instance;
        this.group = group;
        this.standings = standings;
    }

    public static GroupingDraft of(GroupingProblem problem, Grouping grouping) {
        return of(problem, grouping.groups());
    }

    /** From any groups that hold every unit once. */
    public static GroupingDraft of(GroupingProblem problem, List<List<MemberId>> groups) {
        Instance instance = new Instance(problem);
        int[] labels = new int[instance.size];
        Arrays.fill(labels, -1);
        for (int id = 0; id < groups.size(); id++) {
            for (MemberId member : groups.get(id)) {
                if (labels[instance.number(member)] >= 0) {
                    throw new IllegalArgumentException(member + " stands in two groups.");
                }
                labels[instance.number(member)] = id;
            }
        }
        for (int unit = 0; unit < labels.length; unit++) {
            if (labels[unit] < 0) {
                throw new IllegalArgumentException(instance.id(unit) + " stands in no group.");
            }
        }
        Map<Integer, Standing> standings = new TreeMap<>();
        for (int id = 0; id < groups.size(); id++) {
            standings.put(id, standing(instance, labels, id));
        }
        return new GroupingDraft(instance, labels, standings);
    }

    /** A unit joins the group of another. */
    public Step join(MemberId unit, MemberId other) {
        return moved(instance.number(unit), group[instance.number(other)]);
    }

    /** A unit leaves into a group of its own. */
    public Step leave(MemberId unit) {
        int fresh =
                standings.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
        return moved(instance.number(unit), fresh);
    }

    private Step moved(int unit, int to) {
        int from = group[unit];
        if (from == to) {
            return new Step(this, BigDecimal.ZERO, 0);
        }
        int[] labels = group.clone();
        labels[unit] = to;
        Map<Integer, Standing> after = new TreeMap<>(standings);
        after.remove(from);
        if (Arrays.stream(labels).anyMatch(id -> id == from)) {
            after.put(from, standing(instance, labels, from));
        }
        after.put(to, standing(instance, labels, to));
        GroupingDraft draft = new GroupingDraft(instance, labels, after);
        return new Step(draft, draft.measure().subtract(measure()), after.size() - standings.size());
    }

    /** Groups by their first members. */
    public List<Standing> groups() {
        List<Standing> list = new ArrayList<>(standings.values());
        list.sort(java.util.Comparator.comparingInt(
                standing -> instance.number(standing.members().getFirst())));
        return list;
    }

    public BigDecimal measure() {
        return standings.values().stream().map(Standing::measure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the grouping breaks as a whole: the number of groups. What single groups break stands with them. */
    public List<RuleInConflict> broken() {
        int counted = (int) standings.values().stream()
                .filter(standing ->
                        instance.groupCount.counts(standing.members().size()))
                .count();
        return BrokenRules.ofNumber(instance.problem.rules(), counted);
    }

    /** Whether the grouping and all its groups keep to all rules. */
    public boolean keepsToRules() {
        return broken().isEmpty()
                && standings.values().stream()
                        .allMatch(standing -> standing.broken().isEmpty());
    }

    private static Standing standing(Instance instance, int[] labels, int id) {
        int[] set = java.util.stream.IntStream.range(0, labels.length)
                .filter(unit -> labels[unit] == id)
                .toArray();
        SetValue value = SetValue.of(instance);
        for (int i = 0; i < set.length; i++) {
            value.joined(set, i + 1);
        }
        long cost = value.of(set, set.length);
        boolean priced = cost != GroupCost.NOT_ON_OFFER;
        BigDecimal measure = !priced
                ? BigDecimal.ZERO
                : instance.spread.length > 0 ? instance.spreadFigure(cost) : BigDecimal.valueOf(cost);
        return new Standing(GroupSearch.ids(instance, set), measure, BrokenRules.of(instance, set, priced));
    }
}
