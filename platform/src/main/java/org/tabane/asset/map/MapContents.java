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
import org.tabane.asset.map.jdbc.ListReader;
import org.tabane.shared.Sector;

/** What a map shows, in words and numbers: the list beside it, where to begin, and what it cannot show. */
@Service
@Transactional(readOnly = true)
public class MapContents {

    /** The list looks at no more assets than this; beyond, it says so. */
    public static final int MOST_LOOKED_AT = 20_000;

    /** Of larger registers the map's cells say where they lie. */
    private static final int MOST_MEASURED = 5_000;

    private static final double FEW = 0.01;
    private static final double QUARTER = 0.25;

    private final ListReader reader;

    MapContents(ListReader reader) {
        this.reader = reader;
    }

    /** The assets that touch an area, the worst first. */
    public ListReader.Rows list(BoundingBox area, @Nullable Set<Sector> sectors, int rows) {
        return reader.list(area, sectors, MOST_LOOKED_AT + 1, rows);
    }

    /**
     * The area in which nearly all assets of these organisations lie; where that is wider than Japan, as after rows with far places were
     * taken, the area of their middle half. Empty where nothing has a place.
     */
    public Optional<BoundingBox> findExtent(Collection<UUID> organisations) {
        return extent(organisations, FEW)
                .flatMap(area -> isWiderThanJapan(area) ? extent(organisations, QUARTER) : Optional.of(area));
    }

    private Optional<BoundingBox> extent(Collection<UUID> organisations, double apart) {
        Optional<ListReader.Extent> some = reader.findExtent(organisations, apart, MOST_MEASURED);
        return some.filter(extent -> extent.assets() < MOST_MEASURED)
                .or(() -> reader.findExtentOfCells(organisations, apart))
                .or(() -> some)
                .map(ListReader.Extent::area);
    }

    private static boolean isWiderThanJapan(BoundingBox area) {
        return area.east() - area.west() > 32 || area.north() - area.south() > 26;
    }

    /** The middle of one asset; empty where it has no place or may not be read. */
    public Optional<MapView> findPlace(AssetId asset) {
        return reader.findPlace(asset.value()).map(point -> view(point));
    }

    private static MapView view(PGpoint point) {
        return new MapView(point.x, point.y, MapView.NEAR);
    }
}
