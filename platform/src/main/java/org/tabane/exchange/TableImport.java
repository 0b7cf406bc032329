package org.tabane.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.reading.RawRow;
import org.tabane.exchange.reading.TableReader;

/**
 * Previews and imports one kind of table. Reads the file as a stream, as often as it needs to; keeps in memory only the keys
 * of its rows, one batch and the first faults, so that 100,000 rows and 1,000 look alike.
 *
 * <p>Opens no transaction: the caller wraps {@link #run} in one, so that all rows are saved or none.
 *
 * @param <T> type of a row
 */
public final class TableImport<T> {
    private static final int BATCH = 1_000;
    private static final int FAULTS_KEPT = 500;
    private static final int SAMPLE_ROWS = 20;
    private static final int SAMPLE_TEXT = 60;

    private final ImportDefinition<T> definition;
    private final ImportLimits limits;

    public TableImport(ImportDefinition<T> definition, ImportLimits limits) {
        this.definition = definition;
        this.limits = limits;
    }

    public ImportDefinition<T> definition() {
        return definition;
    }

    /**
     * Reads the whole file and says what importing it would do.
     *
     * @throws ImportRefused when the file cannot be read as this table at all
     */
    public ImportPreview preview(ImportFile file, ImportTarget<T> target, ImportProgress progress)
            throws ImportRefused {
        try (TableReader reader = TableReader.open(file, limits)) {
            return pass(reader, HeaderSearch.find(reader, definition, file), target, false, progress)
                    .preview();
        }
    }

    /**
     * Saves the rows of a file, by the user's choice all or the valid ones. Nothing is saved unless the whole file was
     * read and checked first.
     *
     * @throws ImportRefused when the file cannot be read as this table at all
     */
    public ImportOutcome run(ImportFile file, ImportTarget<T> target, ImportChoice choice, ImportProgress progress)
            throws ImportRefused {
        try (TableReader reader = TableReader.open(file, limits)) {
            HeaderSearch.Found table = HeaderSearch.find(reader, definition, file);
            Pass checked = pass(reader, table, target, false, progress);
            if (checked.stopped()) {
                return new ImportOutcome.Stopped(checked.preview());
            }
            if (choice == ImportChoice.ALL_OR_NOTHING && !checked.preview().isClean()) {
                return new ImportOutcome.Refused(checked.preview());
            }
            if (checked.preview().counts().effective() > 0) {
                pass(reader, table, target, true, ImportProgress.SILENT);
            }
            return new ImportOutcome.Imported(checked.preview());
        }
    }

    /**
     * Hands on every row that has faults, as the file has it, so that it can be corrected and loaded again.
     *
     * @throws ImportRefused when the file cannot be read as this table at all
     */
    public void rejectedRows(ImportFile file, RejectedRows taker) throws ImportRefused {
        try (TableReader reader = TableReader.open(file, limits)) {
            HeaderSearch.Found table = HeaderSearch.find(reader, definition, file);
            List<ImportPreview.Header> headers = table.header().headers().stream()
                    .filter(header -> !HeaderMatch.OWN.contains(header.text()))
                    .toList();
            taker.headers(headers.stream().map(ImportPreview.Header::text).toList());
            RowReading<T> reading = new RowReading<>(definition, table);
            Map<String, Integer> firstRows = new HashMap<>();
            reader.read(table.sheet(), raw -> {
                if (raw.number() > table.header().row().number() && !reading.isPassedOver(raw)) {
                    List<Fault> faults = checked(reading, raw, firstRows, table).faults();
                    if (!faults.isEmpty()) {
                        taker.row(
                                raw.number(),
                                headers.stream().map(h -> raw.cell(h.index())).toList(),
                                faults);
                    }
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

    private Pass pass(
            TableReader reader, HeaderSearch.Found table, ImportTarget<T> target, boolean save, ImportProgress progress)
            throws ImportRefused {
        RowReading<T> reading = new RowReading<>(definition, table);
        Tally tally = new Tally(table);
        Map<String, Integer> firstRows = new HashMap<>();
        List<T> batch = new ArrayList<>(BATCH);
        boolean[] stopped = {false};
        reader.read(table.sheet(), raw -> {
            if (raw.number() <= table.header().row().number() || reading.isPassedOver(raw)) {
                return true;
            }
            RowReading.Read<T> read = checked(reading, raw, firstRows, table);
            tally.row(raw, read.faults());
            T value = read.value();
            if (value != null) {
                batch.add(value);
            }
            if (batch.size() == BATCH) {
                flush(batch, target, save, tally);
            }
            if (tally.rows % BATCH == 0 && !progress.rowsRead(tally.rows)) {
                stopped[0] = true;
                return false;
            }
            return true;
        });
        flush(batch, target, save, tally);
        progress.rowsRead(tally.rows);
        return new Pass(tally.preview(reader, definition.columns()), stopped[0]);
    }

    /** Reads a row and refuses it when an earlier row of the file has the same key. */
    private RowReading.Read<T> checked(
            RowReading<T> reading, RawRow raw, Map<String, Integer> firstRows, HeaderSearch.Found table) {
        RowReading.Read<T> read = reading.read(raw);
        T value = read.value();
        if (value == null) {
            return read;
        }
        Integer first = firstRows.putIfAbsent(definition.toKey(value), raw.number());
        return first == null
                ? read
                : new RowReading.Read<>(
                        null,
                        List.of(Fault.of("exchange.fault.row_repeated", first)
                                .at(Place.row(table.sheetName(), raw.number()))));
    }

    private static <T> void flush(List<T> batch, ImportTarget<T> target, boolean save, Tally tally) {
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

    /** Counts what was found. */
    private static final class Tally {
        private final HeaderSearch.Found table;
        private final List<ImportPreview.SampleRow> sample = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Integer> byCode = new LinkedHashMap<>();
        private int rows;
        private int faulty;
        private int added;
        private int changed;
        private int unchanged;

        Tally(HeaderSearch.Found table) {
            this.table = table;
        }

        void row(RawRow raw, List<Fault> found) {
            rows++;
            faulty += found.isEmpty() ? 0 : 1;
            found.forEach(fault -> byCode.merge(fault.code(), 1, Integer::sum));
            found.stream().limit(Math.max(0, FAULTS_KEPT - faults.size())).forEach(faults::add);
            if (sample.size() < SAMPLE_ROWS) {
                sample.add(new ImportPreview.SampleRow(
                        raw.number(),
                        table.header().headers().stream()
                                .map(header ->
                                        shortened(raw.cell(header.index()).text()))
                                .toList(),
                        !found.isEmpty()));
            }
        }

        void change(@Nullable RowChange change) {
            switch (change == null ? RowChange.CHANGED : change) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case UNCHANGED -> unchanged++;
            }
        }

        ImportPreview preview(TableReader reader, List<Column<?>> columns) {
            Map<String, Integer> sorted = new LinkedHashMap<>();
            byCode.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                    .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            return new ImportPreview(
                    reader.format(),
                    table.sheetName(),
                    table.header().row().number(),
                    table.header().headers(),
                    table.header().missingOf(columns, false),
                    sample,
                    new ImportPreview.Counts(rows, faulty, added, changed, unchanged),
                    sorted,
                    faults);
        }

        private static String shortened(String text) {
            return text.length() <= SAMPLE_TEXT ? text : text.substring(0, SAMPLE_TEXT) + "…";
        }
    }
}
