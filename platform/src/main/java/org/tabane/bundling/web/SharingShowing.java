package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.web.SharingPageView.Against;
import org.tabane.bundling.web.SharingPageView.Comparison;
import org.tabane.bundling.web.SharingPageView.ComparisonRow;
import org.tabane.bundling.web.SharingPageView.KeyCell;
import org.tabane.bundling.web.SharingPageView.KeyHead;
import org.tabane.bundling.web.SharingPageView.Result;
import org.tabane.bundling.web.SharingPageView.SchemeTable;
import org.tabane.bundling.web.SharingPageView.Settlement;
import org.tabane.bundling.web.SharingPageView.SettlementRow;
import org.tabane.bundling.web.SharingPageView.ShareRow;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyPart;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Shares;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** The answer in the rows of the page. */
final class SharingShowing {

    /** Portions are printed to this many places; the computation itself is exact. */
    private static final int PORTION_PLACES = 10;

    private final Frame frame;
    private final SharingQuery query;
    private final SharingAnswer answer;
    private final SharingWords words;
    private final OwnTownFirst own;

    SharingShowing(Frame frame, SharingQuery query, SharingAnswer answer, OwnTownFirst own) {
        this.frame = frame;
        this.query = query;
        this.answer = answer;
        this.words = new SharingWords(frame, query, answer);
        this.own = own;
    }

    Result result() {
        SharingCase question = answer.question();
        CommonCost cost = question.cost();
        List<SchemeTable> tables = new ArrayList<>();
        for (int i = 0; i < question.schemes().size(); i++) {
            tables.add(table(question.schemes().get(i), answer.shares().get(i)));
        }
        return new Result(
                cost.grossYen(),
                cost.subsidyYen(),
                cost.directSumYen(),
                cost.sharedYen(),
                words.rule(question.chosen().rule()),
                question.towns().size() == 1,
                tables,
                tables.size() < 2 ? null : comparison(),
                answer.settlement().map(this::settlement).orElse(null),
                new SharingFairShowing(frame, answer, words, own).fair().orElse(null),
                words.source(),
                query.url(SharingController.URL + "/sharing.csv"),
                query.url(SharingController.URL + "/notice.pdf"),
                words.title(question.chosen()));
    }

    private SchemeTable table(SharingCase.Scheme scheme, Shares shares) {
        List<KeyHead> heads = scheme.percent().entrySet().stream()
                .map(entry -> new KeyHead(
                        frame.text(entry.getKey().messageKey()),
                        frame.text(entry.getKey().unitKey()),
                        SharingInput.plain(entry.getValue())))
                .toList();
        long sum = shares.members().stream().mapToLong(MemberShare::payableYen).sum();
        long payable = shares.cost().payableYen();
        return new SchemeTable(
                scheme.number(),
                words.title(scheme),
                words.weights(scheme),
                SharingFields.origin(frame, scheme.percent()),
                heads,
                own.rows(shares.members().stream().map(this::row).toList()),
                total(shares),
                words.check(shares),
                sum == payable);
    }

    private ShareRow row(MemberShare share) {
        Municipality town = words.town(share.member());
        return new ShareRow(
                town.name(),
                share.parts().stream().map(part -> cell(town, part)).toList(),
                share.exactYen(),
                share.roundedYen(),
                share.remainderYen(),
                share.directYen(),
                share.payableYen(),
                perHead(town, share.payableYen()));
    }

    private KeyCell cell(Municipality town, KeyPart part) {
        String field =
                SharingColumn.of(part.key()).parameter() + "." + town.code().value();
        return new KeyCell(
                SharingInput.plain(part.figure()),
                frame.format().numberText(part.portion(), PORTION_PLACES),
                part.exactYen(),
                answer.question().typed().contains(field));
    }

    private ShareRow total(Shares shares) {
        CommonCost cost = shares.cost();
        List<KeyCell> sums = shares.members().getFirst().parts().stream()
                .map(part -> new KeyCell(
                        SharingInput.plain(part.sum()),
                        "1",
                        BigDecimal.valueOf(cost.sharedYen()).multiply(part.weight()),
                        false))
                .toList();
        long people = 0;
        for (Municipality town : answer.question().towns()) {
            Optional<BigDecimal> here = people(town);
            people = here.isEmpty() || people < 0 ? -1 : people + here.get().longValueExact();
        }
        return new ShareRow(
                frame.text("bundling.sharing.sum"),
                sums,
                BigDecimal.valueOf(cost.sharedYen()),
                shares.members().stream().mapToLong(MemberShare::roundedYen).sum(),
                shares.remainderYen(),
                cost.directSumYen(),
                shares.members().stream().mapToLong(MemberShare::payableYen).sum(),
                people <= 0
                        ? null
                        : BigDecimal.valueOf(cost.payableYen())
                                .divide(BigDecimal.valueOf(people), 0, RoundingMode.HALF_UP));
    }

    /** The population amounts per head are taken by: the resident register, the same for every town and scheme. */
    private static Optional<BigDecimal> people(Municipality town) {
        return SharingColumn.REGISTER.published(town);
    }

    private static @Nullable BigDecimal perHead(Municipality town, long yen) {
        return people(town)
                .map(people -> BigDecimal.valueOf(yen).divide(people, 0, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private Comparison comparison() {
        List<Shares> all = answer.shares();
        Shares base = all.getFirst();
        List<ComparisonRow> rows = new ArrayList<>();
        for (MemberShare share : base.members()) {
            rows.add(new ComparisonRow(
                    words.name(share.member()),
                    share.payableYen(),
                    all.stream()
                            .skip(1)
                            .map(other -> other.getMember(share.member()).payableYen())
                            .map(yen -> new Against(yen, yen - share.payableYen()))
                            .toList(),
                    false));
        }
        long payable = answer.question().cost().payableYen();
        rows.add(new ComparisonRow(
                frame.text("bundling.sharing.sum"),
                payable,
                all.stream().skip(1).map(other -> new Against(payable, 0)).toList(),
                true));
        List<String> titles =
                answer.question().schemes().stream().map(words::title).toList();
        return new Comparison(
                titles.getFirst(),
                titles.subList(1, titles.size()),
                frame.text("bundling.sharing.difference"),
                own.rows(rows));
    }

    private Settlement settlement(org.tabane.engine.sharing.Settlement settlement) {
        List<SettlementRow> rows = settlement.lines().stream()
                .map(line -> settlementRow(words.name(line.member()), line.provisionalYen(), line.settledYen()))
                .toList();
        return new Settlement(
                words.title(answer.question().chosen()),
                own.rows(rows),
                settlementRow(
                        frame.text("bundling.sharing.sum"),
                        rows.stream().mapToLong(SettlementRow::provisional).sum(),
                        rows.stream().mapToLong(SettlementRow::settled).sum()));
    }

    private SettlementRow settlementRow(String name, long provisional, long settled) {
        long difference = settled - provisional;
        return new SettlementRow(
                name, provisional, settled, difference, frame.text(SharingWords.settlementKey(difference)));
    }
}
