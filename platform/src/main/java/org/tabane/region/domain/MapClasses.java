package org.tabane.region.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Indicator;

/**
 * The classes of a map of quantities 「藍染の段」: seven shades at most, told apart by lightness alone, and for a change a hatched class
 * of those that gain or stay.
 */
public final class MapClasses {
    /** The class for towns without a value. */
    public static final String MISSING = "dx";
    /** The class of a change that is a gain or nothing. */
    public static final String GAIN = "d0";

    private final Indicator indicator;
    private final double[] limits;

    private MapClasses(Indicator indicator) {
        this.indicator = indicator;
        limits =
                indicator.limits().stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    public static MapClasses of(Indicator indicator) {
        return new MapClasses(indicator);
    }

    /**
     * One class.
     *
     * @param style {@code d1} to {@code d7}, light to dark, or {@code d0} for a gain
     * @param from lower end, or null for none
     * @param until upper end, or null for none
     */
    public record MapClass(
            String style,
            @Nullable BigDecimal from,
            @Nullable BigDecimal until) {}

    /** The classes, the dark end first, a gain last. */
    public List<MapClass> classes() {
        List<MapClass> classes = new ArrayList<>();
        List<BigDecimal> all = indicator.limits();
        int shades = indicator.isChange() ? all.size() : all.size() + 1;
        for (int i = 0; i < shades; i++) {
            classes.add(new MapClass(
                    shade(i, shades), i == 0 ? null : all.get(i - 1), i == all.size() ? null : all.get(i)));
        }
        if (indicator.darkIsHigh()) {
            classes = new ArrayList<>(classes.reversed());
        }
        if (indicator.isChange()) {
            classes.add(new MapClass(GAIN, all.getLast(), null));
        }
        return classes;
    }

    /** The style of a value's class; of {@link #MISSING} for none. */
    public String style(@Nullable BigDecimal value) {
        return value == null ? MISSING : style(value.doubleValue());
    }

    /** The style of a value's class. A loss of exactly 30 % is a loss of 30 % or more. */
    public String style(double value) {
        int shades = indicator.isChange() ? limits.length : limits.length + 1;
        if (indicator.isChange()) {
            if (value >= limits[limits.length - 1]) {
                return GAIN;
            }
            int i = 0;
            while (value > limits[i]) {
                i++;
            }
            return shade(i, shades);
        }
        int i = 0;
        while (i < limits.length && value >= limits[i]) {
            i++;
        }
        return shade(i, shades);
    }

    private String shade(int fromBelow, int shades) {
        return "d" + (indicator.darkIsHigh() ? 7 - (shades - 1) + fromBelow : 7 - fromBelow);
    }
}
