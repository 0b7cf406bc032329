package org.tabane.bundling.design.domain;

import java.util.OptionalLong;

/**
 * What a group must keep to in yen; a set that does not is not on offer as a group 「契約額の下限・上限、最も損な団体の下限」. A town that
 * stays alone stays as it is today and is never refused.
 *
 * <p>Units: yen per year. Immutable.
 *
 * @param leastContract smallest yearly contract the market bids for
 * @param mostContract largest yearly contract a local joint venture can carry
 * @param leastSaving what every member must save at least; 0 for "nobody loses", negative to allow so much of a loss
 */
public record CostLimits(OptionalLong leastContract, OptionalLong mostContract, OptionalLong leastSaving) {

    public static final CostLimits NONE =
            new CostLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    public CostLimits {
        if (leastContract.orElse(0) < 0 || mostContract.orElse(Long.MAX_VALUE) < leastContract.orElse(0)) {
            throw new IllegalArgumentException("A yearly contract needs 0 ≤ least ≤ most, but the limits are "
                    + leastContract + " and " + mostContract + ".");
        }
    }

    /** Those of a design's limits that are in yen. */
    public static CostLimits of(DesignLimits limits) {
        return new CostLimits(
                yen(limits, DesignLimit.LEAST_CONTRACT),
                yen(limits, DesignLimit.MOST_CONTRACT),
                yen(limits, DesignLimit.LEAST_SAVING));
    }

    private static OptionalLong yen(DesignLimits limits, DesignLimit limit) {
        return limits.find(limit)
                .map(figure -> OptionalLong.of(figure.longValueExact()))
                .orElse(OptionalLong.empty());
    }

    public CostLimits withContract(OptionalLong least, OptionalLong most) {
        return new CostLimits(least, most, leastSaving);
    }

    public CostLimits withLeastSaving(long yen) {
        return new CostLimits(leastContract, mostContract, OptionalLong.of(yen));
    }

    /** Whether a yearly contract of so many yen is neither too small nor too large. */
    boolean acceptsContract(long yen) {
        return yen >= leastContract.orElse(0) && yen <= mostContract.orElse(Long.MAX_VALUE);
    }
}
