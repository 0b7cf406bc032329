package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.awt.image.BufferedImage;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
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
        page.waitForURL(Pattern.compile(".*052043.*"));
        page.locator("main button.pri").last().click();
        page.locator(".alts .alt").first().waitFor(PATIENT);
        String design = page.url().replaceAll("[?#].*", "");
        page.locator(".whybox ol li").nth(4).waitFor(PATIENT);

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
        print(page);
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
        Page phone = openSignedIn(EDITOR, design.replaceAll("https?://[^/]+", ""), PHONE);
        phone.locator(".alts .alt").nth(4).waitFor(PATIENT);
        assertThat(widerThanTheWindow(phone)).isEmpty();
        look(phone, "design-390");
    }

    @Test
    void byKeyboardAloneFromATownToThePrintedPlan() throws Exception {
        Page page = openSignedIn(EDITOR, "/bundle", DESK);
        go(page, "main a[href='/bundling/design']");
        tabTo(page, "#q");
        page.keyboard().type("大館市");
        enter(page);
        go(page, ".dstart a[href*='052043']");
        go(page, "main button.pri");
        page.locator(".alts .alt").first().waitFor(PATIENT);
        go(page, ".alts-form button");
        go(page, "main a.btn.pri");
        page.locator(".alts .alt").nth(4).waitFor(PATIENT);
        go(page, ".alts > li:nth-child(3) > a");
        page.locator(".alts .alt").nth(2).locator("a[aria-current=page]").waitFor(PATIENT);
        page.locator(".acts a:has-text('案3')").waitFor(PATIENT);
        go(page, ".head .acts a.btn.pri");
        tabTo(page, "a[href$='/plans/3/paper.pdf']");
        Download file = page.waitForDownload(
                new Page.WaitForDownloadOptions().setTimeout(180_000),
                () -> page.keyboard().press("Enter"));
        try (InputStream stream = file.createReadStream();
                PDDocument pdf = Loader.loadPDF(stream.readAllBytes())) {
            PDFTextStripper text = new PDFTextStripper();
            assertThat(text.getText(pdf)).contains("群の構成案", "案3", "比べた案", "大館市", "最適との差", "決裁", "仮定");
            assertThat(coloursOfGroups(pdf)).as("the map has its groups").isGreaterThanOrEqualTo(4);
        }
    }

    /** How many colours of groups there are on the page that has the most. */
    private static long coloursOfGroups(PDDocument pdf) throws Exception {
        Set<Integer> grounds = Set.of(0x7fa9d0, 0xffc199, 0xe6e6e6, 0xdcebf5, 0xf0dfa8, 0xb9dcc9);
        PDFRenderer pages = new PDFRenderer(pdf);
        long most = 0;
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            BufferedImage picture = pages.renderImageWithDPI(page, 60);
            most = Math.max(
                    most,
                    Arrays.stream(picture.getRGB(
                                    0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                            .map(colour -> colour & 0xffffff)
                            .filter(grounds::contains)
                            .distinct()
                            .count());
        }
        return most;
    }

    /** Goes to a link or button with the tabulator, presses Enter and waits for the page it leads to. */
    private static void go(Page page, String where) {
        tabTo(page, where);
        enter(page);
    }

    private static void enter(Page page) {
        String before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.equals(before), new Page.WaitForURLOptions().setTimeout(180_000));
        page.waitForLoadState();
    }

    private static void tabTo(Page page, String where) {
        page.locator(where).first().waitFor(PATIENT);
        for (int i = 0; i < 300; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("where => document.activeElement.matches(where)", where))) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach (" + where + ") on " + page.url());
    }

    private static void print(Page page) {
        String folder = System.getProperty("tabane.look", "");
        if (!folder.isEmpty()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.pdf(new Page.PdfOptions()
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true)
                    .setPath(Path.of(folder, "design.pdf")));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** Keeps a picture where {@code -Dtabane.look=FOLDER} asks for it. */
    private static void look(Page page, String name) {
        String folder = System.getProperty("tabane.look", "");
        if (!folder.isEmpty()) {
            page.evaluate("scrollTo(0, 0)");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(folder, name + ".png"))
                    .setFullPage(true));
        }
    }
}
