package org.tabane.ledger;

import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** What an entry of the ledger is about; the entry with the highest version of a key is the current one. */
public record LedgerKey(LocalGovernmentCode municipality, WorkItemCode workItem, FiscalYear year, Measure measure) {}
