package org.tabane.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.ledger.jdbc.LedgerBatchStore;
import org.tabane.ledger.jdbc.LedgerStore;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** What was recorded when, by whom and with what, superseded entries included. */
@Service
@Transactional(readOnly = true)
public class LedgerHistory {
    private final LedgerStore entries;
    private final LedgerBatchStore batches;

    LedgerHistory(LedgerStore entries, LedgerBatchStore batches) {
        this.entries = entries;
        this.batches = batches;
    }

    /** Every entry ever made on a work item of a municipality in a year, newest first. */
    public List<LedgerEntry> listHistory(LocalGovernmentCode municipality, WorkItemCode item, FiscalYear year) {
        return entries.listHistory(municipality, item, year);
    }

    /** The latest batches of an organisation, newest first. */
    public List<LedgerBatch> listBatches(UUID organisation, int limit) {
        return batches.list(organisation, limit);
    }

    public Optional<LedgerBatch> findBatch(UUID id) {
        return batches.find(id);
    }
}
