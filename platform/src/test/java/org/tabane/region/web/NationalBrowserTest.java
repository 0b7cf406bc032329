package org.tabane.region.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tabane.Patience;
import org.tabane.browser.BrowserTest;
import org.tabane.browser.Pictures;

/** The national view and a town's page as people see them: pictures compared, the long table, the phone, no scripts. */
class NationalBrowserTest extends BrowserTest {
    private static final String NATIONAL = "/region/national?town=052043";

    @Test
    void theNationalMapLooksAsItDid() {
        Page page = open(NATIONAL, DESK);
        Pictures.assertLike("national-map", picture(page, "[data-map]"));
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    /** Classes 1 to 7 are plain colours; the hatches of a gain and of a missing value are tested by {@code HatchingTest}. */
    @Test
    void aClassThatLosesItsColourIsSeen() {
        Page page = open(NATIONAL, DESK);
        for (int lost = 1; lost <= 7; lost++) {
            String broken = "[data-map] .d" + lost + "{fill:#fff !important}";
            page.evaluate(
                    "css => { const s = new CSSStyleSheet(); s.replaceSync(css); document.adoptedStyleSheets = [s]; }",
                    broken);
            byte[] picture = picture(page, "[data-map]");
            assertThat(catchThrowable(() -> Pictures.assertLike("national-map", picture)))
                    .as("without class " + lost)
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void theTownPageLooksAsItDid() {
        Page page = open("/region/municipalities/052043", DESK);
        Pictures.assertLike("town-axes", picture(page, "section[aria-labelledby=axes]"));
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    @Test
    void allTownsScrollSortAndFilterInTheBrowserAtOnce() {
        Page page = open(NATIONAL, DESK);
        page.waitForSelector(".scroller tbody tr:not(.pad)");
        assertThat(page.locator("#all-towns").getAttribute("aria-rowcount")).isEqualTo("1742");
        assertThat(page.locator(".scroller tbody tr").count())
                .as("only what is seen is drawn")
                .isLessThan(80);
        long sorting = ((Number) page.evaluate("""
                () => Math.min(...Array.from({length: 9}, () => {
                  const t = performance.now();
                  document.querySelectorAll('.scroller thead button')[1].click();
                  document.querySelector('.scroller').getBoundingClientRect();
                  return Math.round(performance.now() - t); }))""")).longValue();
        assertThat(sorting)
                .as("milliseconds to sort 1,741 rows, the quickest of nine times")
                .isLessThan(250);
        page.evaluate("() => { const s = document.querySelector('.scroller'); s.scrollTop = s.scrollHeight; }");
        page.waitForFunction("() => document.querySelector('.scroller tbody').textContent.includes('横浜市')");
        page.fill("#filter-q", "大館");
        assertThat(page.locator("[data-found]").textContent()).isEqualTo("1市区町村");
        assertThat(page.locator(".scroller tbody tr.mine th").textContent()).isEqualTo("大館市");
    }

    @Test
    void nothingIsWiderThanAPhoneAndEverythingIsThereWithoutScripts() {
        for (String path : new String[] {
            NATIONAL, "/region/municipalities/052043", "/region/group?towns=052043,053031", "/region/releases"
        }) {
            Page phone = open(path, PHONE);
            ready(phone);
            assertThat(widerThanTheWindow(phone)).as(path).isEmpty();
        }
        Page plain = openWithoutScripts(NATIONAL + "&page=2", DESK);
        assertThat(plain.locator("#all-towns tbody tr").count()).isEqualTo(50);
        assertThat(plain.locator(".pager").textContent()).contains("1,741");
    }

    @Test
    void everythingIsReachedFromTheRoomInThreeClicks() {
        Page page = open("/see", DESK);
        click(page, "main a[href='/region/national']");
        page.locator("#own-town").fill("大館市");
        click(page, ".own-form button");
        click(page, ".stat.own a");
        page.waitForURL("**/region/municipalities/052043");
        assertThat(page.url()).endsWith("/region/municipalities/052043");
        assertThat(page.locator("a[href$='sheet.pdf'], a[href$='axes.png'], a[href*='indicators.csv']")
                        .count())
                .as("files of the town")
                .isEqualTo(4);
        String[][] ways = {
            {"a[href='/region/national']", ".ind-tabs a >> nth=3", ".lacking-none, .empty a.btn"},
            {"a[href='/region/national']", ".c-nat .seg a >> nth=1", "a[href^='/region/national.pdf']"},
            {"a[href='/region/national']", ".year-choice a >> nth=0", "a[href^='/region/national.csv'] >> nth=1"},
            {"a[href='/region/national']", ".multiples a >> nth=1", "a[href^='/region/national.png']"},
            {"a[href='/region/municipalities']", "tbody th a >> nth=0", "a[href$='sheet.pdf']"},
            {"a[href='/region/group']", "#add", "form .btn"},
            {"a[href='/region/releases']", "a[href='/region/imports/projection'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/staff'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/construction'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/yearbook'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/bridges'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/values'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/boundaries'] >> nth=0", "input[type=file]"},
            {"a[href='/region/releases']", "a[href='/region/imports/own'] >> nth=0", "input[type=file]"},
        };
        for (String[] way : ways) {
            Page room = openSignedIn("admin@kitazawa.example", "/see", DESK);
            click(room, "main " + way[0]);
            click(room, "main " + way[1]);
            Patience.until(
                    String.join(" → ", way) + " is there",
                    () -> room.locator("main " + way[2]).count(),
                    count -> count > 0);
        }
    }

    @Test
    void anIndicatorOfOnesOwnComesOnTheMapAndOnTheTownsPageAndIsTakenAwayAgain() {
        Page page = openSignedIn("admin@kitazawa.example", "/region/imports/own", DESK);
        String rows = "指標,単位,団体コード,年,値,定義,出典,よい向き\r\n"
                + "道路の陥没,件,052043,2025,31,通報と巡回で見つけた数,土木課,小さいほどよい\r\n"
                + "道路の陥没,件,052019,2025,12,通報と巡回で見つけた数,土木課,小さいほどよい\r\n"
                + "道路の陥没,件,052132,2025,…,通報と巡回で見つけた数,土木課,小さいほどよい\r\n";
        page.setInputFiles(
                "input[type=file]", new FilePayload("陥没.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form[enctype] button.pri").click();
        page.waitForSelector("main form[action$='/import'] button");
        page.locator("main form[action$='/import'] button").first().click();
        page.waitForURL("**/region/imports/own/**");
        page.navigate(url("/region/national?town=052043"));
        follow(page.locator("main a:has-text('道路の陥没')").first());
        page.waitForSelector("[data-map] path[data-c='05204']");
        assertThat(page.locator("[data-map] path[data-c='05204']").first().getAttribute("class"))
                .isEqualTo("d7");
        assertThat(page.locator("[data-map] path[data-c='05213']").first().getAttribute("class"))
                .as("a mark is missing, not zero")
                .isEqualTo("dx");
        assertThat(page.locator(".stat.own").textContent()).contains("31", "件");
        follow(page.locator(".stat.own a"));
        assertThat(page.locator("section[aria-labelledby=own]").textContent()).contains("道路の陥没", "31");
        String map = page.locator("section[aria-labelledby=own] th a").first().getAttribute("href");
        Page other = openSignedIn("tanaka@higashihara.example", map, DESK);
        assertThat(other.locator("main").textContent())
                .as("another organisation")
                .doesNotContain("陥没");
        Page again = openSignedIn("admin@kitazawa.example", "/region/releases", DESK);
        follow(again.locator("button[aria-label='道路の陥没をやめる']"));
        assertThat(again.locator("main, .flash").first().textContent()).doesNotContain("道路の陥没をやめる");
        again.navigate(url("/region/national"));
        assertThat(again.locator("main").textContent()).doesNotContain("道路の陥没");
    }

    @Test
    void whatIsImportedFitsTheWindowAndIsNamedAsTheSourceOnTheTownsPage() {
        Page page = openSignedIn("admin@kitazawa.example", "/region/imports/bridges", DESK);
        String bridges = "施設名,路線名,架設年度_西暦,橋長(m),道路管理者名称,点検記録_点検実施年度,点検記録_判定区分\r\n"
                + "SAMPLE一号橋,市道1号線,1960,12.5,大館市,2023,Ⅲ\r\n"
                + "SAMPLE二号橋,市道2号線,不明,8,大館市,2023,Ⅰ\r\n"
                + "SAMPLE三号橋,市道3号線,1999,8,小坂町,2023,Ⅰ\r\n";
        FilePayload file = new FilePayload("xroad.csv", "text/csv", bridges.getBytes(Charset.forName("windows-31j")));
        take(page, file);
        page.waitForSelector("main form[action$='/withdraw'] button");
        assertThat(page.locator("main").textContent()).contains("3行を記録しました。");
        String result = page.url();
        try {
            page.navigate(url("/region/imports/bridges"));
            look(page, file);
            assertThat(page.locator("main").textContent())
                    .as("said before it is taken")
                    .contains("記録されている値と同じです。取り込んでも変わりません。");
            page.locator("main form[action$='/import'] button").first().click();
            page.locator("main:has-text('0行を記録しました。')").waitFor();
            page.navigate(url("/region/national?indicator=bridges_over50_share&town=052043"));
            assertThat(widerThanTheWindow(page)).isEmpty();
            assertThat(page.locator(".stat.own").textContent()).contains("100.0");
            page.navigate(url("/region/municipalities/052043"));
            assertThat(page.locator("section:has(table.axes) > .src").first().textContent())
                    .contains("全国道路施設点検データベース");
            page.navigate(url("/region/group?towns=052043,053031"));
            assertThat(page.locator("section[aria-labelledby=figures] .src").textContent())
                    .contains("全国道路施設点検データベース");
        } finally {
            page.navigate(result);
            follow(page.locator("main form[action$='/withdraw'] button"));
        }
    }

    /** Has a file looked at. */
    private static void look(Page page, FilePayload file) {
        page.setInputFiles("input[type=file]", file);
        page.locator("main form[enctype] button.pri").click();
        page.waitForSelector("main form[action$='/import'] button");
    }

    /** Has a file looked at and taken whole. */
    private static void take(Page page, FilePayload file) {
        look(page, file);
        page.locator("main form[action$='/import'] button").first().click();
    }

    private static void click(Page page, String selector) {
        page.locator(selector).first().click();
    }

    private static void ready(Page page) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
    }
}
