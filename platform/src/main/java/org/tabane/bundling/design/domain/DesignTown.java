package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.region.GeoPoint;
import org.tabane.shared.Evidence;

/**
 * A town of a design, with the figures as they were when the design was begun 「設計の対象団体」. Immutable; part of the design's JSON.
 *
 * @param people people living there; null when not published
 * @param peopleSource where that comes from
 * @param areaKm2 in km²
 * @param engineers technical staff 「技術系職員」 in people, to one decimal; null where nothing is known and nothing could be assumed
 * @param engineersEvidence {@link Evidence#ASSUMED} where computed from the population
 * @param engineersSource where that comes from
 */
public record DesignTown(
        String code,
        String name,
        @Nullable Integer people,
        String peopleSource,
        BigDecimal areaKm2,
        @Nullable BigDecimal engineers,
        Evidence engineersEvidence,
        String engineersSource,
        GeoPoint place) {

    public DesignTown {
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A town needs a code and a name, not (" + code + ", " + name + ").");
        }
        if (people != null && people < 0 || areaKm2.signum() < 0 || engineers != null && engineers.signum() < 0) {
            throw new IllegalArgumentException("Figures of " + name + " must not be negative.");
        }
    }

    public MemberId member() {
        return MemberId.of(code);
    }
}
