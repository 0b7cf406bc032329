package org.tabane.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabane.browser.BrowserTest;

/** An official's own workbook, with faults, brought in with the keyboard alone: rejected rows corrected and loaded again. */
class ImportBrowserTest extends BrowserTest {
    @TempDir
    Path folder;

    @Test
    void anOwnWorkbookComesInByKeyboardAtADesk() throws IOException {
        journey(DESK, "2021");
    }

    @Test
    void anOwnWorkbookComesInByKeyboardOnAPhone() throws IOException {
        journey(PHONE, "2020");
    }

    private void journey(int width, String year) throws IOException {
        Page page = openSignedIn("sato@kitazawa.example", "/ledger/imports/entries?scope=" + year, width);
        assertThat(accessibilityFaults(page)).isEmpty();
        upload(page, ownWorkbook(year));

        assertThat(page.locator("h1").textContent()).isEqualTo("「うちの集計.xlsx」の中身");
        assertThat(page.locator("main").textContent())
                .contains("シート『集計』 6行目 C列『直営時間』：「約30」は数として読めません。", "正しい 2行だけ取り込む");
        assertThat(widerThanTheWindow(page)).isEmpty();
        assertThat(accessibilityFaults(page)).isEmpty();
        page.locator("input[value=ALL_OR_NOTHING]").focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("input[value=VALID_ROWS]").isChecked()).isTrue();
        pressOn(page, "この選び方で取り込む");
        assertThat(page.locator("h1").textContent()).isEqualTo("取り込みました");
        assertThat(page.locator("main").textContent()).contains("2行を記録しました");

        page.getByText("直す行を CSV で").focus();
        Download rejected = page.waitForDownload(() -> page.keyboard().press("Enter"));
        Path corrected = folder.resolve("直した行.csv");
        try (InputStream in = rejected.createReadStream()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("約30").contains("数として読めません");
            Files.writeString(corrected, text.replaceFirst("約30", "30"));
        }
        pressOn(page, "直したファイルを取り込む");
        upload(page, corrected);
        assertThat(page.locator("main").textContent()).contains("全部の行を取り込む");
        pressOn(page, "全部の行を取り込む");
        assertThat(page.locator("main").textContent()).contains("1行を記録しました");
        pressOn(page, "台帳を見る");
        assertThat(page.locator("main").textContent()).contains("630", "取り込み（直した行.csv）");
        assertThat(widerThanTheWindow(page)).isEmpty();
    }

    private Path ownWorkbook(String year) throws IOException {
        ImportFile made = new PaperFiles(folder).xlsx(workbook -> {
            Worksheet sheet = workbook.newWorksheet("集計");
            sheet.value(0, 0, "土木課　手間の集計");
            String[][] rows = {
                {"項目コード", "年度", "直営時間", "外注金額（千円）", "根拠の種類", "係"},
                {"R01", year, "480", "1,200", "実測", "道路係"},
                {"R03", "令和" + (Integer.parseInt(year) - 2018) + "年度", "１２０", "", "調査", "道路係"},
                {"R07", year, "約30", "", "実測", "維持係"}
            };
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].length; column++) {
                    sheet.value(row + 2, column, rows[row][column]);
                }
            }
        });
        return Files.move(made.path(), folder.resolve("うちの集計.xlsx"));
    }
}
