package org.tabane.exchange;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the files of one kind of import become rows. Tables (Excel, CSV) need none of their own: {@link TableRows} reads them from an
 * {@link ImportDefinition}. A module that takes other files (GeoJSON, Shapefile, PBF) writes its own reader behind this and has
 * preview, faults, counts, choice and import for nothing.
 *
 * <p>Holds no state of a file; a file is read as often as it is opened.
 *
 * @param <T> type of a row
 */
public interface RowSource<T> {
    /**
     * Opens a file, whatever it is called.
     *
     * @throws ImportRefused when it cannot be read as this kind at all; the fault says why and what to do
     */
    OpenRows<T> open(ImportFile file) throws ImportRefused;

    /** What makes two rows the same thing; rows of one file must differ in it. */
    String key(T row);

    /** A file being read. */
    interface OpenRows<T> extends AutoCloseable {
        /** What the file turned out to be, known before its rows are read. */
        FileLayout layout();

        /** Reads every row in the file's order, until its end or until the taker has enough. */
        void read(Taker<T> taker) throws ImportRefused;

        @Override
        void close();
    }

    /** Takes rows one by one. */
    @FunctionalInterface
    interface Taker<T> {
        /** Returns {@code false} to stop reading. */
        boolean take(SourceRow<T> row);
    }

    /**
     * What the file turned out to be.
     *
     * @param sheet sheet the rows come from; {@code null} for a file without sheets
     * @param headerRow row number of the header; 0 where there is none
     * @param headers headers or property names in order, with the column each was taken for
     * @param missing optional columns the file does not have
     */
    record FileLayout(
            FileFormat format,
            @Nullable String sheet,
            int headerRow,
            List<ImportPreview.Header> headers,
            List<Column<?>> missing) {
        public FileLayout {
            headers = List.copyOf(headers);
            missing = List.copyOf(missing);
        }

        /** A file without sheet and header row, such as GeoJSON; {@code properties} in the order of its rows' cells. */
        public static FileLayout of(String format, List<String> properties) {
            List<ImportPreview.Header> headers = new java.util.ArrayList<>();
            for (int i = 0; i < properties.size(); i++) {
                headers.add(new ImportPreview.Header(i, properties.get(i), null));
            }
            return new FileLayout(FileFormat.other(format), null, 0, headers, List.of());
        }
    }

    /**
     * One row of a file: a value, or the faults that keep it from being one.
     *
     * @param place where it stands; its row counts from 1
     * @param value {@code null} exactly when there are faults
     * @param faults why it cannot be taken
     * @param remarks what should be looked at although the row is taken, counted by code as faults are
     * @param cells the row as the file has it, in the order of the layout's headers; only asked for where it is shown
     */
    record SourceRow<T>(
            Place place, @Nullable T value, List<Fault> faults, List<Fault> remarks, Supplier<List<Cell>> cells) {
        public SourceRow {
            faults = List.copyOf(faults);
            remarks = List.copyOf(remarks);
            if ((value == null) == faults.isEmpty()) {
                throw new IllegalArgumentException("A row has either a value or faults.");
            }
        }

        /** A row that can be taken. */
        public static <T> SourceRow<T> of(Place place, T value, List<Fault> remarks, Supplier<List<Cell>> cells) {
            return new SourceRow<>(place, value, List.of(), remarks, cells);
        }

        /** A row that cannot be taken. */
        public static <T> SourceRow<T> faulty(Place place, List<Fault> faults, Supplier<List<Cell>> cells) {
            return new SourceRow<>(place, null, faults, List.of(), cells);
        }
    }
}
