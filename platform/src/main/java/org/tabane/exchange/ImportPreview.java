package org.tabane.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds and what importing it would do, before anything is saved.
 *
 * @param format kind of file, encoding and separator as found
 * @param sheet sheet the rows come from; {@code null} for a CSV
 * @param headerRow row number of the header
 * @param headers every header of the file in order, with the column it was taken for
 * @param missing optional columns the file does not have
 * @param sample the first rows as the file has them
 * @param counts rows by what would happen to them
 * @param faultsByCode number of faults under each stable code, most frequent first
 * @param faults the first faults in the file's order
 * @param remarksByCode number of remarks on rows that are taken all the same, most frequent first
 * @param remarks the first remarks in the file's order
 */
public record ImportPreview(
        FileFormat format,
        @Nullable String sheet,
        int headerRow,
        List<Header> headers,
        List<Column<?>> missing,
        List<SampleRow> sample,
        Counts counts,
        Map<String, Integer> faultsByCode,
        List<Fault> faults,
        Map<String, Integer> remarksByCode,
        List<Fault> remarks) {
    public ImportPreview {
        headers = List.copyOf(headers);
        missing = List.copyOf(missing);
        sample = List.copyOf(sample);
        faults = List.copyOf(faults);
        faultsByCode = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(faultsByCode));
        remarksByCode = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(remarksByCode));
        remarks = List.copyOf(remarks);
    }

    /** The same, where it turned out that the valid rows were there already. */
    ImportPreview withNothingNew() {
        return new ImportPreview(
                format,
                sheet,
                headerRow,
                headers,
                missing,
                sample,
                new Counts(counts.rows(), counts.faulty(), 0, 0, counts.valid()),
                faultsByCode,
                faults,
                remarksByCode,
                remarks);
    }

    /** Whether the file can be taken whole. */
    public boolean isClean() {
        return counts.faulty() == 0;
    }

    /**
     * One header of the file.
     *
     * @param index column index from 0
     * @param text as the file has it
     * @param column what it was taken for; {@code null} when it is ignored
     */
    public record Header(int index, String text, @Nullable Column<?> column) {}

    /**
     * One row for the eye.
     *
     * @param row row number in the file
     * @param texts its cells in the order of {@link #headers}
     * @param faulty whether it has a fault
     */
    public record SampleRow(int row, List<String> texts, boolean faulty) {
        public SampleRow {
            texts = List.copyOf(texts);
        }
    }

    /**
     * Rows below the header, blank ones left out.
     *
     * @param rows all
     * @param faulty with at least one fault
     * @param added valid and new
     * @param changed valid and different from what is there
     * @param unchanged valid and already there
     */
    public record Counts(int rows, int faulty, int added, int changed, int unchanged) {
        /** Rows without a fault. */
        public int valid() {
            return rows - faulty;
        }

        /** Valid rows that would write something. */
        public int effective() {
            return added + changed;
        }
    }
}
