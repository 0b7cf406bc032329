package org.tabane.region.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.exchange.TableImportKind;
import org.tabane.region.Indicator;
import org.tabane.region.Municipalities;
import org.tabane.region.NewOwnValue;
import org.tabane.region.OwnIndicators;
import org.tabane.shared.LocalGovernmentCode;

/** Any indicator an organisation keeps itself, of its own town and of those it compares itself with. Seen by the organisation only. */
@Component
class OwnImport implements TableImportKind<NewOwnValue> {
    private static final Column<String> NAME =
            Column.required("indicator", ColumnTypes.text(80), "指標名", "indicator", "指標");
    private static final Column<String> UNIT = Column.required("unit", ColumnTypes.text(20), "単位", "unit");
    private static final Column<LocalGovernmentCode> CODE = Column.required(
            "municipality", ColumnTypes.localGovernmentCode(), "団体コード", "municipality_code", "全国地方公共団体コード", "市区町村コード");
    private static final Column<Long> YEAR =
            Column.required("year", ColumnTypes.wholeNumber(1900, 2200), "年", "year", "年（西暦）", "年度");
    private static final Column<String> VALUE = Column.<String>required(
                    "value", ColumnTypes.text(40), "値", "value", "数値")
            .withHint("region.values.hint.value");
    private static final Column<String> DEFINITION =
            Column.optional("definition", ColumnTypes.text(400), "定義", "definition", "算定式");
    private static final Column<String> SOURCE = Column.optional("source", ColumnTypes.text(160), "出典", "source");
    private static final Column<Indicator.Direction> DIRECTION =
            Column.optional("direction", direction(), "よい向き", "direction");

    private final OwnIndicators indicators;
    private final Municipalities municipalities;

    OwnImport(OwnIndicators indicators, Municipalities municipalities) {
        this.indicators = indicators;
        this.municipalities = municipalities;
    }

    private static org.tabane.exchange.ColumnType<Indicator.Direction> direction() {
        Map<Indicator.Direction, List<String>> labels = new LinkedHashMap<>();
        labels.put(Indicator.Direction.HIGHER, List.of("大きいほどよい", "higher"));
        labels.put(Indicator.Direction.LOWER, List.of("小さいほどよい", "lower"));
        labels.put(Indicator.Direction.NEUTRAL, List.of("どちらでもない", "neutral"));
        return ColumnTypes.choice(labels);
    }

    @Override
    public String name() {
        return "region.own";
    }

    @Override
    public ImportDefinition<NewOwnValue> definition(ImportCase given) {
        return ImportDefinition.<NewOwnValue>named(name())
                .sheet("指標", "Indicators")
                .columns(NAME, UNIT, CODE, YEAR, VALUE, DEFINITION, SOURCE, DIRECTION)
                .check((row, faults) -> {
                    if (municipalities.findMunicipality(row.get(CODE)).isEmpty()) {
                        faults.add(
                                CODE, "region.fault.town_unknown", row.get(CODE).value());
                    }
                    if (CellText.number(Cell.text(row.get(VALUE))) instanceof CellText.Reading.Unreadable text) {
                        faults.add(VALUE, "exchange.fault.cell_not_a_number", text.text());
                    }
                })
                .row(row -> {
                    CellText.Reading read = CellText.number(Cell.text(row.get(VALUE)));
                    return new NewOwnValue(
                            row.get(NAME),
                            row.get(UNIT),
                            row.find(DEFINITION).orElse(""),
                            row.find(SOURCE).orElse(given.organisationName()),
                            row.find(DIRECTION).orElse(Indicator.Direction.NEUTRAL),
                            row.get(CODE),
                            row.get(YEAR).intValue(),
                            read instanceof CellText.Reading.Value value ? value.number() : null,
                            read instanceof CellText.Reading.Mark mark ? mark.mark() : null);
                })
                .key(row -> row.indicator() + "|" + row.town() + "|" + row.year());
    }

    @Override
    public Map<Column<?>, Object> example(ImportCase given) {
        return Map.of(
                NAME, "道路の苦情件数",
                UNIT, "件",
                CODE, LocalGovernmentCode.ofFive("05204"),
                YEAR, 2025L,
                VALUE, "620",
                DEFINITION, "電話と窓口で受けた件数の合計",
                SOURCE, "土木課 受付簿",
                DIRECTION, Indicator.Direction.LOWER);
    }

    @Override
    public ImportTarget<NewOwnValue> target(ImportCase given) {
        return new ImportTarget<>() {
            @Override
            public List<RowChange> compare(List<NewOwnValue> rows) {
                return indicators.compare(given.organisation(), rows).stream()
                        .map(change ->
                                change == 0 ? RowChange.UNCHANGED : change == 1 ? RowChange.ADDED : RowChange.CHANGED)
                        .toList();
            }

            @Override
            public void save(List<NewOwnValue> rows) {
                indicators.add(given.organisation(), given.person(), given.fileName(), rows);
            }
        };
    }

    @Override
    public String returnUrl(ImportCase given) {
        return given.municipality()
                .map(code -> "/region/municipalities/" + code)
                .orElse("/region/national");
    }
}
