package org.tabane.document;

import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;

/** What may be typed into the input cells of a calculation book: Excel refuses the rest and says why. */
final class BookInputs {

    private final Words words;

    BookInputs(Words words) {
        this.words = words;
    }

    void atLeast(XSSFCell cell, BigDecimal least) {
        var helper = cell.getSheet().getDataValidationHelper();
        var constraint = helper.createDecimalConstraint(
                DataValidationConstraint.OperatorType.GREATER_OR_EQUAL, least.toPlainString(), null);
        validate(
                cell,
                helper.createValidation(constraint, at(cell)),
                words.get("book.wrongNumber", least.toPlainString()));
    }

    void oneOf(XSSFCell cell, List<String> options) {
        var helper = cell.getSheet().getDataValidationHelper();
        var constraint = helper.createExplicitListConstraint(options.toArray(String[]::new));
        validate(cell, helper.createValidation(constraint, at(cell)), words.get("book.wrongChoice"));
    }

    private static void validate(XSSFCell cell, DataValidation validation, String message) {
        validation.setShowErrorBox(true);
        validation.createErrorBox("", message);
        cell.getSheet().addValidationData(validation);
    }

    private static CellRangeAddressList at(XSSFCell cell) {
        return new CellRangeAddressList(
                cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex());
    }
}
