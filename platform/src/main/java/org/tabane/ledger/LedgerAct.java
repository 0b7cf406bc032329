package org.tabane.ledger;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Recorded;

/** Figures or a labour cost recorded in a body's ledger, for the audit trail: who did it in whose name. */
record LedgerAct(
        UUID organisation,
        String action,
        String subjectType,
        String subjectId,
        Map<String, String> detail,
        @Nullable UUID actor)
        implements Recorded {

    LedgerAct {
        detail = Map.copyOf(detail);
    }

    static LedgerAct figures(RecordEntries.Author author, BatchKind kind, UUID batch) {
        return new LedgerAct(
                author.organisation(),
                "ledger.figures_recorded",
                "ledger_batch",
                batch.toString(),
                Map.of("kind", kind.name()),
                author.person());
    }

    static LedgerAct labourCost(RecordEntries.Author author, LabourCost cost) {
        return new LedgerAct(
                author.organisation(),
                "ledger.labour_cost_recorded",
                "labour_cost",
                cost.municipality().value() + "/" + cost.year().startYear(),
                Map.of("yen_per_hour", String.valueOf(cost.perHour().amount())),
                author.person());
    }
}
