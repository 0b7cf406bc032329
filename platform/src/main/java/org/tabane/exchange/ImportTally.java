package org.tabane.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tabane.exchange.RowSource.FileLayout;
import org.tabane.exchange.RowSource.SourceRow;

/** Counts what is found in a file, and keeps its first rows and faults for the eye. */
final class ImportTally {
    private static final int KEPT = 500;
    private static final int SAMPLE_ROWS = 20;
    private static final int SAMPLE_TEXT = 60;

    private final List<ImportPreview.SampleRow> sample = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> remarks = new ArrayList<>();
    private final Map<String, Integer> faultsByCode = new HashMap<>();
    private final Map<String, Integer> remarksByCode = new HashMap<>();
    private int rows;
    private int faulty;
    private int added;
    private int changed;
    private int unchanged;

    int rows() {
        return rows;
    }

    void row(SourceRow<?> row, List<Fault> found) {
        rows++;
        faulty += found.isEmpty() ? 0 : 1;
        note(found, faultsByCode, faults);
        if (found.isEmpty()) {
            note(row.remarks(), remarksByCode, remarks);
        }
        if (sample.size() < SAMPLE_ROWS) {
            sample.add(new ImportPreview.SampleRow(
                    row.place().row(),
                    row.cells().get().stream()
                            .map(cell -> shortened(cell.text()))
                            .toList(),
                    !found.isEmpty()));
        }
    }

    private static void note(List<Fault> found, Map<String, Integer> byCode, List<Fault> first) {
        for (Fault each : found) {
            byCode.merge(each.code(), 1, Integer::sum);
            if (first.size() < KEPT) {
                first.add(each);
            }
        }
    }

    void change(RowChange change) {
        switch (change) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case UNCHANGED -> unchanged++;
        }
    }

    ImportPreview preview(FileLayout layout) {
        return new ImportPreview(
                layout.format(),
                layout.sheet(),
                layout.headerRow(),
                layout.headers(),
                layout.missing(),
                sample,
                new ImportPreview.Counts(rows, faulty, added, changed, unchanged),
                frequentFirst(faultsByCode),
                faults,
                frequentFirst(remarksByCode),
                remarks);
    }

    private static Map<String, Integer> frequentFirst(Map<String, Integer> byCode) {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        byCode.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static String shortened(String text) {
        return text.length() <= SAMPLE_TEXT ? text : text.substring(0, SAMPLE_TEXT) + "…";
    }
}
