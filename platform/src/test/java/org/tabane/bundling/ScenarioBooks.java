package org.tabane.bundling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What an official does to the workbook between taking it away and uploading it. */
final class ScenarioBooks {

    private ScenarioBooks() {}

    /** The same workbook with another outsourced amount and its source in the first line of 現状. */
    static byte[] withOutsourced(byte[] book, long yen, String source) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(book))) {
            Sheet now = workbook.getSheet("現状");
            Row row = now.getRow(1);
            row.getCell(column(now, "委託金額"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(yen);
            row.getCell(column(now, "根拠"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue("実測");
            row.getCell(column(now, "出典"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                    .setCellValue(source);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static int column(Sheet sheet, String header) {
        for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
            if (sheet.getRow(0).getCell(column).getStringCellValue().equals(header)) {
                return column;
            }
        }
        throw new AssertionError("No column " + header);
    }
}
