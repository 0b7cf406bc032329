package org.tabane.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks over a finished book: no formula in error, and each expected value met, so that a workbook never contradicts its report. */
final class BookCheck {

    private record Expectation(String name, XSSFCell cell, BigDecimal value) {}

    private final List<Expectation> expectations = new ArrayList<>();

    /** @param value what the formula of the cell gives, as printed elsewhere */
    void expect(String name, XSSFCell cell, BigDecimal value) {
        expectations.add(new Expectation(name, cell, value));
    }

    /** Every formula has a number or words as its result, and those with an expectation give it to half of its last digit. */
    void check(XSSFWorkbook workbook) {
        for (var sheet : workbook) {
            for (var row : sheet) {
                for (var cell : row) {
                    if (cell.getCellType() == CellType.FORMULA && cell.getCachedFormulaResultType() == CellType.ERROR) {
                        throw new IllegalArgumentException("Formula (" + cell.getCellFormula() + ") at "
                                + sheet.getSheetName() + "!" + cell.getAddress() + " gives an error.");
                    }
                }
            }
        }
        for (Expectation expectation : expectations) {
            BigDecimal given = BigDecimal.valueOf(expectation.cell().getNumericCellValue());
            BigDecimal rounded = given.setScale(expectation.value().scale(), RoundingMode.HALF_UP);
            BigDecimal unit =
                    BigDecimal.ONE.scaleByPowerOfTen(-expectation.value().scale());
            if (rounded.subtract(expectation.value()).abs().compareTo(unit) >= 0) {
                throw new IllegalArgumentException(
                        "Formula (" + expectation.cell().getCellFormula() + ") of (" + expectation.name() + ") gives "
                                + given.stripTrailingZeros().toPlainString() + ", but " + expectation.value()
                                + " was printed elsewhere.");
            }
        }
    }
}
