package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;

/** The ten-minute journey: from the first page to a report in the hand. */
class FirstEstimateBrowserTest extends BrowserTest {

    private static final String RESULT =
            "/bundling/first/result?town=244422&with=242039&with=244414&sector=road&sector=river&sector=park&years=3";

    @Test
    void anOfficialFindsTheirTownAndTakesTheReportHomeWithTheKeyboardAlone() throws IOException {
        Page page = open("/bundling/first", DESK);
        page.focus("#q");
        page.keyboard().type("明和町");
        page.keyboard().press("Enter");
        page.locator(".hits a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/bundling/first/partners**");
        assertThat(page.locator("h1").textContent()).isEqualTo("誰と、何を束ねますか");
        page.locator("main button.pri").focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/bundling/first/result**");
        assertThat(page.locator(".answer").textContent()).contains("年間コスト", "P50");
        page.locator(".files a").nth(2).focus();
        Download report = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(report.suggestedFilename()).isEqualTo("効果試算書_明和町.pdf");
        try (InputStream file = report.createReadStream()) {
            assertThat(new String(file.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("%PDF-");
        }
    }

    @Test
    void everyStepFitsAPhone() {
        for (String path :
                new String[] {"/bundling/first?q=%E6%98%8E%E5%92%8C", "/bundling/first/partners?town=244422", RESULT}) {
            Page page = open(path, PHONE);
            assertThat(scrollsSideways(page)).as(path).isFalse();
        }
    }

    @Test
    void everyStepPassesTheAccessibilityRules() {
        for (String path : new String[] {"/bundling/first", "/bundling/first/partners?town=244422", RESULT}) {
            assertThat(accessibilityFaults(open(path, DESK))).as(path).isEmpty();
        }
    }

    @Test
    void theJourneyNeedsNoScripts() {
        Page page = openWithoutScripts("/bundling/first", PHONE);
        page.fill("#q", "大館");
        page.locator("main form button").click();
        page.locator(".hits a").first().click();
        follow(page.locator("main button.pri"));
        assertThat(page.locator(".answer").textContent()).contains("P50");
    }
}
