package org.tabane.ledger;

import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/**
 * What an hour of the municipality's own staff costs 「人件費単価」: a year's salaries, allowances and employer's
 * contributions divided by the hours worked in it.
 *
 * @param perHour yen per hour
 */
public record LabourCost(
        LocalGovernmentCode municipality, FiscalYear year, Yen perHour, Evidence evidence, String source) {
    public LabourCost {
        if (perHour.amount() < 1) {
            throw new IllegalArgumentException("Labour cost (" + perHour + " per hour) must be positive.");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("Labour cost needs a source.");
        }
    }
}
