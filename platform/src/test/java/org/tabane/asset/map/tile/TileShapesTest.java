package org.tabane.asset.map.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.io.WKTReader;
import org.tabane.asset.map.ReadTile;

/** What is written can be read back by the specification, and lies where it belongs. */
class TileShapesTest {

    private static final TileAddress TILE = TileAddress.at(14, 130.7080, 32.8031);

    /** A shape whose coordinates are given in units of the tile. */
    private static byte[] inTile(String wkt) throws ParseException {
        Geometry geometry = new WKTReader().read(wkt);
        double size = 1.0 / (1 << TILE.zoom()) / TileWriter.EXTENT;
        geometry.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            double x = (double) TILE.x() / (1 << TILE.zoom()) + c.x * size;
            double y = (double) TILE.y() / (1 << TILE.zoom()) + c.y * size;
            c.setX(Mercator.longitude(x));
            c.setY(Mercator.latitude(y));
        });
        return new WKBWriter().write(geometry);
    }

    private static List<ReadTile.Feature> draw(String... shapes) throws ParseException {
        LayerWriter layer = new LayerWriter("asset");
        TileShapes place = new TileShapes(TILE);
        for (String wkt : shapes) {
            place.draw(layer, inTile(wkt));
            layer.attribute("n", "名称").attribute("g", 3).end();
        }
        return ReadTile.of(new TileWriter().add(layer).toArray()).getOrDefault("asset", List.of());
    }

    @Test
    void aPointLandsWhereItBelongsWithItsAttributes() throws ParseException {
        ReadTile.Feature point =
                draw("POINT (100.5 4000.5)", "POINT (4097 5)", "POINT (-3 5)").getFirst();
        assertThat(point.type()).isEqualTo(1);
        assertThat(point.parts().getFirst().getFirst()).containsExactly(100, 4000);
        assertThat(point.attributes()).containsEntry("n", "名称").containsEntry("g", 3L);
        assertThat(draw("POINT (4097 5)"))
                .as("each point is drawn in one tile only")
                .isEmpty();
    }

    @Test
    void aLineIsCutAtTheMarginIntoItsParts() throws ParseException {
        ReadTile.Feature line = draw("LINESTRING (-500 10, 300 10, 300 6000, 600 6000, 600 200)")
                .getFirst();
        assertThat(line.type()).isEqualTo(2);
        assertThat(line.parts()).hasSize(2);
        assertThat(line.parts().getFirst().getFirst()).containsExactly(-128, 10);
        assertThat(line.parts().getFirst().getLast()).containsExactly(300, 4224);
        assertThat(line.parts().getLast().getLast()).containsExactly(600, 200);
    }

    @Test
    void pointsNobodyWouldMissAreLeftOut() throws ParseException {
        assertThat(draw("LINESTRING (0 0, 100 1, 200 0, 300 -1, 400 0, 400 400)")
                        .getFirst()
                        .parts()
                        .getFirst())
                .hasSize(3);
    }

    @Test
    void anAreaIsClosedAndTurnsClockwiseAndItsHoleTheOtherWay() throws ParseException {
        for (String wkt : List.of(
                "POLYGON ((-500 -500, -500 5000, 5000 5000, 5000 -500, -500 -500), (100 100, 900 100, 900 900, 100 900, 100 100))",
                "POLYGON ((-500 -500, 5000 -500, 5000 5000, -500 5000, -500 -500), (100 100, 100 900, 900 900, 900 100, 100 100))")) {
            ReadTile.Feature area = draw(wkt).getFirst();
            assertThat(area.type()).isEqualTo(3);
            assertThat(area.parts()).hasSize(2);
            assertThat(twiceArea(area.parts().getFirst())).isEqualTo(2.0 * 4352 * 4352);
            assertThat(twiceArea(area.parts().getLast())).isEqualTo(-2.0 * 800 * 800);
        }
    }

    @Test
    void shapesOutsideAndShapesWithoutExtentDrawNothing() throws ParseException {
        assertThat(draw(
                        "LINESTRING (9000 9000, 9100 9000)",
                        "POLYGON ((9000 0, 9500 0, 9500 500, 9000 0))",
                        "LINESTRING (5 5, 5 5)"))
                .isEmpty();
        assertThat(draw("POLYGON ((10 10, 10.2 10, 10.2 10.2, 10 10))")).isEmpty();
    }

    @Test
    void whatIsTooSmallBecomesADot() throws ParseException {
        LayerWriter layer = new LayerWriter("asset");
        new TileShapes(TILE).drawOrDot(layer, inTile("LINESTRING (10 10, 20 20)"));
        layer.end();
        assertThat(ReadTile.of(new TileWriter().add(layer).toArray()).get("asset"))
                .first()
                .satisfies(dot -> assertThat(dot.type()).isEqualTo(1));
    }

    @Test
    void randomLinesStayInsideTheMarginAndEveryPointOfThemIsNearTheTrueLine() throws ParseException {
        Random random = new Random(20_261_122);
        for (int run = 0; run < 300; run++) {
            StringBuilder wkt = new StringBuilder("LINESTRING (");
            int points = 2 + random.nextInt(8);
            for (int i = 0; i < points; i++) {
                wkt.append(i == 0 ? "" : ", ")
                        .append(random.nextInt(9000) - 2500)
                        .append(' ')
                        .append(random.nextInt(9000) - 2500);
            }
            String line = wkt.append(')').toString();
            Geometry truth = new WKTReader().read(line);
            double drawn = 0;
            for (ReadTile.Feature feature : draw(line)) {
                for (List<int[]> part : feature.parts()) {
                    for (int i = 0; i < part.size(); i++) {
                        int[] at = part.get(i);
                        assertThat(at[0]).isBetween(-128, 4224);
                        assertThat(at[1]).isBetween(-128, 4224);
                        assertThat(truth.distance(truth.getFactory()
                                        .createPoint(new org.locationtech.jts.geom.Coordinate(at[0], at[1]))))
                                .as(line)
                                .isLessThan(1);
                        drawn += i == 0 ? 0 : Math.hypot(at[0] - part.get(i - 1)[0], at[1] - part.get(i - 1)[1]);
                    }
                }
            }
            Geometry frame = new WKTReader().read("POLYGON ((-128 -128, 4224 -128, 4224 4224, -128 4224, -128 -128))");
            assertThat(drawn).as(line).isCloseTo(truth.intersection(frame).getLength(), within(40.0));
        }
    }

    @Test
    void tilesOfATileAreNeighboursInNumber() {
        TileAddress tile = new TileAddress(5, 27, 12);
        assertThat(TileAddress.ofNumber(5, tile.number())).isEqualTo(tile);
        for (int dx = 0; dx < 4; dx++) {
            for (int dy = 0; dy < 4; dy++) {
                long number = new TileAddress(7, 27 * 4 + dx, 12 * 4 + dy).number();
                assertThat(number).isBetween(tile.firstNumber(7), tile.untilNumber(7) - 1);
            }
        }
        assertThat(new TileAddress(7, 110, 50).ancestor(5)).isEqualTo(tile);
        assertThatThrownBy(() -> new TileAddress(3, 8, 0)).hasMessageContaining("3/8/0");
    }

    @Test
    void aTilesAreaHoldsThePlaceItWasFoundBy() {
        assertThat(TILE.area(0).touches(new org.tabane.asset.BoundingBox(130.7080, 32.8031, 130.7080, 32.8031)))
                .isTrue();
        assertThat(Mercator.latitude(Mercator.y(35))).isCloseTo(35, within(1e-12));
    }

    private static double twiceArea(List<int[]> ring) {
        double sum = 0;
        for (int i = 0; i < ring.size(); i++) {
            int[] a = ring.get(i);
            int[] b = ring.get((i + 1) % ring.size());
            sum += (double) a[0] * b[1] - (double) b[0] * a[1];
        }
        return sum;
    }
}
