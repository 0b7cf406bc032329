package org.tabane.ledger.jdbc;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.LedgerKey;
import org.tabane.ledger.Measure;
import org.tabane.ledger.WorkItemCode;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** Keys and figures as the rows of entries hold them. */
final class LedgerRows {
    private LedgerRows() {}

    static LedgerKey key(ResultSet row) throws SQLException {
        return new LedgerKey(
                new LocalGovernmentCode(row.getString("municipality_code")),
                new WorkItemCode(row.getString("work_item")),
                FiscalYear.of(row.getInt("fiscal_year")),
                Measure.valueOf(row.getString("measure")));
    }

    /** The figure of a row; none where the entry was withdrawn or there is no entry. */
    static @Nullable LedgerFigure nullableFigure(ResultSet row) throws SQLException {
        return row.getBigDecimal("value") == null ? null : figure(row);
    }

    static LedgerFigure figure(ResultSet row) throws SQLException {
        BigDecimal low = row.getBigDecimal("low");
        BigDecimal high = row.getBigDecimal("high");
        return new LedgerFigure(
                plain(row.getBigDecimal("value")),
                row.getString("unit"),
                low == null || high == null ? null : new LedgerFigure.Range(plain(low), plain(high)),
                Evidence.valueOf(row.getString("evidence")),
                row.getString("source"));
    }

    /** Without the zeros the column's scale adds. */
    private static BigDecimal plain(BigDecimal stored) {
        BigDecimal plain = stored.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
