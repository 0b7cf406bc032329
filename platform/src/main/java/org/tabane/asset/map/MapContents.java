package org.tabane.asset.map;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.geometric.PGpoint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.AssetId;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.jdbc.ListReader;
import org.tabane.shared.Sector;

/** What a map shows, in words and numbers: the list beside it, where to begin, and what it cannot show. */
@Service
@Transactional(readOnly = true)
public class MapContents {

    /** The list looks at no more assets than this; beyond, it says so. */
    public static final int MOST_LOOKED_AT = 20_000;

    private final ListReader reader;
    private final CellStore cells;
    private final CellKeeper keeper;

    MapContents(ListReader reader, CellStore cells, CellKeeper keeper) {
        this.reader = reader;
        this.cells = cells;
        this.keeper = keeper;
    }

    /** The assets that touch an area, the worst first. */
    public ListReader.Rows list(BoundingBox area, @Nullable Set<Sector> sectors, int rows) {
        return reader.list(area, sectors, MOST_LOOKED_AT + 1, rows);
    }

    /** The area in which these organisations have assets; empty where nothing has a place. Waits for counts that are being made. */
    public Optional<BoundingBox> findExtent(Collection<UUID> organisations) {
        keeper.catchUp(cells.listChanged(organisations));
        return reader.findExtent(organisations);
    }

    /** The middle of one asset; empty where it has no place or may not be read. */
    public Optional<MapView> findPlace(AssetId asset) {
        return reader.findPlace(asset.value()).map(point -> view(point));
    }

    private static MapView view(PGpoint point) {
        return new MapView(point.x, point.y, 17);
    }

    public long countWithoutPlace(Collection<UUID> organisations) {
        return reader.countWithoutPlace(organisations);
    }
}
