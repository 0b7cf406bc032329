package org.tabane.document;

import static org.tabane.document.DocxPage.border;
import static org.tabane.document.DocxPage.borders;
import static org.tabane.document.DocxPage.tight;

import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/** The boxes in which a report is signed off in Word 「決裁欄」: a role above, room for the seal below, and beside them a remark. */
final class DocxSignOff {

    private DocxSignOff() {}

    static void add(DocxPage page, IBody body, Block.SignOff signOff) {
        page.after(body, 120);
        boolean remark = !signOff.remark().isBlank();
        int[] widths = new int[signOff.signatures().size() + (remark ? 1 : 0)];
        Arrays.fill(widths, 1_000);
        if (remark) {
            widths[widths.length - 1] = 3_000;
        }
        XWPFTable table = page.grid(body, 2, widths);
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
            page.run(role, signature.role(), 0.82, false, null);
            XWPFParagraph mark = table.getRow(1).getCell(i).getParagraphs().getFirst();
            mark.setAlignment(ParagraphAlignment.CENTER);
            if (signature.name() != null) {
                page.run(mark, signature.name(), 0.9, true, "AC3E00");
                if (signature.day() != null) {
                    XWPFParagraph day = tight(table.getRow(1).getCell(i).addParagraph());
                    day.setAlignment(ParagraphAlignment.CENTER);
                    page.run(
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
            page.run(
                    table.getRow(1).getCell(widths.length - 1).getParagraphs().getFirst(),
                    signOff.remark(),
                    0.86,
                    false,
                    "4D4D4D");
        }
        page.after(body, 60);
    }
}
