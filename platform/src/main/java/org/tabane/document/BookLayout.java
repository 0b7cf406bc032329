package org.tabane.document;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellReference;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Part;

/** Where every named cell of a book comes to stand, and how formulas that call them by name are written for Excel. */
final class BookLayout {

    /** Rows a chart covers. */
    static final int CHART_ROWS = 20;

    private static final int FIRST_ROW = 4;
    private static final Pattern REFERENCE = Pattern.compile("\\{([^{}]+)}|\\[([^\\[\\]]+)]");

    /** A block of cells on a page; rows and columns from 0, both ends included. */
    record Place(String page, int firstRow, int lastRow, int column) {

        Place row(int row) {
            return new Place(page, row, row, column);
        }

        String address() {
            String first = new CellReference(firstRow, column, true, true).formatAsString();
            String last = new CellReference(lastRow, column, true, true).formatAsString();
            return quoted() + "!" + first + (firstRow == lastRow ? "" : ":" + last);
        }

        private String quoted() {
            return "'" + page.replace("'", "''") + "'";
        }
    }

    /** Where a grid stands: its heading at {@code top}, its column titles below it. */
    record GridPlace(Grid grid, String page, int top) {

        int titles() {
            return top + (grid.heading().isBlank() ? 0 : 1);
        }

        int firstRow() {
            return titles() + 1;
        }

        int lastRow() {
            return titles() + grid.rows().size();
        }

        int totalRow() {
            return lastRow() + 1;
        }

        int column(String key) {
            for (int i = 0; i < grid.columns().size(); i++) {
                if (grid.columns().get(i).key().equals(key)) {
                    return i + 1;
                }
            }
            throw new IllegalArgumentException("Grid (" + grid.name() + ") has no column (" + key + ").");
        }

        Place body(String column) {
            return new Place(page, firstRow(), lastRow(), column(column));
        }

        Place cell(String column, String row) {
            if (row.equals("total")) {
                if (!grid.withTotal()) {
                    throw new IllegalArgumentException("Grid (" + grid.name() + ") has no total.");
                }
                return body(column).row(totalRow());
            }
            for (int i = 0; i < grid.rows().size(); i++) {
                if (grid.rows().get(i).key().equals(row)) {
                    return body(column).row(firstRow() + i);
                }
            }
            throw new IllegalArgumentException("Grid (" + grid.name() + ") has no row (" + row + ").");
        }
    }

    private final Map<String, Place> entries = new HashMap<>();
    private final Map<String, GridPlace> grids = new HashMap<>();
    private final Map<Part, Integer> tops = new IdentityHashMap<>();

    BookLayout(CalculationBook book) {
        for (Page page : book.pages()) {
            int row = FIRST_ROW;
            for (Part part : page.parts()) {
                tops.put(part, row);
                row += switch (part) {
                    case CalculationBook.Remark ignored -> 1;
                    case Entries entered -> place(page, entered, row);
                    case Grid grid -> place(page, grid, row);
                    case CalculationBook.Bars ignored -> CHART_ROWS + 1;
                };
            }
        }
    }

    private int place(Page page, Entries entered, int top) {
        int row = top + (entered.heading().isBlank() ? 0 : 1);
        for (Entry entry : entered.entries()) {
            if (entries.put(entry.name(), new Place(page.name(), row, row, 1)) != null) {
                throw new IllegalArgumentException("Name (" + entry.name() + ") is given twice.");
            }
            row++;
        }
        return row - top + 1;
    }

    private int place(Page page, Grid grid, int top) {
        GridPlace place = new GridPlace(grid, page.name(), top);
        if (grids.put(grid.name(), place) != null) {
            throw new IllegalArgumentException("Grid (" + grid.name() + ") is given twice.");
        }
        long keys = grid.rows().stream().map(GridRow::key).distinct().count();
        long columns = grid.columns().stream().map(GridColumn::key).distinct().count();
        if (keys != grid.rows().size() || columns != grid.columns().size()) {
            throw new IllegalArgumentException("Grid (" + grid.name() + ") has a key twice.");
        }
        return place.lastRow() + (grid.withTotal() ? 1 : 0) - top + 2;
    }

    int top(Part part) {
        return Objects.requireNonNull(tops.get(part));
    }

    GridPlace grid(String name) {
        GridPlace place = grids.get(name);
        if (place == null) {
            throw new IllegalArgumentException("There is no grid (" + name + ").");
        }
        return place;
    }

    Map<String, Place> entries() {
        return entries;
    }

    Map<String, GridPlace> grids() {
        return grids;
    }

    /** The formula with names as Excel knows them, for an entry. */
    String formula(String formula) {
        return write(formula, key -> {
            throw new IllegalArgumentException("Formula (" + formula + ") calls [" + key + "] outside a grid.");
        });
    }

    /** The formula with names as Excel knows them, for the row of a grid. */
    String formula(String formula, GridPlace grid, int row) {
        return write(formula, key -> new CellReference(row, grid.column(key), false, true).formatAsString());
    }

    private String write(String formula, UnaryOperator<String> sameRow) {
        Matcher matcher = REFERENCE.matcher(formula);
        StringBuilder written = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String excel = name != null ? resolve(name, formula) : sameRow.apply(matcher.group(2));
            matcher.appendReplacement(written, Matcher.quoteReplacement(excel));
        }
        return matcher.appendTail(written).toString();
    }

    private String resolve(String name, String formula) {
        if (entries.containsKey(name)) {
            return name;
        }
        int point = name.indexOf('.');
        if (point < 0) {
            throw new IllegalArgumentException("Formula (" + formula + ") calls (" + name + "), which is not given.");
        }
        GridPlace grid = grid(name.substring(0, point));
        String column = name.substring(point + 1);
        int at = column.indexOf('@');
        if (at < 0) {
            grid.column(column);
            return rangeName(grid.grid().name(), column);
        }
        return grid.cell(column.substring(0, at), column.substring(at + 1)).address();
    }

    static String rangeName(String grid, String column) {
        return grid + "_" + column;
    }
}
