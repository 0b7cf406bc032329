package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tabane.engine.sharing.SharingKey;
import org.tabane.engine.sharing.Weights;
import org.tabane.shell.Frame;

/** The weights typed for up to three schemes, each of which must add up to 100 per cent; the example where nothing was typed. */
final class SharingWeights {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Frame frame;
    private final SharingQuery query;
    private final SharingNumbers numbers;
    private final Map<Integer, Map<SharingColumn, BigDecimal>> percents = new TreeMap<>();

    SharingWeights(Frame frame, SharingQuery query, SharingNumbers numbers) {
        this.frame = frame;
        this.query = query;
        this.numbers = numbers;
        SharingInput.SCHEMES.forEach(this::read);
        if (percents.isEmpty()) {
            percents.put(1, SharingPreset.SAMPLE.percent());
        }
    }

    /** Weights in per cent by number of scheme, right or wrong; the example where nothing was typed. */
    Map<Integer, Map<SharingColumn, BigDecimal>> percents() {
        return Collections.unmodifiableMap(percents);
    }

    /** Columns some scheme gives a weight. */
    Set<SharingColumn> columns() {
        Set<SharingColumn> columns = new LinkedHashSet<>();
        for (SharingColumn column : SharingColumn.values()) {
            if (percents.values().stream().anyMatch(percent -> percent.containsKey(column))) {
                columns.add(column);
            }
        }
        return columns;
    }

    static BigDecimal sum(Map<SharingColumn, BigDecimal> percent) {
        return percent.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void read(int number) {
        Map<SharingColumn, BigDecimal> percent = new EnumMap<>(SharingColumn.class);
        boolean wrong = false;
        for (SharingColumn column : SharingColumn.values()) {
            String field = "w" + number + "." + column.parameter();
            if (!query.has(field)) {
                continue;
            }
            BigDecimal value = numbers.number(field, query.text(field).replaceFirst("[%％]$", ""));
            if (value == null) {
                wrong = true;
            } else if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
                numbers.problem(field, frame.text("bundling.sharing.fault.percent", query.text(field)));
                wrong = true;
            } else if (value.signum() > 0) {
                percent.put(column, value);
            }
        }
        if (percent.isEmpty() && !wrong) {
            if (query.hasAny(field -> field.startsWith("w" + number + "."))) {
                numbers.problem("w" + number, frame.text("bundling.sharing.fault.allZero", number));
            }
            return;
        }
        percents.put(number, percent);
        BigDecimal sum = sum(percent);
        if (!wrong && sum.compareTo(HUNDRED) != 0) {
            BigDecimal lacking = HUNDRED.subtract(sum);
            numbers.problem(
                    "w" + number,
                    frame.text(
                            lacking.signum() > 0 ? "bundling.sharing.fault.sumShort" : "bundling.sharing.fault.sumOver",
                            number,
                            SharingInput.plain(sum),
                            SharingInput.plain(lacking.abs())));
        }
    }

    /** The weights as the engine takes them: shares of one. */
    static Weights of(Map<SharingColumn, BigDecimal> percent) {
        Map<SharingKey, BigDecimal> weights = new LinkedHashMap<>();
        percent.forEach((column, share) -> weights.put(column.key(), share.movePointLeft(2)));
        return new Weights(weights);
    }
}
