package org.tabane.document;

import static org.tabane.document.DocxPage.border;
import static org.tabane.document.DocxPage.clean;
import static org.tabane.document.DocxPage.content;
import static org.tabane.document.DocxPage.rightTab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/**
 * Reports as Word files that can be worked on: heading styles, tables with repeated heads, charts as pictures with a description.
 *
 * <p>Characters the typeface lacks stay as they are: Word has other fonts. A one-page report is set smaller, but only the PDF promises
 * the page.
 */
final class DocxWriter {

    private static final int PAGE_WIDTH = 11_906;
    private static final int PAGE_HEIGHT = 16_838;
    private static final int SIDE_MARGIN = 680;
    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * SIDE_MARGIN;

    private final Report report;
    private final Words words;
    private final double points;
    private final XWPFDocument document = new XWPFDocument();
    private final DocxPage page;
    private final DocxTable tables;

    private DocxWriter(Report report) {
        this.report = report;
        this.words = Words.in(report.language());
        this.points = report.layout() == Report.Layout.ONE_PAGE ? 8.5 : 10.5;
        this.page = new DocxPage(document, points);
        this.tables = new DocxTable(page, words);
    }

    static byte[] write(Report report) {
        DocxWriter writer = new DocxWriter(report);
        try (XWPFDocument document = writer.document) {
            writer.assemble();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Report (" + report.title() + ") could not be written.", e);
        }
    }

    private void assemble() {
        DocxStyles.addTo(document, words, points);
        document.getProperties().getCoreProperties().setTitle(clean(report.title()));
        document.getProperties().getCoreProperties().setCreator(clean(report.organisation()));
        mast();
        page.styled(document, DocxStyles.TITLE, report.title());
        page.styled(document, DocxStyles.SUBTITLE, report.subtitle());
        blocks(document, report.blocks(), TEXT_WIDTH);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        foot(section);
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(794));
        margins.setBottom(BigInteger.valueOf(907));
        margins.setLeft(BigInteger.valueOf(SIDE_MARGIN));
        margins.setRight(BigInteger.valueOf(SIDE_MARGIN));
        margins.setHeader(BigInteger.valueOf(400));
        margins.setFooter(BigInteger.valueOf(400));
        margins.setGutter(BigInteger.ZERO);
    }

    private void mast() {
        XWPFParagraph mast = page.paragraph(document);
        rightTab(mast, TEXT_WIDTH);
        page.run(mast, report.organisation(), 0.86, true, null);
        page.run(
                mast,
                "　" + report.fiscalYear().display(report.language()) + "\t" + report.version() + "　"
                        + ReportHtml.madeAt(report),
                0.86,
                false,
                "4D4D4D");
        border(mast.getCTP().getPPr().addNewPBdr().addNewBottom(), STBorder.SINGLE, 12, "1A1A1A");
    }

    private void foot(CTSectPr section) {
        var footer = document.createHeaderFooterPolicy().createFooter(STHdrFtr.DEFAULT);
        XWPFParagraph line = footer.createParagraph();
        rightTab(line, TEXT_WIDTH);
        page.run(
                line,
                report.title() + "　" + report.version() + "\t" + ReportHtml.madeAt(report) + "　" + words.get("page")
                        + " ",
                0.76,
                false,
                "4D4D4D");
        page.field(line, "PAGE");
        page.run(line, "／", 0.76, false, "4D4D4D");
        page.field(line, "NUMPAGES");
        // The policy put its reference into a section of its own; the one at the end of the body is ours.
        var body = document.getDocument().getBody();
        if (body.getSectPr() != section) {
            section.set(body.getSectPr());
        }
    }

    private void blocks(IBody body, List<Block> blocks, int room) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> {
                    XWPFParagraph line = page.styled(body, DocxStyles.heading(heading.level()), heading.text());
                    if (!heading.aside().isBlank()) {
                        page.run(line, "　" + heading.aside(), 0.82, false, "4D4D4D")
                                .setBold(false);
                    }
                }
                case Block.Paragraph paragraph -> page.run(page.paragraph(body), paragraph.text(), 1, false, null);
                case Block.Bullets bullets ->
                    bullets.points().forEach(point -> page.styled(body, DocxStyles.BULLET, "・" + point));
                case Block.Note note -> note(body, note);
                case Block.Answer answer -> DocxAnswer.add(page, body, answer, room);
                case Block.DataTable table -> tables.add(body, table, room);
                case Block.Figure figure -> figure(body, figure, room);
                case Block.SignOff signOff -> DocxSignOff.add(page, body, signOff);
                case Block.SideBySide both -> sideBySide(body, both, room);
                case Block.PageBreak ignored -> page.paragraph(body).setPageBreak(true);
            }
        }
    }

    private void note(IBody body, Block.Note note) {
        XWPFParagraph line = page.paragraph(body);
        page.run(line, note.lead() + "　", 0.92, true, null);
        page.run(line, note.text(), 0.92, false, null);
        line.setSpacingBefore(100);
        line.setSpacingAfter(100);
        line.setIndentationLeft(160);
        String bar = switch (note.tone()) {
            case PLAIN -> "0066BE";
            case CAUTION -> "B78F00";
            case LOSS -> "C74700";
        };
        String ground = switch (note.tone()) {
            case PLAIN -> "F0F9FF";
            case CAUTION -> "FBF5E0";
            case LOSS -> "FFEEE2";
        };
        var look = line.getCTP().getPPr();
        CTBorder left = look.addNewPBdr().addNewLeft();
        border(left, STBorder.SINGLE, 36, bar);
        left.setSpace(BigInteger.valueOf(6));
        var shade = look.addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(ground);
    }

    private void figure(IBody body, Block.Figure figure, int room) {
        XWPFParagraph caption = page.paragraph(body);
        caption.setKeepNext(true);
        caption.setSpacingBefore(120);
        page.run(caption, figure.number() + "　", 1, true, "00316A");
        page.run(caption, figure.title(), 1, true, null);
        page.run(caption, "　" + figure.unit(), 0.82, false, "4D4D4D");
        XWPFParagraph line = page.paragraph(body);
        line.setKeepNext(true);
        double pixels = room / (double) DocxPage.TWIPS_PER_PIXEL;
        double designed = pixels * 10.5 / points;
        page.picture(line, figure.chart().svg(report.language(), (int) Math.clamp(designed, 320, 1600)), pixels);
        tables.source(body, figure.source());
    }

    private void sideBySide(IBody body, Block.SideBySide both, int room) {
        int left = (room - 300) * both.leftPercent() / 100;
        int right = room - left;
        XWPFTable table = page.grid(body, 1, new int[] {left, right});
        content(table.getRow(0).getCell(0), cell -> blocks(cell, both.left(), left - 160));
        content(table.getRow(0).getCell(1), cell -> blocks(cell, both.right(), right - 460));
        table.getRow(0)
                .getCell(1)
                .getCTTc()
                .getTcPr()
                .addNewTcMar()
                .addNewLeft()
                .setW(BigInteger.valueOf(300));
        page.after(body, 40);
    }
}
