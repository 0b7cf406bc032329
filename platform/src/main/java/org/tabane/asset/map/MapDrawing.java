package org.tabane.asset.map;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.jdbc.ShapeReader;
import org.tabane.asset.map.tile.Mercator;
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
        Paper paper = new Paper(view, width, height);
        paper.svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\""
                        + " font-family=\"BIZ UDPGothic,Noto Sans CJK JP,sans-serif\"><rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>",
                width,
                height,
                width,
                height,
                description.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")));
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
            paper.svg.append(paper.signs);
        } else {
            drawCells(organisations, view, area, wanted, paper);
        }
        paper.scale();
        return paper.svg.append("</svg>").toString();
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
            Collection<UUID> organisations, MapView view, BoundingBox area, Set<Sector> wanted, Paper paper) {
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

    /** What has been drawn so far. */
    private static final class Paper {

        private final MapView view;
        private final int width;
        private final int height;
        private final double left;
        private final double top;
        private final StringBuilder svg = new StringBuilder();
        private final StringBuilder signs = new StringBuilder();
        private final WKBReader reader = new WKBReader();

        Paper(MapView view, int width, int height) {
            this.view = view;
            this.width = width;
            this.height = height;
            left = Mercator.x(view.longitude()) * view.worldPixels() - width / 2.0;
            top = Mercator.y(view.latitude()) * view.worldPixels() - height / 2.0;
        }

        void road(RoadRank rank, int component, byte[] wkb) {
            String stroke = component > 0 ? "#c74700" : rank == RoadRank.LOCAL ? "#b0b0b0" : "#666666";
            double thick =
                    rank == RoadRank.ARTERIAL ? 4 : rank == RoadRank.MAIN ? 2.8 : rank == RoadRank.COLLECTOR ? 1.8 : 1;
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.1f\"%s/>",
                    path(read(wkb)),
                    stroke,
                    thick,
                    component > 0 ? " stroke-dasharray=\"4 2\"" : ""));
        }

        void asset(SectorSign sign, @Nullable Integer grade, byte[] wkb) {
            Geometry geometry = read(wkb);
            if (geometry instanceof Point point) {
                signs.append(sign.draw(x(point.getX()), y(point.getY()), grade));
                return;
            }
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.18\" stroke=\"%s\" stroke-width=\"3\" stroke-dasharray=\"%s\"/>",
                    path(geometry),
                    geometry.getDimension() == 2 ? sign.colour() : "none",
                    grade != null && grade >= 3 ? "#c74700" : sign.colour(),
                    sign.dashes().isEmpty() ? "none" : sign.dashes()));
        }

        void cell(long assets, long poor, double x, double y) {
            double cx = x * view.worldPixels() - left;
            double cy = y * view.worldPixels() - top;
            int radius = assets >= 10_000 ? 24 : assets >= 1_000 ? 20 : assets >= 100 ? 16 : 13;
            svg.append(String.format(
                    Locale.ROOT,
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%d\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"%s\"/><text x=\"%.1f\" y=\"%.1f\""
                            + " font-size=\"13\" text-anchor=\"middle\" fill=\"#1a1a1a\">%d</text>",
                    cx,
                    cy,
                    radius,
                    poor > 0 ? "#c74700" : "#1a1a1a",
                    poor > 0 ? "3" : "1.5",
                    cx,
                    cy + 4.5,
                    assets));
        }

        void scale() {
            double[] rounds = {1, 2, 5};
            double longest = width / 5.0 * view.metresPerPixel();
            double metres = 1;
            for (double power = 1; power <= 1e6; power *= 10) {
                for (double round : rounds) {
                    metres = round * power <= longest ? round * power : metres;
                }
            }
            double pixels = metres / view.metresPerPixel();
            svg.append(String.format(
                    Locale.ROOT,
                    "<path d=\"M12 %d v5 H%.1f v-5\" fill=\"none\" stroke=\"#1a1a1a\"/><text x=\"%.1f\" y=\"%d\" font-size=\"12\">%s</text>",
                    height - 17,
                    12 + pixels,
                    17 + pixels,
                    height - 12,
                    metres >= 1000 ? Math.round(metres / 1000) + " km" : Math.round(metres) + " m"));
        }

        private Geometry read(byte[] wkb) {
            try {
                return reader.read(wkb);
            } catch (ParseException e) {
                throw new IllegalArgumentException("A stored shape is not readable: " + e.getMessage(), e);
            }
        }

        private String path(Geometry geometry) {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                switch (geometry.getGeometryN(i)) {
                    case LineString line -> line(path, line.getCoordinates());
                    case Polygon polygon -> {
                        line(path, polygon.getExteriorRing().getCoordinates());
                        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                            line(path, polygon.getInteriorRingN(hole).getCoordinates());
                        }
                    }
                    default -> {
                        // Points of a collection have no path.
                    }
                }
            }
            return path.toString();
        }

        private void line(StringBuilder path, Coordinate[] points) {
            for (int i = 0; i < points.length; i++) {
                path.append(String.format(
                        Locale.ROOT, i == 0 ? "M%.1f %.1f" : "L%.1f %.1f", x(points[i].x), y(points[i].y)));
            }
        }

        private double x(double longitude) {
            return Mercator.x(longitude) * view.worldPixels() - left;
        }

        private double y(double latitude) {
            return Mercator.y(latitude) * view.worldPixels() - top;
        }
    }
}
