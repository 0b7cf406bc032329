package org.tabane.asset;

import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/**
 * An asset as a map needs it.
 *
 * @param grade the latest condition grade; {@code null} where there is none
 * @param wkb its geometry as WKB, longitude before latitude, degrees; not copied, so not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a million of these are streamed past, none is kept or compared
public record AssetShape(
        AssetId id,
        LocalGovernmentCode municipality,
        Sector sector,
        AssetKind kind,
        String code,
        String name,
        @Nullable ConditionGrade grade,
        BuildYear buildYear,
        byte[] wkb) {}
