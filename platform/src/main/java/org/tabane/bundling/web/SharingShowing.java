package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyPart;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.Shares;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The answer in the words and rows of the page; its files use the same words. */
final class SharingShowing {

    /** Portions are printed to this many places; the computation itself is exact. */
    private static final int PORTION_PLACES = 10;

    private final Frame frame;
    private final SharingQuery query;
    private final SharingAnswer answer;

    SharingShowing(Frame frame, SharingQuery query, SharingAnswer answer) {
        this.frame = frame;
        this.query = query;
        this.answer = answer;
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
                rule(question.chosen().rule()),
                question.towns().size() == 1,
                tables,
                tables.size() < 2 ? null : comparison(),
                answer.settlement().map(this::settlement).orElse(null),
                new SharingFairShowing(frame, answer, this).fair().orElse(null),
                source(),
                query.url(SharingController.URL + "/sharing.csv"),
                query.url(SharingController.URL + "/notice.pdf"),
                title(question.chosen()));
    }

    String title(SharingCase.Scheme scheme) {
        return SharingFields.schemeTitle(frame, query, scheme.number());
    }

    /** The weights in one line: 均等割 20％＋人口割（住民基本台帳） 40％. */
    String weights(SharingCase.Scheme scheme) {
        return scheme.percent().entrySet().stream()
                .map(entry -> frame.text(
                        "bundling.sharing.weights.one",
                        frame.text(entry.getKey().messageKey()),
                        SharingInput.plain(entry.getValue())))
                .collect(Collectors.joining(frame.text("bundling.sharing.weights.plus")));
    }

    /** Rounding and who bears the remainder, in words. */
    String rule(SharingScheme scheme) {
        String cut = frame.text(
                scheme.rounding() == RoundingUnit.YEN
                        ? "bundling.sharing.rounding.yen"
                        : "bundling.sharing.rounding.thousand");
        return switch (scheme.remainder()) {
            case Remainder.ToLead(MemberId lead) -> frame.text("bundling.sharing.rule.lead", cut, name(lead));
            case Remainder.Largest() -> frame.text("bundling.sharing.rule.largest", cut);
        };
    }

    private Municipality town(MemberId member) {
        return answer.question().towns().stream()
                .filter(town -> SharingCase.member(town).equals(member))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Member (" + member + ") is no town of the case."));
    }

    String name(MemberId member) {
        return town(member).name();
    }

    String names(Iterable<MemberId> members) {
        List<String> names = new ArrayList<>();
        members.forEach(member -> names.add(name(member)));
        return String.join(frame.text("bundling.sharing.separator"), names);
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
                title(scheme),
                weights(scheme),
                SharingFields.origin(frame, scheme.percent()),
                heads,
                shares.members().stream().map(this::row).toList(),
                total(shares),
                check(shares),
                sum == payable);
    }

    /** 「合計 = T、差 0円」, computed from the shares as printed. */
    String check(Shares shares) {
        long shared = shares.members().stream().mapToLong(MemberShare::shareYen).sum();
        long sum = shares.members().stream().mapToLong(MemberShare::payableYen).sum();
        CommonCost cost = shares.cost();
        return frame.text(
                "bundling.sharing.check",
                yen(shared),
                yen(cost.sharedYen()),
                yen(shared - cost.sharedYen()),
                yen(sum),
                yen(cost.payableYen()),
                yen(sum - cost.payableYen()));
    }

    String yen(long amount) {
        return frame.format().numberText(amount);
    }

    private ShareRow row(MemberShare share) {
        Municipality town = town(share.member());
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
                    name(share.member()),
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
                answer.question().schemes().stream().map(this::title).toList();
        return new Comparison(
                titles.getFirst(), titles.subList(1, titles.size()), frame.text("bundling.sharing.difference"), rows);
    }

    private Settlement settlement(org.tabane.engine.sharing.Settlement settlement) {
        List<SettlementRow> rows = settlement.lines().stream()
                .map(line -> settlementRow(name(line.member()), line.provisionalYen(), line.settledYen()))
                .toList();
        return new Settlement(
                title(answer.question().chosen()),
                rows,
                settlementRow(
                        frame.text("bundling.sharing.sum"),
                        rows.stream().mapToLong(SettlementRow::provisional).sum(),
                        rows.stream().mapToLong(SettlementRow::settled).sum()));
    }

    private SettlementRow settlementRow(String name, long provisional, long settled) {
        long difference = settled - provisional;
        return new SettlementRow(name, provisional, settled, difference, frame.text(settlementKey(difference)));
    }

    static String settlementKey(long difference) {
        return difference > 0
                ? "bundling.sharing.settlement.more"
                : difference < 0 ? "bundling.sharing.settlement.back" : "bundling.sharing.settlement.none";
    }

    /** Where the figures come from. */
    SourceLine source() {
        SharingCase question = answer.question();
        var used = question.schemes().stream()
                .flatMap(scheme -> scheme.percent().keySet().stream())
                .collect(Collectors.toSet());
        used.add(SharingColumn.REGISTER);
        String sources = SharingColumn.withFigures().stream()
                .filter(used::contains)
                .map(column -> frame.text(column.messageKey() + ".source"))
                .distinct()
                .collect(Collectors.joining(frame.text("bundling.sharing.source.separator")));
        String dates = SharingColumn.withFigures().stream()
                .filter(used::contains)
                .map(column -> frame.text(column.messageKey() + ".asOf"))
                .distinct()
                .collect(Collectors.joining(frame.text("bundling.sharing.source.separator")));
        List<String> without = question.towns().stream()
                .filter(town -> people(town).isEmpty())
                .map(Municipality::name)
                .toList();
        return new SourceLine(
                sources,
                dates,
                without.isEmpty()
                        ? null
                        : frame.text(
                                "bundling.sharing.source.missing",
                                String.join(frame.text("bundling.sharing.separator"), without)),
                frame.text("bundling.sharing.formula"));
    }
}
