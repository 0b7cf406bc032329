package org.tabane.asset;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Quantity;

/**
 * What the register says of an asset, without its history.
 *
 * @param municipality where it lies
 * @param code the number its owner gave it 「施設番号」; empty for none
 * @param ownerName the body that keeps it up 「管理者」; empty where the register does not say
 * @param ownerOffice the office or section of that body; may be empty
 * @param geometry point, line or area, longitude before latitude, degrees, JGD2011; {@code null} without a place
 * @param quantity how much of it there is, in its own unit; {@code null} where not known, which is not zero
 * @param townId the seven digits of its town block 「町字ID」; empty for none
 * @param route the road, river system or park it belongs to; may be empty
 * @param attributes further facts in the register's own words, such as {@code width_m}; in the order of the register
 * @param source where this was taken from
 */
public record AssetContent(
        LocalGovernmentCode municipality,
        AssetKind kind,
        String code,
        String name,
        String kana,
        String ownerName,
        String ownerOffice,
        @Nullable Geometry geometry,
        @Nullable Quantity quantity,
        BuildYear buildYear,
        String townId,
        String address,
        String route,
        @Nullable KilometrePost kilometrePost,
        Map<String, String> attributes,
        String note,
        String source,
        Evidence evidence) {

    public AssetContent {
        if (name.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("An asset needs a name (" + name + ") and a source (" + source + ").");
        }
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        if (geometry != null && geometry.isEmpty()) {
            throw new IllegalArgumentException("Asset (" + name + ") has an empty geometry.");
        }
    }

    /** The box around its geometry; {@code null} without a place. */
    public @Nullable BoundingBox bounds() {
        return geometry == null ? null : BoundingBox.of(geometry.getEnvelopeInternal());
    }
}
