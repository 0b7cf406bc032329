package org.tabane.asset.map;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.jdbc.StampStore;
import org.tabane.asset.map.tile.TileAddress;

/** Tells the map that something other than the register has changed; in the same transaction as the change. */
@Service
public class MapChanges {

    private static final int MOST_TILES = 2_000;

    private final StampStore stamps;

    MapChanges(StampStore stamps) {
        this.stamps = stamps;
    }

    /** Roads of an organisation changed within these areas. */
    public void roadsChanged(UUID organisation, Collection<BoundingBox> areas) {
        Set<TileAddress> tiles = new HashSet<>();
        for (BoundingBox area : areas) {
            tiles.addAll(CellKeeper.tilesOver(area, MOST_TILES));
        }
        if (tiles.size() > MOST_TILES) {
            stamps.stampAll(organisation, MapLayer.ROADS);
        } else {
            stamps.stamp(organisation, MapLayer.ROADS, tiles);
        }
    }
}
