package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * Whom to group, what joins them, what every group must keep to, and what is best. Immutable, and free of {@linkplain #check faults}.
 */
public record GroupingProblem(List<Unit> units, List<Link> links, GroupingRules rules, GroupingForm form) {

    public GroupingProblem {
        units = List.copyOf(units);
        links = List.copyOf(links);
        List<GroupingFault> faults = check(units, links, rules, form);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(
                    "\n", faults.stream().map(GroupingFault::message).toList()));
        }
    }

    public GroupingProblem withRules(GroupingRules others) {
        return new GroupingProblem(units, links, others, form);
    }

    /** The problem of some of the units: their links among themselves, and the rules that concern them. A locked group that lost a member is free. */
    public GroupingProblem among(Set<MemberId> some) {
        return new GroupingProblem(
                units.stream().filter(unit -> some.contains(unit.id())).toList(),
                links.stream()
                        .filter(link -> some.contains(link.a()) && some.contains(link.b()))
                        .toList(),
                rules.withTogether(within(rules.together(), some))
                        .withApart(within(rules.apart(), some))
                        .withNeverAlone(Set.copyOf(rules.neverAlone().stream()
                                .filter(some::contains)
                                .toList()))
                        .withLocked(Set.copyOf(rules.locked().stream()
                                .filter(some::containsAll)
                                .toList())),
                form);
    }

    /** Everything that keeps these from being a problem; empty when nothing does. */
    public static List<GroupingFault> check(
            List<Unit> units, List<Link> links, GroupingRules rules, GroupingForm form) {
        List<GroupingFault> faults = new ArrayList<>();
        Set<MemberId> known = new HashSet<>();
        if (units.isEmpty()) {
            faults.add(new GroupingFault.NobodyToGroup());
        }
        for (Unit unit : units) {
            if (!known.add(unit.id())) {
                faults.add(new GroupingFault.DuplicateUnit(unit.id()));
            }
        }
        Set<GroupingFault> strangers = new LinkedHashSet<>();
        for (Link link : links) {
            strange(link.a(), "link", known, strangers);
            strange(link.b(), "link", known, strangers);
            if (link.a().equals(link.b())) {
                faults.add(new GroupingFault.LinkToItself(link.a()));
            }
        }
        for (MemberPair pair : rules.together()) {
            strange(pair.first(), "pinned pair", known, strangers);
            strange(pair.second(), "pinned pair", known, strangers);
        }
        for (MemberPair pair : rules.apart()) {
            strange(pair.first(), "forbidden pair", known, strangers);
            strange(pair.second(), "forbidden pair", known, strangers);
        }
        rules.neverAlone().forEach(member -> strange(member, "rule", known, strangers));
        Set<MemberId> locked = new HashSet<>();
        rules.locked()
                .forEach(group -> group.forEach(member -> {
                    strange(member, "locked group", known, strangers);
                    if (!locked.add(member)) {
                        strangers.add(new GroupingFault.LockedTwice(member));
                    }
                }));
        faults.addAll(strangers);
        if (form instanceof GroupingForm.MostGroups && (rules.fewestGroups() > 0 || rules.mostGroups() < 1)) {
            faults.add(new GroupingFault.NumberIsTheAim());
        }
        for (String attribute : attributes(rules, form)) {
            checkFigures(attribute, units, rules, faults);
        }
        return faults;
    }

    /** The attributes that rules and form need, each once. */
    static Set<String> attributes(GroupingRules rules, GroupingForm form) {
        Set<String> attributes = new LinkedHashSet<>();
        rules.limits().forEach(limit -> attributes.add(limit.attribute()));
        if (form instanceof GroupingForm.MostGroups most) {
            attributes.add(most.spreadAttribute());
        }
        return attributes;
    }

    private static void checkFigures(
            String attribute, List<Unit> units, GroupingRules rules, List<GroupingFault> faults) {
        List<MemberId> missing = new ArrayList<>();
        BigDecimal sum = BigDecimal.ONE;
        int scale = 0;
        for (Unit unit : units) {
            BigDecimal figure = unit.figures().get(attribute);
            if (figure == null) {
                missing.add(unit.id());
            } else if (figure.signum() < 0) {
                faults.add(new GroupingFault.NegativeFigure(unit.id(), attribute));
            } else {
                sum = sum.add(figure);
                scale = Math.max(scale, figure.stripTrailingZeros().scale());
            }
        }
        for (Limit limit : rules.limits()) {
            if (limit.attribute().equals(attribute)) {
                sum = sum.add(limit.figure());
                scale = Math.max(scale, limit.figure().stripTrailingZeros().scale());
            }
        }
        if (!missing.isEmpty()) {
            faults.add(new GroupingFault.MissingFigures(attribute, missing));
        }
        if (scale > Figures.MOST_PLACES
                || sum.movePointRight(scale)
                                .multiply(BigDecimal.valueOf(units.size()))
                                .compareTo(Figures.LARGEST)
                        > 0) {
            faults.add(new GroupingFault.UncountableFigure(attribute));
        }
    }

    private static void strange(MemberId member, String where, Set<MemberId> known, Set<GroupingFault> faults) {
        if (!known.contains(member)) {
            faults.add(new GroupingFault.UnknownUnit(member, where));
        }
    }

    private static Set<MemberPair> within(Set<MemberPair> pairs, Set<MemberId> some) {
        return Set.copyOf(pairs.stream()
                .filter(pair -> some.contains(pair.first()) && some.contains(pair.second()))
                .toList());
    }
}
