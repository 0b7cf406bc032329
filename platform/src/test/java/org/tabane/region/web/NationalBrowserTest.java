package org.tabane.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;
import org.tabane.browser.Pictures;

/** The national view and a town's page as people see them: pictures compared, the long table, the phone, no scripts. */
class NationalBrowserTest extends BrowserTest {
    private static final String NATIONAL = "/region/national?town=052043";

    @Test
    void theNationalMapLooksAsItDid() {
        Page page = open(NATIONAL, DESK);
        ready(page);
        Pictures.assertLike("national-map", page.locator("[data-map]").screenshot());
        assertThat(accessibilityFaults(page)).isEmpty();
    }

    @Test
    void theTownPageLooksAsItDid() {
        Page page = open("/region/municipalities/052043", DESK);
        ready(page);
        Pictures.assertLike(
                "town-axes", page.locator("section[aria-labelledby=axes]").screenshot());
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
                () => { const t = performance.now();
                  document.querySelectorAll('.scroller thead button')[1].click();
                  document.querySelector('.scroller').getBoundingClientRect();
                  return Math.round(performance.now() - t); }""")).longValue();
        assertThat(sorting).as("milliseconds to sort 1,741 rows").isLessThan(250);
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
    void fromTheRoomToTheTownsOwnSheetInThreeClicks() {
        Page page = open("/see", DESK);
        page.locator("main a[href='/region/national']").first().click();
        page.locator("#own-town").fill("大館市");
        page.locator(".own-form button").click();
        page.locator(".stat.own a").click();
        assertThat(page.url()).endsWith("/region/municipalities/052043");
        assertThat(page.locator("a[href$='sheet.pdf']").count()).isEqualTo(1);
    }

    private static void ready(Page page) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
    }
}
