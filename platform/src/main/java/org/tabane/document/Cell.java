package org.tabane.document;

import java.math.BigDecimal;
import org.tabane.shared.Evidence;

/** One cell of a report's table. */
public sealed interface Cell {

    /** Words; {@code detail} is a smaller second line and may be empty. */
    record Text(String text, String detail) implements Cell {}

    /** A number, printed with commas and ▲; {@code strong} for the one that matters in its row. */
    record Amount(BigDecimal value, boolean strong) implements Cell {}

    /** A number now and after: 9,840 → 6,300. */
    record Change(BigDecimal before, BigDecimal after) implements Cell {}

    /** A range: ▲2,900 〜 14,200. */
    record Span(BigDecimal low, BigDecimal high) implements Cell {}

    /** What the row rests on. */
    record Badge(Evidence evidence) implements Cell {}

    /** A small drawing, such as one bar of a chart. */
    record Picture(Svg drawing) implements Cell {}

    /** No value: — for missing, nothing where none belongs. */
    record Blank(boolean missing) implements Cell {}

    static Cell text(String text) {
        return new Text(text, "");
    }

    static Cell text(String text, String detail) {
        return new Text(text, detail);
    }

    static Cell amount(long value) {
        return new Amount(BigDecimal.valueOf(value), false);
    }

    static Cell strong(long value) {
        return new Amount(BigDecimal.valueOf(value), true);
    }

    static Cell change(long before, long after) {
        return new Change(BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    static Cell span(long low, long high) {
        return new Span(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    static Cell badge(Evidence evidence) {
        return new Badge(evidence);
    }

    static Cell picture(Svg drawing) {
        return new Picture(drawing);
    }

    /** 「—」 */
    static Cell missing() {
        return new Blank(true);
    }

    static Cell empty() {
        return new Blank(false);
    }
}
