package org.tabane.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * One of the 1,741 municipalities 「市区町村」: cities, towns, villages and the 23 wards of Tokyo. A designated city is one
 * municipality; its own wards are not.
 *
 * <p>Immutable.
 *
 * @param code six digits with check digit
 * @param district the county or sub-prefecture 「郡・支庁」 it belongs to, such as 多気郡; empty for cities and wards
 * @param name the name without prefecture and district, such as 明和町
 * @param point a representative point, about the centroid of its area; on islands and bays it may lie in the water
 * @param areaKm2 its area in km², to two decimals, computed from simplified boundaries of 1 January 2021
 * @param coastal whether its boundary of 1 January 2021 has a part that no other municipality shares, which is the coast; null for
 *     invented ones, of which nobody knows
 */
public record Municipality(
        LocalGovernmentCode code,
        String district,
        String name,
        GeoPoint point,
        BigDecimal areaKm2,
        PopulationOutlook population,
        @Nullable Boolean coastal) {

    public Municipality {
        if (code.isPrefecture()) {
            throw new IllegalArgumentException("Code (" + code + ") is a prefecture's, not a municipality's.");
        }
        if (name.isBlank() || areaKm2.signum() <= 0) {
            throw new IllegalArgumentException(
                    "Municipality (" + code + ") must have a name (" + name + ") and an area (" + areaKm2 + ").");
        }
    }

    /** The prefecture it lies in. */
    public Prefecture prefecture() {
        return code.prefecture();
    }

    /** Name with prefecture, which is unambiguous: 三重県明和町. */
    public String fullName() {
        return prefecture().japaneseName() + name;
    }

    /** Name with prefecture and district, as in addresses: 三重県多気郡明和町. */
    public String addressName() {
        return prefecture().japaneseName() + district + name;
    }

    /** True for the cities whose wards the projection lists beside them 「政令指定都市」. */
    public boolean isDesignatedCity() {
        String five = code.fiveDigits();
        return !five.startsWith("13") && five.charAt(2) == '1' && name.endsWith("市");
    }
}
