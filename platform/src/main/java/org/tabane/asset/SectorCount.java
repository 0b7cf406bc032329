package org.tabane.asset;

import org.jspecify.annotations.Nullable;
import org.tabane.shared.Sector;

/**
 * How many assets in service a register holds of one sector, kind and condition.
 *
 * @param grade {@code null} for those without a diagnosis
 * @param buildYearKnown how many of them have a known build year
 * @param placed how many of them have a place
 */
public record SectorCount(
        Sector sector, AssetKind kind, @Nullable ConditionGrade grade, long assets, long buildYearKnown, long placed) {

    /** Both counts of the same kind and condition together. */
    SectorCount plus(SectorCount other) {
        return new SectorCount(
                sector,
                kind,
                grade,
                assets + other.assets,
                buildYearKnown + other.buildYearKnown,
                placed + other.placed);
    }
}
