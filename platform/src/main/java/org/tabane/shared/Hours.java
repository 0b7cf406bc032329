package org.tabane.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Working hours in a year 「時間／年」, exact to the decimal; negative where a change adds work.
 *
 * <p>Immutable. Two values are equal when they are the same number of hours, however many zeros they were written with.
 */
public record Hours(BigDecimal value) implements Comparable<Hours> {

    public static final Hours ZERO = new Hours(BigDecimal.ZERO);

    /**
     * Hours one official works in a year, to express hours in people 「人分」: 1,860 = 240 days × 7 h 45 min.
     *
     * <p>Assumption: 240 working days (365 less weekends, public holidays and the year end, without leave). The day of 7 h
     * 45 min is that of 一般職の職員の勤務時間、休暇等に関する法律 第5条・第6条 (38 h 45 min a week), which municipal ordinances follow.
     */
    public static final Hours PER_PERSON_YEAR = of(1860);

    public Hours {
        value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (value.scale() < 0) {
            value = value.setScale(0);
        }
    }

    public static Hours of(long hours) {
        return new Hours(BigDecimal.valueOf(hours));
    }

    public static Hours of(BigDecimal hours) {
        return new Hours(hours);
    }

    /** Whole minutes as exact hours where they divide, otherwise rounded half up to the sixth decimal. */
    public static Hours ofMinutes(long minutes) {
        return new Hours(BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 6, RoundingMode.HALF_UP));
    }

    /**
     * Reads hours as people write them: 12.5, 1,200, １２．５時間, 12.5h.
     *
     * @throws IllegalArgumentException if it is not a number
     */
    public static Hours parse(String text) {
        String number = TypedText.foldWithoutSpaces(text).replaceFirst("(時間|h|H|hours?)$", "");
        try {
            return new Hours(SignedNumber.read(number));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Hours (" + text + ") are not a number.", e);
        }
    }

    /** The total; zero for none. */
    public static Hours sum(Iterable<Hours> hours) {
        Hours total = ZERO;
        for (Hours each : hours) {
            total = total.plus(each);
        }
        return total;
    }

    public Hours plus(Hours other) {
        return new Hours(value.add(other.value));
    }

    public Hours minus(Hours other) {
        return new Hours(value.subtract(other.value));
    }

    public Hours negated() {
        return new Hours(value.negate());
    }

    public Hours times(BigDecimal factor) {
        return new Hours(value.multiply(factor));
    }

    /** What these hours cost at an hourly rate, rounded once to whole yen. */
    public Yen costAt(Yen perHour, RoundingMode rounding) {
        return perHour.times(value, rounding);
    }

    /** These hours in people of {@link #PER_PERSON_YEAR}, rounded half up to {@code decimals}. */
    public BigDecimal inPeople(int decimals) {
        return value.divide(PER_PERSON_YEAR.value, decimals, RoundingMode.HALF_UP);
    }

    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** As in 1,234.5 and ▲1,234.5, without a unit. */
    public String display() {
        return SignedNumber.write(value);
    }

    /** {@link #display} rounded half up to {@code decimals}. */
    public String display(int decimals) {
        return SignedNumber.write(value.setScale(decimals, RoundingMode.HALF_UP));
    }

    @Override
    public int compareTo(Hours other) {
        return value.compareTo(other.value);
    }

    /** As in 1,234.5 h, for logs and failures. */
    @Override
    public String toString() {
        return display() + " h";
    }
}
