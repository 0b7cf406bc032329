package org.tabane.engine.effect;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/**
 * Cost sharing as the simulation needs it: which bundled costs go into one pot, and each member's portion of the pot 「負担金による配賦」.
 *
 * <p>A member then bears its portion of the pot instead of its own pooled costs; its own staff's hours stay its own. The portions usually
 * come from the package {@code sharing} as exact yen ÷ total; they do not change from draw to draw.
 *
 * <p>Range: no portion is negative; they add up to 1 within 10⁻⁹ and are then scaled to add up exactly.
 */
public record CostPool(Contents contents, Map<MemberId, Double> portions) {

    /** What is pooled. */
    public enum Contents {
        /** Overall management, desk and set-up only 「共通費」. */
        FEES,
        /** These and all outsourced work 「共通費＋委託金額」. */
        FEES_AND_OUTSOURCED
    }

    private static final double TOLERANCE = 1e-9;

    public CostPool {
        double sum = 0;
        for (double portion : portions.values()) {
            if (!(portion >= 0)) {
                throw new IllegalArgumentException("Portions of the pot " + portions + " must not be negative.");
            }
            sum += portion;
        }
        if (Math.abs(sum - 1) > TOLERANCE) {
            throw new IllegalArgumentException("Portions of the pot add up to " + sum + " and must add up to 1.");
        }
        Map<MemberId, Double> scaled = new TreeMap<>();
        double total = sum;
        portions.forEach((member, portion) -> scaled.put(member, portion / total));
        portions = Collections.unmodifiableMap(scaled);
    }

    /** The member's portion; 0 for a member that is not named. */
    public double portion(MemberId member) {
        return portions.getOrDefault(member, 0.0);
    }
}
