package org.tabane.region.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;

/** Imports a file as the pages do, without them: reads, compares, saves what differs, finishes. */
final class Importing {
    private Importing() {}

    record Result(
            Map<RowChange, Integer> changes,
            Map<String, Integer> faults,
            Map<String, Integer> remarks,
            String reference) {}

    static <T> Result run(ImportKind<T> kind, Path file) throws ImportRefused {
        ImportCase given = new ImportCase(
                UUID.nameUUIDFromBytes(new byte[] {1}),
                "北沢市",
                Optional.empty(),
                null,
                "",
                file.getFileName().toString());
        Map<String, Integer> faults = new TreeMap<>();
        Map<String, Integer> remarks = new TreeMap<>();
        List<T> rows = new ArrayList<>();
        try (var open = kind.source(given).open(new ImportFile(given.fileName(), file))) {
            open.read(row -> {
                row.faults().forEach(fault -> faults.merge(fault.code(), 1, Integer::sum));
                row.remarks().forEach(fault -> remarks.merge(fault.code(), 1, Integer::sum));
                T value = row.value();
                if (value != null) {
                    rows.add(value);
                }
                return true;
            });
        }
        ImportTarget<T> target = kind.target(given);
        List<RowChange> changes = target.compare(rows);
        List<T> differing = new ArrayList<>();
        Map<RowChange, Integer> counts = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            counts.merge(changes.get(i), 1, Integer::sum);
            if (changes.get(i) != RowChange.UNCHANGED) {
                differing.add(rows.get(i));
            }
        }
        target.save(differing);
        return new Result(counts, faults, remarks, target.finish());
    }
}
