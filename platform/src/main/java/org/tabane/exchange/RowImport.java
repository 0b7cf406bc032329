package org.tabane.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tabane.exchange.RowSource.OpenRows;
import org.tabane.exchange.RowSource.SourceRow;

/**
 * Previews and imports files of one kind. Reads a file as a stream, as often as it needs to; keeps in memory only the keys of its
 * rows, one batch and the first faults, so that 700,000 rows and 1,000 look alike.
 *
 * <p>Opens no transaction: the caller wraps {@link #save} in one, so that all rows are saved or none.
 *
 * @param <T> type of a row
 */
public final class RowImport<T> {
    private static final int BATCH = 1_000;

    private final RowSource<T> source;

    public RowImport(RowSource<T> source) {
        this.source = source;
    }

    /** The import of a table. */
    public static <T> RowImport<T> ofTable(ImportDefinition<T> definition, ImportLimits limits) {
        return new RowImport<>(new TableRows<>(definition, limits));
    }

    /**
     * Reads the whole file and says what importing it would do.
     *
     * @throws ImportRefused when the file cannot be read as this kind at all
     */
    public ImportPreview preview(ImportFile file, ImportTarget<T> target, ImportProgress progress)
            throws ImportRefused {
        try (OpenRows<T> rows = source.open(file)) {
            return pass(rows, target, false, progress).preview();
        }
    }

    /**
     * Saves the rows of a file in one reading, by the user's choice all or the valid ones. When the outcome is not an import, rows may
     * have been handed to the target: the caller rolls its transaction back.
     *
     * @throws ImportRefused when the file cannot be read as this kind at all
     */
    public ImportOutcome save(ImportFile file, ImportTarget<T> target, ImportChoice choice, ImportProgress progress)
            throws ImportRefused {
        try (OpenRows<T> rows = source.open(file)) {
            return outcome(pass(rows, target, true, progress), choice);
        }
    }

    /**
     * As {@link #save}, but reads and checks the whole file before it hands on the first row, for targets that cannot be rolled back.
     *
     * @throws ImportRefused when the file cannot be read as this kind at all
     */
    public ImportOutcome checkAndSave(
            ImportFile file, ImportTarget<T> target, ImportChoice choice, ImportProgress progress)
            throws ImportRefused {
        try (OpenRows<T> rows = source.open(file)) {
            Pass checked = pass(rows, target, false, progress);
            ImportOutcome outcome = outcome(checked, choice);
            if (outcome instanceof ImportOutcome.Imported
                    && checked.preview().counts().effective() > 0) {
                pass(rows, target, true, ImportProgress.SILENT);
            }
            return outcome;
        }
    }

    private static ImportOutcome outcome(Pass pass, ImportChoice choice) {
        if (pass.stopped()) {
            return new ImportOutcome.Stopped(pass.preview());
        }
        return choice == ImportChoice.ALL_OR_NOTHING && !pass.preview().isClean()
                ? new ImportOutcome.Refused(pass.preview())
                : new ImportOutcome.Imported(pass.preview());
    }

    /**
     * Hands on every row that has faults, as the file has it, so that it can be corrected and loaded again.
     *
     * @throws ImportRefused when the file cannot be read as this kind at all
     */
    public void rejectedRows(ImportFile file, RejectedRows taker) throws ImportRefused {
        try (OpenRows<T> rows = source.open(file)) {
            List<ImportPreview.Header> headers = rows.layout().headers();
            List<Integer> shown = new ArrayList<>();
            for (int i = 0; i < headers.size(); i++) {
                if (!HeaderMatch.OWN.contains(headers.get(i).text())) {
                    shown.add(i);
                }
            }
            taker.headers(shown.stream().map(i -> headers.get(i).text()).toList());
            Map<String, Integer> firstRows = new HashMap<>();
            rows.read(row -> {
                List<Fault> faults = repeated(row, firstRows);
                if (!faults.isEmpty()) {
                    List<Cell> cells = row.cells().get();
                    taker.row(row.place().row(), shown.stream().map(cells::get).toList(), faults);
                }
                return true;
            });
        }
    }

    /** Takes rejected rows. */
    public interface RejectedRows {
        /** Called once, before the rows. */
        void headers(List<String> headers);

        /** One row with its number in the file, its cells in the order of the headers, and what is wrong with it. */
        void row(int number, List<Cell> cells, List<Fault> faults);
    }

    private record Pass(ImportPreview preview, boolean stopped) {}

    private Pass pass(OpenRows<T> rows, ImportTarget<T> target, boolean save, ImportProgress progress)
            throws ImportRefused {
        ImportTally tally = new ImportTally();
        Map<String, Integer> firstRows = new HashMap<>();
        List<T> batch = new ArrayList<>(BATCH);
        boolean[] stopped = {false};
        rows.read(row -> {
            List<Fault> faults = repeated(row, firstRows);
            tally.row(row, faults);
            T value = row.value();
            if (value != null && faults.isEmpty()) {
                batch.add(value);
            }
            if (batch.size() == BATCH) {
                flush(batch, target, save, tally);
            }
            if (tally.rows() % BATCH == 0 && !progress.rowsRead(tally.rows())) {
                stopped[0] = true;
                return false;
            }
            return true;
        });
        if (!stopped[0]) {
            flush(batch, target, save, tally);
            progress.rowsRead(tally.rows());
        }
        ImportPreview found = tally.preview(rows.layout());
        return new Pass(target.changesNothing() ? found.withNothingNew() : found, stopped[0]);
    }

    /** The faults of a row; having the key of an earlier row of the file is one. */
    private List<Fault> repeated(SourceRow<T> row, Map<String, Integer> firstRows) {
        T value = row.value();
        if (value == null) {
            return row.faults();
        }
        Integer first = firstRows.putIfAbsent(source.key(value), row.place().row());
        return first == null
                ? List.of()
                : List.of(Fault.of("exchange.fault.row_repeated", first).at(row.place()));
    }

    private static <T> void flush(List<T> batch, ImportTarget<T> target, boolean save, ImportTally tally) {
        if (batch.isEmpty()) {
            return;
        }
        List<RowChange> changes = target.compare(List.copyOf(batch));
        List<T> effective = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            tally.change(changes.get(i));
            if (changes.get(i) != RowChange.UNCHANGED) {
                effective.add(batch.get(i));
            }
        }
        if (save && !effective.isEmpty()) {
            target.save(List.copyOf(effective));
        }
        batch.clear();
    }
}
