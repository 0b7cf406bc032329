package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;

/** Packaging of the work items: proposed, changed with a reason, taken home; on a phone, by keyboard and without scripts. */
class PackagingBrowserTest extends BrowserTest {

    private static final String PLAN =
            "/bundling/packaging?towns=052043,052132&sectors=road,snow,river,park&yen=350000&firms=9";

    @Test
    void anItemIsChangedWithAReasonAndGoesBackToTheProposal() {
        Page page = openWithoutScripts("/bundling/packaging", PHONE);
        assertThat(page.locator("main").textContent()).contains("まだ案がありません");
        page.fill("#towns", "北秋田市");
        page.locator("input[name=sector][value=road]").check();
        follow(page.locator("main form button.pri"));
        page.waitForURL("**sectors=road**");
        assertThat(page.locator("#R07").textContent()).contains("性能規定・総価");
        follow(page.locator("#R07 a"));
        assertThat(page.locator("main").textContent()).contains("案", "別の考え方", "反対の理由", "沖縄県");
        follow(page.locator("main form button.pri"));
        assertThat(page.locator("[role=alert]").textContent()).contains("理由");
        page.locator("#p1").selectOption(new SelectOption().setValue("u"));
        page.fill("#why", "単価表をそのまま使うため");
        page.fill("#lots", "２");
        follow(page.locator("main form button.pri"));
        assertThat(page.locator("#R07").textContent()).contains("性能規定・単価", "単価表をそのまま使うため", "2工区", "変更");
        follow(page.locator("#undo"));
        assertThat(page.locator("#R07").textContent()).doesNotContain("単価表をそのまま使うため");
        follow(page.locator("#redo"));
        assertThat(page.locator("#R07").textContent()).contains("単価表をそのまま使うため");
        follow(page.locator("#R07 a").first());
        follow(page.locator("a.quiet").last());
        assertThat(page.locator("#R07").textContent()).doesNotContain("単価表をそのまま使うため");
    }

    @Test
    void theLotsSayWhenNothingFits() {
        Page page = open("/bundling/packaging?sectors=road&yen=900000&firms=5", DESK);
        assertThat(page.locator("#lots").textContent()).contains("両立する数がない", "域外業者を含むJV");
        Page unread = open("/bundling/packaging?sectors=road&yen=lots&start=never", PHONE);
        assertThat(unread.locator(".msg-err").allTextContents()).hasSize(2);
        assertThat(unread.locator("#lots").textContent()).contains("未定");
    }

    @Test
    void onPaperItSaysForWhichTownsAndSectors() {
        Page page = open("/bundling/packaging?towns=052043,052132&sectors=road,park", PHONE);
        Locator asked = page.locator(".print-only").first();
        assertThat(asked.isVisible()).isFalse();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(asked.isVisible()).isTrue();
        assertThat(asked.textContent()).contains("大館市", "北秋田市", "道路", "公園").doesNotContain("下水道");
    }

    @Test
    void onPaperNothingBelowTheLastTableMakesAnEmptySheet() {
        Page page = open("/bundling/packaging?sectors=road", DESK);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.evaluate("() => getComputedStyle(document.querySelector('main')).paddingBottom"))
                .isEqualTo("0px");
    }

    @Test
    void thePlanIsTakenHomeInThreeForms() throws IOException {
        takeHome(PLAN);
        takeHome("/bundling/packaging?sectors=road");
    }

    private void takeHome(String path) throws IOException {
        Page page = open(path, DESK);
        for (int i = 0; i < 3; i++) {
            Download file = page.waitForDownload(page.locator(".head .acts a").nth(i)::click);
            assertThat(file.suggestedFilename()).startsWith("業務の組み方案.");
            try (InputStream stream = file.createReadStream()) {
                assertThat(new String(stream.readNBytes(4), StandardCharsets.US_ASCII))
                        .isEqualTo(i == 2 ? "%PDF" : "PK\u0003\u0004");
            }
        }
    }

    @Test
    void whoIsSignedInStartsFromTheLedgerAndKeepsThePlan() {
        Page page = openSignedIn("sato@kitazawa.example", "/bundling/packaging", DESK);
        assertThat(page.locator("main").textContent()).contains("台帳", "第3期");
        assertThat(page.inputValue("#yen")).isNotBlank();
        page.fill("#keep-name", "北沢の組み方");
        follow(page.locator(".keep button"));
        assertThat(page.locator("main").textContent()).contains("北沢の組み方", "業務の組み方");
    }

    @Test
    void thePagesFitAPhoneAndPassTheAccessibilityRules() {
        for (String path :
                List.of("/bundling/packaging", PLAN, PLAN.replace("packaging?", "packaging/item?") + "&code=R03")) {
            assertThat(scrollsSideways(open(path, PHONE))).as(path).isFalse();
            assertThat(accessibilityFaults(open(path, DESK))).as(path).isEmpty();
        }
    }
}
