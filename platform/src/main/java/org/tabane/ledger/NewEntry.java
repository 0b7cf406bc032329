package org.tabane.ledger;

import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A figure to record.
 *
 * @param figure the figure, rounded half up to the measure's decimals; {@code null} to withdraw what is there
 * @param note may be empty
 */
public record NewEntry(LedgerKey key, @Nullable LedgerFigure figure, String note) {
    public NewEntry {
        if (figure != null) {
            figure = new LedgerFigure(
                    figure.value().setScale(key.measure().decimals(), RoundingMode.HALF_UP),
                    figure.unit(),
                    figure.range(),
                    figure.evidence(),
                    figure.source());
        }
    }
}
