package org.tabane.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One part of a report, in reading order. */
public sealed interface Block {

    /** A heading; level 1 opens a section under a bold rule, 2 and 3 lie below it. {@code aside} is small and may be empty. */
    record Heading(int level, String text, String aside) implements Block {
        public Heading {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("Heading level (" + level + ") of (" + text + ") must be 1 to 3.");
            }
        }

        public Heading(int level, String text) {
            this(level, text, "");
        }
    }

    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list of points. */
    record Bullets(List<String> points) implements Block {
        public Bullets {
            points = List.copyOf(points);
        }
    }

    /** A remark that must not be overlooked: a bold lead and its text. */
    record Note(Tone tone, String lead, String text) implements Block {}

    /** How urgent a note is; each has its own bar beside the text. */
    enum Tone {
        PLAIN,
        /** 「注意」 */
        CAUTION,
        /** 「朱」 Something gets worse for someone. */
        LOSS
    }

    /** The answer first: a question with one large figure, its readings (such as P10, P50, P90) and a second figure. */
    record Answer(
            KeyFigure main,
            List<Reading> readings,
            @Nullable KeyFigure second) implements Block {
        public Answer {
            readings = List.copyOf(readings);
        }
    }

    /** A question answered by a number: 束ねると、年間コストは / 11,700 / 千円 減る見込み / 幅は…. */
    record KeyFigure(String question, String value, String unit, String explanation) {}

    /** One of several readings of the answer; the middle one stands out. */
    record Reading(String name, String aside, String value, boolean middle) {}

    /** A table 「表」 with its source line. Every row has as many cells as there are columns; a group row has one. */
    record DataTable(
            String caption,
            List<Column> columns,
            List<Row> rows,
            @Nullable Source source) implements Block {

        /** Rows at either end of a longer table that stay together. */
        static final int TOGETHER = 3;

        public DataTable {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                int cells = row.kind() == RowKind.GROUP ? 1 : columns.size();
                if (row.cells().size() != cells) {
                    throw new IllegalArgumentException(
                            "Row (" + row + ") of table (" + caption + ") must have " + cells + " cells.");
                }
            }
        }

        /** Whether it is short enough to stand on one sheet as a whole: the tallest rows then take about a third of it. */
        boolean isShort() {
            return rows.size() <= 12;
        }

        /**
         * Whether a row and the one below must stand on the same sheet, so that no sheet ends with the first rows or begins with a
         * total, and none with the heading of a group of rows: a short table as a whole, of a longer one the first and the last rows.
         */
        boolean staysWithNext(int row) {
            int last = rows.size() - 1;
            return row < last
                    && (isShort()
                            || row < TOGETHER - 1
                            || row > last - TOGETHER
                            || rows.get(row).kind() == RowKind.GROUP);
        }
    }

    /** A column: its title, its unit (written once, here) and its share of the width. */
    record Column(String title, String unit, Align align, int weight) {
        public Column {
            if (weight < 1) {
                throw new IllegalArgumentException(
                        "Weight (" + weight + ") of column (" + title + ") must be at least 1.");
            }
        }

        /** A column of words. */
        public static Column words(String title, int weight) {
            return new Column(title, "", Align.START, weight);
        }

        /** A column of numbers, right-aligned. */
        public static Column numbers(String title, String unit, int weight) {
            return new Column(title, unit, Align.END, weight);
        }
    }

    /** Where the cells of a column stand. */
    enum Align {
        START,
        CENTRE,
        END
    }

    /** A row of a table. The first cell is the row's heading. */
    record Row(RowKind kind, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(RowKind.BODY, List.of(cells));
        }

        public static Row of(RowKind kind, Cell... cells) {
            return new Row(kind, List.of(cells));
        }
    }

    /** What a row is, which decides its rules. */
    enum RowKind {
        BODY,
        /** One's own town: a vermilion bar. */
        OWN,
        /** A heading over the rows that follow; one cell. */
        GROUP,
        /** A thin rule above. */
        SUBTOTAL,
        /** A double rule above. */
        TOTAL
    }

    /** A chart with its number, title, unit and source line. */
    record Figure(String number, String title, String unit, Chart chart, Source source) implements Block {}

    /** The box in which those responsible sign 「決裁欄」. */
    record SignOff(List<Signature> signatures, String remark) implements Block {
        public SignOff {
            signatures = List.copyOf(signatures);
        }
    }

    /** One field of the box; name and day are missing until it is signed. */
    record Signature(
            String role, @Nullable String name, @Nullable LocalDate day) {}

    /** Two columns beside each other; {@code leftPercent} 20 to 80. */
    record SideBySide(List<Block> left, List<Block> right, int leftPercent) implements Block {
        public SideBySide {
            left = List.copyOf(left);
            right = List.copyOf(right);
            if (leftPercent < 20 || leftPercent > 80) {
                throw new IllegalArgumentException("Left share (" + leftPercent + ") must be 20 to 80 percent.");
            }
        }
    }

    /** A new page begins. */
    record PageBreak() implements Block {}
}
