package org.tabane.region.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tabane.exchange.Cell;
import org.tabane.exchange.Column;
import org.tabane.exchange.ColumnTypes;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportDefinition;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.TableImportKind;
import org.tabane.identity.CurrentUser;
import org.tabane.region.Indicators;
import org.tabane.region.LoadReleases;
import org.tabane.region.Municipalities;
import org.tabane.region.Observation;
import org.tabane.region.Series;
import org.tabane.shared.LocalGovernmentCode;

/** Any published series from our own template: one line per town and year. For what comes in no layout that is known here. */
@Component
class ValuesImport implements TableImportKind<TownValues> {
    private static final Column<LocalGovernmentCode> CODE = Column.required(
            "municipality", ColumnTypes.localGovernmentCode(), "団体コード", "municipality_code", "全国地方公共団体コード", "市区町村コード");
    private static final Column<Long> YEAR =
            Column.required("year", ColumnTypes.wholeNumber(1900, 2200), "年", "year", "年（西暦）", "年度");
    private static final Column<String> VALUE = Column.<String>required(
                    "value", ColumnTypes.text(40), "値", "value", "数値")
            .withHint("region.values.hint.value");
    private static final Column<String> SOURCE = Column.optional("source", ColumnTypes.text(160), "資料名", "title", "出典");
    private static final Column<String> AS_OF =
            Column.optional("as_of", ColumnTypes.text(60), "基準日", "reference_date", "時点");

    private final Municipalities municipalities;
    private final Indicators indicators;
    private final LoadReleases loader;
    private final Column<String> series;

    ValuesImport(Municipalities municipalities, Indicators indicators, LoadReleases loader) {
        this.municipalities = municipalities;
        this.indicators = indicators;
        this.loader = loader;
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Series one : indicators.listSeries()) {
            names.put(one.code(), List.of(one.name().japanese(), one.name().english(), one.code()));
        }
        series = Column.required("series", ColumnTypes.choice(names), "系列", "series", "指標", "項目");
    }

    @Override
    public String name() {
        return "region.values";
    }

    @Override
    public ImportDefinition<TownValues> definition(ImportCase given) {
        return ImportDefinition.<TownValues>named(name())
                .sheet("値", "Values")
                .columns(CODE, series, YEAR, VALUE, SOURCE, AS_OF)
                .check((row, faults) -> {
                    if (municipalities.findMunicipality(row.get(CODE)).isEmpty()) {
                        faults.add(
                                CODE, "region.fault.town_unknown", row.get(CODE).value());
                    }
                    switch (CellText.number(Cell.text(row.get(VALUE)))) {
                        case CellText.Reading.Unreadable text ->
                            faults.add(VALUE, "exchange.fault.cell_not_a_number", text.text());
                        case CellText.Reading.Mark mark ->
                            faults.remark(VALUE, "region.remark.value_missing", mark.mark());
                        default -> {}
                    }
                })
                .row(row -> {
                    CellText.Reading read = CellText.number(Cell.text(row.get(VALUE)));
                    return new TownValues(
                            municipalities.getMunicipality(row.get(CODE)),
                            List.of(new Observation(
                                    row.get(CODE),
                                    row.get(series),
                                    row.get(YEAR).intValue(),
                                    read instanceof CellText.Reading.Value value ? value.number() : null,
                                    read instanceof CellText.Reading.Mark mark ? mark.mark() : null,
                                    null)),
                            row.find(SOURCE).orElse(""),
                            row.find(AS_OF).orElse(""));
                })
                .key(row -> row.town().code()
                        + row.observations().getFirst().series()
                        + row.observations().getFirst().year());
    }

    @Override
    public Map<Column<?>, Object> example(ImportCase given) {
        return Map.of(
                CODE, LocalGovernmentCode.ofFive("05204"),
                series, "road_length",
                YEAR, 2023L,
                VALUE, "1234.5",
                SOURCE, "道路統計年報2024",
                AS_OF, "令和5年3月31日");
    }

    @Override
    public ImportTarget<TownValues> target(ImportCase given) {
        return new ReferenceTarget(given, "values", given.organisationName(), indicators, loader);
    }

    @Override
    public String returnUrl(ImportCase given) {
        return "/region/releases";
    }

    @Override
    public boolean mayUse(CurrentUser user) {
        return user.role().mayAdminister();
    }

    @Override
    public Optional<String> undoUrl(ImportCase given, String reference) {
        return reference.isEmpty() ? Optional.empty() : Optional.of("/region/releases/" + reference + "/withdraw");
    }
}
