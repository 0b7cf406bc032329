package org.tabane.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tabane.document.Block.KeyFigure;
import org.tabane.shared.WarekiDate;

/** A report as the XHTML the PDF writer lays out. One instance writes one report once. */
final class ReportHtml {

    /** Text width of A4 between margins of 12 mm, in CSS pixels. */
    static final double TEXT_WIDTH = 703;

    /** Type size of running text in points at scale 1. */
    static final double POINTS = 10.5;

    private final Report report;
    private final double scale;
    private final int newSheetAt;
    private final Words words;
    private final Markup html;
    private final TableHtml tables;

    /** Sections begun so far: bookmarks point at them by number. */
    private int section;

    ReportHtml(Report report, PdfWriter.Setting setting) {
        this.report = report;
        this.scale = setting.scale();
        this.newSheetAt = setting.newSheetAt();
        this.words = Words.in(report.language());
        this.html = new Markup(words);
        this.tables = new TableHtml(html, words, scale);
    }

    String write() {
        html.raw("<html lang=\"").raw(words.language()).raw("\"><head><title>");
        html.text(report.title());
        html.raw("</title><meta name=\"author\" content=\"").raw(html.printable(report.organisation()));
        html.raw("\"/><meta name=\"description\" content=\"").raw(html.printable(report.subtitle()));
        html.raw("\"/><meta name=\"subject\" content=\"")
                .raw(html.printable(report.title()))
                .raw("\"/>");
        html.raw("<bookmarks>");
        int sections = 0;
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading && heading.level() == 1) {
                html.raw("<bookmark name=\"")
                        .raw(html.printable(heading.text()))
                        .raw("\" href=\"#s")
                        .raw(String.valueOf(++sections))
                        .raw("\"/>");
            }
        }
        html.raw("</bookmarks><style>").raw(Sheet.CSS).raw(page()).raw("</style></head><body>");
        html.raw("<table class=\"mast\"><tr><td><span class=\"org\">");
        html.text(report.organisation());
        html.raw("</span>　").raw(report.fiscalYear().display(report.language())).raw("</td><td class=\"when\">");
        html.text(report.version() + "　" + madeAt(report));
        html.raw("</td></tr></table><h1>");
        html.text(report.title());
        html.raw("</h1>");
        if (!report.subtitle().isBlank()) {
            html.tag("p", "subtitle", report.subtitle());
        }
        blocks(report.blocks().subList(0, newSheetAt), TEXT_WIDTH);
        if (newSheetAt > 0) {
            newSheet();
        }
        blocks(report.blocks().subList(newSheetAt, report.blocks().size()), TEXT_WIDTH);
        if (!html.missing().isEmpty()) {
            String codes = html.missing().stream()
                    .map(c -> "U+%04X".formatted(c.codePointAt(0)))
                    .collect(Collectors.joining("、"));
            html.tag("p", "geta", words.get("geta", codes));
        }
        return html.raw("</body></html>").toString();
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
                + "@bottom-left{content:\"" + html.css(foot) + "\";font:8pt 'BIZ UDGothic';color:#4d4d4d}"
                + "@bottom-right{content:\"" + html.css(madeAt(report)) + "　" + html.css(words.get("page"))
                + " \" counter(page) \"／\" counter(pages);font:8pt 'BIZ UDGothic';color:#4d4d4d}}";
    }

    private void blocks(List<Block> blocks, double room) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> heading(heading);
                case Block.Paragraph paragraph -> html.tag("p", null, paragraph.text());
                case Block.Bullets bullets -> {
                    html.raw("<ul>");
                    bullets.points().forEach(point -> html.tag("li", null, point));
                    html.raw("</ul>");
                }
                case Block.Note note -> note(note);
                case Block.Answer answer -> answer(answer);
                case Block.DataTable table -> tables.write(table, room);
                case Block.Figure figure -> figure(figure, room);
                case Block.SignOff signOff -> signOff(signOff);
                case Block.SideBySide both -> sideBySide(both, room);
                case Block.PageBreak ignored -> newSheet();
            }
        }
    }

    private void newSheet() {
        html.raw("<div class=\"break\"></div>");
    }

    private void heading(Block.Heading heading) {
        String tag = "h" + (heading.level() + 1);
        html.raw("<").raw(tag);
        if (heading.level() == 1) {
            html.raw(" id=\"s").raw(String.valueOf(++section)).raw("\"");
        }
        html.raw(">");
        html.text(heading.text());
        if (!heading.aside().isBlank()) {
            html.tag("span", "aside", heading.aside());
        }
        html.raw("</").raw(tag).raw(">");
    }

    private void note(Block.Note note) {
        String tone = switch (note.tone()) {
            case PLAIN -> "note";
            case CAUTION -> "note caution";
            case LOSS -> "note loss";
        };
        html.raw("<div class=\"").raw(tone).raw("\">");
        html.tag("b", null, note.lead());
        html.text(note.text());
        html.raw("</div>");
    }

    private void answer(Block.Answer answer) {
        html.raw("<table class=\"answer\"><tr><td class=\"part main\">");
        keyFigure(answer.main());
        html.raw("</td>");
        if (!answer.readings().isEmpty()) {
            html.raw("<td class=\"part\" style=\"width:29%\"><table class=\"readings\">");
            for (Block.Reading reading : answer.readings()) {
                String row = (reading.middle() ? "middle" : "")
                        + (reading == answer.readings().getLast() ? " last" : "");
                html.raw("<tr class=\"").raw(row.strip()).raw("\"><td><b>");
                html.text(reading.name());
                html.raw("</b> ");
                html.tag("span", "aside", reading.aside());
                html.raw("</td><td class=\"n\">");
                html.signed(reading.value());
                html.raw("</td></tr>");
            }
            html.raw("</table></td>");
        }
        if (answer.second() != null) {
            html.raw("<td class=\"part second\" style=\"width:30%\">");
            keyFigure(answer.second());
            html.raw("</td>");
        }
        html.raw("</tr></table>");
    }

    private void keyFigure(KeyFigure figure) {
        html.tag("p", "question", figure.question());
        html.raw("<p class=\"value\">");
        html.signed(figure.value());
        html.tag("span", "unit", figure.unit());
        html.raw("</p>");
        html.tag("p", "explain", figure.explanation());
    }

    private void figure(Block.Figure figure, double room) {
        html.raw("<div class=\"figure\"><p class=\"figcaption\">");
        html.tag("span", "no", figure.number());
        html.text(figure.title());
        html.tag("span", "unit", figure.unit());
        html.raw("</p>");
        int designed = (int) Math.clamp(room / scale, 320, 1600);
        html.picture(figure.chart().svg(report.language(), designed), room);
        html.source(figure.source());
        html.raw("</div>");
    }

    private void signOff(Block.SignOff signOff) {
        html.raw("<table class=\"signs\"><tr>");
        signOff.signatures().forEach(s -> html.tag("th", null, s.role()));
        if (!signOff.remark().isBlank()) {
            html.raw("<td class=\"remark\" rowspan=\"2\">");
            html.text(signOff.remark());
            html.raw("</td>");
        }
        html.raw("</tr><tr>");
        for (Block.Signature signature : signOff.signatures()) {
            html.raw("<td>");
            if (signature.name() != null) {
                html.raw("<span class=\"hanko\">");
                html.text(signature.name());
                if (signature.day() != null) {
                    html.raw("<br/>")
                            .raw(String.valueOf(signature.day().getMonthValue()))
                            .raw(".")
                            .raw(String.valueOf(signature.day().getDayOfMonth()));
                }
                html.raw("</span>");
            }
            html.raw("</td>");
        }
        html.raw("</tr></table>");
    }

    private void sideBySide(Block.SideBySide both, double room) {
        double gap = 1.6 * POINTS * scale * 96 / 72;
        double left = (room - gap) * both.leftPercent() / 100;
        html.raw("<table class=\"side\"><tr><td class=\"col\" style=\"width:")
                .raw(Drawing.number(left))
                .raw("px\">");
        blocks(both.left(), left);
        html.raw("</td><td class=\"gap\"></td><td class=\"col\">");
        blocks(both.right(), room - gap - left);
        html.raw("</td></tr></table>");
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
