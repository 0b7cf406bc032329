package org.tabane.storage;

import java.util.List;
import java.util.Map;

/**
 * What a backup file holds, so that it can be read without Tabane: a ZIP with this manifest, one CSV per table and the
 * stored files.
 *
 * @param format version of this layout
 * @param createdAt ISO 8601 instant
 * @param modules module to the version of its schema
 * @param tables in an order in which they can be loaded
 * @param sequences sequence to its last value
 */
record BackupManifest(
        int format, String createdAt, Map<String, String> modules, List<Table> tables, Map<String, Long> sequences) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    BackupManifest {
        modules = Map.copyOf(modules);
        tables = List.copyOf(tables);
        sequences = Map.copyOf(sequences);
    }

    /**
     * One table.
     *
     * @param name {@code schema.table}
     * @param columns those that can be loaded; generated ones are left out
     */
    record Table(String name, List<String> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".csv";
        }

        String columnList() {
            return columns.stream()
                    .map(column -> '"' + column + '"')
                    .reduce((a, b) -> a + ", " + b)
                    .orElseThrow();
        }
    }
}
