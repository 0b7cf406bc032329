package org.tabane.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/**
 * One line of a ledger workbook: the figures of a work item in a year. A measure left empty stays as it is in the ledger.
 *
 * @param figures the figures filled in; may be empty, for a line of a template nobody filled
 * @param unit unit of the quantity
 */
public record LedgerRow(
        LocalGovernmentCode municipality,
        WorkItem workItem,
        FiscalYear year,
        Map<Measure, BigDecimal> figures,
        String unit,
        Evidence evidence,
        String source,
        String note) {
    public LedgerRow {
        EnumMap<Measure, BigDecimal> copy = new EnumMap<>(Measure.class);
        copy.putAll(figures);
        figures = Collections.unmodifiableMap(copy);
    }

    /** The line as entries to record. */
    public java.util.List<NewEntry> entries() {
        return figures.entrySet().stream()
                .map(figure -> new NewEntry(
                        new LedgerKey(municipality, workItem.code(), year, figure.getKey()),
                        new LedgerFigure(
                                figure.getValue(),
                                figure.getKey() == Measure.QUANTITY
                                        ? unit
                                        : figure.getKey().unit(),
                                null,
                                evidence,
                                source),
                        note))
                .toList();
    }
}
