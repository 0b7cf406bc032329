package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page, as the first visitor meets it. */
class HomeBrowserTest extends BrowserTest {

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void theFirstPageIsInJapaneseAndFitsTheWindow(int width) {
        var page = open("/", width);
        assertThat(page.getAttribute("html", "lang")).isEqualTo("ja");
        assertThat(page.locator(".rooms b").allTextContents()).containsExactly("見る", "束ねる", "進める", "回す", "確かめる", "つなぐ");
        assertThat(scrollsSideways(page)).isFalse();
    }

    @Test
    void aKeyboardReachesTheContentWithTwoKeys() {
        var page = open("/", DESK);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.className")).isEqualTo("skip");
        page.keyboard().press("Enter");
        assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("main");
        page.keyboard().press("Tab");
        assertThat(page.evaluate("() => document.activeElement.closest('main') !== null"))
                .isEqualTo(true);
    }

    @Test
    void theQuestionMarkOpensTheHelp() {
        var page = open("/", DESK);
        page.keyboard().press("?");
        page.waitForURL("**/help");
    }

    @Test
    void japaneseTextIsSetInOurOwnFont() {
        var page = open("/", DESK);
        assertThat(
                        page.evaluate(
                                "() => document.fonts.ready.then(f => [...f].some(x => x.status === 'loaded' && x.family.includes('UDPGothic')))"))
                .isEqualTo(true);
    }

    @Test
    void twiceTheLetterSizeStillFits() {
        var page = open("/", DESK / 2);
        assertThat(scrollsSideways(page)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/see", "/bundle", "/sign-in"})
    void thePagesOfTheFramePassTheAccessibilityRules(String path) {
        assertThat(accessibilityFaults(open(path, DESK))).isEmpty();
        assertThat(accessibilityFaults(open(path, PHONE))).isEmpty();
    }

    @Test
    void afterSignInTheDateAndTheGroupStandAtTheTop() {
        var page = openSignedIn("sato@kitazawa.example", "/", DESK);
        assertThat(page.locator("h1").textContent()).matches("令和\\d+年\\d+月\\d+日（[月火水木金土日]）");
        assertThat(page.locator(".who").textContent()).contains("4");
        assertThat(accessibilityFaults(page)).isEmpty();
        page.locator(".menu summary").click();
        page.keyboard().press("Escape");
        assertThat(page.locator(".menu[open]").count()).isZero();
    }

    @Test
    void everyDoorOnTheHomePageLeadsToAPageThatFitsAPhoneAndPassesTheRules() {
        var page = openSignedIn("sato@kitazawa.example", "/", PHONE);
        @SuppressWarnings("unchecked")
        var doors = (List<String>)
                page.evaluate(
                        "() => [...document.querySelectorAll('main .lines a, main .tasks a')].map(a => a.getAttribute('href'))");
        assertThat(doors).isNotEmpty();
        for (var door : doors) {
            var answer = page.navigate(url(door));
            assertThat(answer.status()).as(door).isEqualTo(200);
            assertThat(widerThanTheWindow(page)).as(door).isEmpty();
            assertThat(accessibilityFaults(page)).as(door).isEmpty();
        }
    }

    @Test
    void aSortableTableSortsFiguresAndLeavesMissingOnesLast() {
        var page = open("/", DESK);
        page.context().addInitScript("""
                document.addEventListener("readystatechange", () => {
                  if (document.readyState === "interactive") {
                    document.querySelector("main").insertAdjacentHTML("beforeend", `<table id="t" data-sortable>
                      <thead><tr><th>町</th><th data-sort>差<span class="unit">千円</span></th></tr></thead>
                      <tbody><tr><th>甲</th><td>1,200</td></tr><tr><th>乙</th><td>—欠測</td></tr>
                      <tr><th>丙</th><td><span class="vh">マイナス</span>▲30</td></tr><tr><th>丁</th><td>900</td></tr></tbody></table>`);
                  }
                });
                """);
        page.reload();
        var rows = page.locator("#t tbody th");
        page.click("#t th button");
        assertThat(rows.allTextContents()).containsExactly("甲", "丁", "丙", "乙");
        assertThat(page.getAttribute("#t th[data-sort]", "aria-sort")).isEqualTo("descending");
        page.click("#t th button");
        assertThat(rows.allTextContents()).containsExactly("丙", "丁", "甲", "乙");
    }

    @Test
    void englishIsOneButtonAwayAlsoWithoutScripts() {
        var page = openWithoutScripts("/", PHONE);
        page.click("button[name=language]");
        assertThat(page.getAttribute("html", "lang")).isEqualTo("en");
        assertThat(page.locator(".rooms b").first().textContent()).isEqualTo("See");
    }
}
