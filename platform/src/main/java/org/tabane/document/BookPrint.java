package org.tabane.document;

import java.util.List;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.Page;

/** How a page of a calculation book goes onto A4, and what of it stays in sight when it is scrolled. */
final class BookPrint {

    private BookPrint() {}

    /** @param sheetsAcross on how many sheets side by side the page is printed */
    static void setUp(XSSFSheet sheet, CalculationBook book, Page page, BookLayout layout, int sheetsAcross) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(page.landscape());
        sheet.setFitToPage(true);
        setup.setFitWidth((short) sheetsAcross);
        setup.setFitHeight((short) 0);
        sheet.setMargin(PageMargin.LEFT, 0.47);
        sheet.setMargin(PageMargin.RIGHT, 0.47);
        String safe = (book.title() + "　" + book.version()).replace("&", "&&");
        sheet.getFooter().setLeft(safe);
        sheet.getFooter().setRight("&P／&N");
        List<Grid> grids = page.parts().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .toList();
        if (grids.size() == 1) {
            int titles = layout.grid(grids.getFirst().name()).titles();
            sheet.setRepeatingRows(new CellRangeAddress(titles, titles, -1, -1));
            if (setup.getFitWidth() > 1) {
                sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
            }
            if (titles < 10) {
                sheet.createFreezePane(1, titles + 1);
            }
        }
    }
}
