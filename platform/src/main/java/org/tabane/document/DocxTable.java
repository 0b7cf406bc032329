package org.tabane.document;

import static org.tabane.document.DocxPage.align;
import static org.tabane.document.DocxPage.border;
import static org.tabane.document.DocxPage.borders;
import static org.tabane.document.DocxPage.fill;
import static org.tabane.document.DocxPage.shade;
import static org.tabane.document.DocxPage.tight;

import java.util.List;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcBorders;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.tabane.document.Block.Align;
import org.tabane.document.Block.Column;
import org.tabane.document.Block.RowKind;
import org.tabane.shared.Evidence;
import org.tabane.shared.SignedNumber;

/** Tables of a Word report: the head repeated on every page, no row parted between two, each cell as its kind asks; and the source line. */
final class DocxTable {

    private final DocxPage page;
    private final Words words;

    DocxTable(DocxPage page, Words words) {
        this.page = page;
        this.words = words;
    }

    void add(IBody body, Block.DataTable data, int room) {
        if (!data.caption().isBlank()) {
            XWPFParagraph caption = page.paragraph(body);
            caption.setKeepNext(true);
            caption.setSpacingBefore(120);
            page.run(caption, data.caption(), 0.9, true, null);
        }
        int weights = data.columns().stream().mapToInt(Column::weight).sum();
        int[] widths = data.columns().stream()
                .mapToInt(c -> room * c.weight() / weights)
                .toArray();
        XWPFTable table = page.grid(body, 1 + data.rows().size(), widths);
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
            page.run(title, column.title(), 0.86, true, null);
            if (!column.unit().isBlank()) {
                XWPFParagraph unit = tight(cell.addParagraph());
                align(unit, column.align());
                page.run(unit, column.unit(), 0.7, false, "4D4D4D");
            }
        }
        for (int r = 0; r < data.rows().size(); r++) {
            row(table.getRow(r + 1), data.rows().get(r), data.columns(), widths);
            boolean aboveSource = r == data.rows().size() - 1 && data.source() != null;
            if (aboveSource || data.staysWithNext(r)) {
                keepWithNext(table.getRow(r + 1));
            }
        }
        keepWithNext(head);
        source(body, data.source());
    }

    private static void keepWithNext(XWPFTableRow row) {
        row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(paragraph -> paragraph.setKeepNext(true)));
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
                page.run(line, text.text(), 0.86, bold, null);
                if (!text.detail().isBlank()) {
                    XWPFParagraph detail = tight(place.addParagraph());
                    align(detail, align);
                    page.run(detail, text.detail(), 0.72, false, "4D4D4D");
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
                double pixels = Math.min(picture.drawing().width(), (width - 160) / (double) DocxPage.TWIPS_PER_PIXEL);
                page.picture(line, picture.drawing(), pixels);
            }
            case Cell.Blank blank -> page.run(line, blank.missing() ? "—" : "", 0.86, false, null);
        }
    }

    private XWPFParagraph second(XWPFTableCell cell, Align align) {
        XWPFParagraph line = tight(cell.addParagraph());
        align(line, align);
        return line;
    }

    private void number(XWPFParagraph line, String text, double size, boolean bold) {
        page.run(line, text, size, bold, text.contains("▲") ? "AC3E00" : null);
    }

    private void badge(XWPFParagraph line, Evidence evidence) {
        XWPFRun run = page.run(
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

    void source(IBody body, @Nullable Source source) {
        if (source == null) {
            page.after(body, 40);
            return;
        }
        XWPFParagraph line = page.styled(body, DocxStyles.SMALL, "");
        part(line, "source.origin", source.origin());
        part(line, "source.asOf", source.asOf());
        part(line, "source.missing", source.missing());
        part(line, "source.method", source.method());
        line.setSpacingAfter(160);
    }

    private void part(XWPFParagraph line, String key, String value) {
        XWPFRun mark = page.run(line, words.get(key), 0.76, false, "1A1A1A");
        border(mark.getCTR().getRPr().addNewBdr(), STBorder.SINGLE, 4, "949494");
        page.run(line, " " + (value.isBlank() ? words.get("source.none") : value) + "　", 0.8, false, "4D4D4D");
    }
}
