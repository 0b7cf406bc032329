package org.tabane.asset.map.web;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Point;
import org.springframework.stereotype.Component;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.AssetSummary;
import org.tabane.asset.Assets;
import org.tabane.asset.domain.PositionText;
import org.tabane.asset.map.MapContents;
import org.tabane.asset.map.MapView;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** Finds places on the map by what people type: "latitude, longitude", an asset's name, number, route or address, a town. */
@Component
class MapSearch {

    private static final int MOST = 8;
    private static final double TOWN_ZOOM = 12;

    private final Assets assets;
    private final MapContents contents;
    private final Municipalities municipalities;

    MapSearch(Assets assets, MapContents contents, Municipalities municipalities) {
        this.assets = assets;
        this.contents = contents;
        this.municipalities = municipalities;
    }

    /** A place that was found, in words, and how the map shows it. */
    record Hit(String name, String what, MapView view) {}

    /** Places, the likeliest first; at most {@value #MOST} assets and as many towns. */
    List<Hit> find(Frame frame, String words) {
        if (PositionText.read(words) instanceof PositionText.Read.Shape(Point point)) {
            return List.of(new Hit(
                    frame.text("asset.map.coordinates", MapLists.decimal(point.getY()), MapLists.decimal(point.getX())),
                    frame.text("asset.map.found.point"),
                    new MapView(point.getX(), point.getY(), MapView.NEAR)));
        }
        List<Hit> hits = new ArrayList<>();
        assets.list(new AssetQuery(null, null, null, null, null, null, words, AssetQuery.Order.NAME, null, MOST))
                .forEach(asset -> contents.findPlace(asset.id())
                        .ifPresent(view -> hits.add(new Hit(
                                name(frame, asset), frame.text(asset.kind().messageKey()), view))));
        municipalities.findMunicipalities(words).stream()
                .limit(MOST)
                .map(town -> town(frame, town))
                .forEach(hits::add);
        return hits;
    }

    private static String name(Frame frame, AssetSummary asset) {
        return asset.code().isEmpty()
                ? asset.name()
                : frame.text("asset.map.found.numbered", asset.name(), asset.code());
    }

    private static Hit town(Frame frame, Municipality town) {
        return new Hit(
                frame.japanese() ? town.addressName() : town.name(),
                frame.text("asset.map.found.town"),
                new MapView(town.point().longitude(), town.point().latitude(), TOWN_ZOOM));
    }
}
