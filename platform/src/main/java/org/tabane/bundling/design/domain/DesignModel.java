package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingDraft;
import org.tabane.engine.grouping.GroupingForm;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.GroupingRules;
import org.tabane.engine.grouping.Limit;
import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.LinkKind;
import org.tabane.engine.grouping.Reach;
import org.tabane.engine.grouping.Unit;

/**
 * A design's question as the engine understands it, and the engine's answers as plans with figures 「設計の計算」. Immutable.
 *
 * <p>Technical staff of towns of which nothing is known count as zero in limits; the page names these towns.
 */
public final class DesignModel {

    static final String ENGINEERS = "engineers";
    static final String KILOMETRES = "km";

    private final DesignQuestion question;
    private final DesignCost cost;
    private final GroupingProblem problem;
    private final RuleWords words;

    private DesignModel(DesignQuestion question, DesignCost unlimited) {
        this.question = question;
        this.cost = unlimited.within(CostLimits.of(question.limits()));
        this.problem = new GroupingProblem(
                question.towns().stream().map(DesignModel::unit).toList(),
                links(question),
                rules(question.rules(), cost.figures()),
                new GroupingForm.LeastCost(cost, GroupingForm.LeastCost.NO_PROTECTION));
        this.words = new RuleWords(question.limits());
    }

    /** @param cost of {@link #cost(AssumptionBook, DesignBasis)}, which is the same for all rules of a design */
    public static DesignModel of(DesignQuestion question, DesignCost cost) {
        return new DesignModel(question, cost);
    }

    /** What any set of these towns costs; takes a while to make, and may be kept as long as the design. */
    public static DesignCost cost(AssumptionBook book, DesignBasis basis) {
        return DesignCost.of(DesignFigures.of(
                book, basis.start(), basis.sectors(), new DesignQuestion(basis, DesignRules.NONE)::roadKilometres));
    }

    public DesignQuestion question() {
        return question;
    }

    /** The cost under this design's limits. */
    public DesignCost cost() {
        return cost;
    }

    public GroupingProblem problem() {
        return problem;
    }

    /** The words for rules in conflict. */
    RuleWords words() {
        return words;
    }

    /** The plan a run found. */
    public DesignPlan plan(int number, Grouping grouping, DesignPlan.Origin origin) {
        return plan(number, grouping.groups(), grouping.value(), grouping.bound(), grouping.run(), origin);
    }

    /** The plan a run stands at. */
    public DesignPlan plan(
            int number,
            List<List<MemberId>> sets,
            Grouping.Value value,
            Grouping.Bound bound,
            Grouping.Run run,
            DesignPlan.Origin origin) {
        Map<String, List<String>> lettered = new LinkedHashMap<>();
        List<List<String>> ordered = new ArrayList<>(sets.stream()
                .map(set -> set.stream().map(MemberId::value).toList())
                .toList());
        ordered.sort(java.util.Comparator.comparing(set -> set.size() == 1));
        ordered.forEach(set -> lettered.put(DesignedGroup.letter(lettered.size()), set));
        boolean known = bound.proven() || bound.gap() < 1;
        Judged judged = judge(lettered, List.of());
        return new DesignPlan(
                number,
                "",
                judged.groups(),
                known ? bound.leastMeasure().longValueExact() : null,
                known ? Double.valueOf(bound.gap()) : null,
                bound.proven(),
                run.seconds(),
                run.seed(),
                run.iterations(),
                origin,
                judged.broken());
    }

    /**
     * The plan with one town in another group.
     *
     * @param letter of the group it joins; null to stay by itself
     */
    public DesignPlan moved(DesignPlan plan, String town, @Nullable String letter) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        plan.groups().forEach(group -> sets.put(group.letter(), without(group.members(), town)));
        String target = letter == null ? freeLetter(plan) : letter;
        List<String> joined = new ArrayList<>(sets.getOrDefault(target, List.of()));
        joined.add(town);
        sets.put(target, inOrder(joined));
        sets.values().removeIf(List::isEmpty);
        Judged judged = judge(sets, plan.groups());
        return plan.with(judged.groups(), judged.broken(), DesignPlan.Origin.HAND);
    }

    /** The same plan judged by the rules of this question. */
    public DesignPlan rejudged(DesignPlan plan) {
        Map<String, List<String>> sets = new LinkedHashMap<>();
        plan.groups().forEach(group -> sets.put(group.letter(), group.members()));
        Judged judged = judge(sets, plan.groups());
        return plan.with(judged.groups(), judged.broken(), plan.origin());
    }

    private record Judged(List<DesignedGroup> groups, List<BrokenRule> broken) {}

    /** Figures of the groups, taken over from known ones where the members are the same, and what they break. */
    private Judged judge(Map<String, List<String>> lettered, List<DesignedGroup> known) {
        List<List<MemberId>> sets = lettered.values().stream()
                .map(set -> set.stream().map(MemberId::of).toList())
                .toList();
        GroupingDraft draft = GroupingDraft.of(problem, sets);
        Map<String, GroupingDraft.Standing> standings = new HashMap<>();
        draft.groups().forEach(standing -> standings.put(key(standing.members()), standing));
        List<DesignedGroup> groups = new ArrayList<>();
        lettered.forEach((letter, members) -> {
            GroupingDraft.Standing standing = java.util.Objects.requireNonNull(
                    standings.get(key(members.stream().map(MemberId::of).toList())));
            DesignedGroup figures = known.stream()
                    .filter(group -> group.members().equals(members))
                    .findFirst()
                    .orElseGet(() -> figures(letter, members));
            groups.add(figures.judged(letter, words.ofGroup(standing.broken(), figures)));
        });
        return new Judged(groups, words.ofGroup(draft.broken(), null));
    }

    private DesignedGroup figures(String letter, List<String> members) {
        List<MemberId> ids = members.stream().map(MemberId::of).toList();
        GroupEffect effect = cost.effect(ids);
        long people = 0;
        BigDecimal area = BigDecimal.ZERO;
        BigDecimal engineers = BigDecimal.ZERO;
        for (String code : members) {
            DesignTown town = question.basis().getTown(code);
            people += town.people() == null ? 0 : town.people();
            area = area.add(town.areaKm2());
            engineers = engineers.add(town.engineers() == null ? BigDecimal.ZERO : town.engineers());
        }
        MemberEffect smallest = effect.smallestSaver();
        return new DesignedGroup(
                letter,
                members,
                people,
                area,
                cost.figures().longestKilometres(ids),
                engineers,
                effect.nowYen(),
                effect.bundledYen(),
                effect.freedHours(),
                smallest.member().value(),
                smallest.savingYen(),
                effect.contractYen(),
                List.of());
    }

    private static String key(Collection<MemberId> members) {
        return String.join(
                " ", new TreeSet<>(members.stream().map(MemberId::value).toList()));
    }

    private List<String> inOrder(Collection<String> codes) {
        return question.towns().stream()
                .map(DesignTown::code)
                .filter(codes::contains)
                .toList();
    }

    private static List<String> without(List<String> members, String town) {
        return members.stream().filter(member -> !member.equals(town)).toList();
    }

    private static String freeLetter(DesignPlan plan) {
        int number = 0;
        while (plan.findGroup(DesignedGroup.letter(number)).isPresent()) {
            number++;
        }
        return DesignedGroup.letter(number);
    }

    private static Unit unit(DesignTown town) {
        return new Unit(
                town.member(), Map.of(ENGINEERS, town.engineers() == null ? BigDecimal.ZERO : town.engineers()));
    }

    private static List<Link> links(DesignQuestion question) {
        List<Link> links = new ArrayList<>();
        question.basis().links().forEach(link -> links.add(link.engine()));
        question.rules()
                .declared()
                .forEach(pair ->
                        links.add(new Link(pair.engine().first(), pair.engine().second(), LinkKind.DECLARED)));
        return links;
    }

    private static GroupingRules rules(DesignRules rules, DesignFigures figures) {
        DesignLimits limits = rules.limits();
        GroupingRules engine = GroupingRules.NONE
                .withSizes(
                        whole(limits, DesignLimit.FEWEST_MEMBERS, 1),
                        whole(limits, DesignLimit.MOST_MEMBERS, GroupingRules.NO_LIMIT))
                .withNumberOfGroups(
                        whole(limits, DesignLimit.FEWEST_GROUPS, 0),
                        whole(limits, DesignLimit.MOST_GROUPS, GroupingRules.NO_LIMIT))
                .withTogether(Set.copyOf(
                        rules.together().stream().map(TownPair::engine).toList()))
                .withApart(
                        Set.copyOf(rules.apart().stream().map(TownPair::engine).toList()))
                .withAlone(GroupingRules.Alone.ALWAYS)
                .withNeverAlone(
                        Set.copyOf(rules.neverAlone().stream().map(MemberId::of).toList()))
                .withLocked(Set.copyOf(rules.locked().stream()
                        .map(lock -> Set.copyOf(lock.stream().map(MemberId::of).toList()))
                        .toList()));
        if (limits.find(DesignLimit.FEWEST_ENGINEERS).isPresent()) {
            engine = engine.with(Limit.atLeast(
                    ENGINEERS, limits.find(DesignLimit.FEWEST_ENGINEERS).get()));
        }
        if (limits.find(DesignLimit.LONGEST_KM).isPresent()) {
            engine = engine.with(new Reach(
                    KILOMETRES,
                    figures::kilometres,
                    limits.find(DesignLimit.LONGEST_KM).get()));
        }
        return engine;
    }

    private static int whole(DesignLimits limits, DesignLimit limit, int otherwise) {
        return limits.find(limit).map(BigDecimal::intValueExact).orElse(otherwise);
    }
}
