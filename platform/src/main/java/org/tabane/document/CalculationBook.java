package org.tabane.document;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A workbook whose results are formulas a finance officer can follow and change 「計算の見えるブック」.
 *
 * <p>Cells are called by what they mean, never by address. In a formula
 *
 * <ul>
 *   <li>{@code {labour_rate}} is the entry of that name,
 *   <li>{@code {items.now}} is a column of the grid {@code items} without its total,
 *   <li>{@code {items.now@R01}} is one cell of it and {@code {items.now@total}} its total,
 *   <li>{@code [now]} is, inside a grid, the cell of that column in the same row.
 * </ul>
 *
 * Everything else is Excel's own language ({@code SUM}, {@code ROUNDDOWN}, {@code IF} …). Names may be Japanese.
 *
 * <p>Formulas are computed when the book is written. Where a formula says what it must give, a different result refuses the book: the
 * sheet and the figures printed elsewhere cannot disagree.
 */
public record CalculationBook(
        String title, String organisation, String version, LocalDateTime createdAt, Locale language, List<Page> pages) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}\\d+|[RrCc]\\d*|[Rr]\\d*[Cc]\\d*");

    public CalculationBook {
        pages = List.copyOf(pages);
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("Book (" + title + ") needs at least one page.");
        }
    }

    /** A worksheet. The name is at most 31 characters without {@code : \ / ? * [ ]}. */
    public record Page(String name, String heading, boolean landscape, List<Part> parts) {
        public Page {
            parts = List.copyOf(parts);
            if (name.isBlank() || name.length() > 31 || name.matches(".*[:\\\\/?*\\[\\]'].*")) {
                throw new IllegalArgumentException("Page name (" + name + ") is not one a workbook accepts.");
            }
        }
    }

    /** What stands on a worksheet, from top to bottom. */
    public sealed interface Part permits Remark, Entries, Grid, Bars {}

    /** A line of words. */
    public record Remark(String text) implements Part {}

    /** Single figures under each other: name, value, unit, remark. */
    public record Entries(String heading, List<Entry> entries) implements Part {
        public Entries {
            entries = List.copyOf(entries);
        }
    }

    /** One figure. {@code name} is what formulas call it and becomes a defined name of the workbook. */
    public record Entry(String name, String label, Content content, Look look, String unit, String remark) {
        public Entry {
            requireName(name);
        }
    }

    /**
     * A table of rows that are calculated alike. {@code name} and the keys of columns and rows are what formulas call them; each column
     * becomes a defined name {@code name_column}.
     */
    public record Grid(
            String name,
            String heading,
            String rowTitle,
            List<GridColumn> columns,
            List<GridRow> rows,
            boolean withTotal)
            implements Part {
        public Grid {
            requireName(name);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            long given = columns.stream().filter(c -> c.formula() == null).count();
            for (GridRow row : rows) {
                if (row.contents().size() != given) {
                    throw new IllegalArgumentException("Row (" + row.key() + ") of grid (" + name + ") has "
                            + row.contents().size() + " contents for " + given + " columns without a formula.");
                }
            }
        }
    }

    /**
     * A column. With a {@code formula} every row computes it, and rows give no content; without, every row gives its content. The total
     * is the sum, a formula of its own in terms of {@code [column]}, or nothing. {@code note} explains the column and may be empty.
     */
    public record GridColumn(
            String key,
            String title,
            String unit,
            Look look,
            @Nullable String formula,
            @Nullable String total,
            String note) {

        /** The total is the sum of the column. */
        public static final String SUM = "SUM";

        public GridColumn {
            requireName(key);
        }

        /** Given by each row and summed. */
        public static GridColumn given(String key, String title, String unit, Look look) {
            return new GridColumn(key, title, unit, look, null, SUM, "");
        }

        /** Words given by each row. */
        public static GridColumn words(String key, String title) {
            return new GridColumn(key, title, "", Look.TEXT, null, null, "");
        }

        /** Computed in each row and summed. */
        public static GridColumn computed(String key, String title, String unit, Look look, String formula) {
            return new GridColumn(key, title, unit, look, formula, SUM, "");
        }

        public GridColumn withNote(String text) {
            return new GridColumn(key, title, unit, look, formula, total, text);
        }

        public GridColumn withTotal(@Nullable String newTotal) {
            return new GridColumn(key, title, unit, look, formula, newTotal, note);
        }
    }

    /** A row; {@code expected} are the results its formula columns must give, in their order, or empty when unchecked. */
    public record GridRow(String key, String label, List<Content> contents, List<BigDecimal> expected) {
        public GridRow {
            contents = List.copyOf(contents);
            expected = List.copyOf(expected);
        }

        public GridRow(String key, String label, Content... contents) {
            this(key, label, List.of(contents), List.of());
        }
    }

    /** A bar chart of Excel's own over columns of a grid; {@code columns} by key. */
    public record Bars(String title, String grid, List<String> columns, boolean stacked, String axisTitle)
            implements Part {
        public Bars {
            columns = List.copyOf(columns);
        }
    }

    /** What a cell holds. */
    public sealed interface Content {

        /** A number people may change; not below {@code least} if given. */
        record Input(BigDecimal value, @Nullable BigDecimal least) implements Content {}

        /** A choice people may change. */
        record Choice(String value, List<String> options) implements Content {
            public Choice {
                options = List.copyOf(options);
                if (!options.contains(value)) {
                    throw new IllegalArgumentException("Choice (" + value + ") is not one of " + options + ".");
                }
            }
        }

        /** A number that stands. */
        record Fixed(BigDecimal value) implements Content {}

        /** Words. */
        record Text(String text) implements Content {}

        /** A formula and, if known, the result it must give. */
        record Formula(String formula, @Nullable BigDecimal expected) implements Content {}

        /** Nothing known; an input left open. */
        record Open() implements Content {}

        static Content input(long value) {
            return new Input(BigDecimal.valueOf(value), BigDecimal.ZERO);
        }

        static Content input(BigDecimal value) {
            return new Input(value, null);
        }

        static Content fixed(long value) {
            return new Fixed(BigDecimal.valueOf(value));
        }

        static Content text(String text) {
            return new Text(text);
        }

        static Content formula(String formula) {
            return new Formula(formula, null);
        }

        static Content formula(String formula, long expected) {
            return new Formula(formula, BigDecimal.valueOf(expected));
        }
    }

    /** How a cell is printed. */
    public enum Look {
        /** 1,234 and ▲1,234. */
        WHOLE("#,##0;\"▲\"#,##0"),
        /** 1,234.5 */
        ONE_DECIMAL("#,##0.0;\"▲\"#,##0.0"),
        /** 1,234.56 */
        TWO_DECIMALS("#,##0.00;\"▲\"#,##0.00"),
        /** 0.605 as 60.5% */
        PERCENT("0.0%;\"▲\"0.0%"),
        /** Words. */
        TEXT("@");

        final String format;

        Look(String format) {
            this.format = format;
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches() || ADDRESS.matcher(name).matches() || name.length() > 100) {
            throw new IllegalArgumentException("Name (" + name
                    + ") must be letters, digits and _, begin with a letter, and not look like an address such as A1.");
        }
    }
}
