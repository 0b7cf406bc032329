package org.tabane.asset.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    /** An SVG picture; {@code description} says in words what it shows. */
    @Transactional(readOnly = true)
    public String draw(
            Collection<UUID> organisations,
            MapView view,
            int width,
            int height,
            Set<Sector> wanted,
            String description) {
        BoundingBox area = view.area(width, height);
        MapPaper paper = new MapPaper(view, width, height, description);
        RoadRank deepest = null;
        for (RoadRank rank : RoadRank.values()) {
            if (view.zoom() >= rank.fromZoom()) {
                deepest = rank;
            }
        }
        if (deepest != null) {
            sections.visit(
                    area,
                    deepest,
                    MOST_SECTIONS,
                    (rank, flow, component, code, name, geometry) -> paper.road(rank, component, geometry));
        }
        boolean singly = view.zoom() >= SINGLY_FROM_ZOOM || drawnSingly(organisations, view, area);
        if (singly) {
            shapes.visit(area, MOST_SHAPES, (sector, kind, code, name, grade, geometry) -> {
                Sector own = Sector.valueOf(sector);
                if (wanted.contains(own)) {
                    paper.asset(SectorSign.of(own), grade, geometry);
                }
            });
            paper.drawSigns();
        } else {
            drawCells(organisations, view, area, wanted, paper);
        }
        return paper.finish();
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
        List<TileAddress> tiles = new java.util.ArrayList<>();
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
