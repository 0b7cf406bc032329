package org.tabane.ledger;

import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** What an entry of the ledger is about; the entry with the highest version of a key is the current one. */
public record LedgerKey(LocalGovernmentCode municipality, WorkItemCode workItem, FiscalYear year, Measure measure) {
    private static final FiscalYear FIRST = FiscalYear.of(1990);
    private static final FiscalYear LAST = FiscalYear.of(2100);

    /** Whether the ledger keeps a fiscal year: 1990 to 2100, which leaves out most slips of the pen. */
    public static boolean keeps(FiscalYear year) {
        return year.compareTo(FIRST) >= 0 && year.compareTo(LAST) <= 0;
    }
}
