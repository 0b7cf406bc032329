package org.tabane.asset.map;

import org.springframework.stereotype.Component;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.tile.LayerWriter;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.asset.map.tile.TileShapes;
import org.tabane.asset.map.tile.TileWriter;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.asset.network.RoadRank;
import org.tabane.asset.network.jdbc.SectionReader;
import org.tabane.engine.network.Flow;

/**
 * Draws the road network into a tile.
 *
 * <p>Layer {@code road}: {@code r} the rank 0 arterial to 3 local, {@code p} 1 where it hangs together with nothing else, and from zoom 14
 * {@code o} 1 or -1 where it is one-way along or against the line, {@code n} the route's name, {@code c} its number. Layer {@code end}: dead
 * ends, from zoom 14; where the road of a neighbour the reader may read goes on, there is none.
 */
@Component
class RoadTile {

    private static final int DETAILS_FROM_ZOOM = 14;
    private static final int MOST_SECTIONS = 30_000;
    private static final int MOST_ENDS = 5_000;

    private final SectionReader sections;

    RoadTile(SectionReader sections) {
        this.sections = sections;
    }

    byte[] draw(TileAddress tile) {
        LayerWriter roads = new LayerWriter("road");
        LayerWriter ends = new LayerWriter("end");
        RoadRank deepest = null;
        for (RoadRank rank : RoadRank.values()) {
            if (tile.zoom() >= rank.fromZoom()) {
                deepest = rank;
            }
        }
        if (deepest == null) {
            return new byte[0];
        }
        TileShapes place = new TileShapes(tile);
        BoundingBox area = tile.area((double) TileShapes.MARGIN / TileWriter.EXTENT);
        boolean details = tile.zoom() >= DETAILS_FROM_ZOOM;
        sections.visit(area, deepest, MOST_SECTIONS, (rank, flow, component, code, name, geometry) -> {
            place.draw(roads, geometry);
            roads.attribute("r", rank.ordinal());
            if (component > 0) {
                roads.attribute("p", 1);
            }
            if (details) {
                if (flow.isOneWay()) {
                    roads.attribute("o", flow == Flow.ALONG ? 1 : -1);
                }
                roads.attribute("n", name);
                roads.attribute("c", code);
            }
            roads.end();
        });
        if (details) {
            for (SectionReader.DeadEnd end :
                    sections.listDeadEnds(tile.area(0), RoadNetworks.BORDER_SNAP_METRES, MOST_ENDS)) {
                place.point(ends, end.longitude(), end.latitude());
                ends.end();
            }
        }
        return new TileWriter().add(roads).add(ends).toArray();
    }
}
