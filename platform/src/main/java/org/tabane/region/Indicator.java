package org.tabane.region;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure by which municipalities are compared 「指標」. Immutable.
 *
 * @param code stable name, in addresses and files
 * @param guideNumber 1 to 6 for the six indicators of the guide, otherwise 0
 * @param axis the axis it stands for, or null
 * @param name short name for a tab
 * @param title full name for a figure
 * @param direction whether more is better; says nothing about how well a town does its work
 * @param darkIsHigh whether the dark end of the map's scale is the high one
 * @param decimals digits shown after the point
 * @param limits boundaries of the map's classes, ascending
 * @param bin width of a bar of the distribution; null for classes of equal count
 * @param logarithmic whether the distribution is drawn on a logarithmic scale
 * @param years years to choose from, 0 for the latest; empty where there is no choice
 */
public record Indicator(
        String code,
        int guideNumber,
        @Nullable Axis axis,
        Wording name,
        Wording title,
        Wording definition,
        Wording unit,
        Wording formula,
        Derivation derivation,
        Direction direction,
        boolean darkIsHigh,
        int decimals,
        List<BigDecimal> limits,
        @Nullable BigDecimal bin,
        boolean logarithmic,
        List<Integer> years,
        List<Headline> headlines) {
    /** Which way is better. */
    public enum Direction {
        HIGHER,
        LOWER,
        NEUTRAL
    }

    public Indicator {
        limits = List.copyOf(limits);
        years = List.copyOf(years);
        headlines = List.copyOf(headlines);
    }

    /** Whether it is a change, whose gains are drawn apart from its losses. */
    public boolean isChange() {
        return derivation instanceof Derivation.Change;
    }
}
