package org.tabane.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell of a file as it stands there, before any column gives it a meaning.
 *
 * @param kind what the file says it is
 * @param text the value as text: as written in a CSV or a text cell; the plain number, the ISO date, the error (#REF!)
 *     or the merged range (B3:B5) otherwise
 * @param number the value of a number cell, at Excel's precision of 15 digits; otherwise {@code null}
 * @param moment the value of a cell formatted as a date or time; otherwise {@code null}
 */
public record Cell(
        Kind kind,
        String text,
        @Nullable BigDecimal number,
        @Nullable LocalDateTime moment) {
    /** What a file says a cell is. */
    public enum Kind {
        /** Nothing, or only white space. */
        BLANK,
        TEXT,
        NUMBER,
        /** TRUE or FALSE. */
        BOOLEAN,
        /** A number formatted as a date or time. */
        MOMENT,
        /** A formula that failed, such as #REF!. */
        ERROR,
        /** A formula without a stored result: the file was never calculated. */
        UNCALCULATED,
        /** Covered by a merged range whose value stands in its first cell. */
        MERGED
    }

    public static final Cell EMPTY = new Cell(Kind.BLANK, "", null, null);

    /** A text cell, or an empty one when there is nothing but white space. */
    public static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text, null, null);
    }

    public static Cell number(BigDecimal number) {
        return new Cell(Kind.NUMBER, number.toPlainString(), number, null);
    }

    public static Cell moment(LocalDateTime moment) {
        boolean day = moment.toLocalTime().toNanoOfDay() == 0;
        return new Cell(Kind.MOMENT, day ? moment.toLocalDate().toString() : moment.toString(), null, moment);
    }

    public static Cell truth(boolean value) {
        return new Cell(Kind.BOOLEAN, value ? "TRUE" : "FALSE", null, null);
    }

    public static Cell error(String error) {
        return new Cell(Kind.ERROR, error, null, null);
    }

    public static Cell uncalculated() {
        return new Cell(Kind.UNCALCULATED, "", null, null);
    }

    public static Cell merged(String range) {
        return new Cell(Kind.MERGED, range, null, null);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
