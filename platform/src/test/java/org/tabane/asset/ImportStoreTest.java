package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tabane.asset.Shapefiles.SHIFT_JIS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.exchange.ImportPreview;
import org.tabane.storage.Tenancy;

/** Tables of assets as people have them, good and bad, into a real database: what is wrong is counted under a code, the rest is kept. */
class ImportStoreTest extends ImportedFiles {
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
        assertThat(wrong.faults().getFirst().arguments())
                .as("which zone fits, and where the chosen one would put it")
                .first()
                .isEqualTo("IX");
        bring("z9", "平面.csv", plane.getBytes(StandardCharsets.UTF_8));
        var place = java.util.Objects.requireNonNull(named("関戸橋").content().geometry())
                .getCoordinate();
        assertThat(place.x).isCloseTo(139.4630, org.assertj.core.api.Assertions.within(1e-7));
        assertThat(place.y).isCloseTo(35.6561, org.assertj.core.api.Assertions.within(1e-7));
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
