package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
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
        SharingCostInput costs = new SharingCostInput(frame, query, numbers, towns);
        SharingFigureInput figures = new SharingFigureInput(frame, query, numbers, towns, weights.columns());
        CommonCost cost = costs.cost("");
        KeyTable keys = figures.keys("", null);
        boolean second = query.hasAny(field -> field.startsWith("settled."));
        CommonCost settledCost = second ? costs.cost("settled.") : null;
        KeyTable settledKeys = second ? figures.keys("settled.", keys) : null;
        if (second && !query.has("settled.total")) {
            numbers.problem("settled.total", frame.text("bundling.sharing.fault.settledTotal"));
        }
        Map<MemberId, Long> alone = numbers.yenOf(towns, "alone.", false);
        SharingCase.Paper paper = new SharingPaperInput(
                        frame, query, numbers, towns, weights.percents().keySet())
                .paper();
        RoundingUnit rounding = rounding();
        Remainder remainder = remainder();
        if (!numbers.problems().isEmpty() || towns.isEmpty() || cost == null || keys == null || remainder == null) {
            return null;
        }
        return new SharingCase(
                towns,
                cost,
                keys,
                figures.typed(),
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
