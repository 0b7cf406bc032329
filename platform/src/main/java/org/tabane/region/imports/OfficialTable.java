package org.tabane.region.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Fault;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.Place;
import org.tabane.exchange.RowSource;
import org.tabane.exchange.SheetRows;
import org.tabane.region.Municipalities;
import org.tabane.region.Observation;

/**
 * Reads tables of official statistics: titles and notes above and below, headings of several rows, merged cells, the year in a heading or
 * in the title, one row per municipality among rows of prefectures, wards and totals.
 */
final class OfficialTable implements RowSource<TownValues> {
    private static final int HEAD = 80;
    private static final int HEADING_ROWS = 5;

    private final OfficialLayout layout;
    private final Municipalities municipalities;
    private final ImportLimits limits;

    OfficialTable(OfficialLayout layout, Municipalities municipalities, ImportLimits limits) {
        this.layout = layout;
        this.municipalities = municipalities;
        this.limits = limits;
    }

    @Override
    public String key(TownValues row) {
        return row.town().code() + " "
                + row.observations().stream()
                        .map(seen -> seen.series() + seen.year())
                        .collect(Collectors.joining(" "));
    }

    @Override
    public OpenRows<TownValues> open(ImportFile file) throws ImportRefused {
        SheetRows sheets = SheetRows.open(file, limits);
        try {
            Head best = null;
            for (int sheet = 0; sheet < sheets.sheetNames().size(); sheet++) {
                Head head = head(sheets, sheet);
                if (head != null
                        && (best == null || head.taken().size() > best.taken().size())) {
                    best = head;
                }
            }
            if (best == null || best.taken().isEmpty()) {
                throw new ImportRefused(Fault.of("region.fault.layout_not_found", file.name()));
            }
            return new Open(sheets, best);
        } catch (ImportRefused | RuntimeException e) {
            sheets.close();
            throw e;
        }
    }

    /** A column to take. */
    private record Taken(int column, String heading, String series, int year, boolean adds) {}

    /**
     * What stands above the rows of a sheet.
     *
     * @param firstRow number of the first row about a town
     * @param industry column that names the industry; −1 for none
     */
    private record Head(
            int sheet,
            @Nullable String sheetName,
            int firstRow,
            List<String> headings,
            List<Taken> taken,
            int industry,
            String title,
            String asOf) {}

    private @Nullable Head head(SheetRows sheets, int sheet) throws ImportRefused {
        List<List<Cell>> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        TownOfRow towns = new TownOfRow(municipalities);
        int[] first = {-1};
        sheets.read(sheet, (number, cells) -> {
            boolean figures = cells.stream()
                            .filter(cell -> cell.number() != null || isNumber(cell))
                            .count()
                    >= 1;
            boolean about = figures && (towns.find(cells) instanceof TownOfRow.Found.Town || startsWithCode(cells));
            if (about) {
                first[0] = rows.size();
                numbers.add(number);
                return false;
            }
            rows.add(cells);
            numbers.add(number);
            return rows.size() < HEAD;
        });
        if (first[0] < 0) {
            return null;
        }
        int from = first[0];
        while (from > 0 && first[0] - from < HEADING_ROWS && isHeading(rows.get(from - 1))) {
            from--;
        }
        List<String> headings = headings(rows.subList(from, first[0]));
        StringBuilder above = new StringBuilder();
        for (List<Cell> row : rows.subList(0, from)) {
            for (Cell cell : row) {
                String text = cell.isBlank() || cell.kind() == Cell.Kind.MERGED
                        ? ""
                        : cell.text().strip();
                if (!text.isEmpty() && above.length() < 300) {
                    above.append(above.isEmpty() ? "" : "　").append(text.replaceAll("\\s+", " "));
                }
            }
        }
        String title = above.toString();
        Optional<Integer> titleYear =
                CellText.year(CellText.folded(title + sheets.sheetNames().get(sheet)));
        int industry = -1;
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).contains("産業")) {
                industry = i;
                break;
            }
        }
        return new Head(
                sheet,
                sheets.format().kind() == FileFormat.Kind.CSV
                        ? null
                        : sheets.sheetNames().get(sheet),
                numbers.get(first[0]),
                headings,
                taken(headings, titleYear, industry >= 0 || title.contains(layout.rowFilter())),
                industry,
                title,
                asOf(title, titleYear));
    }

    private static boolean isNumber(Cell cell) {
        return CellText.number(cell) instanceof CellText.Reading.Value;
    }

    private static boolean startsWithCode(List<Cell> cells) {
        return cells.stream().limit(3).map(CellText::of).anyMatch(text -> text.matches("\\d{5,6}"));
    }

    /** A heading names several columns; a title stands alone. */
    private static boolean isHeading(List<Cell> row) {
        return row.stream().filter(cell -> !CellText.of(cell).isEmpty()).count() >= 2;
    }

    /** The headings of each column from top to bottom; an upper heading counts for the columns to its right until the next. */
    private static List<String> headings(List<List<Cell>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        List<StringBuilder> headings = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            headings.add(new StringBuilder());
        }
        for (int row = 0; row < rows.size(); row++) {
            boolean upper = row < rows.size() - 1;
            String left = "";
            for (int column = 0; column < width; column++) {
                Cell cell = column < rows.get(row).size() ? rows.get(row).get(column) : Cell.EMPTY;
                String text = CellText.of(cell);
                if (text.isEmpty()
                        && upper
                        && !left.isEmpty()
                        && (cell.kind() == Cell.Kind.MERGED || below(rows, row, column))) {
                    text = left;
                } else if (!text.isEmpty()) {
                    left = text;
                } else {
                    left = upper ? left : "";
                }
                headings.get(column).append(text);
            }
        }
        return headings.stream().map(StringBuilder::toString).toList();
    }

    private static boolean below(List<List<Cell>> rows, int row, int column) {
        for (int i = row + 1; i < rows.size(); i++) {
            if (column < rows.get(i).size()
                    && !CellText.of(rows.get(i).get(column)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private List<Taken> taken(List<String> headings, Optional<Integer> titleYear, boolean rowsFit) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        List<Taken> all = new ArrayList<>();
        for (int column = 0; column < headings.size(); column++) {
            String heading = headings.get(column);
            if (heading.isEmpty()
                    || (!layout.rowFilter().isEmpty() && !rowsFit && !heading.contains(layout.rowFilter()))) {
                continue;
            }
            for (OfficialLayout.Measure measure : layout.measures()) {
                Optional<Integer> year = CellText.year(heading);
                if (!measure.yearInHeading()) {
                    year = year.or(() -> titleYear);
                }
                if (!measure.fits(heading) || year.isEmpty()) {
                    continue;
                }
                Taken one = new Taken(column, heading, measure.series(), year.get(), measure.adds());
                Taken before = taken.putIfAbsent(one.series() + one.year(), one);
                if (before == null || before.adds() && measure.adds()) {
                    all.add(one);
                }
                break;
            }
        }
        return all;
    }

    private static String asOf(String title, Optional<Integer> year) {
        var day = java.util.regex.Pattern.compile("(令和|平成|昭和)?[0-9０-９元]{1,4}年度?([0-9０-９]{1,2}月([0-9０-９]{1,2}日)?)?(現在)?")
                .matcher(title);
        String best = "";
        while (day.find()) {
            best = day.group().length() > best.length() ? day.group() : best;
        }
        return best.isEmpty() ? year.map(String::valueOf).orElse("") : best;
    }

    private final class Open implements OpenRows<TownValues> {
        private final SheetRows sheets;
        private final Head head;

        Open(SheetRows sheets, Head head) {
            this.sheets = sheets;
            this.head = head;
        }

        @Override
        public FileLayout layout() {
            List<ImportPreview.Header> headers = new ArrayList<>();
            for (int i = 0; i < head.headings().size(); i++) {
                int column = i;
                boolean used = i < 6 || head.taken().stream().anyMatch(taken -> taken.column() == column);
                if (used && !head.headings().get(i).isEmpty()) {
                    headers.add(new ImportPreview.Header(i, head.headings().get(i), null));
                }
            }
            return new FileLayout(sheets.format(), head.sheetName(), head.firstRow() - 1, headers, List.of());
        }

        @Override
        public void read(Taker<TownValues> taker) throws ImportRefused {
            List<ImportPreview.Header> headers = layout().headers();
            TownOfRow towns = new TownOfRow(municipalities);
            sheets.read(head.sheet(), (number, cells) -> {
                if (number < head.firstRow()) {
                    towns.find(cells);
                    return true;
                }
                SourceRow<TownValues> row = row(number, cells, towns, headers);
                return row == null || taker.take(row);
            });
        }

        private @Nullable SourceRow<TownValues> row(
                int number, List<Cell> cells, TownOfRow towns, List<ImportPreview.Header> headers) {
            if (!layout.rowFilter().isEmpty()
                    && head.industry() >= 0
                    && !CellText.of(cell(cells, head.industry())).contains(layout.rowFilter())) {
                return null;
            }
            Place place = Place.row(head.sheetName(), number);
            java.util.function.Supplier<List<Cell>> shown = () ->
                    headers.stream().map(header -> cell(cells, header.index())).toList();
            boolean figures = head.taken().stream()
                    .anyMatch(taken ->
                            !(CellText.number(cell(cells, taken.column())) instanceof CellText.Reading.Nothing));
            return switch (towns.find(cells)) {
                case TownOfRow.Found.Other other -> null;
                case TownOfRow.Found.Unknown unknown ->
                    figures
                            ? SourceRow.faulty(
                                    place,
                                    List.of(Fault.of("region.fault.town_unknown", unknown.text())
                                            .at(place)),
                                    shown)
                            : null;
                case TownOfRow.Found.Town town -> figures ? values(place, cells, town, shown) : null;
            };
        }

        private SourceRow<TownValues> values(
                Place place,
                List<Cell> cells,
                TownOfRow.Found.Town town,
                java.util.function.Supplier<List<Cell>> shown) {
            Map<String, Observation> observations = new LinkedHashMap<>();
            List<Fault> faults = new ArrayList<>();
            List<Fault> remarks = new ArrayList<>();
            for (Taken taken : head.taken()) {
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
                    case CellText.Reading.Mark mark -> {
                        put(observations, town, taken, null, mark.mark());
                        remarks.add(Fault.of("region.remark.value_missing", mark.mark())
                                .at(at));
                    }
                    case CellText.Reading.Nothing nothing -> {
                        put(observations, town, taken, null, "空欄");
                        remarks.add(
                                Fault.of("region.remark.value_missing", "空欄").at(at));
                    }
                    case CellText.Reading.Unreadable text ->
                        faults.add(Fault.of("exchange.fault.cell_not_a_number", text.text())
                                .at(at));
                }
            }
            return faults.isEmpty()
                    ? SourceRow.of(
                            place,
                            new TownValues(town.town(), List.copyOf(observations.values()), head.title(), head.asOf()),
                            remarks,
                            shown)
                    : SourceRow.faulty(place, faults, shown);
        }

        private static void put(
                Map<String, Observation> observations,
                TownOfRow.Found.Town town,
                Taken taken,
                @Nullable BigDecimal value,
                @Nullable String mark) {
            observations.merge(
                    taken.series() + taken.year(),
                    new Observation(town.town().code(), taken.series(), taken.year(), value, mark, null),
                    (one, other) -> {
                        BigDecimal first = one.value();
                        BigDecimal second = other.value();
                        // A sum with a missing part is missing.
                        return first == null
                                ? one
                                : second == null
                                        ? other
                                        : new Observation(
                                                one.municipality(),
                                                one.series(),
                                                one.year(),
                                                first.add(second),
                                                null,
                                                null);
                    });
        }

        private static Cell cell(List<Cell> cells, int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        @Override
        public void close() {
            sheets.close();
        }
    }
}
