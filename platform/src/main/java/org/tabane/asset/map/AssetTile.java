package org.tabane.asset.map;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.jdbc.ShapeReader;
import org.tabane.asset.map.tile.LayerWriter;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.asset.map.tile.TileShapes;
import org.tabane.asset.map.tile.TileWriter;
import org.tabane.shared.Sector;

/**
 * Draws the register into a tile: single assets where there are few of them or the map is close, otherwise counts per cell.
 *
 * <p>Layer {@code asset}: {@code s} the sector's letter, {@code g} the grade 1 to 4 where there is one, and from zoom {@value #NAMES_FROM_ZOOM}
 * {@code n} name and {@code c} code. Layer {@code cell}: for each sector its letter with the number of assets, and the letter followed by
 * 3 with the number in grade III and IV. Layer {@code limit}: present if there were more assets than are drawn.
 */
@Component
class AssetTile {

    /** From this zoom on every asset is drawn. */
    static final int EVERYTHING_FROM_ZOOM = 14;

    /** Below that, tiles with no more than this many assets draw them singly. */
    static final int FEW = 1_500;

    static final int NAMES_FROM_ZOOM = 15;

    static final int MOST_SHAPES = 20_000;

    private static final int FEW_FROM_ZOOM = 8;

    private final CellStore cells;
    private final ShapeReader shapes;

    AssetTile(CellStore cells, ShapeReader shapes) {
        this.cells = cells;
        this.shapes = shapes;
    }

    byte[] draw(Collection<UUID> organisations, TileAddress tile) {
        boolean singly = tile.zoom() >= EVERYTHING_FROM_ZOOM
                || (tile.zoom() >= FEW_FROM_ZOOM && cells.countAssets(organisations, tile) <= FEW);
        return singly ? drawSingly(tile) : drawCells(organisations, tile);
    }

    private byte[] drawSingly(TileAddress tile) {
        LayerWriter layer = new LayerWriter("asset");
        TileShapes place = new TileShapes(tile);
        boolean names = tile.zoom() >= NAMES_FROM_ZOOM;
        int[] seen = {0};
        shapes.visit(
                tile.area((double) TileShapes.MARGIN / TileWriter.EXTENT),
                null,
                MOST_SHAPES + 1,
                (sector, kind, code, name, grade, geometry) -> {
                    if (++seen[0] > MOST_SHAPES) {
                        return;
                    }
                    place.drawOrDot(layer, geometry);
                    layer.attribute("s", letter(sector));
                    if (grade != null) {
                        layer.attribute("g", grade);
                    }
                    if (names) {
                        layer.attribute("n", name);
                        layer.attribute("c", code);
                    }
                    layer.end();
                });
        TileWriter writer = new TileWriter().add(layer);
        if (seen[0] > MOST_SHAPES) {
            LayerWriter limit = new LayerWriter("limit");
            limit.point(TileWriter.EXTENT / 2, TileWriter.EXTENT / 2).attribute("most", MOST_SHAPES);
            limit.end();
            writer.add(limit);
        }
        return writer.toArray();
    }

    private byte[] drawCells(Collection<UUID> organisations, TileAddress tile) {
        LayerWriter layer = new LayerWriter("cell");
        int level = levelOf(tile.zoom());
        double scale = (double) TileWriter.EXTENT * (1 << tile.zoom());
        List<CellStore.Cell> found = cells.listCells(organisations, tile, level);
        for (int i = 0; i < found.size(); ) {
            int from = i;
            long assets = 0;
            double x = 0;
            double y = 0;
            for (; i < found.size() && found.get(i).cell() == found.get(from).cell(); i++) {
                CellStore.Cell cell = found.get(i);
                assets += cell.assets();
                x += cell.assets() * cell.x();
                y += cell.assets() * cell.y();
            }
            layer.point(
                    within(x / assets * scale - (double) tile.x() * TileWriter.EXTENT),
                    within(y / assets * scale - (double) tile.y() * TileWriter.EXTENT));
            for (CellStore.Cell cell : found.subList(from, i)) {
                String letter = letter(cell.sector());
                layer.attribute(letter, cell.assets());
                if (cell.poor() > 0) {
                    layer.attribute(letter + "3", cell.poor());
                }
            }
            layer.end();
        }
        return new TileWriter().add(layer).toArray();
    }

    /** The level of the cells shown at a zoom: 8 or 16 to the width of a tile. */
    static int levelOf(int zoom) {
        return Math.clamp(zoom + 4 - (zoom & 1), CellStore.COARSEST_LEVEL, CellStore.FINEST_LEVEL);
    }

    private static int within(double position) {
        return Math.clamp(Math.round(position), 0, TileWriter.EXTENT - 1);
    }

    private static String letter(String sector) {
        return String.valueOf(Sector.valueOf(sector).itemLetter());
    }
}
