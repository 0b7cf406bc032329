package org.tabane.precedent.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;

/** The search for like precedents and the weighing of types, by mouse, by keyboard, on a phone and without scripts. */
class AdviceBrowserTest extends BrowserTest {

    private static final String LIKE =
            "/precedent/like?towns=052043,052132&staff=3&sector=road&sector=river&snow=yes&road=420";
    private static final String TYPE =
            "/precedent/type?towns=052132&staff=3&firms=2&tenders=yes&divisions=yes&sector=road&sector=park&talks=no";

    @Test
    void anOfficialFindsLikePrecedentsWithTheKeyboardAlone() {
        Page page = open("/precedent/like", DESK);
        page.focus("#towns");
        page.keyboard().type("北秋田市、府中市");
        page.keyboard().press("Enter");
        page.waitForURL("**/precedent/like?**");
        assertThat(page.locator("main").textContent()).contains("「府中市」は複数あります");
        page.locator("main .links a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**132063**");
        assertThat(page.locator(".rank tbody tr").count()).isEqualTo(16);
        assertThat(page.locator(".peer").first().textContent()).contains("最初にしたこと", "報告された効果", "似ている点");
    }

    @Test
    void withoutScriptsTheTypesAreWeighedAndTakenHome() throws IOException {
        Page page = openWithoutScripts("/precedent/type", PHONE);
        page.fill("#towns", "北秋田市");
        page.fill("#staff", "３");
        page.locator("input[name=tenders][value=yes]").check();
        follow(page.locator("main form button.pri").first());
        assertThat(page.locator("#horizontal").textContent()).contains("技術系の職員が3人", "反対の理由");
        Page desk = open(TYPE, DESK);
        for (int i = 0; i < 2; i++) {
            Download file = desk.waitForDownload(desk.locator(".head .acts a").nth(i)::click);
            try (InputStream stream = file.createReadStream()) {
                String start = new String(stream.readNBytes(4), StandardCharsets.US_ASCII);
                assertThat(start).isEqualTo(i == 0 ? "PK\u0003\u0004" : "%PDF");
            }
        }
    }

    @Test
    void aNumberThatIsNoneIsNamedAndTheRestStillAnswered() {
        Page page = open("/precedent/type?towns=052132&staff=many&firms=3", PHONE);
        assertThat(page.locator(".msg-err").textContent()).contains("many");
        assertThat(page.locator("#contractors").textContent()).contains("域内の業者が3者");
    }

    @Test
    void onlyThoseWhoAreSignedInKeepAnAnswerAndOnlyTheirOrganisationSeesIt() {
        assertThat(open(TYPE, DESK).locator("main").textContent()).contains("どこにも保存されません");
        Page page = openSignedIn("sato@kitazawa.example", "/precedent/type", DESK);
        assertThat(page.inputValue("#towns")).contains("北沢市");
        assertThat(page.locator("main").textContent()).contains("台帳");
        page.fill("#keep-name", "北沢の検討");
        page.locator(".keep button").click();
        page.waitForURL("**/precedent/kept");
        follow(page.locator("main th a").first());
        assertThat(page.inputValue("#towns")).contains("北沢市");
        Page other = openSignedIn("tanaka@higashihara.example", "/precedent/kept", PHONE);
        assertThat(other.locator("main").textContent()).doesNotContain("北沢の検討");
        Page again = openSignedIn("sato@kitazawa.example", "/precedent/kept", DESK);
        follow(again.locator("main form button").first());
        assertThat(again.locator("main").textContent()).doesNotContain("北沢の検討");
    }

    @Test
    void thePagesFitAPhoneAndPassTheAccessibilityRules() {
        for (String path : List.of("/precedent/like", LIKE, "/precedent/type", TYPE, "/precedent")) {
            assertThat(scrollsSideways(open(path, PHONE))).as(path).isFalse();
            assertThat(accessibilityFaults(open(path, DESK))).as(path).isEmpty();
        }
    }
}
