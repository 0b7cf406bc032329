package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.DesignGaps;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.web.RuleSentences;
import org.tabane.bundling.domain.ScenarioDesign.Figures;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.bundling.web.PlanEstimate;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;

/** A chosen plan in words and rows, the same on its page and in the document. */
final class PlanUseShowing {

    private final Frame frame;
    private final Design design;
    private final DesignPlan plan;
    private final List<ChosenGroup> groups;

    PlanUseShowing(Frame frame, Design design, DesignPlan plan, List<ChosenGroup> groups) {
        this.frame = frame;
        this.design = design;
        this.plan = plan;
        this.groups = List.copyOf(groups);
    }

    PlanUsePageView page(PackagingStart packaging, List<PlanEstimate> estimates, boolean mayWrite) {
        String url = design.url() + "/plans/" + plan.number();
        List<PlanUsePageView.GroupRow> rows = several().stream()
                .sorted(Comparator.comparing(this::isOwn).reversed())
                .map(chosen -> row(chosen, packaging))
                .toList();
        return new PlanUsePageView(
                frame,
                title(),
                design.name(),
                design.url() + "?plan=" + plan.number(),
                proof(),
                plan.savingYen(),
                plan.costYen(),
                frame.format().numberText(plan.longestKm(), 1),
                rows,
                estimates.stream()
                        .map(made -> new PlanUsePageView.Made(made, standing(made)))
                        .toList(),
                alone(),
                files(frame, url),
                mayWrite && !rows.isEmpty() ? url + "/scenario" : null,
                source(),
                design.basis().sample());
    }

    /** Whether an estimate says what the plan says: a plan of the same number may have come out otherwise since, and a version may be changed. */
    private String standing(PlanEstimate made) {
        Figures said = made.said();
        if (said == null) {
            return frame.text("bundling.chosen.estimates.unknown");
        }
        boolean stands = plan.findGroup(made.group())
                .filter(group -> group.aloneYen() == said.nowYen() && group.togetherYen() == said.bundledYen())
                .isPresent();
        if (!stands) {
            return frame.text("bundling.chosen.estimates.earlier", made.revision());
        }
        return frame.text(
                Boolean.TRUE.equals(made.same())
                        ? "bundling.chosen.estimates.asPlan"
                        : "bundling.chosen.estimates.changed");
    }

    /** The document in its forms, of what stands at this address. */
    static List<Link> files(Frame frame, String url) {
        return List.of(
                new Link(frame.text("bundling.packaging.word"), url + "/paper.docx"),
                new Link(frame.text("bundling.packaging.pdf"), url + "/paper.pdf"),
                new Link(frame.text("bundling.packaging.workbook"), url + "/paper.xlsx"));
    }

    /** Whether the town that asks is in this group. */
    private boolean isOwn(ChosenGroup chosen) {
        String own = design.basis().own();
        return own != null && chosen.group().members().contains(own);
    }

    /** 案1 費用と移動の釣り合い. */
    String title() {
        return plan.name().isBlank()
                ? frame.text("bundling.chosen.plan", plan.number())
                : frame.text("bundling.chosen.plan.named", plan.number(), plan.name());
    }

    /** Groups of two or more. */
    List<ChosenGroup> several() {
        return groups.stream().filter(chosen -> !chosen.group().isAlone()).toList();
    }

    /** Their names, the town that asks first. */
    String names(List<String> codes) {
        return design.basis().ownFirst(codes).stream()
                .map(code -> design.basis().getTown(code).name())
                .collect(Collectors.joining(frame.text("bundling.sharing.separator")));
    }

    /** The towns that stay by themselves; null where there are none. */
    @Nullable
    String alone() {
        List<String> alone = plan.groups().stream()
                .filter(DesignedGroup::isAlone)
                .flatMap(group -> group.members().stream())
                .toList();
        return alone.isEmpty() ? null : names(alone);
    }

    /** How far from the best the plan can be, and where that is known from. */
    String proof() {
        List<String> said = new ArrayList<>();
        Optional<String> gap = gap(frame, plan);
        if (plan.proven()) {
            said.add(frame.text("bundling.chosen.proof.best"));
        } else if (gap.isPresent()) {
            said.add(frame.text("bundling.chosen.proof.gap", gap.get()));
            plan.mostBeyondYen().ifPresent(yen -> said.add(frame.text("bundling.chosen.proof.beyond", thousands(yen))));
        } else {
            said.add(frame.text("bundling.chosen.proof.none"));
        }
        said.add(
                plan.origin() == DesignPlan.Origin.HAND
                        ? frame.text("bundling.chosen.proof.hand")
                        : frame.text(
                                "bundling.chosen.proof.run",
                                frame.format().numberText(BigDecimal.valueOf(plan.seconds()), 1),
                                String.valueOf(plan.seed())));
        return joined(said);
    }

    /**
     * What any plan could save beyond this one, as a share of what any could save at most; in per cent, rounded up to the next tenth, so that
     * it never promises more than is proven.
     */
    static Optional<String> gap(Frame frame, DesignPlan plan) {
        return plan.gapOfSaving()
                .map(gap -> frame.format().percentText(BigDecimal.valueOf(gap).setScale(3, RoundingMode.CEILING)));
    }

    /** The packaging a group begins with. */
    static PackagingStart.Started packaging(Frame frame, ChosenGroup chosen, PackagingStart packaging) {
        return packaging.first(
                frame,
                chosen.group().members(),
                chosen.design().basis().sectors(),
                chosen.design().basis().years(),
                chosen.group().contractYen());
    }

    /** Who saves least of all, in words; a dash where everybody stays by themselves. */
    String worstOff() {
        return plan.worstOff()
                .filter(group -> group.smallestSaver() != null)
                .map(group -> frame.text(
                        "bundling.chosen.worstOff",
                        group.smallestSaver() == null ? "" : names(List.of(group.smallestSaver())),
                        thousands(group.smallestSavingYen())))
                .orElse("");
    }

    /** What the plan breaks, after a move by hand or a change of the rules; null where it keeps to all. */
    @Nullable
    String broken() {
        RuleSentences sentences = new RuleSentences(frame, design);
        List<String> said = new ArrayList<>();
        plan.broken().forEach(rule -> said.add(sentences.sentence(rule)));
        for (DesignedGroup group : plan.groups()) {
            group.broken()
                    .forEach(rule ->
                            said.add(frame.text("bundling.chosen.broken", group.letter(), sentences.sentence(rule))));
        }
        return said.isEmpty() ? null : String.join(frame.text("bundling.sharing.separator"), said);
    }

    /** A difference in thousands of yen with its sign: ＋120, ▲340. */
    String signed(long yen) {
        return (yen > 0 ? "＋" : "") + thousands(yen);
    }

    private PlanUsePageView.GroupRow row(ChosenGroup chosen, PackagingStart packaging) {
        DesignedGroup group = chosen.group();
        PackagingStart.Started started = packaging(frame, chosen, packaging);
        return new PlanUsePageView.GroupRow(
                group.letter(),
                names(group.members()),
                group.savingYen(),
                group.smallestSaver() == null ? "" : names(List.of(group.smallestSaver())),
                group.smallestSavingYen(),
                group.contractYen(),
                PackagingStart.lots(frame, started.lots()),
                chosen.url() + "/sharing",
                started.address(),
                files(frame, chosen.url()),
                isOwn(chosen));
    }

    /** Where the figures come from, and what is missing. */
    SourceLine source() {
        return source(design.basis().towns());
    }

    /** The same for some of the towns. */
    SourceLine source(List<DesignTown> towns) {
        return new SourceLine(
                frame.text("bundling.chosen.source", design.basis().start().assumptionsVersion()),
                frame.format().dateWithoutWeekday(design.changedAt().toLocalDate()),
                missing(towns),
                frame.text("bundling.chosen.formula"));
    }

    /** What is missing of all towns, or assumed in its place; in words, null for nothing. */
    @Nullable
    String missing() {
        return missing(design.basis().towns());
    }

    /** The same for some of the towns. */
    @Nullable
    String missing(List<DesignTown> towns) {
        DesignGaps gaps = DesignGaps.of(design.basis(), towns);
        List<String> said = new ArrayList<>();
        say(said, "bundling.chosen.missing.people", gaps.withoutPeople(), gaps);
        say(said, "bundling.chosen.missing.engineers", gaps.withoutEngineers(), gaps);
        say(said, "bundling.chosen.missing.assumedEngineers", gaps.assumedEngineers(), gaps);
        say(said, "bundling.chosen.missing.onDefaults", gaps.onDefaults(), gaps);
        return said.isEmpty() ? null : joined(said);
    }

    private void say(List<String> said, String key, List<DesignTown> some, DesignGaps gaps) {
        if (!some.isEmpty()) {
            said.add(frame.text(
                    key, some.size() == gaps.towns().size() && some.size() > 1 ? all(some) : townNames(some)));
        }
    }

    private String all(List<DesignTown> towns) {
        return frame.text("bundling.chosen.missing.all", towns.size());
    }

    private String townNames(List<DesignTown> towns) {
        return towns.stream()
                .map(DesignTown::name)
                .collect(Collectors.joining(frame.text("bundling.sharing.separator")));
    }

    /** Sentences follow each other without a blank in Japanese. */
    private String joined(List<String> sentences) {
        return String.join(frame.japanese() ? "" : " ", sentences);
    }

    String thousands(long yen) {
        return frame.format().numberText(Math.round(yen / 1_000d));
    }
}
