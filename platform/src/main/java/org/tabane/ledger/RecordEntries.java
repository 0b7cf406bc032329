package org.tabane.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.ledger.jdbc.LabourCostStore;
import org.tabane.ledger.jdbc.LedgerBatchStore;
import org.tabane.ledger.jdbc.LedgerStore;

/** Writes into the ledger. A new entry supersedes the one before it, which stays readable; equal ones are not repeated. */
@Service
@Transactional
public class RecordEntries {
    private final LedgerStore entries;
    private final LedgerBatchStore batches;
    private final LabourCostStore labourCosts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RecordEntries(
            LedgerStore entries,
            LedgerBatchStore batches,
            LabourCostStore labourCosts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.batches = batches;
        this.labourCosts = labourCosts;
        this.events = events;
        this.clock = clock;
    }

    /** On whose behalf something is recorded: an organisation and the person, {@code null} for the platform itself. */
    public record Author(UUID organisation, @Nullable UUID person) {}

    /**
     * Records those of the entries that differ from what is there, as one batch.
     *
     * @return the batch; empty when nothing differed
     * @throws OptimisticLockingFailureException when someone else recorded the same in the meantime
     */
    public Optional<LedgerBatch> record(Author author, BatchKind kind, String label, List<NewEntry> entries) {
        Recording recording = begin(author, kind, label);
        recording.append(entries);
        return recording.batch().flatMap(batches::find);
    }

    /** Begins a batch that is recorded bit by bit, in the transaction of the caller. */
    Recording begin(Author author, BatchKind kind, String label) {
        return new Recording(entries, this, author, kind, label);
    }

    static boolean same(LedgerStore.@Nullable Current current, NewEntry entry) {
        return current == null
                ? entry.figure() == null
                : sameFigure(current.figure(), entry.figure()) && current.note().equals(entry.note());
    }

    private static boolean sameFigure(@Nullable LedgerFigure one, @Nullable LedgerFigure other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.value().compareTo(other.value()) == 0
                && one.unit().equals(other.unit())
                && one.evidence() == other.evidence()
                && one.source().equals(other.source())
                && sameRange(one.range(), other.range());
    }

    private static boolean sameRange(LedgerFigure.@Nullable Range one, LedgerFigure.@Nullable Range other) {
        if (one == null || other == null) {
            return one == other;
        }
        return one.low().compareTo(other.low()) == 0 && one.high().compareTo(other.high()) == 0;
    }

    /**
     * Puts back what a batch changed, wherever nobody has recorded anything newer; newer entries stay.
     *
     * @return the batch that did so; empty when there was nothing to put back or it was undone before
     * @throws EmptyResultDataAccessException when there is no such batch, or not for this organisation
     */
    public Optional<LedgerBatch> undo(Author author, UUID batchId) {
        LedgerBatch batch = batches.find(batchId).orElseThrow(() -> new EmptyResultDataAccessException(1));
        if (batch.undone() || !batch.organisationId().equals(author.organisation())) {
            return Optional.empty();
        }
        Map<NewEntry, Integer> versions = new LinkedHashMap<>();
        for (LedgerBatchStore.Replaced each : batches.listReplaced(batchId)) {
            if (each.isCurrent()) {
                versions.put(new NewEntry(each.key(), each.before(), each.noteBefore()), each.version() + 1);
            }
        }
        return versions.isEmpty()
                ? Optional.empty()
                : batches.find(append(author, BatchKind.UNDO, batch.label(), batchId, null, versions));
    }

    /** Records an hourly labour cost, which supersedes the year's earlier one. */
    public void recordLabourCost(Author author, LabourCost cost) {
        boolean same = labourCosts
                .find(cost.municipality(), cost.year())
                .filter(cost::equals)
                .isPresent();
        if (!same) {
            labourCosts.append(author.organisation(), cost, clock.instant(), author.person());
            events.publishEvent(LedgerAct.labourCost(author, cost));
        }
    }

    private UUID begin(Author author, BatchKind kind, String label, @Nullable UUID undoes, Instant now) {
        UUID batch = batches.insert(author.organisation(), kind, label, undoes, now, author.person());
        events.publishEvent(LedgerAct.figures(author, kind, batch));
        return batch;
    }

    /** Appends to a batch, or to a new one; answers which. */
    UUID append(
            Author author,
            BatchKind kind,
            String label,
            @Nullable UUID undoes,
            @Nullable UUID begun,
            Map<NewEntry, Integer> versions) {
        Instant now = clock.instant();
        UUID batch = begun == null ? begin(author, kind, label, undoes, now) : begun;
        try {
            entries.append(author.organisation(), versions, batch, now, author.person());
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("Someone else recorded the same in the meantime.", e);
        }
        return batch;
    }
}
