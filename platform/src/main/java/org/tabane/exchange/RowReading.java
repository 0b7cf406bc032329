package org.tabane.exchange;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.reading.RawRow;

/** Turns the rows of one file into typed rows or faults. */
final class RowReading<T> {
    private static final Set<String> TOTALS = Set.of("合計", "計", "小計", "総計", "総合計", "total", "subtotal");

    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}]+");

    /** What became of a row: exactly one of a value and faults. */
    record Read<T>(@Nullable T value, List<Fault> faults, List<Fault> remarks) {}

    private final ImportDefinition<T> definition;
    private final HeaderSearch.Found table;
    private final Set<Integer> mapped;

    RowReading(ImportDefinition<T> definition, HeaderSearch.Found table) {
        this.definition = definition;
        this.table = table;
        this.mapped = new java.util.HashSet<>();
        table.header().positions().values().forEach(position -> mapped.add(position.index()));
    }

    /** Whether a row is to be passed over: blank, or the example of our own template. */
    boolean isPassedOver(RawRow row) {
        boolean blank = true;
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cell(column);
            if (!mapped.contains(column) && cell.text().startsWith(TemplateWorkbook.EXAMPLE)) {
                return true;
            }
            blank &= !mapped.contains(column) || cell.isBlank() || cell.kind() == Cell.Kind.MERGED;
        }
        return blank;
    }

    Read<T> read(RawRow row) {
        Map<Column<?>, Object> values = new IdentityHashMap<>();
        Map<Column<?>, Place> places = new IdentityHashMap<>();
        List<Fault> faults = new ArrayList<>();
        Place rowPlace = Place.row(table.sheetName(), row.number());
        table.header().positions().forEach((column, position) -> {
            Place place = new Place(table.sheetName(), row.number(), position.index(), position.header());
            places.put(column, place);
            Cell cell = row.cell(position.index());
            if (column.required() && TOTALS.contains(GAPS.matcher(cell.text()).replaceAll(""))) {
                faults.addFirst(
                        Fault.of("exchange.fault.row_total", cell.text()).at(rowPlace));
            }
            value(column, position, cell, faults, place, values);
        });
        if (!faults.isEmpty()) {
            boolean total = faults.getFirst().code().equals("row_total");
            return new Read<>(null, total ? List.of(faults.getFirst()) : faults, List.of());
        }
        RowValues typed = new RowValues(values, places, rowPlace);
        RowFaults found = new RowFaults(typed);
        definition.check(typed, found);
        return found.isEmpty()
                ? new Read<>(definition.toRow(typed), List.of(), found.remarks())
                : new Read<>(null, found.faults(), List.of());
    }

    private static <V> void value(
            Column<V> column,
            HeaderMatch.Position position,
            Cell cell,
            List<Fault> faults,
            Place place,
            Map<Column<?>, Object> values) {
        CellReading<V> reading = switch (cell.kind()) {
            case BLANK -> CellReading.nothing();
            case ERROR -> CellReading.problem("exchange.fault.cell_formula_error", cell.text());
            case UNCALCULATED -> CellReading.problem("exchange.fault.cell_uncalculated");
            case MERGED -> CellReading.problem("exchange.fault.cell_merged", cell.text());
            default -> column.type().read(cell, position.unitFactor());
        };
        switch (reading) {
            case CellReading.Value<V>(V value) -> values.put(column, java.util.Objects.requireNonNull((Object) value));
            case CellReading.Problem<V>(Fault fault) -> faults.add(fault.at(place));
            case CellReading.Nothing<V>() -> {
                if (column.required()) {
                    faults.add(Fault.of("exchange.fault.cell_empty").at(place));
                }
            }
        }
    }
}
