package org.tabane.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVerticalJc;
import org.tabane.document.Block.Align;

/**
 * What a Word page is put together from: paragraphs, runs of text, grids of cells, borders, pictures. Lengths are twips (1/20 point),
 * text sizes are parts of the report's own size.
 */
final class DocxPage {

    static final int TWIPS_PER_PIXEL = 15;

    private final XWPFDocument document;
    private final double points;

    /** @param points size of ordinary text */
    DocxPage(XWPFDocument document, double points) {
        this.document = document;
        this.points = points;
    }

    static void content(XWPFTableCell cell, Consumer<IBody> content) {
        cell.removeParagraph(0);
        content.accept(cell);
        if (cell.getParagraphs().isEmpty() || cell.getBodyElements().getLast() instanceof XWPFTable) {
            cell.addParagraph();
        }
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
    }

    XWPFTable grid(IBody body, int rows, int[] widths) {
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
        table.setWidth(Arrays.stream(widths).sum());
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

    XWPFParagraph paragraph(IBody body) {
        XWPFParagraph line = body instanceof XWPFTableCell cell ? cell.addParagraph() : document.createParagraph();
        line.getCTP().addNewPPr();
        return line;
    }

    XWPFParagraph styled(IBody body, String style, String text) {
        XWPFParagraph line = paragraph(body);
        line.setStyle(style);
        if (!text.isBlank()) {
            XWPFRun run = line.createRun();
            lines(run, text);
        }
        return line;
    }

    void after(IBody body, int space) {
        XWPFParagraph line = paragraph(body);
        line.setSpacingAfter(0);
        line.setSpacingBefore(0);
        line.setSpacingBetween(space / 20.0, LineSpacingRule.EXACT);
    }

    static XWPFParagraph tight(XWPFParagraph line) {
        line.setSpacingBefore(0);
        line.setSpacingAfter(0);
        line.setSpacingBetween(1.1);
        return line;
    }

    static void align(XWPFParagraph line, Align align) {
        line.setAlignment(
                switch (align) {
                    case START -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case END -> ParagraphAlignment.RIGHT;
                });
        tight(line);
    }

    XWPFRun run(XWPFParagraph line, String text, double size, boolean bold, @Nullable String colour) {
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
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "");
    }

    static void rightTab(XWPFParagraph line, int position) {
        var look = line.getCTP().isSetPPr()
                ? line.getCTP().getPPr()
                : line.getCTP().addNewPPr();
        var tab = look.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(position));
    }

    static CTTcBorders borders(XWPFTableCell cell) {
        CTTcPr look = cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
        return look.isSetTcBorders() ? look.getTcBorders() : look.addNewTcBorders();
    }

    static void border(CTBorder border, STBorder.Enum kind, int eighths, String colour) {
        border.setVal(kind);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor(colour);
    }

    static void shade(XWPFTableCell cell, String colour) {
        cell.setColor(colour);
    }

    static void fill(CTShd shade, String colour) {
        shade.setVal(STShd.CLEAR);
        shade.setColor("auto");
        shade.setFill(colour);
    }

    void picture(XWPFParagraph line, Svg drawing, double pixels) {
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

    void field(XWPFParagraph line, String instruction) {
        var field = line.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        var text = field.addNewR();
        var look = text.addNewRPr();
        look.addNewColor().setVal("4D4D4D");
        look.addNewSz().setVal(BigInteger.valueOf(Math.round(points * 0.76 * 2)));
        text.addNewT().setStringValue("1");
    }
}
