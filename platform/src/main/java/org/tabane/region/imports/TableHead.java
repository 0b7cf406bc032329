package org.tabane.region.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.exchange.Cell;
import org.tabane.exchange.FileFormat;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.SheetRows;

/**
 * What stands above the rows of a sheet of official statistics, and which columns are to be taken.
 *
 * @param sheet number of the sheet
 * @param sheetName its name; null for a CSV
 * @param firstRow number of the first row about a town
 * @param headings heading of each column, from top to bottom, without white space
 * @param taken columns to take
 * @param industry column that names the industry; −1 for none
 * @param title what stands above the headings
 * @param asOf the day or year the title names
 */
record TableHead(
        int sheet,
        @Nullable String sheetName,
        int firstRow,
        List<String> headings,
        List<Taken> taken,
        int industry,
        String title,
        String asOf) {
    /** Rows looked through for the first one about a town. */
    private static final int ROWS = 80;

    private static final int HEADING_ROWS = 5;
    private static final int TITLE = 300;
    private static final Pattern DAY =
            Pattern.compile("(令和|平成|昭和)?[0-9０-９元]{1,4}年度?([0-9０-９]{1,2}月([0-9０-９]{1,2}日)?)?(現在)?");
    /** A sheet's name that is a year, such as 2024, 令和6年 or R6; 表1 or S1 is none. */
    private static final Pattern YEAR_NAME = Pattern.compile(".*((19|20)\\d{2}|令和|平成|昭和|[HR]\\d{1,2}).*");

    /** A column to take. */
    record Taken(int column, String heading, String series, int year, boolean adds) {}

    /** The head of a sheet; null where no row of it is about a town. */
    static @Nullable TableHead find(SheetRows sheets, int sheet, OfficialLayout layout, TownOfRow towns)
            throws ImportRefused {
        List<List<Cell>> rows = new ArrayList<>();
        int[] first = {-1};
        sheets.read(sheet, (number, cells) -> {
            if (isAboutATown(cells, towns)) {
                first[0] = number;
                return false;
            }
            rows.add(cells);
            return rows.size() < ROWS;
        });
        if (first[0] < 0) {
            return null;
        }
        int until = rows.size();
        while (until > 0 && isTotal(rows.get(until - 1))) {
            until--;
        }
        int from = until;
        while (from > 0 && until - from < HEADING_ROWS && isHeading(rows.get(from - 1))) {
            from--;
        }
        List<String> headings = headings(rows.subList(from, until));
        String title = title(rows.subList(0, from));
        String name = sheets.sheetNames().get(sheet);
        Optional<Integer> year = year(title, name);
        int industry = industry(headings);
        boolean rowsFit = industry >= 0 || title.contains(layout.rowFilter());
        return new TableHead(
                sheet,
                sheets.format().kind() == FileFormat.Kind.CSV ? null : name,
                first[0],
                headings,
                taken(layout, headings, year, rowsFit),
                industry,
                title,
                asOf(title, year));
    }

    /** What a column is taken for. */
    Optional<Taken> taken(int column) {
        return taken.stream().filter(one -> one.column() == column).findFirst();
    }

    /** The series taken, each once; sheets of one table, by year or by prefecture, take the same. */
    String series() {
        return taken.stream().map(Taken::series).distinct().sorted().collect(Collectors.joining(" "));
    }

    /** Whether the sheet is about one sex only; such sheets stand beside the one for all. */
    boolean isOfOneSex() {
        return (sheetName + title).replaceAll("男女", "").matches("(?s).*[男女].*");
    }

    private static boolean isAboutATown(List<Cell> cells, TownOfRow towns) {
        boolean figures = cells.stream()
                .anyMatch(cell -> cell.number() != null || CellText.number(cell) instanceof CellText.Reading.Value);
        return figures && (towns.find(cells) instanceof TownOfRow.Found.Town || startsWithCode(cells));
    }

    private static boolean startsWithCode(List<Cell> cells) {
        return cells.stream().limit(3).map(CellText::of).anyMatch(text -> text.matches("\\d{5,6}"));
    }

    /** A row of all Japan or of a prefecture above the first town has figures; the years of a heading are none. */
    private static boolean isTotal(List<Cell> row) {
        return row.stream()
                        .filter(cell -> CellText.number(cell) instanceof CellText.Reading.Value value
                                && !CellText.year(value.number().toPlainString())
                                        .isPresent())
                        .count()
                >= 2;
    }

    /** A heading names several columns; a title stands alone. */
    private static boolean isHeading(List<Cell> row) {
        return row.stream().filter(cell -> !CellText.of(cell).isEmpty()).count() >= 2;
    }

    private static int industry(List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).contains("産業")) {
                return i;
            }
        }
        return -1;
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
        return rows.subList(row + 1, rows.size()).stream()
                .anyMatch(lower ->
                        column < lower.size() && !CellText.of(lower.get(column)).isEmpty());
    }

    private static List<Taken> taken(
            OfficialLayout layout, List<String> headings, Optional<Integer> titleYear, boolean rowsFit) {
        Map<String, Taken> first = new LinkedHashMap<>();
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
                Taken before = first.putIfAbsent(one.series() + one.year(), one);
                if (before == null || before.adds() && measure.adds()) {
                    all.add(one);
                }
                break;
            }
        }
        return all;
    }

    private static String title(List<List<Cell>> rows) {
        StringBuilder title = new StringBuilder();
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                String text = cell.isBlank() || cell.kind() == Cell.Kind.MERGED
                        ? ""
                        : cell.text().strip();
                if (!text.isEmpty() && title.length() < TITLE) {
                    title.append(title.isEmpty() ? "" : "　").append(text.replaceAll("\\s+", " "));
                }
            }
        }
        return title.toString();
    }

    /** The year of a whole table: that of its sheet's name, which tells sheets of several years apart, otherwise that of its title. */
    private static Optional<Integer> year(String title, String sheetName) {
        String name = CellText.folded(sheetName);
        Optional<Integer> ofName = YEAR_NAME.matcher(name).matches() ? CellText.year(name) : Optional.empty();
        return ofName.or(() -> CellText.year(CellText.folded(title)));
    }

    private static String asOf(String title, Optional<Integer> year) {
        Matcher day = DAY.matcher(title);
        String best = "";
        while (day.find()) {
            best = day.group().length() > best.length() ? day.group() : best;
        }
        boolean ofTitle = CellText.year(CellText.folded(title)).equals(year);
        return best.isEmpty() || !ofTitle ? year.map(String::valueOf).orElse(best) : best;
    }
}
