package org.tabane.region;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tabane.shared.Estimate;
import org.tabane.shared.Evidence;

/**
 * How far it is by road between two municipalities, as long as no road network is loaded: the straight line between their
 * representative points times a detour factor.
 *
 * <p>Units: kilometres, rounded half up to one decimal.
 *
 * <p>Assumption: detour factor 1.3, range 1.2 to 1.6. That road distance is roughly proportional to the straight line is an
 * empirical finding (腰塚武志・小林純一「道路距離と直線距離」日本都市計画学会学術研究論文集 18, 1983, as cited in 日本地理学会発表要旨集 2013s 191); the factor
 * itself differs with the network and is not taken from there. It does not hold across water without a bridge or over
 * mountains without a road.
 *
 * @param straightLineKm straight line between the representative points
 * @param roadKm the estimate by road
 */
public record TravelDistance(BigDecimal straightLineKm, Estimate roadKm) {

    private static final Estimate DETOUR_FACTOR = Estimate.of(
            "1.2", "1.3", "1.6", "仮定: 道路距離は直線距離の1.3倍（1.2〜1.6倍）。比例関係は腰塚・小林（1983）による。倍率は仮定", Evidence.ASSUMED);

    /** The distance between two places. */
    public static TravelDistance between(GeoPoint from, GeoPoint to) {
        BigDecimal straight = BigDecimal.valueOf(from.kilometresTo(to));
        Estimate road = DETOUR_FACTOR.times(straight);
        return new TravelDistance(
                rounded(straight),
                new Estimate(
                        rounded(road.low()),
                        rounded(road.mode()),
                        rounded(road.high()),
                        road.source(),
                        road.evidence()));
    }

    private static BigDecimal rounded(BigDecimal kilometres) {
        return kilometres.setScale(1, RoundingMode.HALF_UP);
    }
}
