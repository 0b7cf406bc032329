package org.tabane.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.ledger.jdbc.LedgerStore;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** What was recorded when, by whom and with what, superseded entries included. */
@Service
@Transactional(readOnly = true)
public class LedgerHistory {
    private final LedgerStore store;

    LedgerHistory(LedgerStore store) {
        this.store = store;
    }

    /** Every entry ever made on a work item of a municipality in a year, newest first. */
    public List<LedgerEntry> listHistory(LocalGovernmentCode municipality, WorkItemCode item, FiscalYear year) {
        return store.listHistory(municipality, item, year);
    }

    /** The latest batches of an organisation, newest first. */
    public List<LedgerBatch> listBatches(UUID organisation, int limit) {
        return store.listBatches(organisation, limit);
    }

    public Optional<LedgerBatch> findBatch(UUID id) {
        return store.findBatch(id);
    }
}
