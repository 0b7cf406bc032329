package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tabane.asset.Shapefiles.SHIFT_JIS;
import static org.tabane.asset.Shapefiles.points;
import static org.tabane.asset.Shapefiles.table;
import static org.tabane.asset.Shapefiles.zip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.exchange.Findings;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportOutcome;
import org.tabane.exchange.ImportPreview;
import org.tabane.exchange.ImportProgress;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowImport;
import org.tabane.storage.Tenancy;

/** Files of assets as people have them, good and bad, into a real database: what is wrong is counted under a code, the rest is kept. */
@SpringBootTest(classes = AssetSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class ImportStoreTest {
    @Autowired
    private AssetImport assetImport;

    @Autowired
    private LoadAssets load;

    @Autowired
    private Assets assets;

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder;

    private final PaperTown fuchu = new PaperTown("132063");
    private int files;

    private ImportOutcome bring(String scope, String name, byte[] content) {
        return Tenancy.get(
                fuchu.context(),
                () -> transaction.execute(status -> {
                    try {
                        Path path = folder.resolve("file" + ++files);
                        Files.write(path, content);
                        ImportCase given = new ImportCase(
                                fuchu.organisation(), "府中市", Optional.of(fuchu.code()), null, scope, name);
                        ImportTarget<AssetEntry> target = assetImport.target(given);
                        ImportOutcome outcome = new RowImport<>(assetImport.source(given))
                                .save(
                                        new ImportFile(name, path),
                                        target,
                                        ImportChoice.VALID_ROWS,
                                        ImportProgress.SILENT);
                        lastBatch = target.finish();
                        return outcome;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (ImportRefused refused) {
                        throw new IllegalStateException(refused.fault().code(), refused);
                    }
                }));
    }

    private String lastBatch = "";

    private ImportPreview bring(String name, String content) {
        return bring("", name, content.getBytes(StandardCharsets.UTF_8)).preview();
    }

    private List<Asset> register() {
        return Tenancy.get(fuchu.context(), () -> assets.listWhole(AssetQuery.of(fuchu.id(), 1_000)));
    }

    @Test
    void anXroadCsvInShiftJisComesInWithItsInspectionsAndUnknownYears() {
        String csv = """
                施設名,路線名,架設年度_西暦,橋長(m),径間数,上部工（使用材料）,道路管理者名称,道路管理者_管理事務所名,起点側位置_緯度,起点側位置_経度,点検記録_点検実施年度,点検記録_判定区分
                関戸橋,市道1号線,1971,375.5,7,鋼橋,府中市,道路課,35.6561,139.4630,2022,Ⅲ
                不詳橋,市道2号線,不明,5.2,1,ＲＣ橋,府中市,道路課,35.6601,139.4730,令和3年度,1
                和暦橋,市道3号線,昭和45年度,12,1,ＰＣ橋,府中市,,３５．６７,１３９．４８,,
                """;
        ImportPreview preview =
                bring("", "xROAD_橋梁.csv", csv.getBytes(SHIFT_JIS)).preview();
        assertThat(preview.faultsByCode()).isEmpty();
        assertThat(register())
                .hasSize(3)
                .allSatisfy(asset -> assertThat(asset.content().kind()).isEqualTo(AssetKind.ROAD_BRIDGE));
        Asset sekido = named("関戸橋");
        assertThat(sekido.grade()).isEqualTo(ConditionGrade.III);
        assertThat(sekido.content().attributes()).containsEntry("径間数", "7").containsEntry("上部工使用材料", "鋼橋");
        assertThat(named("不詳橋").content().buildYear()).isEqualTo(BuildYear.UNKNOWN);
        assertThat(named("和暦橋").content().buildYear()).isEqualTo(BuildYear.of(1970));

        ImportPreview again = bring("", "xROAD_橋梁.csv", csv.getBytes(SHIFT_JIS)).preview();
        assertThat(again.counts().unchanged())
                .as("the same file twice changes nothing")
                .isEqualTo(3);
        assertThat(lastBatch).isEmpty();
    }

    private Asset named(String name) {
        return register().stream()
                .filter(asset -> asset.content().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anXroadJsonIsReadByItsPaths() {
        bring("xroad.json", """
                {"result":[{"shisetsu_id":"35.6561,139.4630","syogen":{"shisetsu":{"meisyou":"関戸橋"},"rosen":{"meisyou":"市道1号線"},
                "kanrisya":{"meisyou":"府中市"},"ichi":{"ido":35.6561,"keido":139.4630},"kasetsu_nendo":1971,"kyouchou":375.5,"fukuin":9.0},
                "tenken":{"nendo":2022,"kiroku":{"hantei_kubun":"3"},"syuzen":{"sochi_joukyou":"未着手"}}}]}""");
        Asset asset = named("関戸橋");
        assertThat(asset.grade()).isEqualTo(ConditionGrade.III);
        assertThat(asset.content().code()).isEqualTo("35.6561,139.4630");
        assertThat(asset.content().attributes()).containsEntry("幅員(m)", "9.0");
    }

    @Test
    void exchangedCoordinatesAreNeverTakenSilentlyButProposed() {
        String csv = "名称,種別,緯度,経度\n関戸橋,道路橋,139.4630,35.6561\n是政橋,道路橋,139.4760,35.6590\n";
        ImportPreview preview = bring("入替.csv", csv);
        assertThat(preview.faultsByCode()).containsExactly(Map.entry("coordinates_swapped", 2));
        assertThat(register()).isEmpty();
        assertThat(ways(preview, ""))
                .containsExactly(Reading.DEGREES.exchanged().toString());

        assertThat(bring(ways(preview, "").getFirst(), "入替.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .preview()
                        .counts()
                        .added())
                .isEqualTo(2);
        assertThat(named("関戸橋").content().geometry()).hasToString("POINT (139.463 35.6561)");
    }

    @Test
    void everyRowOfTheRealPotholeFileIsFoundExchanged() throws IOException {
        String shared = System.getProperty("tabane.shared", "");
        Path file = Path.of(shared, "data/requests/syracuse/potholes.csv");
        Assumptions.assumeTrue(
                !shared.isEmpty() && Files.exists(file),
                "tabane.shared does not hold data/requests/syracuse/potholes.csv");
        byte[] bytes = Files.readAllBytes(file);
        String scope = "deg~OTHER_ROAD";
        ImportPreview preview = bring(scope, "potholes.csv", bytes).preview();
        assertThat(preview.counts().rows()).isGreaterThan(1_000);
        int placed = preview.counts().faulty();
        assertThat(preview.faultsByCode().get("coordinates_swapped"))
                .as("of %d rows with a fault: %s", placed, preview.faultsByCode())
                .isEqualTo(placed);
        assertThat(register())
                .as("rows without coordinates only")
                .allSatisfy(asset -> assertThat(asset.content().geometry()).isNull());
        assertThat(ways(preview, scope)).first().isEqualTo("deg-swapped~OTHER_ROAD");
        ImportPreview exchanged =
                bring("deg-swapped~OTHER_ROAD", "potholes.csv", bytes).preview();
        assertThat(exchanged.faultsByCode()).containsKey("place_far_away").doesNotContainKey("coordinates_swapped");
    }

    @Test
    void metresLabelledDegreesAndAWrongZoneAreProposedTheRightZone() {
        PlaneZone.Projection nine = PlaneZone.of(9).projection();
        var at = nine.metres(139.4630, 35.6561);
        String csv = "名称,種別,緯度,経度\n関戸橋,道路橋,%.3f,%.3f\n".formatted(at.y, at.x);
        ImportPreview preview = bring("メートル.csv", csv);
        assertThat(preview.faultsByCode()).containsExactly(Map.entry("coordinates_in_metres", 1));
        assertThat(ways(preview, "")).contains("z9");

        String plane = "名称,種別,X座標,Y座標\n関戸橋,道路橋,%.3f,%.3f\n".formatted(at.y, at.x);
        ImportPreview wrong =
                bring("z10", "平面.csv", plane.getBytes(StandardCharsets.UTF_8)).preview();
        assertThat(wrong.faultsByCode()).containsExactly(Map.entry("coordinates_in_other_zone", 1));
        assertThat(ways(wrong, "z10")).contains("z9");
        bring("z9", "平面.csv", plane.getBytes(StandardCharsets.UTF_8));
        var place = java.util.Objects.requireNonNull(named("関戸橋").content().geometry())
                .getCoordinate();
        assertThat(place.x).isCloseTo(139.4630, org.assertj.core.api.Assertions.within(1e-7));
        assertThat(place.y).isCloseTo(35.6561, org.assertj.core.api.Assertions.within(1e-7));
    }

    private static List<String> ways(ImportPreview preview, String scope) {
        return ImportScope.of(scope).otherWays(findings(preview)).stream()
                .map(org.tabane.exchange.OtherWay::scope)
                .toList();
    }

    private static Findings findings(ImportPreview preview) {
        return new Findings(
                null,
                null,
                List.of(),
                preview.counts(),
                preview.faultsByCode(),
                preview.faults(),
                preview.remarksByCode(),
                preview.remarks());
    }

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
    void aCsvPastedTogetherFromTwoEncodingsIsReadLineByLineAndSaysSo() {
        byte[] head = "名称,種別,施設番号\r\n北橋,道路橋,B1\r\n".getBytes(SHIFT_JIS);
        byte[] pasted = "南橋,道路橋,B2\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] broken = {(byte) 0x93, (byte) 0xff, ',', (byte) 0x93, ',', 'B', '3', '\r', '\n'};
        byte[] file = java.nio.ByteBuffer.allocate(head.length + pasted.length + broken.length)
                .put(head)
                .put(pasted)
                .put(broken)
                .array();
        ImportPreview preview = bring("deg~ROAD_BRIDGE", "混在.csv", file).preview();
        assertThat(preview.faultsByCode()).isEmpty();
        assertThat(preview.remarksByCode()).containsEntry("text_undecodable", 1);
        assertThat(preview.format().name()).isEqualTo("CSV (UTF-8: 1, Shift_JIS: 2, ?: 1)");
        assertThat(register()).extracting(asset -> asset.content().name()).contains("北橋", "南橋");
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

    @Test
    void whatAFileLeavesOpenStaysAndTheWholeImportCanBeUndone() {
        bring("一.csv", "名称,種別,施設番号,架設年度,緯度,経度,点検年度,判定区分\n関戸橋,道路橋,B1,1971,35.6561,139.4630,2018,Ⅱ\n");
        bring("二.csv", "名称,種別,施設番号,架設年度,点検年度,判定区分\n関戸橋,道路橋,B1,,2023,Ⅲ\n新橋,道路橋,B2,2020,,\n");
        Asset sekido = named("関戸橋");
        assertThat(sekido.content().buildYear()).isEqualTo(BuildYear.of(1971));
        assertThat(sekido.content().geometry()).isNotNull();
        assertThat(sekido.grade()).isEqualTo(ConditionGrade.III);

        UUID batch = UUID.fromString(lastBatch);
        Tenancy.run(
                fuchu.context(),
                () -> assertThat(load.undo(fuchu.author(), batch)).isPositive());
        assertThat(register()).extracting(asset -> asset.content().name()).containsExactly("関戸橋");
        assertThat(named("関戸橋").grade()).isEqualTo(ConditionGrade.II);
        Tenancy.run(fuchu.context(), () -> {
            assertThat(load.undo(fuchu.author(), batch)).as("once only").isZero();
            assertThat(assets.listInspections(sekido.id()))
                    .extracting(Inspection::grade)
                    .containsExactly(ConditionGrade.II);
        });
    }

    @Test
    void rowsThatDoNotSayWhatTheyAreAreRefusedUnlessThePersonSaidSo() {
        String csv = "照明番号,緯度,経度\nL1,35.66,139.47\n";
        assertThat(bring("照明.csv", csv).faultsByCode()).containsExactly(Map.entry("kind_missing", 1));
        bring("deg~STREET_LIGHT", "照明.csv", csv.getBytes(StandardCharsets.UTF_8));
        assertThat(named("道路照明灯 L1").content().kind()).isEqualTo(AssetKind.STREET_LIGHT);
    }

    @Test
    void anotherTownsAssetsAreNotTaken() {
        assertThat(bring("県.csv", "名称,種別,全国地方公共団体コード\n北橋,道路橋,132063\n他市橋,道路橋,132039\n")
                        .faultsByCode())
                .containsExactly(Map.entry("other_municipality", 1));
    }
}
