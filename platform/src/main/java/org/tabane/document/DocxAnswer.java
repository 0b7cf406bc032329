package org.tabane.document;

import static org.tabane.document.DocxPage.border;
import static org.tabane.document.DocxPage.borders;
import static org.tabane.document.DocxPage.rightTab;

import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.tabane.document.Block.KeyFigure;

/** The answer at the head of a report in Word: the main figure, its readings and a second figure side by side. */
final class DocxAnswer {

    private DocxAnswer() {}

    /** @param room the width there is, in twentieths of a point */
    static void add(DocxPage page, IBody body, Block.Answer answer, int room) {
        int parts = 1 + (answer.readings().isEmpty() ? 0 : 1) + (answer.second() == null ? 0 : 1);
        int[] widths = switch (parts) {
            case 1 -> new int[] {room};
            case 2 -> new int[] {room * 6 / 10, room * 4 / 10};
            default -> new int[] {room * 41 / 100, room * 29 / 100, room * 30 / 100};
        };
        XWPFTable table = page.grid(body, 1, widths);
        for (int i = 0; i < parts; i++) {
            CTTcBorders borders = borders(table.getRow(0).getCell(i));
            border(borders.addNewTop(), STBorder.SINGLE, 12, "1A1A1A");
            border(borders.addNewBottom(), STBorder.SINGLE, 4, "CCCCCC");
            if (i > 0) {
                border(borders.addNewLeft(), STBorder.SINGLE, 4, "CCCCCC");
            }
        }
        keyFigure(page, table.getRow(0).getCell(0), answer.main(), 2.5);
        int next = 1;
        if (!answer.readings().isEmpty()) {
            XWPFTableCell cell = table.getRow(0).getCell(next++);
            boolean first = true;
            for (Block.Reading reading : answer.readings()) {
                XWPFParagraph line = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
                first = false;
                rightTab(line, widths[1] - 240);
                line.setSpacingBefore(60);
                line.setSpacingAfter(0);
                page.run(line, reading.name(), 1, true, null);
                page.run(line, "\t", 1, false, null);
                page.run(
                        line,
                        reading.value(),
                        reading.middle() ? 1.45 : 1.25,
                        true,
                        reading.middle() ? "00316A" : null);
                page.run(cell.addParagraph(), reading.aside(), 0.82, false, "4D4D4D");
            }
        }
        if (answer.second() != null) {
            keyFigure(page, table.getRow(0).getCell(next), answer.second(), 1.9);
        }
        page.after(body, 60);
    }

    private static void keyFigure(DocxPage page, XWPFTableCell cell, KeyFigure figure, double size) {
        XWPFParagraph question = cell.getParagraphs().getFirst();
        page.run(question, figure.question(), 1, true, null);
        XWPFParagraph value = cell.addParagraph();
        page.run(value, figure.value(), size, true, figure.value().startsWith("▲") ? "AC3E00" : null);
        page.run(value, " " + figure.unit(), 1, true, null);
        page.run(cell.addParagraph(), figure.explanation(), 0.9, false, null);
    }
}
