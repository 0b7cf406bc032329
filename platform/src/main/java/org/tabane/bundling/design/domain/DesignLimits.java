package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The limits of a design, as far as somebody set them; immutable. Units: those of {@link DesignLimit}. */
public record DesignLimits(Map<DesignLimit, BigDecimal> figures) {

    public static final DesignLimits NONE = new DesignLimits(Map.of());

    /** Assumption: a group of more than eight towns or of towns more than 60 km apart is not thought of at first; both can be changed. */
    public static final DesignLimits USUAL = NONE.with(DesignLimit.MOST_MEMBERS, BigDecimal.valueOf(8))
            .with(DesignLimit.LONGEST_KM, BigDecimal.valueOf(60))
            .with(DesignLimit.FEWEST_ENGINEERS, BigDecimal.valueOf(2));

    public DesignLimits {
        Map<DesignLimit, BigDecimal> copy = new EnumMap<>(DesignLimit.class);
        copy.putAll(figures);
        copy.forEach((limit, figure) -> {
            if (limit != DesignLimit.LEAST_SAVING && figure.signum() < 0
                    || figure.stripTrailingZeros().scale() > limit.decimals()) {
                throw new IllegalArgumentException("Limit (" + limit + ") cannot be " + figure + ".");
            }
            BigDecimal other = copy.get(limit.counterpart());
            if (limit.atMost() && other != null && figure.compareTo(other) < 0) {
                throw new IllegalArgumentException(
                        "Limit (" + limit + ", " + figure + ") lies below its floor (" + other + ").");
            }
        });
        figures = Collections.unmodifiableMap(copy);
    }

    public Optional<BigDecimal> find(DesignLimit limit) {
        return Optional.ofNullable(figures.get(limit));
    }

    public DesignLimits with(DesignLimit limit, BigDecimal figure) {
        Map<DesignLimit, BigDecimal> more = new EnumMap<>(DesignLimit.class);
        more.putAll(figures);
        more.put(limit, figure);
        return new DesignLimits(more);
    }

    public DesignLimits without(DesignLimit limit) {
        Map<DesignLimit, BigDecimal> fewer = new EnumMap<>(DesignLimit.class);
        fewer.putAll(figures);
        fewer.remove(limit);
        return new DesignLimits(fewer);
    }
}
