package org.tabane.asset.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetContent;
import org.tabane.asset.KilometrePost;
import org.tabane.shell.Frame;

/** What the register says of an asset, in words. */
final class AssetFacts {

    private AssetFacts() {}

    /** Every fact of the register, in its order; a dash for one that is not known. */
    static List<AssetPageView.Fact> list(Frame frame, Asset asset) {
        AssetContent content = asset.content();
        List<AssetPageView.Fact> facts = new ArrayList<>();
        fact(facts, frame, "code", content.code());
        fact(facts, frame, "kana", content.kana());
        fact(facts, frame, "ownerName", content.ownerName());
        fact(facts, frame, "ownerOffice", content.ownerOffice());
        fact(facts, frame, "route", content.route());
        KilometrePost post = content.kilometrePost();
        fact(facts, frame, "kilometrePost", post == null ? "" : post.display() + " km");
        fact(facts, frame, "address", content.address());
        fact(facts, frame, "townId", content.townId());
        fact(facts, frame, "municipality", content.municipality().value());
        fact(facts, frame, "position", position(frame, content.geometry()));
        content.attributes().forEach((name, value) -> facts.add(new AssetPageView.Fact(name, value)));
        fact(facts, frame, "note", content.note());
        fact(facts, frame, "validFrom", AssetWords.day(frame, asset.validFrom()));
        return facts;
    }

    private static void fact(List<AssetPageView.Fact> facts, Frame frame, String field, String value) {
        facts.add(new AssetPageView.Fact(frame.text("asset.field." + field), value.isBlank() ? "—" : value));
    }

    private static String position(Frame frame, @Nullable Geometry shape) {
        if (shape == null) {
            return "";
        }
        if (shape instanceof Point point) {
            return frame.text("asset.position.point", "%.6f".formatted(point.getY()), "%.6f".formatted(point.getX()));
        }
        return frame.text(
                shape.getDimension() == 1 ? "asset.position.line" : "asset.position.area", shape.getNumPoints());
    }

    /** What the register does not know of an asset and people ask for, in words. */
    static String missing(Frame frame, Asset asset) {
        List<String> missing = new ArrayList<>();
        if (asset.content().quantity() == null) {
            missing.add(frame.text("asset.quantity"));
        }
        if (asset.content().buildYear().known().isEmpty()) {
            missing.add(frame.text("asset.built"));
        }
        if (asset.grade() == null) {
            missing.add(frame.text("asset.grade"));
        }
        if (asset.content().geometry() == null) {
            missing.add(frame.text("asset.field.position"));
        }
        return missing.isEmpty()
                ? frame.text("asset.missing.none")
                : String.join(frame.text("asset.list.separator"), missing);
    }
}
