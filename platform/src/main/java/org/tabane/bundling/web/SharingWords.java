package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.Shares;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** A sharing in words, the same on the page and in its files: names, rules, the check of the sums, sources. */
final class SharingWords {

    private final Frame frame;
    private final SharingQuery query;
    private final SharingAnswer answer;

    SharingWords(Frame frame, SharingQuery query, SharingAnswer answer) {
        this.frame = frame;
        this.query = query;
        this.answer = answer;
    }

    /** The name given to a scheme, or its number. */
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

    Municipality town(MemberId member) {
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

    /** More to pay, something back, or neither. */
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
                .filter(town -> SharingColumn.REGISTER.published(town).isEmpty())
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
