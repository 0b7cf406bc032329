package org.tabane.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Cell;
import org.tabane.exchange.CellReading;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnType;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.RowFaults;
import org.tabane.exchange.RowValues;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/** What a ledger workbook looks like: its columns, its checks and its template. */
@Component
public class LedgerWorkbook {
    private static final Column<LocalGovernmentCode> MUNICIPALITY = Column.optional(
                    "municipality", ColumnTypes.localGovernmentCode(), "団体コード", "municipality", "市町村コード", "全国地方公共団体コード")
            .withHint("ledger.workbook.municipality");
    private static final Column<FiscalYear> YEAR =
            Column.required("fiscal_year", ColumnTypes.fiscalYear(), "年度", "fiscal_year", "会計年度");
    private static final Column<String> NAME = Column.optional(
                    "name", ColumnTypes.text(200), "業務項目名", "work_item_name", "名称", "業務名")
            .withHint("ledger.workbook.name");
    private static final Column<Hours> HOURS = Column.optional(
                    "direct_hours", ColumnTypes.hours(), "直営時間", "direct_hours", "直営対応時間", "直営")
            .withHint("ledger.workbook.hours");
    private static final Column<Yen> OUTSOURCED = Column.optional(
                    "outsourced_yen", ColumnTypes.yenInAnyUnit(), "委託金額", "outsourced_yen", "委託額", "委託料", "外注金額")
            .withHint("ledger.workbook.outsourced");
    private static final Column<Long> CONTRACTS =
            Column.optional("contracts", ColumnTypes.wholeNumber(0, 100_000), "契約件数", "contracts", "発注件数");
    private static final Column<Long> REQUESTS =
            Column.optional("requests", ColumnTypes.wholeNumber(0, 10_000_000), "要望件数", "requests", "通報件数", "苦情件数");
    private static final Column<BigDecimal> QUANTITY =
            Column.optional("quantity", ColumnTypes.quantity(4), "数量", "quantity", "実施数量");
    private static final Column<String> UNIT = Column.optional("unit", ColumnTypes.text(20), "単位", "unit");
    private static final Column<Evidence> EVIDENCE = Column.optional(
                    "evidence", ColumnTypes.evidence(), "根拠", "evidence", "根拠の種類")
            .withHint("ledger.workbook.evidence");
    private static final Column<String> SOURCE = Column.optional(
                    "source", ColumnTypes.text(200), "出典", "source", "根拠資料")
            .withHint("ledger.workbook.source");
    private static final Column<String> NOTE = Column.optional("note", ColumnTypes.text(500), "備考", "note", "摘要");

    private final WorkItems workItems;
    private final Column<WorkItem> item;

    LedgerWorkbook(WorkItems workItems) {
        this.workItems = workItems;
        this.item = Column.required("work_item", new WorkItemColumn(workItems), "業務項目", "work_item", "業務項目コード", "項目コード")
                .withHint("ledger.workbook.item");
    }

    /**
     * The import of a workbook into the ledger of these municipalities.
     *
     * @param own the municipality a row without a code belongs to
     * @param writable the municipalities whose rows may be recorded
     * @param defaultSource source of a row that names none, usually the file's name
     */
    public ImportDefinition<LedgerRow> definition(
            LocalGovernmentCode own, Set<LocalGovernmentCode> writable, String defaultSource) {
        return ImportDefinition.<LedgerRow>named("ledger.entries")
                .sheet("台帳", "Ledger", "手間と費用の台帳", "業務項目別")
                .columns(
                        MUNICIPALITY,
                        item,
                        NAME,
                        YEAR,
                        HOURS,
                        OUTSOURCED,
                        CONTRACTS,
                        REQUESTS,
                        QUANTITY,
                        UNIT,
                        EVIDENCE,
                        SOURCE,
                        NOTE)
                .check((row, faults) -> check(row, faults, own, writable))
                .row(row -> row(row, own, defaultSource))
                .key(row -> row.municipality() + " " + row.workItem().code() + " " + row.year());
    }

    private void check(RowValues row, RowFaults faults, LocalGovernmentCode own, Set<LocalGovernmentCode> writable) {
        LocalGovernmentCode municipality = row.find(MUNICIPALITY).orElse(own);
        if (!writable.contains(municipality)) {
            faults.add(MUNICIPALITY, "ledger.fault.other_municipality", municipality, own);
        }
        if (!LedgerKey.keeps(row.get(YEAR))) {
            faults.add(YEAR, "ledger.fault.year", row.get(YEAR).startYear());
        }
        List<String> units = row.get(item).units();
        String unit = row.find(UNIT).map(LedgerWorkbook::folded).orElse("");
        if (row.find(QUANTITY).isPresent() && !unit.isEmpty() && !units.contains(unit)) {
            faults.add(UNIT, "ledger.fault.unit", unit, row.get(item).code(), String.join("・", units));
        }
        if (!figures(row).isEmpty() && row.find(EVIDENCE).isEmpty()) {
            faults.add(EVIDENCE, "ledger.fault.evidence_missing");
        }
    }

    private LedgerRow row(RowValues row, LocalGovernmentCode own, String defaultSource) {
        return new LedgerRow(
                row.find(MUNICIPALITY).orElse(own),
                row.get(item),
                row.get(YEAR),
                figures(row),
                row.find(UNIT).map(LedgerWorkbook::folded).orElse(row.get(item).unit()),
                row.find(EVIDENCE).orElse(Evidence.ASSUMED),
                row.find(SOURCE).orElse(defaultSource),
                row.find(NOTE).orElse(""));
    }

    private static Map<Measure, BigDecimal> figures(RowValues row) {
        Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
        row.find(HOURS).ifPresent(hours -> figures.put(Measure.DIRECT_HOURS, hours.value()));
        row.find(OUTSOURCED).ifPresent(yen -> figures.put(Measure.OUTSOURCED_YEN, yen.toBigDecimal()));
        row.find(CONTRACTS).ifPresent(count -> figures.put(Measure.CONTRACTS, BigDecimal.valueOf(count)));
        row.find(REQUESTS).ifPresent(count -> figures.put(Measure.REQUESTS, BigDecimal.valueOf(count)));
        row.find(QUANTITY).ifPresent(quantity -> figures.put(Measure.QUANTITY, quantity));
        return figures;
    }

    /** Units as the master writes them: m2 and ｍ² are ㎡. */
    private static String folded(String unit) {
        String plain = java.text.Normalizer.normalize(unit, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        return switch (plain) {
            case "m2", "平米" -> "㎡";
            case "m3", "立米" -> "㎥";
            case "か所", "ヶ所", "カ所" -> "箇所";
            default -> plain;
        };
    }

    /** One filled row that shows how to write. */
    Map<Column<?>, Object> example(LocalGovernmentCode own, FiscalYear year) {
        Map<Column<?>, Object> example = new LinkedHashMap<>();
        WorkItem first = workItems.getWorkItem(new WorkItemCode("R01"));
        example.put(MUNICIPALITY, own);
        example.put(item, first);
        example.put(NAME, first.name(Locale.JAPANESE));
        example.put(YEAR, year);
        example.put(HOURS, Hours.of(480));
        example.put(OUTSOURCED, Yen.of(1_200_000));
        example.put(REQUESTS, 120L);
        example.put(EVIDENCE, Evidence.SAMPLE);
        example.put(SOURCE, "令和7年度 作業日報");
        return example;
    }

    /** One row per work item, filled with what the ledger holds already. */
    List<Map<Column<?>, Object>> known(LocalGovernmentCode own, FiscalYear year, List<LedgerCell> cells) {
        List<Map<Column<?>, Object>> rows = new ArrayList<>();
        for (WorkItem each : workItems.listWorkItems()) {
            Map<Column<?>, Object> row = new LinkedHashMap<>();
            row.put(MUNICIPALITY, own);
            row.put(item, each);
            row.put(NAME, each.name(Locale.JAPANESE));
            row.put(YEAR, year);
            cells.stream()
                    .filter(cell -> cell.workItem().equals(each))
                    .findFirst()
                    .ifPresent(cell -> fill(row, cell));
            rows.add(row);
        }
        return rows;
    }

    private static void fill(Map<Column<?>, Object> row, LedgerCell cell) {
        cell.directHours().ifPresent(hours -> row.put(HOURS, hours));
        cell.outsourced().ifPresent(yen -> row.put(OUTSOURCED, yen));
        cell.value(Measure.CONTRACTS).ifPresent(count -> row.put(CONTRACTS, count.longValueExact()));
        cell.value(Measure.REQUESTS).ifPresent(count -> row.put(REQUESTS, count.longValueExact()));
        cell.find(Measure.QUANTITY).ifPresent(figure -> {
            row.put(QUANTITY, figure.value());
            row.put(UNIT, figure.unit());
        });
        row.put(EVIDENCE, cell.weakestEvidence());
        row.put(SOURCE, cell.figures().values().iterator().next().source());
    }

    /** Reads a code such as R07 or a name of the master. */
    private record WorkItemColumn(WorkItems workItems) implements ColumnType<WorkItem> {
        @Override
        public CellReading<WorkItem> read(Cell cell, BigDecimal unitFactor) {
            String text = java.text.Normalizer.normalize(cell.text(), java.text.Normalizer.Form.NFKC)
                    .strip();
            Optional<WorkItem> found = workItems
                    .findWorkItem(text)
                    .or(() -> workItems.findWorkItem(cell.text()))
                    .or(() -> workItems.findWorkItem(text.split("[\\s:：]", 2)[0]));
            return found.<CellReading<WorkItem>>map(CellReading::value)
                    .orElseGet(() -> CellReading.problem("ledger.fault.work_item", cell.text()));
        }

        @Override
        public String descriptionKey() {
            return "ledger.type.work_item";
        }

        @Override
        public List<String> choices() {
            return workItems.listWorkItems().stream()
                    .map(each -> each.code().value())
                    .toList();
        }

        @Override
        public Object toCell(WorkItem value) {
            return value.code().value();
        }
    }
}
