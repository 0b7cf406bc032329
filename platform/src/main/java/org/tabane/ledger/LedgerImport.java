package org.tabane.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Column;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.exchange.TableImportKind;
import org.tabane.identity.CurrentUser;
import org.tabane.ledger.RecordEntries.Author;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** Takes ledger workbooks in; one import is one batch of the ledger. The scope is the fiscal year's first calendar year. */
@Component
class LedgerImport implements TableImportKind<LedgerRow> {
    private final LedgerWorkbook workbook;
    private final LedgerBook book;
    private final LedgerHistory history;
    private final RecordEntries recordEntries;
    private final Clock clock;

    LedgerImport(
            LedgerWorkbook workbook, LedgerBook book, LedgerHistory history, RecordEntries recordEntries, Clock clock) {
        this.workbook = workbook;
        this.book = book;
        this.history = history;
        this.recordEntries = recordEntries;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger.entries";
    }

    @Override
    public boolean mayUse(CurrentUser user) {
        return user.role().mayWrite() && user.activeOrganisation().code().isPresent();
    }

    @Override
    public ImportDefinition<LedgerRow> definition(ImportCase given) {
        return workbook.definition(own(given), Set.of(own(given)), given.fileName());
    }

    @Override
    public Map<Column<?>, Object> example(ImportCase given) {
        return workbook.example(own(given), year(given));
    }

    @Override
    public List<Map<Column<?>, Object>> known(ImportCase given) {
        FiscalYear year = year(given);
        return workbook.known(own(given), year, book.findCells(List.of(own(given)), year));
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/ledger?year=" + year(given).startYear();
    }

    @Override
    public Optional<String> undoUrl(ImportCase given, String reference) {
        return Optional.of(reference)
                .filter(batch -> !batch.isEmpty())
                .flatMap(batch -> history.findBatch(UUID.fromString(batch)))
                .filter(batch -> !batch.undone())
                .map(batch -> "/ledger/batches/" + batch.id() + "/undo");
    }

    @Override
    public ImportTarget<LedgerRow> target(ImportCase given) {
        return new Target(recordEntries.begin(
                new Author(given.organisation(), given.person()), BatchKind.UPLOAD, given.fileName()));
    }

    private static LocalGovernmentCode own(ImportCase given) {
        return given.municipality()
                .orElseThrow(() -> new IllegalStateException("Only a municipality or prefecture has a ledger."));
    }

    private FiscalYear year(ImportCase given) {
        return given.scope().matches("(19[9]|20[0-9])\\d")
                ? FiscalYear.of(Integer.parseInt(given.scope()))
                : FiscalYear.containing(LocalDate.now(clock)).previous();
    }

    /** Compares rows with the ledger and appends those that differ. */
    private static final class Target implements ImportTarget<LedgerRow> {
        private final Recording recording;

        /** What differs among the rows compared last: what a call of {@link #save} that follows is about. */
        private Map<NewEntry, Integer> changed = Map.of();

        Target(Recording recording) {
            this.recording = recording;
        }

        @Override
        public List<RowChange> compare(List<LedgerRow> rows) {
            List<List<NewEntry>> lines = rows.stream().map(LedgerRow::entries).toList();
            changed = recording.changed(lines.stream().flatMap(List::stream).toList());
            return lines.stream().map(this::change).toList();
        }

        private RowChange change(List<NewEntry> line) {
            boolean different = false;
            for (NewEntry entry : line) {
                Integer version = changed.get(entry);
                if (version != null && version > 1) {
                    return RowChange.CHANGED;
                }
                different |= version != null;
            }
            return different ? RowChange.ADDED : RowChange.UNCHANGED;
        }

        @Override
        public void save(List<LedgerRow> rows) {
            recording.append(changed);
        }

        @Override
        public String finish() {
            return recording.batch().map(UUID::toString).orElse("");
        }
    }
}
