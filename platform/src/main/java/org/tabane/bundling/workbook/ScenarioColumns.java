package org.tabane.bundling.workbook;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tabane.bundling.domain.ScenarioDriver;
import org.tabane.bundling.domain.TypedNumber;
import org.tabane.engine.effect.DriverKind;
import org.tabane.exchange.Cell;
import org.tabane.exchange.CellReading;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnType;
import org.tabane.exchange.ColumnTypes;
import org.tabane.shared.Evidence;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/** The columns of a scenario's workbook; names as {@code docs/cli.md} gives them, so that the command line reads it too. */
final class ScenarioColumns {

    static final Column<LocalGovernmentCode> TOWN =
            Column.required("municipality", ColumnTypes.localGovernmentCode(), "団体コード", "municipality", "市町村コード", "団体");
    static final Column<String> TOWN_NAME = Column.optional(
                    "town_name", ColumnTypes.text(60), "団体名", "municipality_name")
            .withHint("bundling.workbook.hint.name");
    static final Column<String> ITEM_NAME = Column.optional(
                    "item_name", ColumnTypes.text(80), "業務項目名", "work_item_name")
            .withHint("bundling.workbook.hint.name");
    static final Column<Yen> YEN =
            Column.optional("outsourced_yen", ColumnTypes.yenInAnyUnit(), "委託金額", "outsourced_yen", "委託額", "委託料");
    static final Column<Yen> YEN_LOW =
            Column.optional("outsourced_yen_low", ColumnTypes.yenInAnyUnit(), "委託金額 下限", "outsourced_yen_low");
    static final Column<Yen> YEN_HIGH =
            Column.optional("outsourced_yen_high", ColumnTypes.yenInAnyUnit(), "委託金額 上限", "outsourced_yen_high");
    static final Column<Hours> HOURS =
            Column.optional("direct_hours", ColumnTypes.hours(), "直営対応時間", "direct_hours", "直営時間");
    static final Column<Hours> HOURS_LOW =
            Column.optional("direct_hours_low", ColumnTypes.hours(), "直営対応時間 下限", "direct_hours_low");
    static final Column<Hours> HOURS_HIGH =
            Column.optional("direct_hours_high", ColumnTypes.hours(), "直営対応時間 上限", "direct_hours_high");
    static final Column<Long> CONTRACTS =
            Column.optional("contracts", ColumnTypes.wholeNumber(0, 100_000), "契約件数", "contracts", "発注件数");
    static final Column<Evidence> EVIDENCE = Column.optional(
                    "evidence", ColumnTypes.evidence(), "根拠", "evidence", "根拠の種類")
            .withHint("bundling.workbook.hint.evidence");
    static final Column<String> SOURCE = Column.optional("source", ColumnTypes.text(200), "出典", "source", "根拠資料")
            .withHint("bundling.workbook.hint.source");
    static final Column<Yen> RATE = Column.optional("yen_per_hour", ColumnTypes.yen(), "人件費単価", "yen_per_hour", "時間単価");
    static final Column<Yen> FEE = Column.optional("yen", ColumnTypes.yenInAnyUnit(), "マネジメント・窓口", "yen", "年額", "費用");
    static final Column<Yen> SET_UP =
            Column.optional("set_up_yen", ColumnTypes.yenInAnyUnit(), "一度きりの初期費用", "set_up_yen", "初期費用");
    static final Column<Long> YEARS = Column.optional("years", ColumnTypes.wholeNumber(1, 10), "契約年数", "years")
            .withHint("bundling.workbook.hint.years");
    static final Column<ScenarioDriver> DRIVER =
            Column.required("driver", ColumnTypes.choice(drivers()), "要因", "driver");
    static final Column<LocalGovernmentCode> DRIVER_TOWN = Column.optional(
                    "municipality", ColumnTypes.localGovernmentCode(), "団体コード", "municipality")
            .withHint("bundling.workbook.hint.all");
    static final Column<BigDecimal> LOW =
            Column.optional("low", new DriverValue(), "下限", "low").withHint("bundling.workbook.hint.share");
    static final Column<BigDecimal> MODE = Column.optional("mode", new DriverValue(), "最もありそう", "mode", "最頻");
    static final Column<BigDecimal> HIGH = Column.optional("high", new DriverValue(), "上限", "high");

    private ScenarioColumns() {}

    /** Drivers by the name of their kind in both languages. */
    private static Map<ScenarioDriver, List<String>> drivers() {
        Map<ScenarioDriver, List<String>> names = new LinkedHashMap<>();
        for (ScenarioDriver driver : ScenarioDriver.values()) {
            if (driver.isPerLine()) {
                DriverKind kind = Arrays.stream(DriverKind.values())
                        .filter(each -> each.code().equals(driver.code()))
                        .findFirst()
                        .orElseThrow();
                names.put(driver, List.of(kind.japanese(), kind.code()));
            }
        }
        return names;
    }

    /** A relative change (−0.2 or −20 %), an elasticity or hours per contract. */
    private record DriverValue() implements ColumnType<BigDecimal> {
        @Override
        public CellReading<BigDecimal> read(Cell cell, BigDecimal unitFactor) {
            BigDecimal number = cell.number();
            if (number != null) {
                return CellReading.value(number);
            }
            Optional<TypedNumber> typed = TypedNumber.parse(cell.text());
            return typed.<CellReading<BigDecimal>>map(value -> CellReading.value(value.asShare()))
                    .orElseGet(() -> CellReading.problem("exchange.fault.cell_not_a_number", cell.text()));
        }

        @Override
        public String descriptionKey() {
            return "bundling.workbook.type.change";
        }

        @Override
        public boolean isQuantity() {
            return true;
        }
    }
}
