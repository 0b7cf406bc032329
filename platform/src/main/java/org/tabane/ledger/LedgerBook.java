package org.tabane.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.ledger.jdbc.LabourCostStore;
import org.tabane.ledger.jdbc.LedgerStore;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Questions to the ledger. Answers hold what the present tenant context may read: one's own municipality, and the members
 * of one's groups that share with the group; other towns look as if they had recorded nothing.
 */
@Service
@Transactional(readOnly = true)
public class LedgerBook {
    private final LedgerStore entries;
    private final LabourCostStore labourCosts;

    LedgerBook(LedgerStore entries, LabourCostStore labourCosts) {
        this.entries = entries;
        this.labourCosts = labourCosts;
    }

    /** What is recorded for these municipalities in a fiscal year, by municipality and work item. */
    public List<LedgerCell> findCells(Collection<LocalGovernmentCode> municipalities, FiscalYear year) {
        return entries.findCells(municipalities, year);
    }

    /** The fiscal years for which a municipality recorded anything, newest first. */
    public List<FiscalYear> findYears(LocalGovernmentCode municipality) {
        return entries.findYears(municipality);
    }

    /** The labour cost of the year, or else of the latest year before it. */
    public Optional<LabourCost> findLabourCost(LocalGovernmentCode municipality, FiscalYear year) {
        return labourCosts.find(municipality, year);
    }
}
