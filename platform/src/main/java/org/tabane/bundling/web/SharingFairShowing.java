package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tabane.bundling.web.SharingPageView.Fair;
import org.tabane.bundling.web.SharingPageView.FairRow;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.BetterAlone;
import org.tabane.engine.sharing.Fairness;
import org.tabane.engine.sharing.MemberFairness;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Shares;
import org.tabane.shell.Frame;

/** What each town would pay alone beside what it pays, and whether a part of the group would fare better by itself, in words and rows. */
final class SharingFairShowing {

    private final Frame frame;
    private final SharingAnswer answer;
    private final SharingWords words;
    private final OwnTownFirst own;

    SharingFairShowing(Frame frame, SharingAnswer answer, SharingWords words, OwnTownFirst own) {
        this.frame = frame;
        this.answer = answer;
        this.words = words;
        this.own = own;
    }

    /** Nothing where nobody said what a town would pay alone, or there is one town only. */
    Optional<Fair> fair() {
        SharingCase question = answer.question();
        if (question.aloneYen().isEmpty() || question.towns().size() < 2) {
            return Optional.empty();
        }
        Optional<Fairness> fairness = answer.fairness();
        List<FairRow> rows = new ArrayList<>();
        for (int i = 0; i < question.towns().size(); i++) {
            rows.add(fairRow(i, fairness.map(Fairness::members)));
        }
        return Optional.of(new Fair(
                fairness.isPresent(),
                question.schemes().stream().map(words::title).toList(),
                own.rows(rows),
                fairness.isPresent() ? fairTotal() : null,
                findings(fairness),
                fairness.isEmpty()
                        ? null
                        : frame.text(
                                "bundling.sharing.fair.assumption",
                                words.yen(question.cost().payableYen()))));
    }

    private FairRow fairRow(int place, Optional<List<MemberFairness>> yardsticks) {
        SharingCase question = answer.question();
        MemberId member = SharingCase.member(question.towns().get(place));
        Long alone = question.aloneYen().get(member);
        MemberFairness line = yardsticks.map(lines -> lines.get(place)).orElse(null);
        return new FairRow(
                words.name(member),
                alone,
                alone == null
                        ? List.of()
                        : answer.shares().stream()
                                .map(shares -> alone - shares.getMember(member).payableYen())
                                .toList(),
                line == null ? null : line.shapleyYen(),
                line == null ? null : line.shapleyErrorYen().orElse(null),
                line == null ? null : line.nucleolusYen().orElse(null));
    }

    private FairRow fairTotal() {
        SharingCase question = answer.question();
        long alone =
                question.aloneYen().values().stream().mapToLong(Long::longValue).sum();
        long payable = question.cost().payableYen();
        return new FairRow(
                frame.text("bundling.sharing.sum"),
                alone,
                answer.shares().stream().map(shares -> alone - payable).toList(),
                BigDecimal.valueOf(payable),
                null,
                alone < payable || question.towns().size() > Fairness.MOST_MEMBERS_EXACT
                        ? null
                        : BigDecimal.valueOf(payable));
    }

    private List<String> findings(Optional<Fairness> fairness) {
        SharingCase question = answer.question();
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < question.schemes().size(); i++) {
            Shares shares = answer.shares().get(i);
            List<MemberId> worse = shares.members().stream()
                    .filter(share ->
                            question.aloneYen().getOrDefault(share.member(), Long.MAX_VALUE) < share.payableYen())
                    .map(MemberShare::member)
                    .toList();
            String title = words.title(question.schemes().get(i));
            findings.add(
                    worse.isEmpty()
                            ? frame.text("bundling.sharing.fair.nobodyWorse", title)
                            : frame.text("bundling.sharing.fair.worse", title, words.names(worse)));
        }
        if (fairness.isEmpty()) {
            findings.add(frame.text(
                    "bundling.sharing.fair.incomplete",
                    question.aloneYen().size(),
                    question.towns().size()));
        } else {
            findings.addAll(core(fairness.get()));
        }
        return findings;
    }

    private List<String> core(Fairness fairness) {
        SharingCase question = answer.question();
        long alone =
                question.aloneYen().values().stream().mapToLong(Long::longValue).sum();
        long saving = alone - question.cost().payableYen();
        List<String> findings = new ArrayList<>();
        findings.add(
                saving >= 0
                        ? frame.text("bundling.sharing.fair.saving", words.yen(saving))
                        : frame.text("bundling.sharing.fair.loss", words.yen(-saving)));
        if (fairness.isStable()) {
            findings.add(frame.text(
                    "bundling.sharing.fair.stable",
                    words.title(question.chosen()),
                    words.yen(fairness.coalitionsTested())));
        } else {
            BetterAlone greatest = fairness.betterAlone().getFirst();
            findings.add(frame.text(
                    "bundling.sharing.fair.unstable",
                    words.title(question.chosen()),
                    words.yen(fairness.coalitionsTested()),
                    words.yen(fairness.betterAlone().size()),
                    words.names(greatest.members()),
                    words.yen(greatest.gainYen())));
        }
        if (!fairness.exhaustive()) {
            findings.add(frame.text(
                    "bundling.sharing.fair.sampled",
                    words.yen(fairness.ordersSampled()),
                    String.valueOf(fairness.seed())));
        }
        if (fairness.members().stream().anyMatch(member -> member.shapleyYen().signum() < 0)) {
            findings.add(frame.text("bundling.sharing.fair.negative"));
        }
        return findings;
    }
}
