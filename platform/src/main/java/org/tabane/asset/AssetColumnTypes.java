package org.tabane.asset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.tabane.asset.domain.BuildYearText;
import org.tabane.exchange.Cell;
import org.tabane.exchange.CellReading;
import org.tabane.exchange.ColumnType;
import org.tabane.exchange.ColumnTypes;
import org.tabane.shared.FiscalYear;

/** What the cells of a register mean, where the common types do not do: years and grades as registers write them, amounts in km or ha. */
final class AssetColumnTypes {

    private AssetColumnTypes() {}

    /** Text that must be one of what is known, compared in full-width and half-width alike. */
    static ColumnType<String> named(Function<String, Boolean> known, String faultKey) {
        ColumnType<String> text = ColumnTypes.text(60);
        return new ColumnType<>() {
            @Override
            public CellReading<String> read(Cell cell, BigDecimal unitFactor) {
                CellReading<String> read = text.read(cell, unitFactor);
                return read instanceof CellReading.Value<String>(String value)
                                && !known.apply(Normalizer.normalize(value, Normalizer.Form.NFKC))
                        ? CellReading.problem(faultKey, value)
                        : read;
            }

            @Override
            public String descriptionKey() {
                return text.descriptionKey();
            }
        };
    }

    /** Amounts of 0 or more, in a column whose header may name km, ha or km². */
    static ColumnType<BigDecimal> amount(String... units) {
        Map<String, BigDecimal> factors = new LinkedHashMap<>();
        for (String unit : units) {
            factors.put(
                    Normalizer.normalize(unit, Normalizer.Form.NFKC),
                    switch (unit) {
                        case "km" -> BigDecimal.valueOf(1_000);
                        case "ha" -> BigDecimal.valueOf(10_000);
                        case "㎢", "km2" -> BigDecimal.valueOf(1_000_000);
                        default -> BigDecimal.ONE;
                    });
        }
        ColumnType<BigDecimal> quantity = ColumnTypes.quantity(6);
        return new ColumnType<>() {
            @Override
            public CellReading<BigDecimal> read(Cell cell, BigDecimal unitFactor) {
                CellReading<BigDecimal> read = quantity.read(cell, BigDecimal.ONE);
                return read instanceof CellReading.Value<BigDecimal>(BigDecimal value)
                        ? CellReading.value(value.multiply(unitFactor).setScale(3, RoundingMode.HALF_UP))
                        : read;
            }

            @Override
            public String descriptionKey() {
                return quantity.descriptionKey();
            }

            @Override
            public Map<String, BigDecimal> units() {
                return factors;
            }

            @Override
            public boolean isQuantity() {
                return true;
            }
        };
    }

    /** Build years with 不明 as a value. */
    static final class Built implements ColumnType<BuildYear> {
        @Override
        public CellReading<BuildYear> read(Cell cell, BigDecimal unitFactor) {
            String text = cell.moment() != null ? cell.moment().toLocalDate().toString() : cell.text();
            return BuildYearText.read(text)
                    .<CellReading<BuildYear>>map(year ->
                            year.equals(BuildYear.NOT_RECORDED) ? CellReading.nothing() : CellReading.value(year))
                    .orElseGet(() -> CellReading.problem("asset.fault.build_year", text));
        }

        @Override
        public String descriptionKey() {
            return "asset.type.built";
        }

        @Override
        public Object toCell(BuildYear value) {
            return value.known().map(String::valueOf).orElse("不明");
        }
    }

    /** Fiscal years; a dash and 未 mean none. */
    static final class LenientYear implements ColumnType<FiscalYear> {
        private final ColumnType<FiscalYear> strict = ColumnTypes.fiscalYear();

        @Override
        public CellReading<FiscalYear> read(Cell cell, BigDecimal unitFactor) {
            String text =
                    Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
            if (text.matches("[-ー―–—‐−]+|未.*|なし|不明|0")) {
                return CellReading.nothing();
            }
            return strict.read(text.endsWith(".0") ? Cell.text(text.replace(".0", "")) : cell, unitFactor);
        }

        @Override
        public String descriptionKey() {
            return strict.descriptionKey();
        }

        @Override
        public Object toCell(FiscalYear value) {
            return value.japanese();
        }
    }

    /** Grades 1–4, Ⅰ–Ⅳ; a dash and 未 mean none. */
    static final class Grade implements ColumnType<ConditionGrade> {
        @Override
        public CellReading<ConditionGrade> read(Cell cell, BigDecimal unitFactor) {
            String text =
                    Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).strip();
            if (text.matches("[-ー―–—‐−]+|未.*|なし|対象外|0")) {
                return CellReading.nothing();
            }
            return ConditionGrade.find(text)
                    .<CellReading<ConditionGrade>>map(CellReading::value)
                    .orElseGet(() -> CellReading.problem("asset.fault.grade_unknown", cell.text()));
        }

        @Override
        public String descriptionKey() {
            return "asset.type.grade";
        }

        @Override
        public List<String> choices() {
            return List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
        }

        @Override
        public Object toCell(ConditionGrade value) {
            return value.numeral();
        }
    }

    /** How far a measure has got, in the words registers use. */
    static final class Measure implements ColumnType<Inspection.MeasureState> {
        @Override
        public CellReading<Inspection.MeasureState> read(Cell cell, BigDecimal unitFactor) {
            String text =
                    Normalizer.normalize(cell.text(), Normalizer.Form.NFKC).replaceAll("\\s+", "");
            return switch (text) {
                case "", "-", "ー", "—", "なし", "不明" -> CellReading.nothing();
                case "措置不要", "不要", "対象外", "対策不要" -> CellReading.value(Inspection.MeasureState.NOT_NEEDED);
                case "未着手", "未措置", "未対策", "未" -> CellReading.value(Inspection.MeasureState.NOT_STARTED);
                case "設計中", "設計", "設計着手", "設計済" -> CellReading.value(Inspection.MeasureState.DESIGNING);
                case "措置中", "着手", "着手済", "工事中", "施工中", "対策中", "措置着手済" ->
                    CellReading.value(Inspection.MeasureState.UNDER_WAY);
                case "措置済", "完了", "措置完了", "対策済", "済", "修繕済" -> CellReading.value(Inspection.MeasureState.DONE);
                case "経過観察", "監視", "観察", "監視中" -> CellReading.value(Inspection.MeasureState.MONITORING);
                default -> CellReading.problem("asset.fault.measure_unknown", cell.text());
            };
        }

        @Override
        public String descriptionKey() {
            return "exchange.type.choice";
        }

        @Override
        public List<String> choices() {
            return List.of("措置不要", "未着手", "設計中", "措置中", "措置済", "経過観察");
        }

        @Override
        public Object toCell(Inspection.MeasureState value) {
            return choices().get(value.ordinal());
        }
    }
}
