package org.tabane.document;

import java.util.List;
import java.util.Locale;
import org.tabane.document.Block.Align;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.RowKind;

/**
 * A table with its caption and source, its head repeated on every sheet. A short table stands on one; a longer one begins where its caption and
 * first rows have room, and no sheet ends with the heading of a group of rows.
 */
final class TableHtml {

    /** Rows of a group that stand on one sheet with its heading. */
    private static final int LONGEST_GROUP = 12;

    /** Room of a caption and a head of three lines, and of a row of one line, in rem. */
    private static final double HEAD = 7;

    private static final double ROW = 2.1;

    private static final String TOGETHER = "<tbody class=\"together\">";

    private final Markup html;
    private final Words words;
    private final double scale;

    TableHtml(Markup html, Words words, double scale) {
        this.html = html;
        this.words = words;
        this.scale = scale;
    }

    void write(Block.DataTable table, double room) {
        List<Block.Row> rows = table.rows();
        html.raw(
                table.isShort()
                        ? "<div class=\"whole\">"
                        : "<div class=\"long\" style=\"-fs-page-break-min-height:" + Drawing.number(beginning(rows))
                                + "rem\">");
        if (!table.caption().isBlank()) {
            html.tag("p", "caption", table.caption());
        }
        int weights = table.columns().stream().mapToInt(Column::weight).sum();
        html.raw("<table class=\"data\"><colgroup>");
        for (Column column : table.columns()) {
            html.raw("<col style=\"width:" + Drawing.number(100.0 * column.weight() / weights) + "%\"/>");
        }
        html.raw("</colgroup><thead><tr>");
        for (Column column : table.columns()) {
            html.raw("<th scope=\"col\"" + align(column.align()) + ">").text(column.title());
            if (!column.unit().isBlank()) {
                html.tag("span", "unit", column.unit());
            }
            html.raw("</th>");
        }
        html.raw("</tr></thead>");
        body(table, rows, room / weights);
        html.raw("</table>");
        html.source(table.source());
        html.raw("</div>");
    }

    /** @param unit width of a column of weight 1, in pixels */
    private void body(Block.DataTable table, List<Block.Row> rows, double unit) {
        html.raw(isShortGroup(rows, 0) ? TOGETHER : "<tbody>");
        for (int r = 0; r < rows.size(); r++) {
            Block.Row row = rows.get(r);
            if (row.kind() == RowKind.GROUP && r > 0) {
                html.raw("</tbody>").raw(isShortGroup(rows, r) ? TOGETHER : "<tbody>");
            }
            html.raw(
                    row.kind() == RowKind.BODY
                            ? "<tr>"
                            : "<tr class=\"" + row.kind().name().toLowerCase(Locale.ROOT) + "\">");
            for (int i = 0; i < row.cells().size(); i++) {
                Column column = table.columns().get(i);
                String tag = i == 0 ? "th" : "td";
                html.raw("<" + tag + (i == 0 ? " scope=\"row\"" : ""));
                html.raw(
                        row.kind() == RowKind.GROUP
                                ? " colspan=\"" + table.columns().size() + "\""
                                : align(column.align()));
                html.raw(">");
                cell(row.cells().get(i), unit * column.weight() - 12.6 * scale);
                html.raw("</" + tag + ">");
            }
            html.raw("</tr>");
        }
        html.raw("</tbody>");
    }

    /** Whether a row is the heading of a group that is short enough to stand on one sheet. */
    private static boolean isShortGroup(List<Block.Row> rows, int heading) {
        if (rows.isEmpty() || rows.get(heading).kind() != RowKind.GROUP) {
            return false;
        }
        return below(rows, heading) <= LONGEST_GROUP;
    }

    /** What must have room below the caption for the table to begin on this sheet: the first two rows, or the first group where it is short. */
    private static double beginning(List<Block.Row> rows) {
        long first = isShortGroup(rows, 0) ? 1 + below(rows, 0) : 2;
        return HEAD + first * ROW;
    }

    private static long below(List<Block.Row> rows, int heading) {
        return rows.stream()
                .skip(heading + 1L)
                .takeWhile(row -> row.kind() != RowKind.GROUP)
                .count();
    }

    private static String align(Align align) {
        return switch (align) {
            case START -> "";
            case CENTRE -> " class=\"c\"";
            case END -> " class=\"n\"";
        };
    }

    private void cell(Cell cell, double room) {
        switch (cell) {
            case Cell.Text text -> {
                html.text(text.text());
                if (!text.detail().isBlank()) {
                    html.tag("span", "detail", text.detail());
                }
            }
            case Cell.Amount amount -> {
                html.raw(amount.strong() ? "<span class=\"strong\">" : "<span>");
                html.number(amount.value());
                html.raw("</span>");
            }
            case Cell.Change change -> {
                html.number(change.before());
                html.raw("<br/>→ ");
                html.number(change.after());
            }
            case Cell.Span span -> {
                html.number(span.low());
                html.raw("<br/>〜 ");
                html.number(span.high());
            }
            case Cell.Badge badge ->
                html.tag(
                        "span",
                        "ev ev-" + badge.evidence().mark(),
                        words.get(badge.evidence().messageKey()));
            case Cell.Picture picture ->
                html.picture(picture.drawing(), Math.min(room, picture.drawing().width() * scale));
            case Cell.Blank blank -> html.raw(blank.missing() ? "—" : "");
        }
    }
}
