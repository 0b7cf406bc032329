package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tabane.browser.BrowserTest;

/** From a town to five alternatives: an official of Kitazawa designs groups for Akita without having read a manual. */
class DesignAlternativesBrowserTest extends BrowserTest {

    private static final String EDITOR = "sato@kitazawa.example";
    private static final Locator.WaitForOptions PATIENT = new Locator.WaitForOptions().setTimeout(180_000);

    @Test
    void fromATownToFiveAlternatives() {
        Page page = openSignedIn(EDITOR, "/bundling/design", DESK);
        page.fill("#q", "大館市");
        page.locator("main button.pri").click();
        page.locator("main .link-lines a").first().click();
        page.locator("main button.pri").last().click();
        page.locator(".alts .alt").first().waitFor(PATIENT);
        String design = page.url().replaceAll("[?#].*", "");
        assertThat(page.locator(".whybox ol li").count()).isGreaterThanOrEqualTo(5);

        page.locator(".alts-form button").click();
        page.waitForURL(Pattern.compile(".*/jobs/.*"));
        page.locator("main a.btn.pri").waitFor(PATIENT);
        page.locator("main a.btn.pri").click();
        page.locator(".alts .alt").nth(4).waitFor(PATIENT);
        assertThat(page.locator(".alts .alt .mini").count()).isGreaterThanOrEqualTo(5);
        assertThat(page.locator(".alts-box").innerText()).contains("最適との差").doesNotContain("ほぼ最適");
        page.locator(".tradeoff svg.chart").waitFor(PATIENT);
        page.locator(".tradeoff .seg a").nth(1).click();
        page.locator(".tradeoff .seg a[aria-current]").getByText("最小の体制").waitFor(PATIENT);
        look(page, "design-1280");

        page.locator(".alts .alt a").nth(2).click();
        page.locator(".alts .alt").nth(2).locator("a[aria-current=page]").waitFor(PATIENT);
        page.locator(".whybox-more summary").first().click();
        page.locator(".whybox-more a").first().click();
        page.locator(".whybox .note").waitFor(PATIENT);
        assertThat(page.locator(".whybox .note").innerText()).contains("その時の組み方");
        look(page, "design-why-1280");

        for (String box : new String[] {"/alternatives", "/trade-off", "/why?plan=1&group=A", "/rule-prices"}) {
            for (int width : new int[] {DESK, PHONE}) {
                Page alone = openSignedIn(EDITOR, design.replaceAll("https?://[^/]+", "") + box, width);
                assertThat(widerThanTheWindow(alone)).as(box).isEmpty();
                assertThat(accessibilityFaults(alone)).as(box).isEmpty();
                look(alone, box.substring(1).replaceAll("[?].*", "") + "-" + width);
            }
        }
    }

    /** Keeps a picture where {@code -Dtabane.look=FOLDER} asks for it. */
    private static void look(Page page, String name) {
        String folder = System.getProperty("tabane.look", "");
        if (!folder.isEmpty()) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
