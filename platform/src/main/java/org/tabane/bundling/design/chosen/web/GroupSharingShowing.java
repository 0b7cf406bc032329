package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.chosen.domain.DesignGaps;
import org.tabane.bundling.design.chosen.domain.GroupSharing;
import org.tabane.bundling.design.chosen.domain.GroupSharing.Split;
import org.tabane.bundling.design.chosen.web.GroupSharingPageView.Leaver;
import org.tabane.bundling.design.chosen.web.GroupSharingPageView.Leavers;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.web.SharingPageView.Against;
import org.tabane.bundling.web.SharingPageView.Comparison;
import org.tabane.bundling.web.SharingPageView.ComparisonRow;
import org.tabane.bundling.web.SharingPageView.Fair;
import org.tabane.bundling.web.SharingPageView.FairRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.BetterAlone;
import org.tabane.engine.sharing.Fairness;
import org.tabane.engine.sharing.MemberFairness;
import org.tabane.engine.sharing.SharingFault;
import org.tabane.shell.Frame;

/** The fairness of a group in words and rows, the same on the page and in the document. */
final class GroupSharingShowing {

    private static final int LISTED = 3;

    private final Frame frame;
    private final ChosenGroup chosen;
    private final GroupSharing sharing;

    GroupSharingShowing(Frame frame, ChosenGroup chosen, GroupSharing sharing) {
        this.frame = frame;
        this.chosen = chosen;
        this.sharing = sharing;
    }

    /** A formula's short name. */
    String name(String formula) {
        return frame.text("bundling.chosen.formula." + formula);
    }

    /** The same in the head of a column. */
    String shortName(String formula) {
        return frame.text("bundling.chosen.paper.formula." + formula);
    }

    String town(MemberId member) {
        return chosen.design().basis().getTown(member.value()).name();
    }

    String towns(Iterable<MemberId> members) {
        List<String> names = new ArrayList<>();
        members.forEach(member -> names.add(town(member)));
        return String.join(frame.text("bundling.sharing.separator"), names);
    }

    /** The findings that matter most, in sentences. */
    List<String> answers() {
        Split own = sharing.splits().getFirst();
        List<String> answers = new ArrayList<>();
        long saving = sharing.aloneYen() - sharing.groupYen();
        answers.add(
                saving >= 0
                        ? frame.text("bundling.chosen.sharing.saves", yen(saving))
                        : frame.text("bundling.chosen.sharing.costs", yen(-saving)));
        List<String> nobodyWorse = sharing.splits().stream()
                .filter(split -> split.worseOff().isEmpty())
                .map(split -> name(split.formula()))
                .toList();
        answers.add(
                nobodyWorse.isEmpty()
                        ? everyWorse()
                        : frame.text(
                                "bundling.chosen.sharing.nobodyWorse",
                                String.join(frame.text("bundling.sharing.separator"), nobodyWorse)));
        List<String> stable = sharing.splits().stream()
                .filter(split -> split.fairness().isStable())
                .map(split -> name(split.formula()))
                .toList();
        answers.add(
                stable.isEmpty()
                        ? frame.text("bundling.chosen.sharing.noneStable")
                        : frame.text(
                                "bundling.chosen.sharing.stable",
                                String.join(frame.text("bundling.sharing.separator"), stable)));
        own.fairness()
                .coreIsEmpty()
                .ifPresent(empty -> answers.add(
                        frame.text(empty ? "bundling.chosen.sharing.coreEmpty" : "bundling.chosen.sharing.coreThere")));
        return answers;
    }

    /** Some town pays more by each way of sharing; named where it is the same by all. */
    private String everyWorse() {
        List<MemberId> always = new ArrayList<>(sharing.members());
        sharing.splits().forEach(split -> always.retainAll(split.worseOff()));
        return always.isEmpty()
                ? frame.text("bundling.chosen.sharing.everyWorse")
                : frame.text("bundling.chosen.sharing.alwaysWorse", towns(always));
    }

    /** The members with the yardsticks, the town that asks first. */
    List<MemberFairness> lines() {
        List<String> order = chosen.towns().stream().map(DesignTown::code).toList();
        return sharing.splits().getFirst().fairness().members().stream()
                .sorted(Comparator.comparingInt(
                        line -> order.indexOf(line.member().value())))
                .toList();
    }

    /** Whether the first line is of the town that asks. */
    boolean beginsWithOwn() {
        return chosen.towns().getFirst().code().equals(chosen.design().basis().own());
    }

    /** What each member pays today, by each formula, and by the two yardsticks, rounded half up to the yen; with what it saves. */
    Comparison pays() {
        List<MemberFairness> lines = lines();
        boolean nucleolus = lines.getFirst().nucleolusYen().isPresent();
        List<ComparisonRow> rows = new ArrayList<>();
        for (MemberFairness line : lines) {
            MemberId member = line.member();
            long alone = sharing.aloneYen(member);
            List<Against> pays = new ArrayList<>();
            sharing.splits().forEach(split -> pays.add(against(split.paysYen().getOrDefault(member, 0L), alone)));
            pays.add(against(whole(line.shapleyYen()), alone));
            line.nucleolusYen().ifPresent(yen -> pays.add(against(whole(yen), alone)));
            rows.add(new ComparisonRow(town(member), alone, pays, false));
        }
        List<String> columns = new ArrayList<>();
        sharing.splits().forEach(split -> columns.add(shortName(split.formula())));
        columns.add(frame.text("bundling.sharing.fair.shapley"));
        if (nucleolus) {
            columns.add(frame.text("bundling.sharing.fair.nucleolus"));
        }
        Against all = against(sharing.groupYen(), sharing.aloneYen());
        rows.add(new ComparisonRow(
                frame.text("bundling.sharing.sum"),
                sharing.aloneYen(),
                Collections.nCopies(columns.size(), all),
                true));
        return new Comparison(
                frame.text("bundling.chosen.sharing.today"), columns, frame.text("bundling.chosen.saving"), rows);
    }

    private static Against against(long yen, long alone) {
        return new Against(yen, alone - yen);
    }

    private static long whole(BigDecimal yen) {
        return yen.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** What was found; of a group too large to try all orders also how sure the Shapley value is. */
    Fair fair() {
        Fairness fairness = sharing.splits().getFirst().fairness();
        List<FairRow> rows = fairness.exhaustive()
                ? List.of()
                : lines().stream()
                        .map(line -> new FairRow(
                                town(line.member()),
                                line.aloneYen(),
                                List.of(),
                                line.shapleyYen(),
                                line.shapleyErrorYen().orElse(null),
                                line.nucleolusYen().orElse(null)))
                        .toList();
        return new Fair(true, List.of(), rows, null, findings(), frame.text("bundling.chosen.sharing.assumption"));
    }

    /** Formula by formula: who pays more than alone, and what the core test says. */
    private List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (Split split : sharing.splits()) {
            String worse = split.worseOff().isEmpty()
                    ? frame.text("bundling.chosen.sharing.finding.nobody")
                    : frame.text("bundling.chosen.sharing.finding.worse", towns(split.worseOff()));
            findings.add(frame.text("bundling.chosen.sharing.finding", name(split.formula()), worse, core(split)));
        }
        Fairness own = sharing.splits().getFirst().fairness();
        if (!own.exhaustive()) {
            findings.add(
                    frame.text("bundling.sharing.fair.sampled", yen(own.ordersSampled()), String.valueOf(own.seed())));
        }
        return findings;
    }

    private String core(Split split) {
        Fairness fairness = split.fairness();
        return fairness.isStable()
                ? frame.text(
                        fairness.exhaustive()
                                ? "bundling.chosen.sharing.core.none"
                                : "bundling.chosen.sharing.core.noneFound",
                        yen(fairness.coalitionsTested()))
                : frame.text(
                        "bundling.chosen.sharing.core.some",
                        yen(fairness.coalitionsTested()),
                        yen(fairness.betterAlone().size()));
    }

    /** The sub-groups that would do better without the others. */
    List<Leavers> leavers() {
        List<Leavers> leavers = new ArrayList<>();
        for (Split split : sharing.splits()) {
            List<BetterAlone> all = split.fairness().betterAlone();
            if (!all.isEmpty()) {
                leavers.add(new Leavers(
                        name(split.formula()),
                        all.stream()
                                .limit(LISTED)
                                .map(group -> new Leaver(
                                        towns(group.members()), group.aloneYen(), group.askedYen(), group.gainYen()))
                                .toList(),
                        all.size() > LISTED
                                ? frame.text("bundling.chosen.sharing.more", yen(all.size() - LISTED))
                                : null));
            }
        }
        return leavers;
    }

    /** Formulas that could not be used. */
    List<String> refused() {
        return sharing.refused().entrySet().stream()
                .map(entry ->
                        frame.text("bundling.chosen.sharing.refused", name(entry.getKey()), missing(entry.getValue())))
                .toList();
    }

    private String missing(List<SharingFault> faults) {
        return faults.stream()
                .map(this::missing)
                .distinct()
                .collect(Collectors.joining(frame.text("bundling.sharing.separator")));
    }

    private String missing(SharingFault fault) {
        return switch (fault) {
            case SharingFault.MissingFigure(MemberId member, var key) ->
                frame.text("bundling.chosen.sharing.missing", town(member));
            case SharingFault.KeySumsToZero zero -> frame.text("bundling.chosen.sharing.zero");
            case SharingFault.UnknownLead lead -> lead.message();
            case SharingFault.DirectItemOfStranger stranger -> stranger.message();
        };
    }

    private String yen(long amount) {
        return frame.format().numberText(amount);
    }

    /** Members without a published population, and those whose figures of today are defaults, by which 実績割 then shares; null for neither. */
    @Nullable
    String gaps() {
        DesignGaps gaps = DesignGaps.of(chosen.design().basis(), chosen.towns());
        List<String> said = new ArrayList<>();
        if (!gaps.withoutPeople().isEmpty()) {
            said.add(frame.text("bundling.chosen.sharing.missing", names(gaps.withoutPeople())));
        }
        if (!gaps.onDefaults().isEmpty()) {
            boolean all = gaps.onDefaults().size() == gaps.towns().size();
            said.add(frame.text(
                    "bundling.chosen.sharing.onDefaults",
                    all ? frame.text("bundling.chosen.missing.all", gaps.towns().size()) : names(gaps.onDefaults())));
        }
        return said.isEmpty() ? null : String.join(frame.text("bundling.list.separator"), said);
    }

    private String names(List<DesignTown> towns) {
        return towns.stream()
                .map(DesignTown::name)
                .collect(Collectors.joining(frame.text("bundling.sharing.separator")));
    }

    /** How the shares are computed; of a group too large to try every sub-group also that not all are tried. */
    String formula() {
        return frame.text("bundling.chosen.sharing.formula")
                + (sharing.splits().getFirst().fairness().exhaustive()
                        ? ""
                        : frame.text("bundling.chosen.sharing.formula.sampled"));
    }
}
