package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tabane.bundling.design.domain.BrokenRule;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.MemberEffect;
import org.tabane.bundling.design.domain.SavingPart;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.bundling.design.domain.WhyGroup;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.DriverKind;
import org.tabane.shared.Evidence;
import org.tabane.shell.Format;
import org.tabane.shell.Frame;

/** The figures of a group as sentences; every sentence says the figures it rests on. */
final class WhyWords {

    private final Frame frame;
    private final Format format;
    private final Design design;
    private final DesignPlan plan;
    private final WhyGroup why;

    WhyWords(Frame frame, Design design, DesignPlan plan, WhyGroup why) {
        this.frame = frame;
        this.format = frame.format();
        this.design = design;
        this.plan = plan;
        this.why = why;
    }

    List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        reasons.add(neighbours());
        reasons.add(travel());
        reasons.add(lot());
        reasons.add(staff());
        reasons.add(hours());
        reasons.addAll(smallest());
        return reasons;
    }

    private String neighbours() {
        int members = why.group().members().size();
        List<String> needed = why.parts().stream()
                .filter(part -> part.remainder().stream().anyMatch(rule -> rule.kind() == BrokenRule.Kind.CONNECTED))
                .map(part -> name(part.town()))
                .toList();
        String beside =
                frame.text("bundling.design.why.beside", members, why.touching().size());
        return needed.isEmpty()
                ? beside + frame.text("bundling.design.why.beside.free")
                : beside
                        + frame.text(
                                "bundling.design.why.beside.needed",
                                String.join(frame.text("bundling.list.separator"), needed));
    }

    private String travel() {
        TownPair pair = why.farthest();
        return frame.text(
                "bundling.design.why.travel",
                format.numberText(why.effect().meanKilometres(), 1),
                name(pair.one()),
                name(pair.other()),
                format.numberText(why.group().longestKm(), 1),
                change(yen(DriverKind.TRAVEL)));
    }

    private String lot() {
        double times = why.smallestLot().yen() == 0
                ? 0
                : (double) why.lotYen() / why.smallestLot().yen();
        String change = change(yen(DriverKind.SCALE_ELASTICITY));
        return times == 0
                ? frame.text("bundling.design.why.lot.none", thousands(why.lotYen()), change)
                : frame.text(
                        "bundling.design.why.lot",
                        thousands(why.lotYen()),
                        name(why.smallestLot().town()),
                        format.numberText(times, 1),
                        change);
    }

    private String staff() {
        List<DesignTown> towns =
                why.group().members().stream().map(design.basis()::getTown).toList();
        List<String> unknown = towns.stream()
                .filter(town -> town.engineers() == null)
                .map(DesignTown::name)
                .toList();
        List<String> none = towns.stream()
                .filter(town -> town.engineers() != null && town.engineers().compareTo(BigDecimal.ONE) < 0)
                .map(DesignTown::name)
                .toList();
        BigDecimal all = why.group().engineers();
        String said = none.isEmpty()
                ? frame.text("bundling.design.why.staff", format.numberText(all, 1))
                : all.compareTo(BigDecimal.ONE) < 0
                        ? frame.text("bundling.design.why.staff.nobody")
                        : frame.text(
                                "bundling.design.why.staff.none",
                                String.join(frame.text("bundling.list.separator"), none),
                                format.numberText(all, 1));
        boolean assumed = towns.stream()
                .anyMatch(town -> town.engineers() != null && town.engineersEvidence() == Evidence.ASSUMED);
        String basis = assumed ? frame.text("bundling.design.why.staff.assumed") : "";
        return unknown.isEmpty()
                ? said + basis
                : said
                        + basis
                        + frame.text(
                                "bundling.design.why.staff.unknown",
                                String.join(frame.text("bundling.list.separator"), unknown));
    }

    private String hours() {
        BigDecimal hours = why.effect().freedHours();
        return frame.text(
                hours.signum() < 0 ? "bundling.design.why.hours.more" : "bundling.design.why.hours",
                format.numberText(hours.abs()),
                format.numberText(hours.abs().doubleValue() / 1860, 1));
    }

    private List<String> smallest() {
        MemberEffect least = why.effect().smallestSaver();
        String name = name(least.member().value());
        long saving = least.savingYen();
        if (saving >= 0) {
            return List.of(frame.text("bundling.design.why.least.gains", name, thousands(saving)));
        }
        String loss = frame.text("bundling.design.why.least.loses", name, thousands(saving));
        String mend = why.even()
                .map(even -> frame.text(
                        even.others() < 0 ? "bundling.design.why.least.key.shifts" : "bundling.design.why.least.key",
                        format.percentText(even.share()),
                        thousands(even.others())))
                .orElseGet(() -> frame.text("bundling.design.why.least.noKey", thousands(-saving)));
        return List.of(loss + mend);
    }

    List<WhyPartialView.Saving> saving() {
        return why.saving().stream()
                .map(part -> new WhyPartialView.Saving(
                        part.reason().name().in(frame.locale()),
                        part.yen(),
                        part.hours(),
                        frame.text(part.reason().evidence().messageKey())))
                .toList();
    }

    List<WhyPartialView.Member> members(String url, String asked) {
        return why.parts().stream()
                .map(part -> new WhyPartialView.Member(
                        name(part.town()),
                        why.effect().getMember(MemberId.of(part.town())).savingYen(),
                        part.yen(),
                        part.hours(),
                        part.remainder().isEmpty()
                                ? ""
                                : frame.text(
                                        "bundling.design.why.left",
                                        part.remainder().size()),
                        url + "&without=" + part.town(),
                        part.town().equals(asked)))
                .toList();
    }

    /** What happens when one town stays out. */
    static List<String> without(Frame frame, Design design, DesignPlan plan, WhyGroup.Without found, String name) {
        Format format = frame.format();
        List<String> lines = new ArrayList<>();
        String yen = format.numberText(Math.round(Math.abs(found.yen()) / 1000.0));
        lines.add(frame.text(
                found.yen() > 0
                        ? "bundling.design.why.without.more"
                        : found.yen() < 0 ? "bundling.design.why.without.less" : "bundling.design.why.without.same",
                name,
                yen));
        Set<String> left = new HashSet<>(plan.groupOf(found.town()).members());
        left.remove(found.town());
        List<String> groups = found.groups().stream()
                .map(group -> group.stream().map(MemberId::value).toList())
                .filter(group -> !Collections.disjoint(group, left))
                .map(group -> "［" + ExplainedDesign.names(frame, design, group) + "］")
                .toList();
        if (!groups.isEmpty()) {
            lines.add(frame.text("bundling.design.why.without.groups", String.join("", groups)));
        }
        long elsewhere = found.difference().moves().stream()
                .map(move -> move.town().value())
                .filter(town -> !left.contains(town) && !town.equals(found.town()))
                .count();
        if (elsewhere > 0) {
            lines.add(frame.text("bundling.design.why.without.elsewhere", elsewhere));
        }
        lines.add(
                found.proven()
                        ? frame.text("bundling.design.why.without.proven")
                        : frame.text(
                                "bundling.design.why.without.open",
                                format.numberText(Math.round(found.gapYen() / 1000.0))));
        return lines;
    }

    private long yen(DriverKind kind) {
        Optional<SavingPart> part = why.saving().stream()
                .filter(each -> each.reason().driver().kind() == kind)
                .findFirst();
        return part.map(SavingPart::yen).orElse(0L);
    }

    /** 「年 1,234千円 減る」 or 「増える」. */
    private String change(long yen) {
        return yen == 0
                ? frame.text("bundling.design.why.change.none")
                : frame.text(
                        yen > 0 ? "bundling.design.why.change.less" : "bundling.design.why.change.more",
                        thousands(Math.abs(yen)));
    }

    private String thousands(long yen) {
        return format.numberText(Math.round(yen / 1000.0));
    }

    private String name(String code) {
        return design.basis().getTown(code).name();
    }
}
