package org.tabane.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.WarekiDate;
import org.tabane.shared.Yen;

/** The column types every import shares. Each says in its own words what it takes and refuses the rest. */
public final class ColumnTypes {
    private static final BigDecimal SAFE = new BigDecimal("999999999999999");

    private ColumnTypes() {}

    /**
     * Text as it stands, without white space around it and with plain line ends. Variant characters are kept.
     *
     * @param longest longest text taken, in characters
     */
    public static ColumnType<String> text(int longest) {
        return new ColumnType<>() {
            @Override
            public CellReading<String> read(Cell cell, BigDecimal unitFactor) {
                String text = cell.text()
                        .replace("\r\n", "\n")
                        .replace('\r', '\n')
                        .replace("\0", "")
                        .strip();
                if (text.isEmpty()) {
                    return CellReading.nothing();
                }
                return text.length() > longest
                        ? CellReading.problem("exchange.fault.cell_text_too_long", text.length(), longest)
                        : CellReading.value(text);
            }

            @Override
            public String descriptionKey() {
                return "exchange.type.text";
            }
        };
    }

    /** Whole numbers in a range, both ends taken. */
    public static ColumnType<Long> wholeNumber(long minimum, long maximum) {
        return new NumberColumn<>(
                BigDecimal::longValueExact,
                BigDecimal::valueOf,
                0,
                BigDecimal.valueOf(minimum),
                BigDecimal.valueOf(maximum),
                units("件", "回", "人", "本", "箇所", "か所", "基"),
                "",
                "exchange.type.whole");
    }

    /**
     * Numbers of 0 or more. Rounding: half up to {@code decimals}.
     *
     * @param decimals decimals kept
     */
    public static ColumnType<BigDecimal> quantity(int decimals) {
        return new NumberColumn<>(
                Function.identity(),
                Function.identity(),
                decimals,
                BigDecimal.ZERO,
                SAFE,
                Map.of(),
                "",
                "exchange.type.quantity");
    }

    /** Numbers, negative ones too (▲ △ −). Rounding: half up to {@code decimals}. */
    public static ColumnType<BigDecimal> decimal(int decimals) {
        return new NumberColumn<>(
                Function.identity(),
                Function.identity(),
                decimals,
                SAFE.negate(),
                SAFE,
                Map.of(),
                "",
                "exchange.type.decimal");
    }

    /** Whole yen of 0 or more. 円 may stand behind the number; 千円 is refused, since nobody can tell which of the two was meant. */
    public static ColumnType<Yen> yen() {
        return yen(units("円"), "円");
    }

    /** Yen of 0 or more, in a column whose header or cells may say 千円, 万円, 百万円 or 億円; without a unit it is 円. */
    public static ColumnType<Yen> yenInAnyUnit() {
        Map<String, BigDecimal> units = units("円");
        units.put("千円", BigDecimal.valueOf(1_000));
        units.put("万円", BigDecimal.valueOf(10_000));
        units.put("百万円", BigDecimal.valueOf(1_000_000));
        units.put("億円", BigDecimal.valueOf(100_000_000));
        return yen(units, "円・千円・万円・百万円・億円");
    }

    private static ColumnType<Yen> yen(Map<String, BigDecimal> units, String label) {
        return new NumberColumn<>(
                number -> Yen.of(number.longValueExact()),
                Yen::toBigDecimal,
                0,
                BigDecimal.ZERO,
                SAFE,
                units,
                label,
                "exchange.type.yen");
    }

    /** Hours of 0 or more. Rounding: half up to the second decimal. */
    public static ColumnType<Hours> hours() {
        Map<String, BigDecimal> units = units("時間", "h", "hr", "時間/年");
        return new NumberColumn<>(
                Hours::of,
                Hours::value,
                2,
                BigDecimal.ZERO,
                new BigDecimal("9999999"),
                units,
                "時間",
                "exchange.type.hours");
    }

    /**
     * Local government codes of six digits, or of five without the check digit. A spreadsheet that took the code for a
     * number and dropped its leading zero is understood as long as the check digit leaves one reading.
     */
    public static ColumnType<LocalGovernmentCode> localGovernmentCode() {
        return new ColumnType<>() {
            @Override
            public CellReading<LocalGovernmentCode> read(Cell cell, BigDecimal unitFactor) {
                String text = cell.text().strip();
                Optional<LocalGovernmentCode> asWritten = code(text);
                Optional<LocalGovernmentCode> zeroDropped = text.length() < 6 ? code("0" + text) : Optional.empty();
                if (asWritten.isPresent() && zeroDropped.isPresent()) {
                    return CellReading.problem(
                            "exchange.fault.cell_code_ambiguous", text, asWritten.get(), zeroDropped.get());
                }
                return asWritten
                        .or(() -> zeroDropped)
                        .<CellReading<LocalGovernmentCode>>map(CellReading::value)
                        .orElseGet(() -> CellReading.problem("exchange.fault.cell_not_a_code", text));
            }

            @Override
            public String descriptionKey() {
                return "exchange.type.code";
            }
        };
    }

    private static Optional<LocalGovernmentCode> code(String text) {
        try {
            return Optional.of(LocalGovernmentCode.parse(text));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    /** Fiscal years, western (2025, 2025年度, FY2025) and of an era (R7, 令和7年度, 令和元年度). */
    public static ColumnType<FiscalYear> fiscalYear() {
        return new ColumnType<>() {
            @Override
            public CellReading<FiscalYear> read(Cell cell, BigDecimal unitFactor) {
                return cell.kind() == Cell.Kind.MOMENT
                        ? CellReading.problem("exchange.fault.cell_not_a_fiscal_year", cell.text())
                        : parsed(cell.text(), FiscalYear::parse, "exchange.fault.cell_not_a_fiscal_year");
            }

            @Override
            public String descriptionKey() {
                return "exchange.type.fiscal_year";
            }

            @Override
            public Object toCell(FiscalYear value) {
                return value.japanese();
            }
        };
    }

    /** What a figure rests on 「根拠」: 実測, 調査, 仮定, SAMPLE. */
    public static ColumnType<Evidence> evidence() {
        Map<Evidence, List<String>> labels = new LinkedHashMap<>();
        labels.put(Evidence.MEASURED, List.of("実測", "measured", "実績"));
        labels.put(Evidence.SURVEYED, List.of("調査", "surveyed", "見積", "聞き取り", "聞取り", "ヒアリング"));
        labels.put(Evidence.ASSUMED, List.of("仮定", "assumed", "推定", "推計", "想定"));
        labels.put(Evidence.SAMPLE, List.of("SAMPLE", "サンプル", "例示"));
        return choice(labels);
    }

    private static <V> CellReading<V> parsed(String text, Function<String, V> parser, String faultKey) {
        try {
            return CellReading.value(parser.apply(text));
        } catch (IllegalArgumentException | java.time.DateTimeException notUnderstood) {
            return CellReading.problem(faultKey, text.length() > 40 ? text.substring(0, 40) + "…" : text);
        }
    }

    /** Days, western (2025-10-21, 2025/10/21, 20251021) and of an era (R7.10.21, 令和7年10月21日). */
    public static ColumnType<LocalDate> date() {
        return new ColumnType<>() {
            @Override
            public CellReading<LocalDate> read(Cell cell, BigDecimal unitFactor) {
                return cell.moment() != null
                        ? CellReading.value(cell.moment().toLocalDate())
                        : parsed(cell.text(), WarekiDate::parse, "exchange.fault.cell_not_a_date");
            }

            @Override
            public String descriptionKey() {
                return "exchange.type.date";
            }

            @Override
            public Object toCell(LocalDate value) {
                return value;
            }
        };
    }

    /** One of a closed list of values, found by any of its labels; the first label is the Japanese one of a template. */
    public static <E> ColumnType<E> choice(Map<E, List<String>> labels) {
        Map<E, List<String>> kept = new LinkedHashMap<>(labels);
        Map<String, E> byLabel = new LinkedHashMap<>();
        kept.forEach((value, names) -> names.forEach(name -> byLabel.put(folded(name), value)));
        List<String> offered = kept.values().stream().map(List::getFirst).toList();
        return new ColumnType<>() {
            @Override
            public CellReading<E> read(Cell cell, BigDecimal unitFactor) {
                E value = byLabel.get(folded(cell.text()));
                return value == null
                        ? CellReading.problem(
                                "exchange.fault.cell_not_a_choice", cell.text(), String.join("・", offered))
                        : CellReading.value(value);
            }

            @Override
            public String descriptionKey() {
                return "exchange.type.choice";
            }

            @Override
            public List<String> choices() {
                return offered;
            }

            @Override
            public Object toCell(E value) {
                List<String> names = kept.get(value);
                return names == null ? "" : names.getFirst();
            }
        };
    }

    private static Map<String, BigDecimal> units(String... names) {
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        for (String name : names) {
            units.put(name, BigDecimal.ONE);
        }
        return units;
    }

    private static String folded(String text) {
        return NumberColumn.GAPS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
