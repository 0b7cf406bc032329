package org.tabane.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.reading.RawRow;

/** A row of a file read as a header: which columns it names, in which units. */
final class HeaderMatch {
    /** Headers of our own rejected-rows file; not worth a remark when the corrected file comes back. */
    static final List<String> OWN = List.of("元の行", "理由", "Original row", "Reason");

    /** Where a column stands and what one unit of its header is in the column's own. */
    record Position(int index, String header, BigDecimal unitFactor) {}

    private final RawRow row;
    private final Map<Column<?>, Position> positions = new LinkedHashMap<>();
    private final List<ImportPreview.Header> headers = new ArrayList<>();
    private @Nullable Fault fault;

    private HeaderMatch(RawRow row) {
        this.row = row;
    }

    static HeaderMatch of(RawRow row, List<Column<?>> columns, @Nullable String sheet) {
        HeaderMatch match = new HeaderMatch(row);
        Map<String, Column<?>> byName = new LinkedHashMap<>();
        columns.forEach(column -> column.names()
                .forEach(name -> byName.putIfAbsent(HeaderName.of(name).name(), column)));
        for (int index = 0; index < row.cells().size(); index++) {
            String text = row.cell(index).text().strip();
            if (text.isEmpty() || row.cell(index).kind() == Cell.Kind.MERGED) {
                continue;
            }
            match.take(index, text, byName, sheet);
        }
        return match;
    }

    private void take(int index, String text, Map<String, Column<?>> byName, @Nullable String sheet) {
        HeaderName name = HeaderName.of(text);
        Column<?> column = byName.get(name.name());
        headers.add(new ImportPreview.Header(index, text, column));
        if (column == null) {
            return;
        }
        Place place = new Place(sheet, row.number(), index, text);
        Position first = positions.get(column);
        if (first != null) {
            note(Fault.of("exchange.fault.header_repeated", text, Place.letters(first.index()), Place.letters(index))
                    .at(place));
            return;
        }
        positions.put(column, new Position(index, text, factor(column, name.unit(), place)));
    }

    /** The size of the header's unit; notes a fault when it names a measure the column cannot take. */
    private BigDecimal factor(Column<?> column, String bracket, Place place) {
        if (bracket.isEmpty() || !column.type().isQuantity()) {
            return BigDecimal.ONE;
        }
        for (String part : bracket.split("[・,、/／]|税込|税抜", -1)) {
            String unit = NumberColumn.unitOf(part);
            BigDecimal factor = column.type().units().get(unit);
            if (factor != null) {
                return factor;
            }
            if (NumberColumn.MEASURES.contains(unit)
                    && !column.type().units().isEmpty()
                    && !Set.of("年", "月").contains(unit)) {
                note(Fault.of(
                                "exchange.fault.header_unit",
                                unit,
                                String.join("・", column.type().units().keySet()))
                        .at(place));
            }
        }
        return BigDecimal.ONE;
    }

    private void note(Fault found) {
        if (fault == null) {
            fault = found;
        }
    }

    RawRow row() {
        return row;
    }

    Map<Column<?>, Position> positions() {
        return positions;
    }

    List<ImportPreview.Header> headers() {
        return headers;
    }

    /** The first thing that keeps this header from being used although its names fit; {@code null} when nothing does. */
    @Nullable
    Fault fault() {
        return fault;
    }

    int score() {
        return positions.size();
    }

    List<Column<?>> missingOf(List<Column<?>> columns, boolean required) {
        Set<Column<?>> found = new HashSet<>(positions.keySet());
        return columns.stream()
                .filter(column -> column.required() == required && !found.contains(column))
                .<Column<?>>map(column -> column)
                .toList();
    }

    /** Names of columns for a message. */
    static String names(List<Column<?>> columns, Locale locale) {
        return String.join(
                FaultWords.isJapanese(locale) ? "、" : ", ",
                columns.stream().map(column -> column.nameIn(locale)).toList());
    }
}
