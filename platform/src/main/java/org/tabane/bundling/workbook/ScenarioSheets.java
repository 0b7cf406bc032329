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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionUnit;
import org.tabane.bundling.domain.EnteredRange;
import org.tabane.bundling.domain.LineNow;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioDriver;
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
    private final Set<String> lines = new HashSet<>();
    private final Set<String> withYen = new HashSet<>();
    private final Set<String> withHours = new HashSet<>();
    private final Set<String> withNoHours = new HashSet<>();

    /** @param fileSource the source of rows that name none */
    ScenarioSheets(ScenarioBody body, AssumptionBook book, WorkItems master, boolean japanese, String fileSource) {
        this.body = body;
        this.book = book;
        this.fileSource = fileSource;
        ItemColumn type = ItemColumn.of(body, master, japanese);
        item = Column.required("work_item", type, "業務項目", "work_item", "業務項目コード", "項目コード");
        driverItem = Column.optional("work_item", type, "業務項目", "work_item").withHint("bundling.workbook.hint.all");
        for (ScenarioLine line : body.lines()) {
            boolean standard = LineNow.hasStandard(body, line);
            know(key(line.town(), line.item()), standard || line.yenNow() != null, standard, line.hoursNow());
        }
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
                    boolean isNew = !lines.contains(key(code(row), row.get(item).code()));
                    if (isNew && (row.find(YEN).isEmpty() || row.find(HOURS).isEmpty())) {
                        faults.add(
                                "bundling.workbook.fault.newLine", row.get(item).code());
                    }
                })
                .row(this::now)
                .key(ScenarioRow::key);
    }

    private ScenarioRow now(RowValues row) {
        know(
                key(code(row), row.get(item).code()),
                row.find(YEN).isPresent(),
                false,
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
        String line = key(code(row), row.get(item).code());
        if (!lines.contains(line)) {
            faults.add(item, "bundling.workbook.fault.noLine", row.get(item).code());
        }
        checkOrder(row, faults, YEN, YEN_LOW, YEN_HIGH);
        checkOrder(row, faults, HOURS, HOURS_LOW, HOURS_HIGH);
        if (row.find(YEN).isPresent() && !withYen.contains(line)) {
            faults.add(YEN, "bundling.workbook.fault.unknownYen");
        }
        boolean hoursAfter = row.find(HOURS_HIGH).or(() -> row.find(HOURS)).stream()
                .anyMatch(hours -> hours.value().signum() > 0);
        if (hoursAfter && withNoHours.contains(line)) {
            faults.add(HOURS, "bundling.workbook.fault.newHours");
        } else if (row.find(HOURS).isPresent() && !withHours.contains(line)) {
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
                        .filter(rate -> !believable(AssumptionUnit.YEN_PER_HOUR, rate.toBigDecimal()))
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
        return sheet("要因", "drivers")
                .columns(DRIVER, DRIVER_TOWN, driverItem, LOW, MODE, HIGH, EVIDENCE, SOURCE)
                .check((row, faults) -> row.find(DRIVER_TOWN).ifPresent(town -> check(town, DRIVER_TOWN, faults)))
                .check(this::checkDriver)
                .row(this::driver)
                .key(ScenarioRow::key);
    }

    private void checkDriver(RowValues row, RowFaults faults) {
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
            if (!believable(unit, row.get(column))) {
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

    private ScenarioRow driver(RowValues row) {
        ScenarioDriver driver = row.get(DRIVER);
        @Nullable
        String town = row.find(DRIVER_TOWN).map(LocalGovernmentCode::value).orElse(null);
        @Nullable String code = row.find(driverItem).map(Item::code).orElse(null);
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

    private static boolean believable(AssumptionUnit unit, BigDecimal value) {
        return value.compareTo(unit.lowest()) >= 0 && value.compareTo(unit.highest()) <= 0;
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

    private static String code(RowValues row) {
        return row.get(TOWN).value();
    }

    private static String key(String town, String item) {
        return town + " " + item;
    }

    private void know(String line, boolean yen, boolean defaultHours, @Nullable BigDecimal hours) {
        lines.add(line);
        if (yen) {
            withYen.add(line);
        }
        if (defaultHours || hours != null) {
            withHours.add(line);
        }
        if (hours != null && hours.signum() == 0) {
            withNoHours.add(line);
        } else if (hours != null) {
            withNoHours.remove(line);
        }
    }

    /** The towns, for the sheets that have a row for each. */
    List<ScenarioTown> towns() {
        return body.towns();
    }
}
