package org.tabane.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.document.Block.Align;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.KeyFigure;
import org.tabane.document.Block.RowKind;
import org.tabane.shared.SignedNumber;
import org.tabane.shared.WarekiDate;

/** A report as the XHTML the PDF writer lays out. One instance writes one report once. */
final class ReportHtml {

    /** Text width of A4 between margins of 12 mm, in CSS pixels. */
    static final double TEXT_WIDTH = 703;

    /** Type size of running text in points at scale 1. */
    static final double POINTS = 10.5;

    private final Report report;
    private final double scale;
    private final Words words;
    private final Typeface typeface = Typeface.house();
    private final StringBuilder html = new StringBuilder(16_384);
    private final Set<String> missing = new TreeSet<>();

    /** {@code scale} 1 is the normal type; smaller shrinks the whole sheet. */
    ReportHtml(Report report, double scale) {
        this.report = report;
        this.scale = scale;
        this.words = Words.in(report.language());
    }

    String write() {
        html.append("<html lang=\"").append(words.language()).append("\"><head><title>");
        text(report.title());
        html.append("</title><meta name=\"author\" content=\"").append(printable(report.organisation()));
        html.append("\"/><meta name=\"description\" content=\"").append(printable(report.subtitle()));
        html.append("\"/><meta name=\"subject\" content=\"")
                .append(printable(report.title()))
                .append("\"/>");
        html.append("<bookmarks>");
        int sections = 0;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                html.append("<bookmark name=\"")
                        .append(printable(heading.text()))
                        .append("\" href=\"#s")
                        .append(++sections)
                        .append("\"/>");
            }
        }
        html.append("</bookmarks><style>").append(Sheet.CSS).append(page()).append("</style></head><body>");
        html.append("<table class=\"mast\"><tr><td><span class=\"org\">");
        text(report.organisation());
        html.append("</span>　")
                .append(report.fiscalYear().display(report.language()))
                .append("</td><td class=\"when\">");
        text(report.version() + "　" + madeAt(report));
        html.append("</td></tr></table><h1>");
        text(report.title());
        html.append("</h1>");
        if (!report.subtitle().isBlank()) {
            tag("p", "subtitle", report.subtitle());
        }
        blocks(report.blocks(), TEXT_WIDTH);
        if (!missing.isEmpty()) {
            String codes = missing.stream()
                    .map(c -> "U+%04X".formatted(c.codePointAt(0)))
                    .collect(Collectors.joining("、"));
            tag("p", "geta", words.get("geta", codes));
        }
        return html.append("</body></html>").toString();
    }

    static String madeAt(Report report) {
        return madeAt(report.createdAt(), report.language());
    }

    static String madeAt(LocalDateTime time, Locale language) {
        return Words.in(language)
                .get(
                        "madeAt",
                        WarekiDate.display(time.toLocalDate(), language),
                        DateTimeFormatter.ofPattern("HH:mm").format(time));
    }

    private String page() {
        String foot = report.title() + (report.version().isBlank() ? "" : "　" + report.version());
        return "html{font-size:" + Drawing.number(POINTS * scale) + "pt}"
                + "@page{size:A4 portrait;margin:14mm 12mm 16mm;"
                + "@bottom-left{content:\"" + css(foot) + "\";font:8pt 'BIZ UDGothic';color:#4d4d4d}"
                + "@bottom-right{content:\"" + css(madeAt(report)) + "　" + css(words.get("page"))
                + " \" counter(page) \"／\" counter(pages);font:8pt 'BIZ UDGothic';color:#4d4d4d}}";
    }

    private String css(String text) {
        Characters.Printable printable = Characters.printable(text, typeface);
        missing.addAll(printable.missing());
        return printable.text().replaceAll("[\\\\\"<>&\\p{Cntrl}]", " ");
    }

    private int section;

    private void blocks(List<Block> blocks, double room) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> tag("p", null, paragraph.text());
                case Block.Bullets bullets -> {
                    html.append("<ul>");
                    bullets.points().forEach(point -> tag("li", null, point));
                    html.append("</ul>");
                }
                case Block.Note note -> note(note);
                case Block.Answer answer -> answer(answer);
                case Block.DataTable table -> table(table, room);
                case Block.Figure figure -> figure(figure, room);
                case Block.SignOff signOff -> signOff(signOff);
                case Block.SideBySide both -> sideBySide(both, room);
                case Block.PageBreak ignored -> html.append("<div class=\"break\"></div>");
            }
        }
    }

    private void heading(Block.Heading heading) {
        String tag = "h" + (heading.level() + 1);
        html.append('<').append(tag);
        if (heading.level() == 1) {
            html.append(" id=\"s").append(++section).append('"');
        }
        html.append('>');
        text(heading.text());
        if (!heading.aside().isBlank()) {
            tag("span", "aside", heading.aside());
        }
        html.append("</").append(tag).append('>');
    }

    private void note(Block.Note note) {
        String tone = switch (note.tone()) {
            case PLAIN -> "note";
            case CAUTION -> "note caution";
            case LOSS -> "note loss";
        };
        html.append("<div class=\"").append(tone).append("\">");
        tag("b", null, note.lead());
        text(note.text());
        html.append("</div>");
    }

    private void answer(Block.Answer answer) {
        html.append("<table class=\"answer\"><tr><td class=\"part main\">");
        keyFigure(answer.main());
        html.append("</td>");
        if (!answer.readings().isEmpty()) {
            html.append("<td class=\"part\" style=\"width:29%\"><table class=\"readings\">");
            for (Block.Reading reading : answer.readings()) {
                String row = (reading.middle() ? "middle" : "")
                        + (reading == answer.readings().getLast() ? " last" : "");
                html.append("<tr class=\"").append(row.strip()).append("\"><td><b>");
                text(reading.name());
                html.append("</b> ");
                tag("span", "aside", reading.aside());
                html.append("</td><td class=\"n\">");
                signed(reading.value());
                html.append("</td></tr>");
            }
            html.append("</table></td>");
        }
        if (answer.second() != null) {
            html.append("<td class=\"part second\" style=\"width:30%\">");
            keyFigure(answer.second());
            html.append("</td>");
        }
        html.append("</tr></table>");
    }

    private void keyFigure(KeyFigure figure) {
        tag("p", "question", figure.question());
        html.append("<p class=\"value\">");
        signed(figure.value());
        tag("span", null, figure.unit());
        html.append("</p>");
        tag("p", "explain", figure.explanation());
    }

    private void table(Block.DataTable table, double room) {
        html.append("<table class=\"data\">");
        if (!table.caption().isBlank()) {
            tag("caption", null, table.caption());
        }
        int weights = table.columns().stream().mapToInt(Column::weight).sum();
        html.append("<colgroup>");
        for (Column column : table.columns()) {
            html.append("<col style=\"width:")
                    .append(Drawing.number(100.0 * column.weight() / weights))
                    .append("%\"/>");
        }
        html.append("</colgroup><thead><tr>");
        for (Column column : table.columns()) {
            html.append("<th scope=\"col\"").append(align(column.align())).append('>');
            text(column.title());
            if (!column.unit().isBlank()) {
                tag("span", "unit", column.unit());
            }
            html.append("</th>");
        }
        html.append("</tr></thead><tbody>");
        for (Block.Row row : table.rows()) {
            html.append(
                    row.kind() == RowKind.BODY
                            ? "<tr>"
                            : "<tr class=\"" + row.kind().name().toLowerCase(Locale.ROOT) + "\">");
            for (int i = 0; i < row.cells().size(); i++) {
                String tag = i == 0 ? "th" : "td";
                html.append('<').append(tag).append(i == 0 ? " scope=\"row\"" : "");
                html.append(
                        row.kind() == RowKind.GROUP
                                ? " colspan=\"" + table.columns().size() + "\""
                                : align(table.columns().get(i).align()));
                html.append('>');
                double width = room * table.columns().get(i).weight() / weights - 12.6 * scale;
                cell(row.cells().get(i), width);
                html.append("</").append(tag).append('>');
            }
            html.append("</tr>");
        }
        html.append("</tbody></table>");
        source(table.source());
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
            case Cell.Text words -> {
                text(words.text());
                if (!words.detail().isBlank()) {
                    tag("span", "detail", words.detail());
                }
            }
            case Cell.Amount amount -> {
                html.append(amount.strong() ? "<span class=\"strong\">" : "<span>");
                number(amount.value());
                html.append("</span>");
            }
            case Cell.Change change -> {
                number(change.before());
                html.append("<br/>→ ");
                number(change.after());
            }
            case Cell.Span span -> {
                number(span.low());
                html.append("<br/>〜 ");
                number(span.high());
            }
            case Cell.Badge badge -> {
                html.append("<span class=\"ev ev-")
                        .append(badge.evidence().mark())
                        .append("\">");
                text(words.get(badge.evidence().messageKey()));
                html.append("</span>");
            }
            case Cell.Picture picture ->
                picture(picture.drawing(), Math.min(room, picture.drawing().width() * scale));
            case Cell.Blank blank -> html.append(blank.missing() ? "—" : "");
        }
    }

    private void figure(Block.Figure figure, double room) {
        html.append("<div class=\"figure\"><p class=\"figcaption\">");
        tag("span", "no", figure.number());
        text(figure.title());
        tag("span", "unit", figure.unit());
        html.append("</p>");
        int designed = (int) Math.clamp(room / scale, 320, 1600);
        picture(figure.chart().svg(report.language(), designed), room);
        source(figure.source());
        html.append("</div>");
    }

    private void picture(Svg drawing, double width) {
        for (Mark mark : drawing.marks()) {
            if (mark instanceof Mark.Words printed) {
                missing.addAll(Characters.printable(printed.text(), typeface).missing());
            }
        }
        double height = drawing.height() * width / drawing.width();
        String label = Characters.printable(drawing.description(), typeface).text();
        html.append("<div style=\"width:")
                .append(Drawing.number(width))
                .append("px;height:")
                .append(Drawing.number(height))
                .append("px\">");
        String markup = drawing.outlined(typeface);
        html.append(markup.replaceFirst(
                "<svg ",
                "<svg alt=\"" + java.util.regex.Matcher.quoteReplacement(Svg.escape(label)) + "\" style=\"width:"
                        + Drawing.number(width) + "px;height:" + Drawing.number(height) + "px\" "));
        html.append("</div>");
    }

    private void source(@Nullable Source source) {
        if (source == null) {
            return;
        }
        html.append("<div class=\"src\">");
        part("source.origin", source.origin());
        part("source.asOf", source.asOf());
        part("source.missing", source.missing());
        part("source.method", source.method());
        html.append("</div>");
    }

    private void part(String key, String value) {
        html.append("<span>");
        tag("b", null, words.get(key));
        text(value.isBlank() ? words.get("source.none") : value);
        html.append("</span> ");
    }

    private void signOff(Block.SignOff signOff) {
        html.append("<table class=\"signs\"><tr>");
        signOff.signatures().forEach(s -> tag("th", null, s.role()));
        if (!signOff.remark().isBlank()) {
            html.append("<td class=\"remark\" rowspan=\"2\">");
            text(signOff.remark());
            html.append("</td>");
        }
        html.append("</tr><tr>");
        for (Block.Signature signature : signOff.signatures()) {
            html.append("<td>");
            if (signature.name() != null) {
                html.append("<span class=\"hanko\">");
                text(signature.name());
                if (signature.day() != null) {
                    html.append("<br/>")
                            .append(signature.day().getMonthValue())
                            .append('.')
                            .append(signature.day().getDayOfMonth());
                }
                html.append("</span>");
            }
            html.append("</td>");
        }
        html.append("</tr></table>");
    }

    private void sideBySide(Block.SideBySide both, double room) {
        double gap = 1.6 * POINTS * scale * 96 / 72;
        double left = (room - gap) * both.leftPercent() / 100;
        html.append("<table class=\"side\"><tr><td class=\"col\" style=\"width:")
                .append(Drawing.number(left))
                .append("px\">");
        blocks(both.left(), left);
        html.append("</td><td class=\"gap\"></td><td class=\"col\">");
        blocks(both.right(), room - gap - left);
        html.append("</td></tr></table>");
    }

    private void number(BigDecimal value) {
        signed(SignedNumber.write(value));
    }

    private void signed(String value) {
        if (value.startsWith("▲")) {
            tag("span", "minus", value);
        } else {
            text(value);
        }
    }

    private void tag(String tag, @Nullable String style, String text) {
        html.append('<').append(tag);
        if (style != null) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>');
        text(text);
        html.append("</").append(tag).append('>');
    }

    private void text(String text) {
        html.append(printable(text).replace("\n", "<br/>"));
    }

    private String printable(String text) {
        Characters.Printable printable = Characters.printable(text, typeface);
        missing.addAll(printable.missing());
        return Svg.escape(printable.text());
    }

    private static final class Sheet {
        static final String CSS = read();

        private static String read() {
            try (InputStream file = ReportHtml.class.getResourceAsStream("/document/print.css")) {
                if (file == null) {
                    throw new IllegalStateException("document/print.css is missing.");
                }
                return new String(file.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
