package org.tabane.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.tabane.document.Block.Align;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.KeyFigure;
import org.tabane.document.Block.RowKind;
import org.tabane.shared.Evidence;
import org.tabane.shared.SignedNumber;

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
    private static final int TWIPS_PER_PIXEL = 15;

    private final Report report;
    private final Words words;
    private final double points;
    private final XWPFDocument document = new XWPFDocument();

    private DocxWriter(Report report) {
        this.report = report;
        this.words = Words.in(report.language());
        this.points = report.layout() == Report.Layout.ONE_PAGE ? 8.5 : 10.5;
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
        styled(document, DocxStyles.TITLE, report.title());
        styled(document, DocxStyles.SUBTITLE, report.subtitle());
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
        XWPFParagraph mast = paragraph(document);
        rightTab(mast, TEXT_WIDTH);
        run(mast, report.organisation(), 0.86, true, null);
        run(
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
        run(
                line,
                report.title() + "　" + report.version() + "\t" + ReportHtml.madeAt(report) + "　" + words.get("page")
                        + " ",
                0.76,
                false,
                "4D4D4D");
        field(line, "PAGE");
        run(line, "／", 0.76, false, "4D4D4D");
        field(line, "NUMPAGES");
        // The policy put its reference into a section of its own; the one at the end of the body is ours.
        var body = document.getDocument().getBody();
        if (body.getSectPr() != section) {
            section.set(body.getSectPr());
        }
    }

    private void field(XWPFParagraph line, String instruction) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        var text = field.addNewR();
        var look = text.addNewRPr();
        look.addNewColor().setVal("4D4D4D");
        look.addNewSz().setVal(BigInteger.valueOf(Math.round(points * 0.76 * 2)));
        text.addNewT().setStringValue("1");
    }

    private void blocks(IBody body, List<Block> blocks, int room) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> {
                    XWPFParagraph line = styled(body, DocxStyles.heading(heading.level()), heading.text());
                    if (!heading.aside().isBlank()) {
                        run(line, "　" + heading.aside(), 0.82, false, "4D4D4D").setBold(false);
                    }
                }
                case Block.Paragraph paragraph -> run(paragraph(body), paragraph.text(), 1, false, null);
                case Block.Bullets bullets ->
                    bullets.points().forEach(point -> styled(body, DocxStyles.BULLET, "・" + point));
                case Block.Note note -> note(body, note);
                case Block.Answer answer -> answer(body, answer, room);
                case Block.DataTable table -> table(body, table, room);
                case Block.Figure figure -> figure(body, figure, room);
                case Block.SignOff signOff -> signOff(body, signOff);
                case Block.SideBySide both -> sideBySide(body, both, room);
                case Block.PageBreak ignored -> paragraph(body).setPageBreak(true);
            }
        }
    }

    private void note(IBody body, Block.Note note) {
        XWPFParagraph line = paragraph(body);
        run(line, note.lead() + "　", 0.92, true, null);
        run(line, note.text(), 0.92, false, null);
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

    private void answer(IBody body, Block.Answer answer, int room) {
        int parts = 1 + (answer.readings().isEmpty() ? 0 : 1) + (answer.second() == null ? 0 : 1);
        int[] widths = switch (parts) {
            case 1 -> new int[] {room};
            case 2 -> new int[] {room * 6 / 10, room * 4 / 10};
            default -> new int[] {room * 41 / 100, room * 29 / 100, room * 30 / 100};
        };
        XWPFTable table = table(body, 1, widths);
        for (int i = 0; i < parts; i++) {
            CTTcBorders borders = borders(table.getRow(0).getCell(i));
            border(borders.addNewTop(), STBorder.SINGLE, 12, "1A1A1A");
            border(borders.addNewBottom(), STBorder.SINGLE, 4, "CCCCCC");
            if (i > 0) {
                border(borders.addNewLeft(), STBorder.SINGLE, 4, "CCCCCC");
            }
        }
        keyFigure(table.getRow(0).getCell(0), answer.main(), 2.5);
        int next = 1;
        if (!answer.readings().isEmpty()) {
            XWPFTableCell cell = table.getRow(0).getCell(next++);
            boolean first = true;
            for (Block.Reading reading : answer.readings()) {
                XWPFParagraph line = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
                first = false;
                rightTab(line, widths[1] - 240);
                line.setSpacingBefore(60);
                line.setSpacingAfter(60);
                run(line, reading.name(), 1, true, null);
                run(line, "　" + reading.aside(), 0.82, false, "4D4D4D");
                run(line, "\t", 1, false, null);
                run(line, reading.value(), reading.middle() ? 1.45 : 1.25, true, reading.middle() ? "00316A" : null);
            }
        }
        if (answer.second() != null) {
            keyFigure(table.getRow(0).getCell(next), answer.second(), 1.9);
        }
        after(body, 60);
    }

    private void keyFigure(XWPFTableCell cell, KeyFigure figure, double size) {
        XWPFParagraph question = cell.getParagraphs().getFirst();
        run(question, figure.question(), 1, true, null);
        XWPFParagraph value = cell.addParagraph();
        run(value, figure.value(), size, true, figure.value().startsWith("▲") ? "AC3E00" : null);
        run(value, " " + figure.unit(), 1, true, null);
        run(cell.addParagraph(), figure.explanation(), 0.9, false, null);
    }

    private void table(IBody body, Block.DataTable data, int room) {
        if (!data.caption().isBlank()) {
            XWPFParagraph caption = paragraph(body);
            caption.setKeepNext(true);
            run(caption, data.caption(), 0.9, true, null);
        }
        int weights = data.columns().stream().mapToInt(Column::weight).sum();
        int[] widths = data.columns().stream()
                .mapToInt(c -> room * c.weight() / weights)
                .toArray();
        XWPFTable table = table(body, 1 + data.rows().size(), widths);
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        for (int i = 0; i < widths.length; i++) {
            Column column = data.columns().get(i);
            XWPFTableCell cell = head.getCell(i);
            shade(cell, "F2F2F2");
            border(borders(cell).addNewTop(), STBorder.SINGLE, 6, "1A1A1A");
            border(borders(cell).addNewBottom(), STBorder.SINGLE, 6, "1A1A1A");
            XWPFParagraph title = cell.getParagraphs().getFirst();
            align(title, column.align());
            run(title, column.title(), 0.86, true, null);
            if (!column.unit().isBlank()) {
                XWPFParagraph unit = tight(cell.addParagraph());
                align(unit, column.align());
                run(unit, column.unit(), 0.7, false, "4D4D4D");
            }
        }
        for (int r = 0; r < data.rows().size(); r++) {
            row(table.getRow(r + 1), data.rows().get(r), data.columns(), widths);
        }
        source(body, data.source());
    }

    private void row(XWPFTableRow line, Block.Row row, List<Column> columns, int[] widths) {
        line.setCantSplitRow(true);
        boolean bold = row.kind() == RowKind.TOTAL || row.kind() == RowKind.SUBTOTAL;
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = line.getCell(i);
            CTTcBorders borders = borders(cell);
            switch (row.kind()) {
                case TOTAL -> {
                    border(borders.addNewTop(), STBorder.DOUBLE, 6, "1A1A1A");
                    border(borders.addNewBottom(), STBorder.SINGLE, 6, "1A1A1A");
                }
                case SUBTOTAL -> {
                    border(borders.addNewTop(), STBorder.SINGLE, 6, "1A1A1A");
                    border(borders.addNewBottom(), STBorder.SINGLE, 4, "CCCCCC");
                }
                case OWN -> {
                    if (i == 0) {
                        border(borders.addNewLeft(), STBorder.SINGLE, 24, "C74700");
                    }
                    border(borders.addNewBottom(), STBorder.SINGLE, 4, "CCCCCC");
                    shade(cell, "FFEEE2");
                }
                case BODY -> border(borders.addNewBottom(), STBorder.SINGLE, 4, "CCCCCC");
                case GROUP -> border(borders.addNewBottom(), STBorder.SINGLE, 4, "949494");
            }
            XWPFParagraph paragraph = tight(cell.getParagraphs().getFirst());
            if (row.kind() == RowKind.GROUP) {
                CTTcPr look = cell.getCTTc().isSetTcPr()
                        ? cell.getCTTc().getTcPr()
                        : cell.getCTTc().addNewTcPr();
                look.addNewHMerge().setVal(i == 0 ? STMerge.RESTART : STMerge.CONTINUE);
                if (i == 0) {
                    cell(cell, paragraph, row.cells().getFirst(), Align.START, true, widths[i]);
                }
                continue;
            }
            align(paragraph, columns.get(i).align());
            cell(cell, paragraph, row.cells().get(i), columns.get(i).align(), bold || i == 0, widths[i]);
        }
    }

    private void cell(XWPFTableCell place, XWPFParagraph line, Cell cell, Align align, boolean bold, int width) {
        switch (cell) {
            case Cell.Text text -> {
                run(line, text.text(), 0.86, bold, null);
                if (!text.detail().isBlank()) {
                    XWPFParagraph detail = tight(place.addParagraph());
                    align(detail, align);
                    run(detail, text.detail(), 0.72, false, "4D4D4D");
                }
            }
            case Cell.Amount amount ->
                number(line, SignedNumber.write(amount.value()), amount.strong() ? 1 : 0.86, bold || amount.strong());
            case Cell.Change change -> {
                number(line, SignedNumber.write(change.before()), 0.86, bold);
                number(second(place, align), "→ " + SignedNumber.write(change.after()), 0.86, bold);
            }
            case Cell.Span span -> {
                number(line, SignedNumber.write(span.low()), 0.86, bold);
                number(second(place, align), "〜 " + SignedNumber.write(span.high()), 0.86, bold);
            }
            case Cell.Badge badge -> badge(line, badge.evidence());
            case Cell.Picture picture -> {
                double pixels = Math.min(picture.drawing().width(), (width - 160) / (double) TWIPS_PER_PIXEL);
                picture(line, picture.drawing(), pixels);
            }
            case Cell.Blank blank -> run(line, blank.missing() ? "—" : "", 0.86, false, null);
        }
    }

    private XWPFParagraph second(XWPFTableCell cell, Align align) {
        XWPFParagraph line = tight(cell.addParagraph());
        align(line, align);
        return line;
    }

    private void number(XWPFParagraph line, String text, double size, boolean bold) {
        run(line, text, size, bold, text.contains("▲") ? "AC3E00" : null);
    }

    private void badge(XWPFParagraph line, Evidence evidence) {
        XWPFRun run = run(
                line,
                " " + words.get(evidence.messageKey()) + " ",
                0.72,
                true,
                evidence == Evidence.MEASURED ? "FFFFFF" : "00316A");
        var look = run.getCTR().getRPr();
        CTBorder frame = look.addNewBdr();
        switch (evidence) {
            case MEASURED -> {
                border(frame, STBorder.SINGLE, 4, "00316A");
                fill(look.addNewShd(), "00316A");
            }
            case SURVEYED -> border(frame, STBorder.SINGLE, 4, "00316A");
            case ASSUMED -> {
                border(frame, STBorder.DASHED, 4, "666666");
                run.setColor("4D4D4D");
            }
            case SAMPLE -> {
                border(frame, STBorder.DOUBLE, 4, "1A1A1A");
                fill(look.addNewShd(), "E6E6E6");
                run.setColor("1A1A1A");
            }
        }
    }

    private void figure(IBody body, Block.Figure figure, int room) {
        XWPFParagraph caption = paragraph(body);
        caption.setKeepNext(true);
        caption.setSpacingBefore(120);
        run(caption, figure.number() + "　", 1, true, "00316A");
        run(caption, figure.title(), 1, true, null);
        run(caption, "　" + figure.unit(), 0.82, false, "4D4D4D");
        XWPFParagraph line = paragraph(body);
        line.setKeepNext(true);
        double pixels = room / (double) TWIPS_PER_PIXEL;
        double designed = pixels * 10.5 / points;
        picture(line, figure.chart().svg(report.language(), (int) Math.clamp(designed, 320, 1600)), pixels);
        source(body, figure.source());
    }

    private void picture(XWPFParagraph line, Svg drawing, double pixels) {
        byte[] png = Raster.transparentPng(drawing, (int) Math.round(pixels * 2.5));
        double height = pixels * drawing.height() / drawing.width();
        try {
            var picture = line.createRun()
                    .addPicture(
                            new ByteArrayInputStream(png),
                            Document.PICTURE_TYPE_PNG,
                            "chart.png",
                            Units.pixelToEMU((int) Math.round(pixels)),
                            Units.pixelToEMU((int) Math.round(height)));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(clean(drawing.description()));
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException("Drawing (" + drawing.description() + ") could not be placed.", e);
        }
        for (var run : line.getRuns()) {
            for (var placed : run.getCTR().getDrawingList()) {
                placed.getInlineList().forEach(inline -> inline.getDocPr().setDescr(clean(drawing.description())));
            }
        }
    }

    private void source(IBody body, @Nullable Source source) {
        if (source == null) {
            after(body, 40);
            return;
        }
        XWPFParagraph line = styled(body, DocxStyles.SMALL, "");
        part(line, "source.origin", source.origin());
        part(line, "source.asOf", source.asOf());
        part(line, "source.missing", source.missing());
        part(line, "source.method", source.method());
        line.setSpacingAfter(160);
    }

    private void part(XWPFParagraph line, String key, String value) {
        XWPFRun mark = run(line, words.get(key), 0.76, false, "1A1A1A");
        border(mark.getCTR().getRPr().addNewBdr(), STBorder.SINGLE, 4, "949494");
        run(line, " " + (value.isBlank() ? words.get("source.none") : value) + "　", 0.8, false, "4D4D4D");
    }

    private void signOff(IBody body, Block.SignOff signOff) {
        after(body, 120);
        boolean remark = !signOff.remark().isBlank();
        int[] widths = new int[signOff.signatures().size() + (remark ? 1 : 0)];
        java.util.Arrays.fill(widths, 1_000);
        if (remark) {
            widths[widths.length - 1] = 3_000;
        }
        XWPFTable table = table(body, 2, widths);
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < widths.length; i++) {
                CTTcBorders frame = borders(table.getRow(row).getCell(i));
                border(frame.addNewTop(), STBorder.SINGLE, 4, "1A1A1A");
                border(frame.addNewLeft(), STBorder.SINGLE, 4, "1A1A1A");
                border(frame.addNewBottom(), STBorder.SINGLE, 4, "1A1A1A");
                border(frame.addNewRight(), STBorder.SINGLE, 4, "1A1A1A");
            }
        }
        table.getRow(1).setHeight(900);
        for (int i = 0; i < signOff.signatures().size(); i++) {
            Block.Signature signature = signOff.signatures().get(i);
            XWPFParagraph role = table.getRow(0).getCell(i).getParagraphs().getFirst();
            role.setAlignment(ParagraphAlignment.CENTER);
            run(role, signature.role(), 0.82, false, null);
            XWPFParagraph mark = table.getRow(1).getCell(i).getParagraphs().getFirst();
            mark.setAlignment(ParagraphAlignment.CENTER);
            if (signature.name() != null) {
                run(mark, signature.name(), 0.9, true, "AC3E00");
                if (signature.day() != null) {
                    XWPFParagraph day = tight(table.getRow(1).getCell(i).addParagraph());
                    day.setAlignment(ParagraphAlignment.CENTER);
                    run(
                            day,
                            signature.day().getMonthValue() + "."
                                    + signature.day().getDayOfMonth(),
                            0.9,
                            true,
                            "AC3E00");
                }
            }
        }
        if (remark) {
            run(
                    table.getRow(1).getCell(widths.length - 1).getParagraphs().getFirst(),
                    signOff.remark(),
                    0.86,
                    false,
                    "4D4D4D");
        }
        after(body, 60);
    }

    private void sideBySide(IBody body, Block.SideBySide both, int room) {
        int left = (room - 300) * both.leftPercent() / 100;
        int right = room - left;
        XWPFTable table = table(body, 1, new int[] {left, right});
        fill(table.getRow(0).getCell(0), cell -> blocks(cell, both.left(), left - 160));
        fill(table.getRow(0).getCell(1), cell -> blocks(cell, both.right(), right - 460));
        table.getRow(0)
                .getCell(1)
                .getCTTc()
                .getTcPr()
                .addNewTcMar()
                .addNewLeft()
                .setW(BigInteger.valueOf(300));
        after(body, 40);
    }

    private static void fill(XWPFTableCell cell, Consumer<IBody> content) {
        cell.removeParagraph(0);
        content.accept(cell);
        if (cell.getParagraphs().isEmpty() || cell.getBodyElements().getLast() instanceof XWPFTable) {
            cell.addParagraph();
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
    }

    private XWPFTable table(IBody body, int rows, int[] widths) {
        XWPFTable table;
        if (body instanceof XWPFTableCell cell) {
            try (XmlCursor cursor = cell.addParagraph().getCTP().newCursor()) {
                table = cell.insertNewTbl(cursor);
            }
            while (table.getNumberOfRows() > 0) {
                table.removeRow(0);
            }
            for (int row = 0; row < rows; row++) {
                XWPFTableRow line = table.createRow();
                while (line.getTableCells().size() < widths.length) {
                    line.createCell();
                }
            }
        } else {
            table = document.createTable(rows, widths.length);
        }
        var look = table.getCTTbl().getTblPr() == null
                ? table.getCTTbl().addNewTblPr()
                : table.getCTTbl().getTblPr();
        if (look.isSetTblBorders()) {
            look.unsetTblBorders();
        }
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setWidth(java.util.Arrays.stream(widths).sum());
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < widths.length; i++) {
                XWPFTableCell cell = row.getCell(i);
                cell.setWidth(String.valueOf(widths[i]));
                CTTcPr place = cell.getCTTc().getTcPr();
                if (!place.isSetVAlign()) {
                    place.addNewVAlign().setVal(STVerticalJc.CENTER);
                }
                tight(
                        cell.getParagraphs().isEmpty()
                                ? cell.addParagraph()
                                : cell.getParagraphs().getFirst());
            }
        }
        table.setCellMargins(40, 80, 40, 80);
        return table;
    }

    private XWPFParagraph paragraph(IBody body) {
        XWPFParagraph line = body instanceof XWPFTableCell cell ? cell.addParagraph() : document.createParagraph();
        line.getCTP().addNewPPr();
        return line;
    }

    private XWPFParagraph styled(IBody body, String style, String text) {
        XWPFParagraph line = paragraph(body);
        line.setStyle(style);
        if (!text.isBlank()) {
            XWPFRun run = line.createRun();
            lines(run, text);
        }
        return line;
    }

    private void after(IBody body, int space) {
        XWPFParagraph line = paragraph(body);
        line.setSpacingAfter(0);
        line.setSpacingBefore(0);
        line.setSpacingBetween(space / 20.0, org.apache.poi.xwpf.usermodel.LineSpacingRule.EXACT);
    }

    private static XWPFParagraph tight(XWPFParagraph line) {
        line.setSpacingBefore(0);
        line.setSpacingAfter(0);
        line.setSpacingBetween(1.1);
        return line;
    }

    private static void align(XWPFParagraph line, Align align) {
        line.setAlignment(
                switch (align) {
                    case START -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case END -> ParagraphAlignment.RIGHT;
                });
        tight(line);
    }

    private XWPFRun run(XWPFParagraph line, String text, double size, boolean bold, @Nullable String colour) {
        XWPFRun run = line.createRun();
        lines(run, text);
        run.setFontSize(Math.max(5, Math.round(points * size * 2) / 2.0));
        run.setBold(bold);
        if (colour != null) {
            run.setColor(colour);
        }
        return run;
    }

    private static void lines(XWPFRun run, String text) {
        boolean first = true;
        for (String line : clean(text).split("\n", -1)) {
            if (!first) {
                run.addBreak();
            }
            first = false;
            boolean firstPart = true;
            for (String part : line.split("\t", -1)) {
                if (!firstPart) {
                    run.addTab();
                }
                firstPart = false;
                if (!part.isEmpty()) {
                    run.setText(part, -1);
                }
            }
        }
    }

    /** Without the control characters XML cannot hold. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    private static void rightTab(XWPFParagraph line, int position) {
        var look = line.getCTP().isSetPPr()
                ? line.getCTP().getPPr()
                : line.getCTP().addNewPPr();
        var tab = look.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(position));
    }

    private static CTTcBorders borders(XWPFTableCell cell) {
        CTTcPr look = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        return look.isSetTcBorders() ? look.getTcBorders() : look.addNewTcBorders();
    }

    private static void border(CTBorder border, STBorder.Enum kind, int eighths, String colour) {
        border.setVal(kind);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor(colour);
    }

    private static void shade(XWPFTableCell cell, String colour) {
        cell.setColor(colour);
    }

    private static void fill(org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd shade, String colour) {
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(colour);
    }
}
