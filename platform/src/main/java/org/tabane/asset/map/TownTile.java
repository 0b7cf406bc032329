package org.tabane.asset.map;

import org.locationtech.jts.geom.Envelope;
import org.springframework.stereotype.Component;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.tile.LayerWriter;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.asset.map.tile.TileShapes;
import org.tabane.asset.map.tile.TileWriter;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.TownBoundary;

/**
 * Draws the municipalities into a tile. Layer {@code town}: their shapes, with {@code a} 1 where a shape is only approximate 「概略」. Layer
 * {@code name}: {@code n} their names, from zoom {@value #NAMES_FROM_ZOOM}.
 */
@Component
class TownTile {

    private static final int NAMES_FROM_ZOOM = 7;

    private final Boundaries boundaries;
    private final Municipalities municipalities;

    TownTile(Boundaries boundaries, Municipalities municipalities) {
        this.boundaries = boundaries;
        this.municipalities = municipalities;
    }

    /** Changes when a boundary may have changed. */
    String stamp() {
        return boundaries.stamp();
    }

    byte[] draw(TileAddress tile) {
        LayerWriter towns = new LayerWriter("town");
        LayerWriter names = new LayerWriter("name");
        TileShapes place = new TileShapes(tile);
        BoundingBox area = tile.area((double) TileShapes.MARGIN / TileWriter.EXTENT);
        Envelope box = new Envelope(area.west(), area.east(), area.south(), area.north());
        for (TownBoundary town : boundaries.findShapes(box, detail(tile.zoom()))) {
            place.draw(towns, town.geometry());
            if (town.approximate()) {
                towns.attribute("a", 1);
            }
            towns.end();
        }
        if (tile.zoom() >= NAMES_FROM_ZOOM) {
            for (Municipality town : municipalities.listMunicipalities()) {
                place.point(names, town.point().longitude(), town.point().latitude());
                names.attribute("n", town.name());
                names.end();
            }
        }
        return new TileWriter().add(towns).add(names).toArray();
    }

    private static Detail detail(int zoom) {
        return zoom < 5 ? Detail.NATION : zoom < 8 ? Detail.REGION : zoom < 11 ? Detail.TOWN : Detail.FULL;
    }
}
