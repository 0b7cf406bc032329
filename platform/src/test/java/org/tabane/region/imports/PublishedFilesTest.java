package org.tabane.region.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportKind;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.RowChange;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Observation;
import org.tabane.shared.LocalGovernmentCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files in the shapes their publishers give them, with the dirt they have. The values are made up. */
@SpringBootTest
class PublishedFilesTest {
    private static final LocalGovernmentCode ODATE = LocalGovernmentCode.ofFive("05204");
    private static final LocalGovernmentCode KOSAKA = LocalGovernmentCode.ofFive("05303");
    private static final LocalGovernmentCode YOKOHAMA = LocalGovernmentCode.ofFive("14100");

    @Autowired
    private List<ImportKind<?>> kinds;

    @Autowired
    private Indicators indicators;

    @TempDir
    private Path folder;

    @Test
    void theProjectionsWorkbookIsReadPastItsTitleItsIndicesItsWardsAndItsNotes() throws Exception {
        Path file = workbook("kekkahyo1.xlsx", sheet -> {
            text(sheet, 0, 0, "結果表１　総人口および指数（令和５（2023）年推計）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 9));
            row(sheet, 2, "コード", "市などの別", "都道府県", "市区町村", "総人口（人）", null, null, "指数（令和2(2020)年＝100）", null);
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 6));
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 7, 8));
            row(sheet, 3, null, null, null, null, "令和2年\n(2020年)", "令和7年\n(2025年)", "2050年", "2025年", "2050年");
            row(sheet, 4, 5000, "a", "秋田県", "秋田県", 959502, 888000, 560429, 92.5, 58.4);
            row(sheet, 5, 5204, "2", "秋田県", "大館市", 69237, "６４，９００", 40000, 93.7, 57.8);
            row(sheet, 6, 14100, "0", "神奈川県", "横浜市", 3777491, 3770000, 3500000, 99.8, 92.6);
            row(sheet, 7, 14101, "1", "神奈川県", "鶴見区", 297437, 300000, 290000, 100.9, 97.5);
            row(sheet, 8, 7541, "3", "福島県", "広野町", 5412, "-", "…", null, null);
            row(sheet, 9, 5399, "3", "秋田県", "合併前町", 5000, 4000, 3000, null, null);
            text(sheet, 11, 0, "注：旧緊急時避難準備区域などの市町村は、一体で推計した。");
        });
        assertThat(headings("region.projection", file))
                .as("rows of all Japan and of a prefecture are no headings")
                .contains("総人口(人)令和2年(2020年)")
                .noneMatch(heading -> heading.contains("959502"));
        Importing.Result result = Importing.run(kind("region.projection"), file);
        assertThat(result.faults()).containsExactly(Map.entry("town_unknown", 1));
        assertThat(result.remarks()).containsExactly(Map.entry("value_missing", 2));
        assertThat(value("population", 2050, ODATE)).isEqualByComparingTo("40000");
        assertThat(value("population", 2025, ODATE)).isEqualByComparingTo("64900");
        assertThat(value("population", 2050, YOKOHAMA)).isEqualByComparingTo("3500000");
        assertThat(indicators.book().find("population", 2050, LocalGovernmentCode.ofFive("07541")))
                .hasValueSatisfying(seen -> assertThat(seen.mark()).isEqualTo("…"));
        IndicatorTable nation =
                indicators.table(indicators.findIndicator("population_change").orElseThrow(), 0);
        assertThat(nation.releases()).isNotEmpty();
        assertThat(nation.bundled())
                .as("the other towns still have the values that ship with Tabane")
                .isTrue();
        assertThat(Importing.run(kind("region.projection"), file).changes()).containsOnlyKeys(RowChange.UNCHANGED);
    }

    @Test
    void theWholeProjectionInThePublishersLayoutGivesEveryTownTheValueThatShipsWithTabane() throws Exception {
        Path source = Path.of(System.getProperty("tabane.shared", "../../shared"))
                .resolve("data/japan/population-projection-2023.json");
        assumeTrue(Files.exists(source), "SKIPPED: no real projection at " + source);
        JsonNode units =
                JsonMapper.builder().build().readTree(Files.readString(source)).get("municipalities");
        Path file = workbook("kekkahyo1-zenkoku.xlsx", sheet -> {
            text(sheet, 0, 0, "結果表１　総人口および指数（令和５（2023）年推計）");
            row(sheet, 2, "コード", "市などの別", "都道府県", "市区町村", "総人口（人）");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 4, 10));
            row(sheet, 3, null, null, null, null, "2020年", "2025年", "2030年", "2035年", "2040年", "2045年", "2050年");
            int at = 4;
            for (JsonNode unit : units) {
                Row line = sheet.createRow(at++);
                line.createCell(0).setCellValue(unit.get("code").asInt());
                line.createCell(1).setCellValue(unit.get("type").asString());
                line.createCell(2).setCellValue(unit.get("prefecture").asString());
                line.createCell(3).setCellValue(unit.get("name").asString());
                int column = 4;
                for (JsonNode point : unit.get("timeSeries")) {
                    line.createCell(column++)
                            .setCellValue(point.get("population").asInt());
                }
            }
        });
        Importing.Result result = Importing.run(kind("region.projection"), file);
        assertThat(units.size())
                .as("towns, wards of designated cities and one joint unit")
                .isEqualTo(1904);
        assertThat(result.faults())
                .as("wards, also those whose code lost its zero, and the joint unit of 浜通り are passed over")
                .isEmpty();
        assertThat(result.changes())
                .as("every town has the value that ships with Tabane")
                .isEqualTo(Map.of(RowChange.UNCHANGED, 1728));
        var table =
                indicators.table(indicators.findIndicator("population_change").orElseThrow(), 0);
        assertThat(table.known()).isEqualTo(1728);
        assertThat(table.count(table.indicator().headlines().getFirst())).isEqualTo(1046);
    }

    @Test
    void theStaffSurveyGivesTheCivilDepartmentAndTheSumOfCivilEngineersAndArchitects() throws Exception {
        Path file = workbook("teiin.xlsx", sheet -> {
            text(sheet, 0, 0, "第５表　市区町村別 部門別・職種別職員数（令和６年４月１日現在）");
            row(sheet, 2, "団体コード", "団体名", "一般行政部門", null, null, "職種別（再掲を除く）", null);
            row(sheet, 3, null, null, "議会", "総務", "土木", "土木技師", "建築技師");
            row(sheet, 4, "050008", "秋田県計", 1, 2, 3, 4, 5);
            row(sheet, 5, "052043", "大館市", 6, 120, "４１", 12, 3);
            row(sheet, 6, "053031", "小坂町", 2, 20, 5, 0, 0);
            row(sheet, 7, "053244", "上小阿仁村", 1, 12, 2, "-", 0);
            text(sheet, 9, 0, "（注）再任用短時間勤務職員を除く。");
        });
        Importing.run(kind("region.staff"), file);
        assertThat(value("staff_civil", 2024, ODATE)).isEqualByComparingTo("41");
        assertThat(value("staff_technical", 2024, ODATE)).isEqualByComparingTo("15");
        assertThat(value("staff_technical", 2024, KOSAKA)).as("none is a value").isEqualByComparingTo("0");
        assertThat(indicators.book().find("staff_technical", 2024, LocalGovernmentCode.ofFive("05327")))
                .as("上小阿仁村 has another code")
                .isEmpty();
        var table = indicators.table(
                indicators.findIndicator("staff_technical_count").orElseThrow(), 0);
        assertThat(table.known()).isEqualTo(2);
        assertThat(table.missing()).isEqualTo(1739);
    }

    @Test
    void theTrendOfTheCivilDepartmentIsReadFromYearsInTheHeadings() throws Exception {
        Path file = csv("trend.csv", StandardCharsets.UTF_8, """
                土木部門職員数の推移
                団体コード,団体名,土木 平成８年,土木 令和6年
                052043,大館市,60,41
                053031,小坂町,X,5
                """);
        Importing.run(kind("region.staff"), file);
        assertThat(value("staff_civil", 1996, ODATE)).isEqualByComparingTo("60");
        var change =
                indicators.table(indicators.findIndicator("staff_civil_change").orElseThrow(), 0);
        assertThat(change.value(ODATE))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("-31.66666666666667"));
        assertThat(change.marks()).containsEntry(KOSAKA, "X");
    }

    @Test
    void theEconomicCensusInShiftJisGivesTheRowsOfConstructionOnly() throws Exception {
        Path file = csv("census.csv", Charset.forName("windows-31j"), """
                "令和３年経済センサス‐活動調査　産業別集計"
                "地域コード","地域","産業大分類","事業所数","従業者数（人）","うち男"
                "00000","全国","Ｄ 建設業","485135","3737415","3000000"
                "05204","秋田県 大館市","Ａ～Ｒ 全産業","3200","28000","15000"
                "05204","秋田県 大館市","Ｄ 建設業","310","2,450","2,000"
                "05303","秋田県 小坂町","Ｄ 建設業","22","Ｘ","Ｘ"
                """);
        Importing.Result result = Importing.run(kind("region.construction"), file);
        assertThat(result.faults()).isEmpty();
        assertThat(value("construction_workers", 2021, ODATE)).isEqualByComparingTo("2450");
        assertThat(value("construction_firms", 2021, ODATE)).isEqualByComparingTo("310");
        assertThat(indicators.book().find("construction_workers", 2021, KOSAKA))
                .hasValueSatisfying(seen -> assertThat(seen.mark()).isEqualTo("X"));
    }

    @Test
    void aWorkbookWithASheetForEachYearIsReadSheetBySheet() throws Exception {
        Path file = workbook(
                "teiin-nenji.xlsx",
                Map.of(
                        "令和５年", sheet -> staff(sheet, 33, 4),
                        "R4", sheet -> staff(sheet, 35, "ー"),
                        "平成１３年", sheet -> staff(sheet, 60, 9)));
        Importing.Result result = Importing.run(kind("region.staff"), file);
        assertThat(result.faults()).isEmpty();
        assertThat(result.remarks()).containsExactly(Map.entry("value_missing", 1));
        assertThat(value("staff_civil", 2023, ODATE)).isEqualByComparingTo("33");
        assertThat(value("staff_civil", 2022, ODATE)).isEqualByComparingTo("35");
        assertThat(value("staff_civil", 2001, ODATE)).isEqualByComparingTo("60");
        assertThat(Importing.run(kind("region.staff"), file).reference())
                .as("twice changes nothing")
                .isEmpty();
    }

    private static void staff(Sheet sheet, Object odate, Object kosaka) {
        text(sheet, 0, 0, "部門別職員数");
        row(sheet, 1, "都道府県", "区分", "団体名", "土木");
        row(sheet, 2, "秋田県", null, null, 5204);
        row(sheet, 3, "秋田県", "市", "大館市", odate);
        row(sheet, 4, null, "町村", "小坂町", kosaka);
        row(sheet, 5, null, null, "市町村計", 99999);
        row(sheet, 6, null, null, "鹿角広域行政組合", 5303);
        row(sheet, 7, "神奈川県", "指定都市", "横浜市", 1200);
        row(sheet, 8, null, null, "※ 再任用を除く", 12);
    }

    @Test
    void sheetsForOneSexAreLeftAsideAndWardsOfACityAreNotTheCity() throws Exception {
        Path file = workbook(
                "jinko.xlsx",
                Map.of(
                        "男", sheet -> people(sheet, 1000),
                        "総数", sheet -> people(sheet, 2000),
                        "女", sheet -> people(sheet, 1000)));
        Importing.Result result = Importing.run(kind("region.projection"), file);
        assertThat(result.faults()).isEmpty();
        assertThat(value("population", 2060, YOKOHAMA)).isEqualByComparingTo("2000");
    }

    private static void people(Sheet sheet, int yokohama) {
        text(sheet, 0, 0, "男女別将来推計人口");
        row(sheet, 1, "都道府県", "市区町村", "区", "2060年", "2065年");
        row(sheet, 2, "神奈川県", "横浜市", null, yokohama, yokohama);
        row(sheet, 3, "神奈川県", "横浜市", "鶴見区", 10, 10);
    }

    @Test
    void aTownNamedOnceForSeveralIndustriesIsTheTownOfAllOfThem() throws Exception {
        Path file = workbook("census.xlsx", sheet -> {
            text(sheet, 0, 0, "平成２８年経済センサス－活動調査");
            row(sheet, 1, "地域", "産業大分類", "事業所数", "従業者数");
            row(sheet, 2, "秋田県大館市", "Ａ～Ｒ 全産業", 3200, 28000);
            row(sheet, 3, null, "Ｄ 建設業", 333, 2555);
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 0));
            row(sheet, 4, "秋田県小坂町", "Ａ～Ｒ 全産業", 200, 1900);
            row(sheet, 5, null, "Ｄ 建設業", "△5", 120);
        });
        Importing.Result result = Importing.run(kind("region.construction"), file);
        assertThat(value("construction_workers", 2016, ODATE)).isEqualByComparingTo("2555");
        assertThat(result.faults())
                .as("fewer than no establishments is a mistake")
                .containsExactly(Map.entry("cell_negative", 1));
    }

    @Test
    void theRoadMaintenanceYearbookGivesMeasuresNeededAndBegun() throws Exception {
        Path file = workbook("nenpo.xlsx", sheet -> {
            text(sheet, 0, 0, "道路メンテナンス年報（2024年度） 市区町村別 橋梁");
            row(sheet, 1, "都道府県", "市区町村", "管理施設数", "点検実施施設数", "判定区分Ⅲ・Ⅳの施設数", "措置が必要な施設数", "措置に着手済の施設数", "着手率（％）");
            row(sheet, 2, "秋田県", "大館市", 480, 96, 30, 28, 21, 75.0);
            row(sheet, 3, null, "小坂町", 90, 18, "－", 0, 0, "－");
        });
        Importing.run(kind("region.yearbook"), file);
        assertThat(value("bridges", 2024, ODATE)).isEqualByComparingTo("480");
        assertThat(value("bridges_diagnosed", 2024, ODATE)).isEqualByComparingTo("96");
        assertThat(value("measures_needed", 2024, ODATE)).isEqualByComparingTo("28");
        assertThat(value("measures_started", 2024, ODATE)).isEqualByComparingTo("21");
        assertThat(value("measures_started", 2024, KOSAKA)).isEqualByComparingTo("0");
        var share = indicators.table(
                indicators.findIndicator("measures_started_share").orElseThrow(), 0);
        assertThat(share.value(ODATE)).hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("75"));
        assertThat(share.value(KOSAKA)).as("nothing of nothing is no share").isEmpty();
    }

    @Test
    void bridgesOfTheDatabaseAreCountedByTownAndUnknownYearsApart() throws Exception {
        Path file = csv("bridges.csv", Charset.forName("windows-31j"), """
                施設名,路線名,架設年度_西暦,橋長(m),径間数,上部工（使用材料）,道路管理者名称,道路管理者_管理事務所名,起点側位置_緯度,起点側位置_経度,点検記録_点検実施年度,点検記録_判定区分
                一号橋,市道１号線,1960,12.5,1,ＲＣ橋,大館市,,40.27,140.56,2023,Ⅲ
                二号橋,市道２号線,昭和45年度,8,1,ＰＣ橋,大館市,,40.28,140.57,2024,２
                三号橋,市道３号線,不明,5,1,鋼橋,大館市,,40.29,140.58,2024,Ⅰ
                四号橋,市道４号線,,6,1,鋼橋,大館市,,40.30,140.58,,
                五号橋,市道５号線,1985,30,2,鋼橋,大館市,,40.31,140.58,2024,IV
                国道橋,国道7号,1970,50,3,鋼橋,東北地方整備局,能代河川国道事務所,40.27,140.56,2024,Ⅱ
                府中橋,市道,1990,10,1,ＲＣ橋,府中市,,34.57,133.24,2024,Ⅰ
                """);
        Importing.Result result = Importing.run(kind("region.bridges"), file);
        assertThat(result.remarks()).containsEntry("other_manager", 1).containsEntry("build_year_unknown", 2);
        int now = indicators.book().years("bridges").last();
        assertThat(value("bridges", now, ODATE)).isEqualByComparingTo("5");
        assertThat(value("bridges_unknown_year", now, ODATE)).isEqualByComparingTo("2");
        assertThat(value("bridges_over50", now, ODATE)).isEqualByComparingTo("2");
        assertThat(value("bridges_over50", 2040, ODATE)).isEqualByComparingTo("3");
        assertThat(value("bridges_grade34", now, ODATE)).isEqualByComparingTo("2");
        assertThat(value("bridges", now, LocalGovernmentCode.ofFive("34208")))
                .as("府中市 of Hiroshima, by place")
                .isEqualByComparingTo("1");
        var old = indicators.findIndicator("bridges_over50_share").orElseThrow();
        assertThat(indicators.table(old, 0).value(ODATE))
                .hasValueSatisfying(v -> assertThat(v).isBetween(new BigDecimal("66.6"), new BigDecimal("66.7")));
        assertThat(indicators.table(old, 2040).value(ODATE))
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("100"));
        assertThat(indicators.table(old, 0).unknown()).isEqualByComparingTo("2");
        assertThat(Importing.run(kind("region.bridges"), file).reference())
                .as("twice changes nothing")
                .isEmpty();
    }

    @Test
    void bridgesAsJsonAreReadByTheirPaths() throws Exception {
        Path file = folder.resolve("bridges.json");
        Files.writeString(file, """
                {"result":[{"shisetsu_id":"40.3,140.5","syogen":{"shisetsu":{"meisyou":"北橋"},"kanrisya":{"meisyou":"小坂町"},
                "gyousei_kuiki":{"todoufuken_mei":"秋田県","shikuchouson_code":"05303"},"kasetsu_nendo":"昭和30年"},
                "tenken":{"nendo":2024,"kiroku":{"hantei_kubun":"Ⅱ"}}},{"syogen":{}}]}""");
        Importing.Result result = Importing.run(kind("region.bridges"), file);
        assertThat(result.faults()).containsExactly(Map.entry("bridge_nameless", 1));
        assertThat(value("bridges", indicators.book().years("bridges").last(), KOSAKA))
                .isEqualByComparingTo("1");
    }

    @Test
    void aFileOfNoKnownLayoutIsRefusedInWords() throws Exception {
        Path file = csv("menu.csv", StandardCharsets.UTF_8, "料理,値段\nそば,700\n");
        assertThatThrownBy(() -> Importing.run(kind("region.staff"), file))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("layout_not_found");
    }

    private List<String> headings(String kind, Path file) throws Exception {
        ImportCase given = new ImportCase(
                java.util.UUID.nameUUIDFromBytes(new byte[] {1}), "北沢市", java.util.Optional.empty(), null, "", "");
        try (var open = kind(kind).source(given).open(new ImportFile(file.toString(), file))) {
            return open.layout().headers().stream().map(header -> header.text()).toList();
        }
    }

    private ImportKind<?> kind(String name) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal value(String series, int year, LocalGovernmentCode town) {
        return indicators
                .book()
                .find(series, year, town)
                .map(Observation::value)
                .orElseThrow();
    }

    private interface Filling {
        void fill(Sheet sheet);
    }

    private Path workbook(String name, Filling filling) throws IOException {
        return workbook(name, Map.of("表", filling));
    }

    private Path workbook(String name, Map<String, Filling> sheets) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("説明").createRow(0).createCell(0).setCellValue("この表について");
            sheets.forEach((sheet, filling) -> filling.fill(book.createSheet(sheet)));
            book.write(out);
        }
        return file;
    }

    private Path csv(String name, Charset charset, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, text.replace("\n", "\r\n").getBytes(charset));
        return file;
    }

    private static void text(Sheet sheet, int row, int column, String text) {
        sheet.createRow(row).createCell(column).setCellValue(text);
    }

    private static void row(Sheet sheet, int number, @org.jspecify.annotations.Nullable Object... values) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                continue;
            }
            Cell cell = row.createCell(i);
            if (value instanceof Number amount) {
                cell.setCellValue(amount.doubleValue());
            } else {
                cell.setCellValue(value.toString());
            }
        }
    }
}
