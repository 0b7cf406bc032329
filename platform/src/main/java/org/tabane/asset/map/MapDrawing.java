package org.tabane.asset.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.jdbc.ShapeReader;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.asset.network.RoadRank;
import org.tabane.asset.network.jdbc.SectionReader;
import org.tabane.shared.Sector;

/** The map as a drawing made by the server: for browsers without scripts or WebGL, with the same signs as the live map. */
@Service
public class MapDrawing {

    private static final int MOST_SHAPES = 2_000;
    private static final int MOST_SECTIONS = 12_000;
    private static final int SINGLY_FROM_ZOOM = 13;

    private final CellStore cells;
    private final ShapeReader shapes;
    private final SectionReader sections;

    MapDrawing(CellStore cells, ShapeReader shapes, SectionReader sections) {
        this.cells = cells;
        this.shapes = shapes;
        this.sections = sections;
    }

    /**
     * An SVG picture. What does not fit is counted per cell instead of being left out; where even that is too much, the picture says so.
     *
     * @param description says in words what it shows
     * @param incomplete says in words that there is more than is drawn
     */
    @Transactional(readOnly = true)
    public String draw(
            Collection<UUID> organisations,
            MapView view,
            int width,
            int height,
            Set<Sector> wanted,
            String description,
            String incomplete) {
        BoundingBox area = view.area(width, height);
        MapPaper paper = new MapPaper(view, width, height, description);
        boolean complete = drawRoads(view, area, paper);
        boolean singly = view.zoom() >= SINGLY_FROM_ZOOM || drawnSingly(organisations, view, area);
        List<Shape> found = singly ? listShapes(area, wanted) : List.of();
        boolean fits = found.size() <= MOST_SHAPES;
        if (singly && (fits || view.zoom() > CellStore.FINEST_LEVEL)) {
            found.stream()
                    .limit(MOST_SHAPES)
                    .forEach(shape -> paper.asset(SectorSign.of(shape.sector), shape.grade, shape.geometry));
            paper.drawSigns();
            complete &= fits;
        } else {
            drawCells(organisations, view, area, wanted, paper);
        }
        return paper.finish(complete ? "" : incomplete);
    }

    private record Shape(Sector sector, @Nullable Integer grade, byte[] geometry) {}

    /** One more than can be drawn, where there are that many. */
    private List<Shape> listShapes(BoundingBox area, Set<Sector> wanted) {
        List<Shape> found = new ArrayList<>();
        shapes.visit(
                area,
                wanted,
                MOST_SHAPES + 1,
                (sector, kind, code, name, grade, geometry) ->
                        found.add(new Shape(Sector.valueOf(sector), grade, geometry)));
        return found;
    }

    /** Draws the roads of the ranks shown at this zoom; answers whether all of them fit. */
    private boolean drawRoads(MapView view, BoundingBox area, MapPaper paper) {
        RoadRank deepest = Arrays.stream(RoadRank.values())
                .filter(rank -> view.zoom() >= rank.fromZoom())
                .reduce(null, (before, rank) -> rank);
        if (deepest == null) {
            return true;
        }
        int[] seen = {0};
        sections.visit(area, deepest, MOST_SECTIONS + 1, (rank, flow, component, code, name, geometry) -> {
            if (++seen[0] <= MOST_SECTIONS) {
                paper.road(rank, component, geometry);
            }
        });
        return seen[0] <= MOST_SECTIONS;
    }

    private boolean drawnSingly(Collection<UUID> organisations, MapView view, BoundingBox area) {
        long assets = 0;
        for (TileAddress tile : tiles(view, area)) {
            assets += cells.countAssets(organisations, tile);
        }
        return assets <= MOST_SHAPES / 10;
    }

    private static List<TileAddress> tiles(MapView view, BoundingBox area) {
        int zoom = Math.min((int) Math.floor(view.zoom()), CellStore.FINEST_LEVEL);
        TileAddress northWest = TileAddress.at(zoom, area.west(), area.north());
        TileAddress southEast = TileAddress.at(zoom, area.east(), area.south());
        List<TileAddress> tiles = new ArrayList<>();
        for (int x = northWest.x(); x <= southEast.x(); x++) {
            for (int y = northWest.y(); y <= southEast.y(); y++) {
                tiles.add(new TileAddress(zoom, x, y));
            }
        }
        return tiles;
    }

    private void drawCells(
            Collection<UUID> organisations, MapView view, BoundingBox area, Set<Sector> wanted, MapPaper paper) {
        record Sum(long assets, long poor, double x, double y) {}
        Map<Long, Sum> sums = new HashMap<>();
        for (TileAddress tile : tiles(view, area)) {
            for (CellStore.Cell cell : cells.listCells(organisations, tile, AssetTile.levelOf(tile.zoom()))) {
                if (wanted.contains(Sector.valueOf(cell.sector()))) {
                    sums.merge(
                            cell.cell(),
                            new Sum(cell.assets(), cell.poor(), cell.x() * cell.assets(), cell.y() * cell.assets()),
                            (a, b) -> new Sum(a.assets + b.assets, a.poor + b.poor, a.x + b.x, a.y + b.y));
                }
            }
        }
        sums.values().forEach(sum -> paper.cell(sum.assets, sum.poor, sum.x / sum.assets, sum.y / sum.assets));
    }
}
