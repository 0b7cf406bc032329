package org.tabane.asset.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.tabane.asset.AssetContent;
import org.tabane.shared.Quantity;

/** What differs between two versions of an asset, field by field. */
public final class Differences {

    private Differences() {}

    /**
     * One field that differs.
     *
     * @param field its name, as in the messages {@code asset.field.…}
     * @param before the value before; {@code null} for none, or for a shape, which has no words
     */
    public record Difference(
            String field, @Nullable Object before, @Nullable Object after) {}

    private record Field(String name, Function<AssetContent, @Nullable Object> value) {}

    private static final List<Field> FIELDS = List.of(
            new Field("kind", AssetContent::kind),
            new Field("name", AssetContent::name),
            new Field("kana", AssetContent::kana),
            new Field("code", AssetContent::code),
            new Field("municipality", AssetContent::municipality),
            new Field("ownerName", AssetContent::ownerName),
            new Field("ownerOffice", AssetContent::ownerOffice),
            new Field("route", AssetContent::route),
            new Field("kilometrePost", AssetContent::kilometrePost),
            new Field("address", AssetContent::address),
            new Field("townId", AssetContent::townId),
            new Field("quantity", Differences::quantity),
            new Field("built", AssetContent::buildYear),
            new Field("attributes", Differences::attributes),
            new Field("note", AssetContent::note),
            new Field("source", AssetContent::source),
            new Field("evidence", AssetContent::evidence));

    /** The fields that differ, in the order of the form; the shape last. */
    public static List<Difference> between(AssetContent before, AssetContent after) {
        List<Difference> found = new ArrayList<>();
        for (Field field : FIELDS) {
            Object old = field.value().apply(before);
            Object now = field.value().apply(after);
            if (!Objects.equals(old, now)) {
                found.add(new Difference(field.name(), old, now));
            }
        }
        if (!sameShape(before.geometry(), after.geometry())) {
            found.add(new Difference("position", null, null));
        }
        return found;
    }

    private static boolean sameShape(@Nullable Geometry one, @Nullable Geometry other) {
        return one == null || other == null ? one == other : one.equalsExact(other);
    }

    private static @Nullable Quantity quantity(AssetContent content) {
        return content.quantity();
    }

    private static @Nullable String attributes(AssetContent content) {
        Map<String, String> attributes = content.attributes();
        return attributes.isEmpty() ? null : new java.util.TreeMap<>(attributes).toString();
    }
}
