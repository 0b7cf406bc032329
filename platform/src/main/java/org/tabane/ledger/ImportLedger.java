package org.tabane.ledger;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportDesk;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportOutcome;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportProgress;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.exchange.TableImport;
import org.tabane.exchange.Upload;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.shared.LocalGovernmentCode;

/** Takes a ledger workbook in: upload, look, import all or what is valid, undo. One import is one batch of the ledger. */
@Service
@Transactional
public class ImportLedger {
    private final ImportDesk desk;
    private final LedgerWorkbook workbook;
    private final RecordEntries recordEntries;

    ImportLedger(ImportDesk desk, LedgerWorkbook workbook, RecordEntries recordEntries) {
        this.desk = desk;
        this.workbook = workbook;
        this.recordEntries = recordEntries;
    }

    /** Takes a file in, to be looked at. */
    public Upload receive(Author author, LocalGovernmentCode own, String fileName, InputStream bytes)
            throws ImportRefused {
        return desk.receive(
                definition(own, ""), ImportLimits.STANDARD, author.organisation(), author.person(), fileName, bytes);
    }

    /** What importing an open upload would do. */
    @Transactional(readOnly = true)
    public ImportPreview preview(Author author, LocalGovernmentCode own, Upload upload) throws ImportRefused {
        return desk.preview(upload, table(own, upload), new Target(author.organisation()));
    }

    /** The faulty rows of an open upload. */
    @Transactional(readOnly = true)
    public void rejectedRows(LocalGovernmentCode own, Upload upload, TableImport.RejectedRows taker)
            throws ImportRefused {
        desk.rejectedRows(upload, table(own, upload), taker);
    }

    /** Imports an open upload as one batch; its conclusion carries the batch's id, unless nothing was new. */
    public ImportOutcome run(Author author, LocalGovernmentCode own, Upload upload, ImportChoice choice)
            throws ImportRefused {
        Target target = new Target(author.organisation());
        ImportOutcome outcome = desk.run(upload, table(own, upload), target, choice, ImportProgress.SILENT);
        if (outcome instanceof ImportOutcome.Imported imported) {
            Optional<LedgerBatch> batch =
                    recordEntries.record(author, BatchKind.UPLOAD, upload.fileName(), target.entries);
            desk.conclude(
                    upload,
                    imported,
                    choice,
                    batch.map(LedgerBatch::id).map(UUID::toString).orElse(""),
                    author.person());
        }
        return outcome;
    }

    @Transactional(readOnly = true)
    public List<Upload> listUploads(Author author, LocalGovernmentCode own, int limit) {
        return desk.listUploads(author.organisation(), definition(own, ""), limit);
    }

    private TableImport<LedgerRow> table(LocalGovernmentCode own, Upload upload) {
        return new TableImport<>(definition(own, upload.fileName()), ImportLimits.STANDARD);
    }

    private ImportDefinition<LedgerRow> definition(LocalGovernmentCode own, String defaultSource) {
        return workbook.definition(own, Set.of(own), defaultSource);
    }

    /** Compares rows with the ledger and gathers those to record. */
    private final class Target implements ImportTarget<LedgerRow> {
        private final UUID organisation;
        private final List<NewEntry> entries = new ArrayList<>();

        Target(UUID organisation) {
            this.organisation = organisation;
        }

        @Override
        public List<RowChange> compare(List<LedgerRow> rows) {
            Map<NewEntry, Integer> changed = recordEntries.changed(
                    organisation,
                    rows.stream().flatMap(row -> row.entries().stream()).toList());
            return rows.stream().map(row -> change(row, changed)).toList();
        }

        private static RowChange change(LedgerRow row, Map<NewEntry, Integer> changed) {
            List<Integer> versions = row.entries().stream()
                    .filter(changed::containsKey)
                    .map(changed::get)
                    .toList();
            if (versions.isEmpty()) {
                return RowChange.UNCHANGED;
            }
            return versions.stream().allMatch(version -> version == 1) ? RowChange.ADDED : RowChange.CHANGED;
        }

        @Override
        public void save(List<LedgerRow> rows) {
            rows.forEach(row -> entries.addAll(row.entries()));
        }
    }
}
