package org.tabane.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/**
 * What the ledger knows of one work item of one municipality in one fiscal year. A measure nobody recorded is missing, which
 * is not the same as 0.
 *
 * @param figures the current figure of each measure that was recorded; never empty
 */
public record LedgerCell(
        LocalGovernmentCode municipality, WorkItem workItem, FiscalYear year, Map<Measure, LedgerFigure> figures) {
    public LedgerCell {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("A cell of the ledger needs a figure.");
        }
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    public Optional<LedgerFigure> find(Measure measure) {
        return Optional.ofNullable(figures.get(measure));
    }

    /** Direct hours, if recorded. */
    public Optional<Hours> directHours() {
        return find(Measure.DIRECT_HOURS).map(figure -> Hours.of(figure.value()));
    }

    /** Outsourced yen with consumption tax, if recorded. */
    public Optional<Yen> outsourced() {
        return find(Measure.OUTSOURCED_YEN).map(figure -> Yen.of(figure.value().longValueExact()));
    }

    /** A count or quantity, if recorded. */
    public Optional<BigDecimal> value(Measure measure) {
        return find(measure).map(LedgerFigure::value);
    }

    /** The weakest evidence of its figures. */
    public Evidence weakestEvidence() {
        return Evidence.weakest(
                figures.values().stream().map(LedgerFigure::evidence).toList());
    }
}
