package org.tabane.bundling.workbook;

import static org.tabane.bundling.workbook.ScenarioColumns.DRIVER;
import static org.tabane.bundling.workbook.ScenarioColumns.DRIVER_TOWN;
import static org.tabane.bundling.workbook.ScenarioColumns.EVIDENCE;
import static org.tabane.bundling.workbook.ScenarioColumns.HIGH;
import static org.tabane.bundling.workbook.ScenarioColumns.LOW;
import static org.tabane.bundling.workbook.ScenarioColumns.MODE;
import static org.tabane.bundling.workbook.ScenarioColumns.SOURCE;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionUnit;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDriver;
import org.tabane.bundling.workbook.ItemColumn.Item;
import org.tabane.exchange.Column;
import org.tabane.exchange.RowFaults;
import org.tabane.exchange.RowValues;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The rows of a scenario's sheet of drivers 「要因」: the range of one driver, for the group, a town or a work item.
 *
 * @param fileSource the source of rows that name none
 */
record DriverRows(ScenarioBody body, AssumptionBook book, Column<Item> item, String fileSource) {

    /** All three points or none, in their order, within what the driver can be, and with a source. */
    void check(RowValues row, RowFaults faults) {
        List<Column<BigDecimal>> three = List.of(LOW, MODE, HIGH);
        List<Column<BigDecimal>> given =
                three.stream().filter(column -> row.find(column).isPresent()).toList();
        if (given.isEmpty()) {
            return;
        }
        if (given.size() < three.size()) {
            faults.add(given.getFirst(), "bundling.workbook.fault.three");
            return;
        }
        AssumptionUnit unit = row.get(DRIVER).standard(book, body).unit();
        for (Column<BigDecimal> column : three) {
            if (!unit.isBelievable(row.get(column))) {
                faults.add(
                        column,
                        unit.isShare() ? "bundling.workbook.fault.share" : "bundling.workbook.fault.bounds",
                        unit.lowest(),
                        unit.highest());
            }
        }
        if (row.get(LOW).compareTo(row.get(MODE)) > 0) {
            faults.add(LOW, "bundling.workbook.fault.low");
        }
        if (row.get(HIGH).compareTo(row.get(MODE)) < 0) {
            faults.add(HIGH, "bundling.workbook.fault.high");
        }
        if (row.find(SOURCE).isEmpty()) {
            faults.add(SOURCE, "bundling.workbook.fault.source");
        }
    }

    /** A range, or the wish to have none of its own here. */
    ScenarioRow read(RowValues row) {
        ScenarioDriver driver = row.get(DRIVER);
        @Nullable
        String town = row.find(DRIVER_TOWN).map(LocalGovernmentCode::value).orElse(null);
        @Nullable String code = row.find(item).map(Item::code).orElse(null);
        String scope = driver.code() + " " + town + " " + code;
        return new ScenarioRow.Driver(
                scope,
                row.find(MODE)
                        .map(mode -> new EnteredRange(
                                driver.code(),
                                town,
                                code,
                                row.get(LOW),
                                mode,
                                row.get(HIGH),
                                row.find(EVIDENCE).orElse(Evidence.ASSUMED),
                                row.find(SOURCE).orElse(fileSource)))
                        .orElse(null));
    }
}
