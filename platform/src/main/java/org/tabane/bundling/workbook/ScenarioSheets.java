package org.tabane.bundling.workbook;

import static org.tabane.bundling.workbook.ScenarioColumns.CONTRACTS;
import static org.tabane.bundling.workbook.ScenarioColumns.DRIVER;
import static org.tabane.bundling.workbook.ScenarioColumns.DRIVER_TOWN;
import static org.tabane.bundling.workbook.ScenarioColumns.EVIDENCE;
import static org.tabane.bundling.workbook.ScenarioColumns.FEE;
import static org.tabane.bundling.workbook.ScenarioColumns.HIGH;
import static org.tabane.bundling.workbook.ScenarioColumns.HOURS;
import static org.tabane.bundling.workbook.ScenarioColumns.HOURS_HIGH;
import static org.tabane.bundling.workbook.ScenarioColumns.HOURS_LOW;
import static org.tabane.bundling.workbook.ScenarioColumns.ITEM_NAME;
import static org.tabane.bundling.workbook.ScenarioColumns.LOW;
import static org.tabane.bundling.workbook.ScenarioColumns.MODE;
import static org.tabane.bundling.workbook.ScenarioColumns.RATE;
import static org.tabane.bundling.workbook.ScenarioColumns.SET_UP;
import static org.tabane.bundling.workbook.ScenarioColumns.SOURCE;
import static org.tabane.bundling.workbook.ScenarioColumns.TOWN;
import static org.tabane.bundling.workbook.ScenarioColumns.TOWN_NAME;
import static org.tabane.bundling.workbook.ScenarioColumns.YEARS;
import static org.tabane.bundling.workbook.ScenarioColumns.YEN;
import static org.tabane.bundling.workbook.ScenarioColumns.YEN_HIGH;
import static org.tabane.bundling.workbook.ScenarioColumns.YEN_LOW;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionUnit;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.workbook.ItemColumn.Item;
import org.tabane.exchange.Column;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.RowFaults;
import org.tabane.exchange.RowValues;
import org.tabane.ledger.WorkItems;
import org.tabane.shared.Evidence;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/**
 * The five sheets of a scenario's workbook: 現状 baseline, 束ね後 bundled, 人件費単価 labour, 費用 fees, 要因 drivers.
 *
 * <p>Read in this order, one object per reading of a file: a work item that the first sheet adds is known to the others.
 */
final class ScenarioSheets {

    private final ScenarioBody body;
    private final AssumptionBook book;
    private final String fileSource;
    private final Column<Item> item;
    private final Column<Item> driverItem;
    private final KnownLines known;

    /** @param fileSource the source of rows that name none */
    ScenarioSheets(ScenarioBody body, AssumptionBook book, WorkItems master, boolean japanese, String fileSource) {
        this.body = body;
        this.book = book;
        this.fileSource = fileSource;
        ItemColumn type = ItemColumn.of(body, master, japanese);
        item = Column.required("work_item", type, "業務項目", "work_item", "業務項目コード", "項目コード");
        driverItem = Column.optional("work_item", type, "業務項目", "work_item").withHint("bundling.workbook.hint.all");
        known = new KnownLines(body);
    }

    Column<Item> item() {
        return item;
    }

    Column<Item> driverItem() {
        return driverItem;
    }

    /** In the order of reading. */
    List<ImportDefinition<ScenarioRow>> all() {
        return List.of(baseline(), bundled(), labour(), fees(), drivers());
    }

    private static ImportDefinition.Draft<ScenarioRow> sheet(String japanese, String english, String... aliases) {
        return ImportDefinition.<ScenarioRow>named(ScenarioImport.NAME)
                .sheet(japanese, english, aliases)
                .namedSheetOnly();
    }

    ImportDefinition<ScenarioRow> baseline() {
        return sheet("現状", "baseline", "いま")
                .columns(TOWN, TOWN_NAME, item, ITEM_NAME, YEN, HOURS, CONTRACTS, EVIDENCE, SOURCE)
                .check(this::checkTown)
                .check((row, faults) -> {
                    boolean isNew = !known.has(line(row));
                    if (isNew && (row.find(YEN).isEmpty() || row.find(HOURS).isEmpty())) {
                        faults.add(
                                "bundling.workbook.fault.newLine", row.get(item).code());
                    }
                })
                .row(this::now)
                .key(ScenarioRow::key);
    }

    private ScenarioRow now(RowValues row) {
        known.add(
                line(row),
                row.find(YEN).isPresent(),
                row.find(HOURS).map(Hours::value).orElse(null));
        return new ScenarioRow.Now(
                code(row),
                row.get(item).code(),
                row.get(item).name(),
                row.find(YEN).map(Yen::amount).orElse(null),
                row.find(HOURS).map(Hours::value).orElse(null),
                row.find(CONTRACTS).map(BigDecimal::valueOf).orElse(null),
                row.find(EVIDENCE).orElse(Evidence.ASSUMED),
                row.find(SOURCE).orElse(fileSource));
    }

    ImportDefinition<ScenarioRow> bundled() {
        return sheet("束ね後", "bundled")
                .columns(TOWN, TOWN_NAME, item, ITEM_NAME, YEN, YEN_LOW, YEN_HIGH, HOURS, HOURS_LOW, HOURS_HIGH)
                .check(this::checkTown)
                .check(this::checkBundled)
                .row(row -> new ScenarioRow.Bundled(
                        code(row),
                        row.get(item).code(),
                        points(
                                row.find(YEN).map(Yen::toBigDecimal),
                                row.find(YEN_LOW).map(Yen::toBigDecimal),
                                row.find(YEN_HIGH).map(Yen::toBigDecimal)),
                        points(
                                row.find(HOURS).map(Hours::value),
                                row.find(HOURS_LOW).map(Hours::value),
                                row.find(HOURS_HIGH).map(Hours::value))))
                .key(ScenarioRow::key);
    }

    private void checkBundled(RowValues row, RowFaults faults) {
        KnownLines.Line line = line(row);
        if (!known.has(line)) {
            faults.add(item, "bundling.workbook.fault.noLine", row.get(item).code());
        }
        checkOrder(row, faults, YEN, YEN_LOW, YEN_HIGH);
        checkOrder(row, faults, HOURS, HOURS_LOW, HOURS_HIGH);
        if (row.find(YEN).isPresent() && !known.hasYen(line)) {
            faults.add(YEN, "bundling.workbook.fault.unknownYen");
        }
        boolean hoursAfter = row.find(HOURS_HIGH).or(() -> row.find(HOURS)).stream()
                .anyMatch(hours -> hours.value().signum() > 0);
        if (hoursAfter && known.hasNoHours(line)) {
            faults.add(HOURS, "bundling.workbook.fault.newHours");
        } else if (row.find(HOURS).isPresent() && !known.hasHours(line)) {
            faults.add(HOURS, "bundling.workbook.fault.unknownHours");
        }
    }

    private static <V extends Comparable<V>> void checkOrder(
            RowValues row, RowFaults faults, Column<V> mode, Column<V> low, Column<V> high) {
        Optional<V> likeliest = row.find(mode);
        if (likeliest.isEmpty()) {
            Stream.of(low, high)
                    .filter(column -> row.find(column).isPresent())
                    .findFirst()
                    .ifPresent(column -> faults.add(column, "bundling.workbook.fault.mode"));
            return;
        }
        if (row.find(low).filter(value -> value.compareTo(likeliest.get()) > 0).isPresent()) {
            faults.add(low, "bundling.workbook.fault.low");
        }
        if (row.find(high).filter(value -> value.compareTo(likeliest.get()) < 0).isPresent()) {
            faults.add(high, "bundling.workbook.fault.high");
        }
    }

    private static @Nullable Points points(
            Optional<BigDecimal> mode, Optional<BigDecimal> low, Optional<BigDecimal> high) {
        return mode.map(likeliest -> new Points(low.orElse(likeliest), likeliest, high.orElse(likeliest)))
                .orElse(null);
    }

    ImportDefinition<ScenarioRow> labour() {
        return sheet("人件費単価", "labour", "人件費")
                .columns(TOWN, TOWN_NAME, RATE, EVIDENCE, SOURCE)
                .check(this::checkTown)
                .check((row, faults) -> row.find(RATE)
                        .filter(rate -> !AssumptionUnit.YEN_PER_HOUR.isBelievable(rate.toBigDecimal()))
                        .ifPresent(rate -> faults.add(
                                RATE,
                                "bundling.workbook.fault.bounds",
                                AssumptionUnit.YEN_PER_HOUR.lowest(),
                                AssumptionUnit.YEN_PER_HOUR.highest())))
                .row(row -> new ScenarioRow.Labour(
                        code(row),
                        row.find(RATE).map(Yen::toBigDecimal).orElse(null),
                        row.find(EVIDENCE).orElse(Evidence.ASSUMED),
                        row.find(SOURCE).orElse(fileSource)))
                .key(ScenarioRow::key);
    }

    ImportDefinition<ScenarioRow> fees() {
        return sheet("費用", "fees")
                .columns(TOWN, TOWN_NAME, FEE, SET_UP, YEARS)
                .check(this::checkTown)
                .check((row, faults) -> row.find(YEARS)
                        .filter(years -> years != body.years())
                        .ifPresent(years -> faults.add(YEARS, "bundling.workbook.fault.years", years, body.years())))
                .row(row -> new ScenarioRow.Fees(
                        code(row),
                        row.find(FEE).map(Yen::amount).orElse(null),
                        row.find(SET_UP).map(Yen::amount).orElse(null)))
                .key(ScenarioRow::key);
    }

    ImportDefinition<ScenarioRow> drivers() {
        DriverRows rows = new DriverRows(body, book, driverItem, fileSource);
        return sheet("要因", "drivers")
                .columns(DRIVER, DRIVER_TOWN, driverItem, LOW, MODE, HIGH, EVIDENCE, SOURCE)
                .check((row, faults) -> row.find(DRIVER_TOWN).ifPresent(town -> check(town, DRIVER_TOWN, faults)))
                .check(rows::check)
                .row(rows::read)
                .key(ScenarioRow::key);
    }

    private void checkTown(RowValues row, RowFaults faults) {
        check(row.get(TOWN), TOWN, faults);
    }

    private void check(LocalGovernmentCode town, Column<?> column, RowFaults faults) {
        if (body.towns().stream().noneMatch(each -> each.code().equals(town.value()))) {
            faults.add(
                    column,
                    "bundling.workbook.fault.town",
                    town.value(),
                    body.towns().stream()
                            .map(each -> each.code() + " " + each.name())
                            .collect(Collectors.joining("、")));
        }
    }

    private KnownLines.Line line(RowValues row) {
        return new KnownLines.Line(code(row), row.get(item).code());
    }

    private static String code(RowValues row) {
        return row.get(TOWN).value();
    }

    /** The towns, for the sheets that have a row for each. */
    List<ScenarioTown> towns() {
        return body.towns();
    }
}
