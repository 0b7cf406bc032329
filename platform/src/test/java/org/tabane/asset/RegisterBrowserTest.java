package org.tabane.asset;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabane.browser.BrowserTest;

/** The register as people use it with the keyboard alone: a town's own workbook brought in, an asset found, put right and looked up. */
class RegisterBrowserTest extends BrowserTest {
    private static final String PERSON = "sato@kitazawa.example";

    @TempDir
    private Path folder;

    @Test
    void aFirmIsToldThatItHasNoRegisterAndWhereToGoOn() {
        for (String path :
                List.of("/asset/assets", "/asset/places", "/asset/map", "/asset/import", "/asset/network/new")) {
            Page page = openSignedIn("kobayashi@kitazawa-jv.example", path, PHONE);
            assertThat(page.locator(".empty").textContent()).as(path).contains("北沢建設JV", "資産台帳");
            assertThat(widerThanTheWindow(page)).as(path).isEmpty();
        }
    }

    @Test
    void aTownsOwnWorkbookComesInByKeyboardAtADesk() throws IOException {
        bring(DESK, "D");
    }

    @Test
    void aTownsOwnWorkbookComesInByKeyboardOnAPhone() throws IOException {
        bring(PHONE, "P");
    }

    private void bring(int width, String letter) throws IOException {
        Page page = openSignedIn(PERSON, "/asset/import", width);
        assertThat(accessibilityFaults(page)).isEmpty();
        assertThat(widerThanTheWindow(page)).isEmpty();
        pressOn(page, "ファイルを選ぶ");
        upload(page, ownRegister(letter));

        assertThat(page.locator("main").textContent()).contains("緯度・経度の入れ替わり", "入れ替えて読む", "座標が数でない", "同じ");
        assertThat(widerThanTheWindow(page)).isEmpty();
        assertThat(accessibilityFaults(page)).isEmpty();
        page.locator("input[value=ALL_OR_NOTHING]").focus();
        page.keyboard().press("ArrowDown");
        pressOn(page, "この選び方で取り込む");
        assertThat(page.locator("main").textContent()).contains("2行を記録しました");

        page.getByText("直す行を CSV で").focus();
        Download rejected = page.waitForDownload(() -> page.keyboard().press("Enter"));
        try (InputStream in = rejected.createReadStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("入替橋" + letter, "非数橋" + letter, "重複橋" + letter)
                    .doesNotContain("手本橋" + letter);
        }
        pressOn(page, "資産台帳を見る");

        page.locator("main input[name=q]").focus();
        page.keyboard().type("手本橋" + letter);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        pressOn(page, "手本橋" + letter);
        assertThat(page.locator("main").textContent())
                .contains("TK-" + letter + "1", "昭和45年度", "Ⅲ", "12.345 km", "0001002", "見本町二丁目");
        assertThat(accessibilityFaults(page)).isEmpty();
        assertThat(widerThanTheWindow(page)).isEmpty();
    }

    @Test
    void theTemplateFilledInIsTakenAsItIs() throws IOException {
        Page page = openSignedIn(PERSON, "/asset/imports/register", DESK);
        Download template = page.waitForDownload(
                () -> page.getByText("記入用の表（Excel）").first().press("Enter"));
        Path filled = folder.resolve("記入した表.xlsx");
        Map<String, String> row = Map.of("名称", "ひな形公園", "種別", "公園", "数量", "1200");
        try (InputStream in = template.createReadStream();
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(filled)) {
            Sheet sheet = workbook.getSheetAt(0);
            Row header = sheet.getRow(sheet.getFirstRowNum());
            Row added = sheet.createRow(sheet.getLastRowNum() + 1);
            for (Cell cell : header) {
                String value = row.get(cell.getStringCellValue());
                if (value != null) {
                    added.createCell(cell.getColumnIndex()).setCellValue(value);
                }
            }
            workbook.write(out);
        }
        upload(page, filled);
        assertThat(page.locator("main").textContent()).contains("全部の行を取り込む");
        pressOn(page, "全部の行を取り込む");
        assertThat(page.locator("main").textContent()).contains("1行を記録しました");
    }

    @Test
    void anAssetIsPutRightGivenUpAndPutBackByKeyboard() {
        Page page = openSignedIn(PERSON, "/asset/assets?sector=BRIDGE", DESK);
        page.locator("main a[href^='/asset/assets/0']").first().focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        String address = page.url();
        page.waitForNavigation(() -> page.keyboard().press("e"));
        page.locator("#reason").fill("現地で確認した");
        page.locator("#note").fill("親柱に銘板あり");
        page.waitForNavigation(() -> page.locator("#note")
                .locator("xpath=ancestor::form")
                .locator("button.pri")
                .press("Enter"));
        assertThat(page.url()).isEqualTo(address);
        assertThat(page.locator(".changes").textContent()).contains("訂正", "現地で確認した", "備考：— → 親柱に銘板あり");

        page.getByText("除却・廃止を記録する").press("Enter");
        page.locator("#retiredOn").fill("2026-10-01");
        page.locator("#reason").fill("架け替え");
        page.waitForNavigation(() -> page.locator("button.stop").press("Enter"));
        assertThat(page.locator("main").textContent()).contains("に除却・廃止　架け替え");
        pressOn(page, "供用中に戻す");
        assertThat(page.locator(".changes").textContent()).contains("復帰");
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    @Test
    void theMapLeadsToThePlaceRecordAndThePlaceRecordToPaper() throws IOException {
        Page page = openSignedIn(PERSON, "/asset/assets?sector=BRIDGE", PHONE);
        follow(page.locator("main a[href^='/asset/assets/0']").first());
        String name = page.locator("h1").textContent();
        pressOn(page, "箇所カルテ");
        assertThat(page.locator("h1").textContent()).contains("箇所カルテ", name);
        assertThat(page.locator(".record").textContent()).contains("設置", "点検");
        assertThat(widerThanTheWindow(page)).isEmpty();
        assertThat(accessibilityFaults(page)).isEmpty();
        page.locator("#metres").selectOption("300");
        pressOn(page, "調べる");
        assertThat(page.locator("main").textContent()).contains("まわり 300 m");
        Download paper = page.waitForDownload(() -> page.getByText("PDFで受け取る").press("Enter"));
        try (InputStream in = paper.createReadStream()) {
            assertThat(new String(in.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void aRegistersRoadShapefileComesInThroughThePage() throws IOException {
        Path file = folder.resolve("道路台帳.zip");
        List<double[]> roads = List.of(
                new double[] {144.60, 38.60, 144.61, 38.60},
                new double[] {144.605, 38.60, 144.605, 38.605},
                new double[] {144.64, 38.60, 144.65, 38.60});
        Files.write(
                file,
                Shapefiles.zip(Map.of(
                        "道路.shp",
                        Shapefiles.lines(roads),
                        "道路.dbf",
                        Shapefiles.table(
                                Shapefiles.SHIFT_JIS,
                                List.of("路線番号", "路線名"),
                                List.of(List.of("1", "台帳本通り"), List.of("2", "台帳小路"), List.of("3", "離れ道"))))));
        Page page = openSignedIn(PERSON, "/asset/network/new", PHONE);
        assertThat(accessibilityFaults(page)).isEmpty();
        assertThat(widerThanTheWindow(page)).isEmpty();
        page.locator("#file").setInputFiles(file);
        page.fill("#source", "見本の道路台帳");
        page.waitForNavigation(() -> page.locator("main button.pri").press("Enter"));
        Locator network = page.locator("main a[href^='/asset/network/0']").first();
        network.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
        page.waitForNavigation(() -> network.press("Enter"));
        assertThat(page.locator("main").textContent()).contains("台帳本通り", "行き止まり", "つながりごとの延長", "離れ道");
        assertThat(widerThanTheWindow(page)).isEmpty();
    }

    /** A register under the names a town uses, with the faults towns have; two good rows. */
    private Path ownRegister(String letter) throws IOException {
        Path file = folder.resolve("橋梁台帳.xlsx");
        String[][] rows = {
            {"橋梁番号", "橋名", "種別", "架設年度", "橋長(m)", "緯度", "経度", "点検年度", "判定区分", "路線名", "キロ程", "町字ID", "所在地"},
            {"1", "手本橋", "道路橋", "S45", "12.5", "38.60", "144.60", "R5", "Ⅲ", "市道1号線", "12.345", "0001002", "見本町二丁目"},
            {"2", "不明橋", "道路橋", "不明", "", "", "", "", "", "", "", "", ""},
            {"3", "入替橋", "道路橋", "", "", "144.60", "38.60", "", "", "", "", "", ""},
            {"4", "非数橋", "道路橋", "", "", "NaN", "144.60", "", "", "", "", "", ""},
            {"1", "重複橋", "道路橋", "", "", "", "", "", "", "", "", "", ""}
        };
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "test", null)) {
            Worksheet sheet = workbook.newWorksheet("橋梁");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    String value = rows[row][column];
                    sheet.value(
                            row,
                            column,
                            row == 0 || column > 1 ? value : column == 0 ? "TK-" + letter + value : value + letter);
                }
            }
        }
        return file;
    }
}
