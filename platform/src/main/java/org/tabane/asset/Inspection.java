package org.tabane.asset;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;

/**
 * One inspection of an asset with its diagnosis 「点検・診断」.
 *
 * @param year the fiscal year it was made in
 * @param occasion tells apart several of one year, such as 臨時点検; usually empty
 * @param round which round of the five-yearly inspections 「巡目」; {@code null} where not known
 * @param on the day; {@code null} where only the year is known
 * @param grade {@code null} where nothing was diagnosed
 * @param measureState how far the measure has got; {@code null} where the record does not say
 */
public record Inspection(
        FiscalYear year,
        String occasion,
        @Nullable Integer round,
        @Nullable LocalDate on,
        String inspector,
        @Nullable ConditionGrade grade,
        String findings,
        @Nullable MeasureState measureState,
        String measure,
        String source,
        Evidence evidence) {

    public Inspection {
        if (source.isBlank()) {
            throw new IllegalArgumentException("An inspection needs a source.");
        }
        if (round != null && (round < 1 || round > 20)) {
            throw new IllegalArgumentException("Round (" + round + ") must be 1 to 20.");
        }
    }

    /** How far the measure after an inspection has got 「措置状況」. */
    public enum MeasureState {
        NOT_NEEDED,
        NOT_STARTED,
        DESIGNING,
        UNDER_WAY,
        DONE,
        MONITORING;

        public String messageKey() {
            return "asset.measure." + name().toLowerCase(Locale.ROOT);
        }
    }
}
