package org.tabane.shared;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;

/**
 * An amount of money in whole yen; negative where something is owed, saved the wrong way or paid back.
 *
 * <p>Immutable. Range: that of {@code long}; arithmetic beyond it throws {@link ArithmeticException} instead of wrapping.
 * Rounding: every multiplication by a fraction, share and division names its own; nothing rounds silently. Whether tax is
 * included is said where the amount is held.
 */
public record Yen(long amount) implements Comparable<Yen> {

    public static final Yen ZERO = new Yen(0);

    private static final Map<String, Long> UNITS =
            Map.of("", 1L, "円", 1L, "千円", 1_000L, "万円", 10_000L, "百万円", 1_000_000L, "億円", 100_000_000L);

    /** The amount in whole yen. */
    public static Yen of(long amount) {
        return new Yen(amount);
    }

    /** Rounds an exact amount to whole yen. */
    public static Yen of(BigDecimal amount, RoundingMode rounding) {
        return new Yen(amount.setScale(0, rounding).longValueExact());
    }

    /**
     * Reads an amount as people write it: 1,234, ¥1,234, ▲1,234円, △1,234, (1,234), 12.5千円, 1.3億円, full-width forms
     * included.
     *
     * @throws IllegalArgumentException if it is not an amount, or not a whole number of yen
     */
    public static Yen parse(String text) {
        String folded = TypedText.foldWithoutSpaces(text).replaceFirst("^([▲△-]?)[¥\\\\]", "$1");
        String number = folded.replaceFirst("(円|千円|万円|百万円|億円)$", "");
        long unit = UNITS.getOrDefault(folded.substring(number.length()), 1L);
        try {
            return new Yen(
                    SignedNumber.read(number).multiply(BigDecimal.valueOf(unit)).longValueExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalArgumentException("Amount (" + text + ") is not a whole number of yen.", e);
        }
    }

    /** The total; zero for none. */
    public static Yen sum(Iterable<Yen> amounts) {
        Yen total = ZERO;
        for (Yen amount : amounts) {
            total = total.plus(amount);
        }
        return total;
    }

    public Yen plus(Yen other) {
        return new Yen(Math.addExact(amount, other.amount));
    }

    public Yen minus(Yen other) {
        return new Yen(Math.subtractExact(amount, other.amount));
    }

    public Yen negated() {
        return new Yen(Math.negateExact(amount));
    }

    public Yen times(long factor) {
        return new Yen(Math.multiplyExact(amount, factor));
    }

    /** This amount times an exact factor, rounded once to whole yen. */
    public Yen times(BigDecimal factor, RoundingMode rounding) {
        return of(BigDecimal.valueOf(amount).multiply(factor), rounding);
    }

    /** This amount divided, rounded once to whole yen. */
    public Yen dividedBy(long divisor, RoundingMode rounding) {
        return share(1, divisor, rounding);
    }

    /** The {@code part/whole} of this amount, multiplied first and rounded once to whole yen. */
    public Yen share(long part, long whole, RoundingMode rounding) {
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part));
        return new Yen(new BigDecimal(product)
                .divide(BigDecimal.valueOf(whole), 0, rounding)
                .longValueExact());
    }

    /** This amount rounded to a multiple of {@code unit}, such as 1,000 with {@link RoundingMode#DOWN} 「千円未満切捨て」. */
    public Yen roundedTo(long unit, RoundingMode rounding) {
        if (unit < 1) {
            throw new IllegalArgumentException("Rounding unit (" + unit + ") must be at least 1 yen.");
        }
        return dividedBy(unit, rounding).times(unit);
    }

    public boolean isNegative() {
        return amount < 0;
    }

    public boolean isZero() {
        return amount == 0;
    }

    /** As in 1,234 and ▲1,234, without a unit. */
    public String display() {
        return SignedNumber.write(BigDecimal.valueOf(amount));
    }

    /** In thousands of yen 「千円」, rounded as named; as in ▲1,234. */
    public String displayThousands(RoundingMode rounding) {
        return dividedBy(1_000, rounding).display();
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(amount);
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    /** As in ¥▲1,234, for logs and failures. */
    @Override
    public String toString() {
        return "¥" + display();
    }
}
