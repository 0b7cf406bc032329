package org.tabane.bundling.design.web;

import gg.jte.Content;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.GroupEffect;
import org.tabane.bundling.design.domain.MemberEffect;
import org.tabane.bundling.design.domain.TravelTime;
import org.tabane.bundling.design.web.DesignPageView.Changed;
import org.tabane.bundling.design.web.DesignPageView.Group;
import org.tabane.bundling.design.web.DesignPageView.Hidden;
import org.tabane.bundling.design.web.DesignPageView.Member;
import org.tabane.bundling.design.web.DesignPageView.Said;
import org.tabane.bundling.design.web.DesignPageView.Selected;
import org.tabane.engine.MemberId;
import org.tabane.shared.Hours;
import org.tabane.shared.Yen;
import org.tabane.shell.Format;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The right column: the groups of a plan in figures, the group selected, and what the last step changed. */
final class DesignPlanRows {

    private static final long MANY_YEN = 10_000_000_000L;

    private final Frame frame;
    private final Format format;
    private final Design design;
    private final RuleSentences sentences;

    DesignPlanRows(Frame frame, Design design) {
        this.frame = frame;
        this.format = frame.format();
        this.design = design;
        this.sentences = new RuleSentences(frame, design);
    }

    DesignPageView.Plan plan(DesignPlan plan, DesignModel model, @Nullable String selected, String address) {
        List<DesignedGroup> alone =
                plan.groups().stream().filter(DesignedGroup::isAlone).toList();
        return new DesignPageView.Plan(
                plan.number(),
                plan.groups().stream()
                        .filter(group -> !group.isAlone())
                        .sorted(Comparator.comparingInt(group -> GroupStyle.number(group.letter())))
                        .map(group -> group(plan, group, group.letter().equals(selected), address))
                        .toList(),
                alone.isEmpty()
                        ? null
                        : alone.stream()
                                .map(group -> sentences.name(group.members().getFirst()))
                                .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                alone.size(),
                thousandPeople(plan.groups().stream()
                        .filter(group -> !group.isAlone())
                        .mapToLong(DesignedGroup::people)
                        .sum()),
                thousands(plan.savingYen()),
                contract(contractOf(plan), plan),
                frame.text(inMillions(plan) ? "bundling.design.unit.millionYen" : "bundling.design.unit.thousandYen"),
                design.basis().towns().size(),
                selected == null
                        ? null
                        : plan.findGroup(selected)
                                .map(group -> selected(group, model, address))
                                .orElse(null),
                new SourceLine(
                        frame.text("bundling.design.source.figures"),
                        null,
                        missing(),
                        frame.text("bundling.design.source.formula")));
    }

    private static long contractOf(DesignPlan plan) {
        return plan.groups().stream()
                .filter(group -> !group.isAlone())
                .mapToLong(DesignedGroup::contractYen)
                .sum();
    }

    /** Contracts of metropolitan prefectures would not fit the column in thousands. */
    private static boolean inMillions(DesignPlan plan) {
        return contractOf(plan) >= MANY_YEN;
    }

    private Content contract(long yen, DesignPlan plan) {
        return inMillions(plan) ? format.number(BigDecimal.valueOf(yen, 6)) : thousands(yen);
    }

    private Group group(DesignPlan plan, DesignedGroup group, boolean selected, String address) {
        return new Group(
                group.letter(),
                GroupStyle.fill(GroupStyle.number(group.letter())),
                largest(group),
                address + group.letter(),
                selected,
                design.basis().own() != null
                        && group.members().contains(design.basis().own()),
                group.members().size(),
                thousandPeople(group.people()),
                format.number(group.longestKm()),
                format.number(group.engineers()),
                contract(group.contractYen(), plan),
                thousands(group.savingYen()),
                thousands(group.smallestSavingYen()),
                group.broken().stream().map(sentences::sentence).toList());
    }

    /** A group is called after its largest town until somebody names it. */
    private String largest(DesignedGroup group) {
        DesignTown largest = group.members().stream()
                .map(design.basis()::getTown)
                .max(Comparator.comparingInt(town -> town.people() == null ? 0 : town.people()))
                .orElseThrow();
        return frame.text("bundling.design.group.name", largest.name());
    }

    private Selected selected(DesignedGroup group, DesignModel model, String address) {
        GroupEffect effect =
                model.cost().effect(group.members().stream().map(MemberId::of).toList());
        List<Changed> figures = new ArrayList<>();
        figures.add(new Changed(frame.text("bundling.design.figure.cost"), output -> {
            thousands(group.aloneYen()).writeTo(output);
            output.writeContent(" → ");
            thousandsWithUnit(group.togetherYen()).writeTo(output);
        }));
        figures.add(new Changed(frame.text("bundling.design.figure.contract"), thousandsWithUnit(group.contractYen())));
        figures.add(
                new Changed(frame.text("bundling.design.figure.hours"), format.hours(Hours.of(group.freedHours()))));
        figures.add(new Changed(frame.text("bundling.design.figure.area"), output -> {
            format.number(group.areaKm2()).writeTo(output);
            output.writeContent("<span class=\"unit\">km²</span>");
        }));
        if (!group.isAlone()) {
            figures.add(new Changed(frame.text("bundling.design.figure.longest"), output -> {
                format.number(group.longestKm(), 1).writeTo(output);
                output.writeContent("<span class=\"unit\">km</span><span class=\"unit\">");
                output.writeUserContent(frame.text("bundling.design.minutes", TravelTime.minutes(group.longestKm())));
                output.writeContent("</span>");
            }));
        }
        if (group.smallestSaver() != null && !group.isAlone()) {
            String name = sentences.name(group.smallestSaver());
            figures.add(new Changed(frame.text("bundling.design.figure.smallest"), output -> {
                output.writeUserContent(name + "　");
                thousandsWithUnit(group.smallestSavingYen()).writeTo(output);
            }));
        }
        return new Selected(
                group.letter(),
                design.state().rules().locked().stream().anyMatch(lock -> lock.containsAll(group.members())),
                group.members().stream().map(code -> new Hidden("member", code)).toList(),
                figures,
                design.basis().ownFirst(group.members()).stream()
                        .map(code -> member(code, effect.getMember(MemberId.of(code)), address + group.letter()))
                        .toList(),
                group.isAlone());
    }

    private Member member(String code, MemberEffect effect, String address) {
        DesignTown town = design.basis().getTown(code);
        return new Member(
                code,
                town.name(),
                code.equals(design.basis().own()),
                address + "&town=" + code + "#hands",
                format.number(town.people()),
                format.number(town.engineers(), town.engineersEvidence() == org.tabane.shared.Evidence.ASSUMED ? 1 : 0),
                town.engineersEvidence(),
                thousands(effect.savingYen()),
                format.number(effect.freedHours()));
    }

    /** What the last step changed; null where there is nothing to compare. */
    @Nullable
    Said said(String note, @Nullable DesignState before, @Nullable DesignPlan after) {
        DesignPlan earlier = before == null ? null : before.chosenPlan().orElse(null);
        if (note.isEmpty()) {
            return null;
        }
        List<Changed> changed = new ArrayList<>();
        List<String> broken = new ArrayList<>();
        if (earlier != null
                && after != null
                && design.state().chosen() == after.number()
                && !ExplainedDesign.sets(earlier).equals(ExplainedDesign.sets(after))) {
            changed.addAll(new PlanChange(frame, design).between(earlier, after));
        }
        if (after != null) {
            after.broken().forEach(rule -> broken.add(sentences.sentence(rule)));
            for (DesignedGroup group : after.groups()) {
                group.broken()
                        .forEach(rule -> broken.add(frame.text(
                                "bundling.design.broken.inGroup", group.letter(), sentences.sentence(rule))));
            }
        }
        return new Said(note, changed, broken);
    }

    private String missing() {
        List<String> withoutPeople = design.basis().towns().stream()
                .filter(town -> town.people() == null)
                .map(DesignTown::name)
                .toList();
        return withoutPeople.isEmpty()
                ? "0"
                : frame.text(
                        "bundling.design.source.missing",
                        withoutPeople.size(),
                        String.join(frame.text("bundling.list.separator"), withoutPeople));
    }

    private Content thousandPeople(long people) {
        return format.number(BigDecimal.valueOf(people, 3), people < 10_000 ? 1 : 0);
    }

    private Content thousands(long yen) {
        return format.thousands(Yen.of(yen));
    }

    private Content thousandsWithUnit(long yen) {
        return format.thousandYen(Yen.of(yen));
    }
}
