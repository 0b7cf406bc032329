package org.tabane.cli.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file read against the columns it should have: CSV or .xlsx, told apart by their first bytes. Columns may come in any order; those
 * that nobody asked for are noted and ignored. Missing columns and files are faults.
 */
public final class Table {

    private static final long MOST_BYTES = 50_000_000;

    private final Grid grid;
    private final Map<String, Integer> indexes;
    private final List<String> unknown;
    private final Findings findings;

    private Table(Grid grid, Map<String, Integer> indexes, List<String> unknown, Findings findings) {
        this.grid = grid;
        this.indexes = indexes;
        this.unknown = unknown;
        this.findings = findings;
    }

    /** Reads a file whose columns are all known beforehand. */
    public static Table read(Path path, List<Column> columns, Findings findings) {
        return read(path, Sheets.FIRST, columns, findings);
    }

    /** The same from the sheet of a workbook that has one of these names. */
    public static Table read(Path path, Sheets sheets, List<Column> columns, Findings findings) {
        Table table = readWithOthers(path, sheets, columns, findings);
        for (String header : table.unknown) {
            findings.note(table.file() + ": column '" + header + "' is not used");
        }
        return table;
    }

    /** Reads a file that may have further columns with names of their own; {@link #otherColumns()} lists them. */
    public static Table readWithOthers(Path path, List<Column> columns, Findings findings) {
        return readWithOthers(path, Sheets.FIRST, columns, findings);
    }

    /** The same from the sheet of a workbook that has one of these names. */
    public static Table readWithOthers(Path path, Sheets sheets, List<Column> columns, Findings findings) {
        Grid grid = grid(path, sheets, findings);
        Map<String, Integer> indexes = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        if (grid.lines().isEmpty()) {
            if (!findings.hasFaults()) {
                findings.fault(Place.ofFile(grid.file()), "the file is empty; it needs a header line");
            }
            return new Table(grid, indexes, unknown, findings);
        }
        Grid.Line header = grid.lines().getFirst();
        for (int index = 0; index < header.texts().size(); index++) {
            String text = header.text(index).strip();
            if (!text.isEmpty()) {
                String name = columns.stream()
                        .filter(column -> column.isCalled(text))
                        .map(Column::name)
                        .findFirst()
                        .orElse(text);
                if (columns.stream().noneMatch(column -> column.name().equals(name))) {
                    unknown.add(name);
                }
                if (indexes.putIfAbsent(name, index) != null) {
                    findings.fault(
                            new Place(grid.file(), header.number(), index + 1), "column '" + name + "' stands twice");
                }
            }
        }
        for (Column column : columns) {
            if (column.required() && !indexes.containsKey(column.name())) {
                findings.fault(
                        new Place(grid.file(), header.number(), header.texts().size() + 1),
                        "column '" + column.name() + "' is missing");
            }
        }
        return new Table(grid, indexes, unknown, findings);
    }

    public String file() {
        return grid.file();
    }

    public List<String> otherColumns() {
        return List.copyOf(unknown);
    }

    public boolean hasColumn(String name) {
        return indexes.containsKey(name);
    }

    /** The rows below the header; none when a required column is missing, since every row would only repeat that. */
    public List<TableRow> rows(List<Column> columns) {
        boolean complete =
                columns.stream().filter(Column::required).allMatch(column -> indexes.containsKey(column.name()));
        return complete
                ? grid.lines().stream()
                        .skip(1)
                        .map(line -> new TableRow(this, line, findings))
                        .toList()
                : List.of();
    }

    Optional<Integer> index(String column) {
        return Optional.ofNullable(indexes.get(column));
    }

    private static Grid grid(Path path, Sheets sheets, Findings findings) {
        String file = path.toString();
        try {
            if (Files.size(path) > MOST_BYTES) {
                findings.fault(Place.ofFile(file), "the file is larger than " + MOST_BYTES / 1_000_000 + " MB");
                return new Grid(file, List.of());
            }
            byte[] bytes = Files.readAllBytes(path);
            if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
                findings.fault(
                        Place.ofFile(file),
                        "this is an old .xls or a password-protected workbook; save it as .xlsx without a password");
                return new Grid(file, List.of());
            }
            return startsWith(bytes, 'P', 'K', 3, 4)
                    ? WorkbookGrid.read(path, file, sheets, findings)
                    : CsvGrid.read(bytes, file, findings);
        } catch (NoSuchFileException missing) {
            findings.fault(Place.ofFile(file), "there is no such file");
        } catch (IOException unreadable) {
            findings.fault(Place.ofFile(file), "the file cannot be read: " + unreadable.getMessage());
        }
        return new Grid(file, List.of());
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
