package org.tabane.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as people write them: half- and full-width digits, thousands separators, ▲ △ − for negatives, the column's own
 * unit behind the number. A lone dash means "none". Anything else is refused, never guessed.
 *
 * <p>Rounding: none for whole columns (a fraction is refused); otherwise half up to {@code decimals}.
 */
record NumberColumn<V>(
        Function<BigDecimal, V> toValue,
        Function<V, BigDecimal> toNumber,
        int decimals,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        Map<String, BigDecimal> units,
        String unitLabel,
        String descriptionKey)
        implements ColumnType<V> {
    private static final Set<String> DASHES = Set.of("-", "−", "‐", "–", "—", "―", "ー", "‑", "…");
    /** Blanks and control characters that say nothing. */
    static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private static final Pattern NUMBER = Pattern.compile(
            "^(?<sign>[▲△+\\-−‐–‑]?)[¥\\\\]?(?<whole>\\d{1,3}(?:,\\d{3})+|\\d+)?(?<fraction>\\.\\d+)?(?<rest>.*)$");
    private static final Pattern BRACKETED = Pattern.compile("^\\((\\d[\\d,.]*)\\)$");
    private static final Pattern SCIENTIFIC = Pattern.compile("^[+\\-]?\\d+(\\.\\d+)?[eE][+\\-]?\\d+$");
    private static final int LONGEST = 40;

    /** Units that change a number's size: one of these in a header or behind a number must be declared or refused. */
    static final Set<String> MEASURES = Set.of(
            "円", "千円", "万円", "百万円", "億円", "ドル", "時間", "時間/年", "h", "hr", "分", "秒", "日", "人日", "人月", "人工", "か月", "ヶ月",
            "月", "年", "m", "km", "cm", "mm", "㎡", "m2", "ha", "a", "km2", "m3", "t", "kg", "本", "箇所", "か所", "件", "回",
            "人", "基", "%", "‰", "割", "式", "橋", "園", "灯", "千件", "千人", "万人", "台");

    static final Map<String, String> WRITINGS = Map.of("hours", "時間", "hour", "時間", "yen", "円", "jpy", "円", "㎞", "km");

    @Override
    public CellReading<V> read(Cell cell, BigDecimal unitFactor) {
        return switch (cell.kind()) {
            case NUMBER ->
                checked(cell.number() == null ? BigDecimal.ZERO : cell.number().multiply(unitFactor), cell.text());
            case TEXT -> written(cell.text(), unitFactor);
            case MOMENT -> CellReading.problem("exchange.fault.cell_date_for_number", cell.text());
            default -> CellReading.problem("exchange.fault.cell_not_a_number", cell.text());
        };
    }

    private CellReading<V> written(String text, BigDecimal unitFactor) {
        String plain =
                GAPS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
        plain = BRACKETED.matcher(plain).replaceFirst("-$1");
        if (DASHES.contains(plain)) {
            return CellReading.nothing();
        }
        if (SCIENTIFIC.matcher(plain).matches()) {
            return CellReading.problem("exchange.fault.cell_scientific", text);
        }
        Matcher matcher = NUMBER.matcher(plain);
        if (plain.length() > LONGEST
                || !matcher.matches()
                || (matcher.group("whole") == null && matcher.group("fraction") == null)) {
            return CellReading.problem("exchange.fault.cell_not_a_number", shortened(text));
        }
        String rest = unitOf(matcher.group("rest"));
        BigDecimal factor = unitFactor;
        if (!rest.isEmpty()) {
            BigDecimal declared = units.get(rest);
            if (declared == null) {
                return MEASURES.contains(rest)
                        ? CellReading.problem("exchange.fault.cell_unit", shortened(text), rest, unitLabel)
                        : CellReading.problem("exchange.fault.cell_not_a_number", shortened(text));
            }
            factor = declared;
        }
        String whole =
                matcher.group("whole") == null ? "0" : matcher.group("whole").replace(",", "");
        String fraction = matcher.group("fraction") == null ? "" : matcher.group("fraction");
        BigDecimal size = new BigDecimal(whole + fraction).multiply(factor);
        String sign = matcher.group("sign");
        return checked(sign.isEmpty() || "+".equals(sign) ? size : size.negate(), shortened(text));
    }

    private CellReading<V> checked(BigDecimal number, String text) {
        BigDecimal value;
        if (decimals == 0) {
            if (number.stripTrailingZeros().scale() > 0) {
                return CellReading.problem("exchange.fault.cell_not_whole", text);
            }
            value = number.setScale(0, RoundingMode.UNNECESSARY);
        } else {
            value = number.setScale(decimals, RoundingMode.HALF_UP);
        }
        if (minimum != null && value.compareTo(minimum) < 0) {
            return minimum.signum() == 0
                    ? CellReading.problem("exchange.fault.cell_negative", text)
                    : CellReading.problem("exchange.fault.cell_too_small", text, minimum);
        }
        if (maximum != null && value.compareTo(maximum) > 0) {
            return CellReading.problem("exchange.fault.cell_too_large", text, maximum);
        }
        return CellReading.value(toValue.apply(value));
    }

    /** The unit in the writing of {@link #MEASURES}. */
    static String unitOf(String written) {
        String lower = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT);
        return WRITINGS.getOrDefault(lower, lower);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    @Override
    public boolean isQuantity() {
        return true;
    }

    @Override
    public Object toCell(V value) {
        return toNumber.apply(value);
    }
}
