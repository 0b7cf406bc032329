package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/**
 * What an hour of a member's own staff costs 「人件費単価」: annual pay, allowances and employer's contributions ÷ annual hours.
 *
 * <p>Units: yen per hour, exact decimals. Range: positive or zero.
 */
public record LabourRates(Map<MemberId, BigDecimal> yenPerHour) {

    public LabourRates {
        yenPerHour.forEach((member, rate) -> {
            if (rate.signum() < 0) {
                throw new IllegalArgumentException(
                        "Labour cost (" + rate + " yen per hour) of " + member + " must not be negative.");
            }
        });
        yenPerHour = Collections.unmodifiableMap(new TreeMap<>(yenPerHour));
    }

    public Optional<BigDecimal> findRate(MemberId member) {
        return Optional.ofNullable(yenPerHour.get(member));
    }

    /** Throws if the member has no rate. */
    public BigDecimal getRate(MemberId member) {
        return findRate(member)
                .orElseThrow(() -> new IllegalArgumentException("No labour cost is given for " + member + "."));
    }
}
