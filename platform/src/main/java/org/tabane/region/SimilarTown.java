package org.tabane.region;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A municipality and how unlike another it is.
 *
 * @param unlikeness Euclidean distance of three standardised measures, 0 for a twin; see {@link
 *     Municipalities#findSimilar}
 * @param differences what the distance is made of: population, density and outlook, in standard deviations over Japan, above 0 where this
 *     town has more; null where either has no projection
 */
public record SimilarTown(Municipality municipality, double unlikeness, List<@Nullable Double> differences) {
    public SimilarTown {
        differences = Collections.unmodifiableList(new ArrayList<>(differences));
    }
}
