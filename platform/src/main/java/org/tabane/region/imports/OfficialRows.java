package org.tabane.region.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.Place;
import org.tabane.exchange.RowSource.SourceRow;
import org.tabane.region.Municipality;
import org.tabane.region.Observation;

/** Turns the rows of one sheet of official statistics into values of towns, one after the other. */
final class OfficialRows {
    private static final String EMPTY = "空欄";

    private final TableHead head;
    private final String rowFilter;
    private final TownOfRow towns;
    private final List<ImportPreview.Header> headers;
    /** Town of the rows before, which counts on below where its name is written once for several industries. */
    private TownOfRow.Found before = new TownOfRow.Found.Other("");

    OfficialRows(TableHead head, String rowFilter, TownOfRow towns, List<ImportPreview.Header> headers) {
        this.head = head;
        this.rowFilter = rowFilter;
        this.towns = towns;
        this.headers = headers;
    }

    /** A row; null for one that is about no town: a heading, a total, a note. */
    @Nullable
    SourceRow<TownValues> read(int number, List<Cell> cells) {
        TownOfRow.Found found = find(cells);
        if (number < head.firstRow()) {
            return null;
        }
        if (!rowFilter.isEmpty()
                && head.industry() >= 0
                && !CellText.of(cell(cells, head.industry())).contains(rowFilter)) {
            return null;
        }
        Place place = Place.row(head.sheetName(), number);
        Supplier<List<Cell>> shown = () ->
                headers.stream().map(header -> cell(cells, header.index())).toList();
        boolean figures = head.taken().stream()
                .anyMatch(taken -> !(CellText.number(cell(cells, taken.column())) instanceof CellText.Reading.Nothing));
        if (!figures) {
            return null;
        }
        return switch (found) {
            case TownOfRow.Found.Other other -> null;
            case TownOfRow.Found.Unknown unknown ->
                SourceRow.faulty(
                        place,
                        List.of(Fault.of("region.fault.town_unknown", unknown.text())
                                .at(place)),
                        shown);
            case TownOfRow.Found.Town town -> values(place, cells, town.town(), shown);
        };
    }

    private TownOfRow.Found find(List<Cell> cells) {
        boolean nameless = head.industry() > 0
                && cells.stream()
                        .limit(head.industry())
                        .allMatch(cell -> CellText.of(cell).isEmpty());
        if (!nameless) {
            before = towns.find(cells);
        }
        return before;
    }

    private SourceRow<TownValues> values(Place place, List<Cell> cells, Municipality town, Supplier<List<Cell>> shown) {
        Map<String, Observation> observations = new LinkedHashMap<>();
        List<Fault> faults = new ArrayList<>();
        List<Fault> remarks = new ArrayList<>();
        for (TableHead.Taken taken : head.taken()) {
            Place at = new Place(head.sheetName(), place.row(), taken.column(), taken.heading());
            switch (CellText.number(cell(cells, taken.column()))) {
                case CellText.Reading.Value value -> {
                    if (value.number().signum() < 0) {
                        faults.add(Fault.of("exchange.fault.cell_negative", value.number())
                                .at(at));
                    } else {
                        put(observations, town, taken, value.number(), null);
                    }
                }
                case CellText.Reading.Mark mark -> missing(observations, remarks, town, taken, mark.mark(), at);
                case CellText.Reading.Nothing nothing -> missing(observations, remarks, town, taken, EMPTY, at);
                case CellText.Reading.Unreadable text ->
                    faults.add(Fault.of("exchange.fault.cell_not_a_number", text.text())
                            .at(at));
            }
        }
        return faults.isEmpty()
                ? SourceRow.of(
                        place,
                        new TownValues(town, List.copyOf(observations.values()), head.title(), head.asOf()),
                        remarks,
                        shown)
                : SourceRow.faulty(place, faults, shown);
    }

    private static void missing(
            Map<String, Observation> observations,
            List<Fault> remarks,
            Municipality town,
            TableHead.Taken taken,
            String mark,
            Place at) {
        put(observations, town, taken, null, mark);
        remarks.add(Fault.of("region.remark.value_missing", mark).at(at));
    }

    private static void put(
            Map<String, Observation> observations,
            Municipality town,
            TableHead.Taken taken,
            @Nullable BigDecimal value,
            @Nullable String mark) {
        observations.merge(
                taken.series() + taken.year(),
                new Observation(town.code(), taken.series(), taken.year(), value, mark, null),
                OfficialRows::sum);
    }

    /** A sum with a missing part is missing. */
    private static Observation sum(Observation one, Observation other) {
        BigDecimal first = one.value();
        BigDecimal second = other.value();
        if (first == null) {
            return one;
        }
        return second == null
                ? other
                : new Observation(one.municipality(), one.series(), one.year(), first.add(second), null, null);
    }

    private static Cell cell(List<Cell> cells, int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
