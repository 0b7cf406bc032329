package org.tabane.asset.domain;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.tabane.asset.AssetContent;

/**
 * What makes two records of an asset the same asset, and what makes them equal.
 *
 * <p>The same asset: within one register, the same sector and facility number; without a number, the same kind, name, route,
 * address, kilometre post and place to the fifth decimal of a degree (about a metre).
 */
public final class Fingerprints {

    private Fingerprints() {}

    /** The key under which a register holds an asset once. */
    public static UUID naturalKey(AssetContent content) {
        if (!content.code().isBlank()) {
            return uuid("code", content.kind().sector().name(), folded(content.code()));
        }
        var post = content.kilometrePost();
        return uuid(
                "place",
                content.kind().name(),
                content.municipality().value(),
                folded(content.name()),
                folded(content.route()),
                folded(content.address()),
                post == null ? "" : post.display(),
                place(content.geometry()));
    }

    /** Equal for contents that say the same, whatever order their attributes stand in and whichever source says it. */
    public static UUID contentHash(AssetContent content) {
        var quantity = content.quantity();
        var post = content.kilometrePost();
        Geometry geometry = content.geometry();
        return uuid(
                content.municipality().value(),
                content.kind().name(),
                content.code(),
                content.name(),
                content.kana(),
                content.ownerName(),
                content.ownerOffice(),
                geometry == null ? "" : WKBWriter.toHex(new WKBWriter().write(geometry)),
                quantity == null ? "" : quantity.display(),
                content.buildYear().toString(),
                content.townId(),
                content.address(),
                content.route(),
                post == null ? "" : post.display(),
                attributes(content.attributes()),
                content.note(),
                content.evidence().name());
    }

    private static String attributes(Map<String, String> attributes) {
        return attributes.isEmpty() ? "" : new TreeMap<>(attributes).toString();
    }

    private static String place(@org.jspecify.annotations.Nullable Geometry geometry) {
        if (geometry == null) {
            return "";
        }
        Coordinate at = geometry.getCoordinate();
        return Math.round(at.x * 1e5) + " " + Math.round(at.y * 1e5) + " " + geometry.getNumPoints();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]+", "")
                .toUpperCase(Locale.ROOT);
    }

    private static UUID uuid(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
    }
}
