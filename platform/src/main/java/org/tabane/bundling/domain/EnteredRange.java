package org.tabane.bundling.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.effect.Estimate;
import org.tabane.shared.Evidence;

/**
 * A range somebody gave for a driver in place of the default 「入力した要因の幅」.
 *
 * <p>Units: those of the driver's assumption ({@link AssumptionUnit}). Range: low ≤ mode ≤ high. Immutable.
 *
 * @param driver code of a {@link ScenarioDriver}
 * @param town code of the town it holds for, or null for all
 * @param item work item it holds for, or null for all
 * @param source where it comes from; never blank
 */
public record EnteredRange(
        String driver,
        @Nullable String town,
        @Nullable String item,
        BigDecimal low,
        BigDecimal mode,
        BigDecimal high,
        Evidence evidence,
        String source) {

    public EnteredRange {
        if (low.compareTo(mode) > 0 || mode.compareTo(high) > 0 || source.isBlank()) {
            throw new IllegalArgumentException("The range for (" + driver + ") needs low ≤ mode ≤ high and a source: "
                    + low + ", " + mode + ", " + high + ", '" + source + "'.");
        }
    }

    /** Whether it holds for the whole group. */
    public boolean isOverall() {
        return town == null && item == null;
    }

    /** What it holds for, without its values. */
    public boolean isSameScope(EnteredRange other) {
        return driver.equals(other.driver)
                && java.util.Objects.equals(town, other.town)
                && java.util.Objects.equals(item, other.item);
    }

    boolean covers(ScenarioBody.ScenarioLine line) {
        return (town == null || town.equals(line.town())) && (item == null || item.equals(line.item()));
    }

    /** A town counts for more than a work item, both for more than either. */
    int specificity() {
        return (town == null ? 0 : 2) + (item == null ? 0 : 1);
    }

    Estimate estimate() {
        return new Estimate(low, mode, high);
    }
}
