package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverRange;

/**
 * An input worth measuring, with what it alone does to the group's saving 「次に測るとよい項目」.
 *
 * <p>Units: the savings in whole yen per year, rounded; {@code low} and {@code high} in the driver's unit.
 *
 * @param low the lowest value of any of its ranges (for fees, summed over the members)
 * @param high the highest
 * @param savingAtLowYen the group's saving with this input alone at its lower end
 * @param savingAtHighYen the same at its upper end
 * @param totalOrder its share of the variance with interactions (Sobol), 0 to 1
 */
public record MeasureNext(
        PlannedDriver planned,
        BigDecimal low,
        BigDecimal high,
        long savingAtLowYen,
        long savingAtHighYen,
        double totalOrder) {

    public long widthYen() {
        return Math.abs(savingAtHighYen - savingAtLowYen);
    }

    /** The lowest value of any of a driver's ranges; for fees, summed over the members. */
    public static BigDecimal low(PlannedDriver planned) {
        return end(planned, range -> range.change().low(), false);
    }

    /** The highest value of any of a driver's ranges; for fees, summed over the members. */
    public static BigDecimal high(PlannedDriver planned) {
        return end(planned, range -> range.change().high(), true);
    }

    private static BigDecimal end(PlannedDriver planned, Function<DriverRange, BigDecimal> value, boolean highest) {
        Stream<BigDecimal> values = planned.driver().ranges().stream().map(value);
        if (planned.driver().kind().unit() == DriverKind.Unit.YEN_PER_YEAR) {
            return values.reduce(BigDecimal.ZERO, BigDecimal::add);
        }
        return values.reduce(highest ? BigDecimal::max : BigDecimal::min).orElseThrow();
    }
}
