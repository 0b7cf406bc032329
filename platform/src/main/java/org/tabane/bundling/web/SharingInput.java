package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.SignedNumber;
import org.tabane.shell.Frame;

/**
 * Reads what was typed, all of it, and collects everything that is wrong by field, each with what to do about it. One instance reads one
 * query once.
 */
final class SharingInput {

    static final int MOST_TOWNS = 30;
    static final List<Integer> SCHEMES = List.of(1, 2, 3);
    static final List<String> TAXES = List.of("unsaid", "included", "excluded");

    private final Frame frame;
    private final SharingQuery query;
    private final SharingNumbers numbers;
    private final SharingWeights weights;
    private final List<Municipality> towns = new ArrayList<>();
    private final Set<String> typed = new LinkedHashSet<>();
    private final @Nullable SharingCase ready;

    SharingInput(Frame frame, SharingQuery query, Municipalities municipalities) {
        this.frame = frame;
        this.query = query;
        this.numbers = new SharingNumbers(frame, query);
        readTowns(municipalities);
        this.weights = new SharingWeights(frame, query, numbers);
        this.ready = readCase();
    }

    /** Towns that exist, in the order typed. */
    List<Municipality> towns() {
        return Collections.unmodifiableList(towns);
    }

    /** What is wrong, by field. */
    Map<String, String> problems() {
        return numbers.problems();
    }

    /** The weights of the schemes, right or wrong. */
    SharingWeights weights() {
        return weights;
    }

    /** The question, when there are towns and a total and nothing is wrong. */
    Optional<SharingCase> ready() {
        return Optional.ofNullable(ready);
    }

    private void readTowns(Municipalities municipalities) {
        for (String text : query.townCodes()) {
            Optional<Municipality> town = code(text).flatMap(municipalities::findMunicipality);
            if (town.isEmpty()) {
                numbers.problem("towns", frame.text("bundling.sharing.fault.town", text));
            } else if (!towns.contains(town.get())) {
                towns.add(town.get());
            }
        }
        if (towns.size() > MOST_TOWNS) {
            numbers.problem("towns", frame.text("bundling.sharing.fault.tooManyTowns", MOST_TOWNS, towns.size()));
        }
    }

    static Optional<LocalGovernmentCode> code(String text) {
        try {
            return Optional.of(LocalGovernmentCode.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    static String plain(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return SignedNumber.write(plain.scale() < 0 ? plain.setScale(0) : plain);
    }

    private @Nullable SharingCase readCase() {
        CommonCost cost = cost("", "total");
        KeyTable keys = keys("", null);
        boolean second = query.hasAny(field -> field.startsWith("settled."));
        CommonCost settledCost = second ? cost("settled.", "settled.total") : null;
        KeyTable settledKeys = second ? keys("settled.", keys) : null;
        if (second && !query.has("settled.total")) {
            numbers.problem("settled.total", frame.text("bundling.sharing.fault.settledTotal"));
        }
        Map<MemberId, Long> alone = ofTowns("alone.", false);
        SharingCase.Paper paper = paper();
        RoundingUnit rounding = rounding();
        Remainder remainder = remainder();
        if (!numbers.problems().isEmpty() || towns.isEmpty() || cost == null || keys == null || remainder == null) {
            return null;
        }
        return new SharingCase(
                towns,
                cost,
                keys,
                typed,
                weights.percents().entrySet().stream()
                        .map(entry -> new SharingCase.Scheme(
                                entry.getKey(),
                                query.text("name" + entry.getKey()),
                                entry.getValue(),
                                new SharingScheme(SharingWeights.of(entry.getValue()), rounding, remainder)))
                        .toList(),
                settledCost == null || settledKeys == null ? null : new SharingCase.Second(settledCost, settledKeys),
                alone,
                paper);
    }

    private @Nullable CommonCost cost(String prefix, String totalField) {
        Long total = numbers.yen(totalField, false);
        Long subsidy = numbers.yen((query.has(prefix + "subsidy") ? prefix : "") + "subsidy", false);
        Map<MemberId, Long> direct = new LinkedHashMap<>(ofTowns("direct.", false));
        if (prefix.isEmpty()) {
            Long overhead = numbers.yen("overhead", false);
            if (total != null && overhead != null && overhead > total) {
                numbers.problem("overhead", frame.text("bundling.sharing.fault.overhead"));
            }
        } else {
            direct.putAll(ofTowns(prefix + "direct.", false));
        }
        if (total == null) {
            return null;
        }
        if (total == 0) {
            numbers.problem(totalField, frame.text("bundling.sharing.fault.zeroTotal"));
            return null;
        }
        long off = subsidy == null ? 0 : subsidy;
        if (off > total) {
            numbers.problem(
                    prefix + "subsidy", frame.text("bundling.sharing.fault.subsidy", yenText(off), yenText(total)));
            return null;
        }
        long directSum = direct.values().stream().mapToLong(Long::longValue).sum();
        if (directSum > total - off) {
            numbers.problem(
                    totalField, frame.text("bundling.sharing.fault.direct", yenText(off + directSum), yenText(total)));
            return null;
        }
        return new CommonCost(total, off, direct);
    }

    private String yenText(long yen) {
        return frame.format().numberText(yen);
    }

    /**
     * Figures of the columns some scheme uses; where nothing is typed, the first reckoning's, or else the published one. None is missed
     * before there is a total to share.
     */
    private @Nullable KeyTable keys(String prefix, @Nullable KeyTable first) {
        Map<MemberId, Map<SharingKey, BigDecimal>> rows = new LinkedHashMap<>();
        Set<SharingColumn> weighted = weights.columns();
        for (Municipality town : towns) {
            Map<SharingKey, BigDecimal> row = new LinkedHashMap<>();
            for (SharingColumn column : SharingColumn.withFigures()) {
                String field = prefix + column.parameter() + "." + town.code().value();
                BigDecimal figure = query.has(field) ? numbers.figure(field) : null;
                if (figure != null && column.isPublished()) {
                    typed.add(field);
                }
                if (figure == null && !query.has(field)) {
                    figure = first == null
                            ? column.published(town).orElse(null)
                            : first.findFigure(SharingCase.member(town), column.key())
                                    .orElse(null);
                    if (figure == null && weighted.contains(column) && prefix.isEmpty() && query.has("total")) {
                        numbers.problem(field, missing(town, column));
                    }
                }
                if (figure != null) {
                    row.put(column.key(), figure);
                }
            }
            rows.put(SharingCase.member(town), row);
        }
        if (rows.isEmpty()) {
            return null;
        }
        KeyTable keys = new KeyTable(rows);
        for (SharingColumn column : weighted) {
            boolean complete = keys.members().stream()
                    .allMatch(member -> keys.findFigure(member, column.key()).isPresent());
            if (complete && keys.sum(column.key()).signum() == 0) {
                numbers.problem(
                        prefix + column.parameter() + "."
                                + towns.getFirst().code().value(),
                        frame.text("bundling.sharing.fault.keySumsToZero", frame.text(column.messageKey())));
            }
        }
        return keys;
    }

    private String missing(Municipality town, SharingColumn column) {
        return frame.text(
                column.isPublished() ? "bundling.sharing.fault.unpublished" : "bundling.sharing.fault.missing",
                town.name(),
                frame.text(column.messageKey()));
    }

    private Map<MemberId, Long> ofTowns(String prefix, boolean signed) {
        Map<MemberId, Long> amounts = new LinkedHashMap<>();
        for (Municipality town : towns) {
            Long amount = numbers.yen(prefix + town.code().value(), signed);
            if (amount != null) {
                amounts.put(SharingCase.member(town), amount);
            }
        }
        return amounts;
    }

    private SharingCase.Paper paper() {
        FiscalYear year = FiscalYear.containing(frame.today());
        if (query.has("year")) {
            try {
                year = FiscalYear.parse(query.text("year"));
            } catch (IllegalArgumentException notAYear) {
                numbers.problem("year", frame.text("bundling.sharing.fault.year", query.text("year")));
            }
        }
        String tax = query.has("tax") ? query.text("tax") : TAXES.getFirst();
        if (!TAXES.contains(tax)) {
            numbers.problem("tax", frame.text("bundling.sharing.fault.choice", tax));
        }
        String notice = query.text("notice");
        int scheme = weights.percents().keySet().iterator().next();
        if (!notice.isEmpty()) {
            if (weights.percents().keySet().stream().map(String::valueOf).anyMatch(notice::equals)) {
                scheme = Integer.parseInt(notice);
            } else {
                numbers.problem("notice", frame.text("bundling.sharing.fault.notice", notice));
            }
        }
        return new SharingCase.Paper(
                query.text("group"),
                year,
                query.text("due"),
                tax,
                numbers.yen("overhead", false),
                scheme,
                ofTowns("previous.", true));
    }

    private RoundingUnit rounding() {
        return switch (query.text("rounding")) {
            case "", "yen" -> RoundingUnit.YEN;
            case "thousand" -> RoundingUnit.THOUSAND_YEN;
            default -> {
                numbers.problem("rounding", frame.text("bundling.sharing.fault.choice", query.text("rounding")));
                yield RoundingUnit.YEN;
            }
        };
    }

    private @Nullable Remainder remainder() {
        String lead = query.text("lead");
        Optional<MemberId> member = towns.stream()
                .map(SharingCase::member)
                .filter(each -> lead.isEmpty() || each.value().equals(lead))
                .findFirst();
        if (member.isEmpty() && !towns.isEmpty()) {
            numbers.problem("lead", frame.text("bundling.sharing.fault.lead"));
        }
        return switch (query.text("remainder")) {
            case "", "lead" -> member.map(Remainder.ToLead::new).orElse(null);
            case "largest" -> new Remainder.Largest();
            default -> {
                numbers.problem("remainder", frame.text("bundling.sharing.fault.choice", query.text("remainder")));
                yield null;
            }
        };
    }
}
