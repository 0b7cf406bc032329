package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** One attribute of all units as whole numbers: figures × 10^scale, so that sums and differences are exact. */
final class Figures {

    static final int MOST_PLACES = 9;
    static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 60);

    final String attribute;
    final int scale;
    final long[] values;

    Figures(String attribute, List<Unit> units, GroupingRules rules) {
        this.attribute = attribute;
        int places = 0;
        for (Unit unit : units) {
            places = Math.max(places, figure(unit).stripTrailingZeros().scale());
        }
        for (Limit limit : rules.limits()) {
            if (limit.attribute().equals(attribute)) {
                places = Math.max(places, limit.figure().stripTrailingZeros().scale());
            }
        }
        this.scale = places;
        this.values = units.stream().mapToLong(unit -> scaled(figure(unit))).toArray();
    }

    long scaled(BigDecimal figure) {
        return figure.movePointRight(scale).longValueExact();
    }

    BigDecimal figure(long scaled) {
        return BigDecimal.valueOf(scaled, scale);
    }

    private BigDecimal figure(Unit unit) {
        return Objects.requireNonNull(unit.figures().get(attribute));
    }
}
