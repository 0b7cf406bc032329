package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;

/** What officials do with an estimate, from beginning to end, in the browser. */
class ScenarioJourneyBrowserTest extends BrowserTest {

    private static final String EDITOR = "sato@kitazawa.example";
    private static final int MOST_KEYS = 250;

    /** Nothing is touched but Tab, Enter and letters, from the first page to the report on the disk. */
    @Test
    void fromTheFirstPageToADownloadedReportByKeyboardAlone() throws IOException {
        Page page = open("/", DESK);
        tabTo(page, "#q");
        page.keyboard().type("明和町");
        page.keyboard().press("Enter");
        page.waitForURL("**/bundling/first?q=**");
        tabTo(page, ".hits a");
        page.keyboard().press("Enter");
        page.waitForURL("**/bundling/first/partners**");
        tabTo(page, "main button.pri");
        page.keyboard().press("Enter");
        page.waitForURL("**/bundling/first/result**");
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
        assertThat(page.locator(".answer").textContent()).contains("年間コスト", "P10", "P50", "P90");
        tabTo(page, ".files a[href*=\"pdf\"]");
        Download report = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(report.suggestedFilename()).isEqualTo("効果試算書_明和町.pdf");
        byte[] pdf = bytes(report);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(20_000);
    }

    @Test
    void fromTheFirstPageToTheReportOnAPhone() throws IOException {
        Page page = open("/", PHONE);
        page.fill("#q", "明和町");
        follow(page.locator("main .first button.pri"));
        assertThat(scrollsSideways(page)).isFalse();
        page.locator(".hits a").first().click();
        page.waitForURL("**/bundling/first/partners**");
        assertThat(widerThanTheWindow(page)).isEmpty();
        follow(page.locator("main button.pri"));
        page.waitForURL("**/bundling/first/result**");
        assertThat(widerThanTheWindow(page)).isEmpty();
        Download report = page.waitForDownload(
                () -> page.locator(".files a[href*=\"docx\"]").click());
        assertThat(zipEntries(bytes(report))).contains("word/document.xml");
    }

    @Test
    void theResultIsReachedFromTheFirstPageWithoutScripts() {
        Page page = openWithoutScripts("/", DESK);
        page.fill("#q", "明和町");
        follow(page.locator("main .first button.pri"));
        page.locator(".hits a").first().click();
        follow(page.locator("main button.pri"));
        assertThat(page.locator(".answer").textContent()).contains("P50");
    }

    /** An own workbook: taken away, filled in elsewhere, uploaded, estimated, reported in three formats. */
    @Test
    void anOwnWorkbookBecomesAnEstimateAndItsReports() throws IOException {
        Page page = openSignedIn(EDITOR, "/bundling/scenarios/new", DESK);
        page.fill("#name", "台帳から報告まで");
        page.locator("main button.pri").last().click();
        page.waitForURL("**/edit");
        String scenario = page.url().replace("/edit", "");
        page.navigate(scenario);
        page.getByText("ブックで入れる").click();
        page.waitForURL("**/bundling/imports/scenario**");
        Download template = page.waitForDownload(
                () -> page.locator("main a[href$=\"workbook.xlsx\"]").click());
        Path own = Files.createTempFile("own", ".xlsx");
        Files.write(own, ScenarioBooks.withOutsourced(bytes(template), 45_000_000, "令和7年度 決算書"));
        page.setInputFiles("#file", own);
        page.locator("main form button.pri").click();
        page.waitForFunction("() => document.querySelector('main form[action$=\"/import\"]')");
        assertThat(page.locator("main").textContent()).contains("現状");
        page.locator("main form[action$=\"/import\"] button.pri").click();
        page.waitForFunction("() => document.querySelector('main').innerText.includes('取り込みました')");
        page.navigate(scenario);
        assertThat(page.locator("main").textContent()).contains("第2版", "45,000,000", "令和7年度 決算書", "前の版との違い", "P50");
        assertThat(scrollsSideways(page)).isFalse();
        byte[] word = bytes(page.waitForDownload(
                () -> page.locator(".files a[href*=\"docx\"]").click()));
        byte[] book = bytes(page.waitForDownload(
                () -> page.locator(".files a[href*=\"xlsx\"]").click()));
        byte[] pdf = bytes(page.waitForDownload(
                () -> page.locator(".files a[href*=\"estimate.pdf\"]").click()));
        assertThat(zipText(word, "word/document.xml")).contains("台帳から報告まで", "令和7年度 決算書");
        assertThat(zipEntries(book)).contains("xl/workbook.xml", "xl/worksheets/sheet1.xml");
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(pdf.length).isGreaterThan(20_000);
        Files.delete(own);
    }

    @Test
    void aScenarioIsMadeADriverSetAndTwoScenariosCompared() {
        Page page = openSignedIn(EDITOR, "/bundling/scenarios/new", PHONE);
        page.fill("#name", "要因を変えて比べる");
        page.locator("main button.pri").last().click();
        page.waitForURL("**/edit");
        assertThat(scrollsSideways(page)).isFalse();
        page.navigate(page.url().replace("/edit", "/drivers"));
        assertThat(widerThanTheWindow(page)).isEmpty();
        page.fill("input[name=\"direct-response.low\"]", "10");
        page.fill("input[name=\"direct-response.mode\"]", "5");
        page.fill("input[name=\"direct-response.high\"]", "0");
        follow(page.locator("main button.pri"));
        assertThat(page.locator("#d-direct-response .msg-err").allTextContents())
                .anyMatch(words -> words.contains("小さい順"))
                .anyMatch(words -> words.contains("出典"));
        page.fill("input[name=\"direct-response.low\"]", "−10");
        page.fill("input[name=\"direct-response.mode\"]", "−5");
        page.fill("input[name=\"direct-response.source\"]", "業務時間調査 令和8年10月");
        follow(page.locator("main button.pri"));
        assertThat(page.locator("main").textContent()).contains("第2版", "前の版との違い");
        page.navigate(url("/bundling/scenarios"));
        assertThat(scrollsSideways(page)).isFalse();
        page.locator("input[name=id]").nth(0).check();
        page.locator("input[name=id]").nth(1).check();
        page.getByText("印を付けた試算を比べる").click();
        page.waitForURL("**/compare**");
        assertThat(page.locator("main").textContent()).contains("要因を変えて比べる", "P10");
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    @Test
    void thePagesOfAScenarioPassTheAccessibilityRules() {
        Page page = openSignedIn(EDITOR, "/bundling/scenarios", DESK);
        assertThat(accessibilityFaults(page)).isEmpty();
        String scenario = url(page.locator("main th a").first().getAttribute("href"));
        for (String path : new String[] {"", "/edit", "/drivers"}) {
            page.navigate(scenario + path);
            assertThat(accessibilityFaults(page)).as(path).isEmpty();
        }
    }

    private static void tabTo(Page page, String selector) {
        Set<String> passed = new LinkedHashSet<>();
        for (int i = 0; i < MOST_KEYS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
            page.keyboard().press("Tab");
            passed.add(String.valueOf(
                    page.evaluate("() => document.activeElement.localName + '.' + document.activeElement.className")));
        }
        throw new AssertionError("The keyboard does not reach " + selector + "; it passed " + passed);
    }

    private static byte[] bytes(Download download) throws IOException {
        try (InputStream file = download.createReadStream()) {
            return file.readAllBytes();
        }
    }

    private static Set<String> zipEntries(byte[] file) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String zipText(byte[] file, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("No part " + name);
    }
}
