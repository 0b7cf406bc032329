package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabane.asset.Shapefiles.SHIFT_JIS;
import static org.tabane.asset.Shapefiles.points;
import static org.tabane.asset.Shapefiles.table;
import static org.tabane.asset.Shapefiles.zip;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.exchange.ImportPreview;

/** Files of shapes, good, broken and hostile, into a real database. */
class ShapeImportStoreTest extends ImportedFiles {
    @Test
    void hostileShapesAreCountedByCodeAndTheGoodOnesKept() {
        StringBuilder ring = new StringBuilder();
        for (int i = 0; i <= 10_000; i++) {
            double angle = 2 * Math.PI * (i % 10_000) / 10_000;
            ring.append(i == 0 ? "" : ",")
                    .append("[%.9f,%.9f]".formatted(139.47 + 0.005 * Math.cos(angle), 35.66 + 0.005 * Math.sin(angle)));
        }
        ImportPreview preview = bring("hostile.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"施設番号":"1","種別":"公園","名称":"よい公園"},"geometry":{"type":"Polygon","coordinates":[[[139.47,35.66],[139.48,35.66],[139.48,35.67],[139.47,35.66]]]}},
                {"type":"Feature","properties":{"施設番号":"2","種別":"公園","名称":"ねじれ"},"geometry":{"type":"Polygon","coordinates":[[[139.47,35.66],[139.48,35.67],[139.48,35.66],[139.47,35.67],[139.47,35.66]]]}},
                {"type":"Feature","properties":{"施設番号":"3","種別":"公園","名称":"空"},"geometry":{"type":"Polygon","coordinates":[]}},
                {"type":"Feature","properties":{"施設番号":"4","種別":"公園","名称":"数でない"},"geometry":{"type":"Point","coordinates":[null,35.66]}},
                {"type":"Feature","properties":{"施設番号":"5","種別":"公園","名称":"位置なし"},"geometry":null},
                {"type":"Feature","properties":{"施設番号":"6","種別":"公園","名称":"壊れ"},"geometry":{"type":"Polygon","coordinates":"?"}},
                {"type":"Feature","properties":{"施設番号":"1","種別":"公園","名称":"重複"},"geometry":{"type":"Point","coordinates":[139.47,35.66]}},
                {"type":"Feature","properties":{"施設番号":"7","種別":"公園","名称":"遠い"},"geometry":{"type":"Point","coordinates":[0,0]}},
                {"type":"Feature","properties":{"施設番号":"8","種別":"公園","名称":"多点"},"geometry":{"type":"Polygon","coordinates":[[%s]]}},
                {"type":"Feature","properties":{"施設番号":"9","種別":"公園","名称":"開いた輪"},"geometry":{"type":"Polygon","coordinates":[[[139.47,35.66],[139.48,35.66],[139.48,35.67],[139.47,35.68]]]}}
                ]}""".formatted(ring));
        assertThat(preview.faultsByCode())
                .containsOnly(
                        Map.entry("geometry_self_intersecting", 1),
                        Map.entry("geometry_empty", 1),
                        Map.entry("coordinate_not_a_number", 1),
                        Map.entry("geometry_unreadable", 2),
                        Map.entry("row_repeated", 1),
                        Map.entry("place_far_away", 1));
        assertThat(preview.remarksByCode())
                .containsEntry("geometry_many_points", 1)
                .containsEntry("place_missing", 1);
        assertThat(register())
                .extracting(asset -> asset.content().name())
                .containsExactlyInAnyOrder("よい公園", "位置なし", "多点");
    }

    @Test
    void notANumberWrittenOutIsTheRowsFaultAndNotTheFiles() {
        ImportPreview preview = bring("deg~PARK", "nan.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"名称":"数でない"},"geometry":{"type":"Point","coordinates":[NaN,35.66]}},
                {"type":"Feature","properties":{"名称":"果てしない"},"geometry":{"type":"LineString","coordinates":[[139.47,35.66],[139.47,-Infinity]]}},
                {"type":"Feature","properties":{"名称":"よい公園"},"geometry":{"type":"Point","coordinates":[139.47,35.66]}}
                ]}""".getBytes(StandardCharsets.UTF_8))
                .preview();
        assertThat(preview.faultsByCode()).containsOnly(Map.entry("coordinate_not_a_number", 2));
        assertThat(register()).extracting(asset -> asset.content().name()).containsExactly("よい公園");
    }

    @Test
    void generatedShapesNeitherBreakTheImportNorSlipThrough() {
        long seed = 20261122;
        Random random = new Random(seed);
        List<String> kinds = List.of("Point", "LineString", "Polygon", "MultiPolygon", "MultiLineString", "Nonsense");
        for (int round = 0; round < 12; round++) {
            StringBuilder features = new StringBuilder();
            int count = 40;
            for (int i = 0; i < count; i++) {
                features.append(i == 0 ? "" : ",")
                        .append(
                                "{\"type\":\"Feature\",\"properties\":{\"施設番号\":\"g%d-%d\",\"種別\":\"公園\",\"名称\":\"公園%d\"},\"geometry\":"
                                        .formatted(round, i, i))
                        .append("{\"type\":\"%s\",\"coordinates\":%s}}"
                                .formatted(kinds.get(random.nextInt(kinds.size())), nested(random, random.nextInt(4))));
            }
            ImportPreview preview =
                    bring("generated.geojson", "{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}");
            assertThat(preview.counts().rows())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(count);
            assertThat(preview.counts().faulty() + preview.counts().valid()).isEqualTo(count);
        }
        assertThat(register()).allSatisfy(asset -> {
            var shape = asset.content().geometry();
            assertThat(shape == null || shape.isValid() && !shape.isEmpty())
                    .as("seed %d", seed)
                    .isTrue();
        });
    }

    private static String nested(Random random, int depth) {
        if (depth == 0) {
            return switch (random.nextInt(8)) {
                case 0 -> "[null,1]";
                case 1 -> "[]";
                case 2 -> "[\"139\",35.6]";
                case 3 -> "[1e308,-1e308]";
                default ->
                    "[%.6f,%.6f]".formatted(139.47 + random.nextDouble() / 100, 35.66 + random.nextDouble() / 100);
            };
        }
        StringBuilder list = new StringBuilder("[");
        for (int i = 0, n = random.nextInt(6); i < n; i++) {
            list.append(i == 0 ? "" : ",").append(nested(random, depth - 1));
        }
        return list.append("]").toString();
    }

    @Test
    void aShapefileInShiftJisWithAPlaneZoneComesIn() {
        var metres = PlaneZone.of(9).projection().metres(139.4630, 35.6561);
        byte[] zip = zip(Map.of(
                "橋梁/橋梁.shp",
                        points(List.of(new double[] {metres.x, metres.y}, new double[] {metres.x + 100, metres.y})),
                "橋梁/橋梁.dbf", table(SHIFT_JIS, List.of("関戸橋", "ｼﾞｬﾘ橋")),
                "橋梁/橋梁.prj", Shapefiles.ZONE_NINE.getBytes(StandardCharsets.UTF_8)));
        ImportPreview preview = bring("deg~ROAD_BRIDGE", "橋梁.zip", zip).preview();
        assertThat(preview.faultsByCode()).isEmpty();
        assertThat(preview.format().name()).contains("Shapefile", "EPSG:6677");
        assertThat(register()).extracting(asset -> asset.content().name()).containsExactlyInAnyOrder("関戸橋", "ｼﾞｬﾘ橋");
        var place = java.util.Objects.requireNonNull(named("関戸橋").content().geometry())
                .getCoordinate();
        assertThat(place.y).isCloseTo(35.6561, org.assertj.core.api.Assertions.within(1e-7));
    }

    @Test
    void aShapefileWithMixedEncodingsIsReadCellByCellAndATruncatedOneKeepsItsGoodRows() {
        byte[] shapes = points(List.of(
                new double[] {139.463, 35.6561}, new double[] {139.473, 35.6561}, new double[] {139.483, 35.6561}));
        byte[] mixed = table(SHIFT_JIS, List.of("北橋", "南橋", "東橋"));
        byte[] utf8 = table(StandardCharsets.UTF_8, List.of("北橋", "南橋", "東橋"));
        System.arraycopy(utf8, 32 + 32 + 1 + 41 * 1, mixed, 32 + 32 + 1 + 41 * 1, 41);
        ImportPreview preview = bring(
                        "deg~ROAD_BRIDGE",
                        "mixed.zip",
                        zip(Map.of("a.shp", java.util.Arrays.copyOf(shapes, shapes.length - 10), "a.dbf", mixed)))
                .preview();
        assertThat(preview.faultsByCode()).containsExactly(Map.entry("geometry_unreadable", 1));
        assertThat(register()).extracting(asset -> asset.content().name()).containsExactlyInAnyOrder("北橋", "南橋");
    }

    @Test
    void brokenFilesAreRefusedWithACode() {
        byte[] good = zip(
                Map.of("a.shp", points(List.of(new double[] {139.4, 35.6})), "a.dbf", table(SHIFT_JIS, List.of("北橋"))));
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("zip_broken", java.util.Arrays.copyOf(good, good.length / 2));
        bad.put("zip_without_shapes", zip(Map.of("readme.txt", new byte[10])));
        bad.put("shape_without_table", zip(Map.of("a.shp", points(List.of(new double[] {139.4, 35.6})))));
        bad.put("shape_broken", zip(Map.of("a.shp", new byte[200], "a.dbf", table(SHIFT_JIS, List.of("北橋")))));
        bad.put(
                "table_broken",
                zip(Map.of("a.shp", points(List.of(new double[] {139.4, 35.6})), "a.dbf", new byte[7])));
        bad.put("zip_too_large", zip(Map.of("a.shp", new byte[40_000_000], "a.dbf", table(SHIFT_JIS, List.of("北橋")))));
        bad.put(
                "crs_tokyo",
                zip(Map.of(
                        "a.shp",
                        points(List.of(new double[] {139.4, 35.6})),
                        "a.dbf",
                        table(SHIFT_JIS, List.of("北橋")),
                        "a.prj",
                        "GEOGCS[\"GCS_Tokyo\",DATUM[\"D_Tokyo\",SPHEROID[\"Bessel_1841\",6377397.155,299.1528128]]]"
                                .getBytes(StandardCharsets.UTF_8))));
        bad.put("zip_several_layers", zip(Map.of("a.shp", new byte[1], "b.shp", new byte[1])));
        bad.put(
                "json_broken",
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"prop"
                        .getBytes(StandardCharsets.UTF_8));
        bad.put("json_empty", "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8));
        bad.put("json_not_utf8", "{\"features\":[{\"name\":\"橋\"}]}".getBytes(SHIFT_JIS));
        bad.forEach((code, bytes) -> assertThatThrownBy(() -> bring("deg~ROAD_BRIDGE", code, bytes))
                .as(code)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(code));
        assertThat(register()).isEmpty();
    }
}
