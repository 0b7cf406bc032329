package org.tabane.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures people compare with the design: each page at a desk, on a phone and printed on A4. Not a test of the build;
 * {@code mvn -pl platform -am test -Dtest=ScreenPictures -Dtabane.pictures=FOLDER -Dtabane.pictures.paths=/,/help,@/}. A path
 * after {@code @} is opened signed in; {@code -Dtabane.pictures.english=true} for the English pages.
 */
@EnabledIfSystemProperty(named = "tabane.pictures", matches = ".+")
class ScreenPictures extends BrowserTest {

    @Test
    void takePictures() {
        var folder = Path.of(System.getProperty("tabane.pictures"));
        var paths = System.getProperty("tabane.pictures.paths", "/,/help,/see,/connect,/static/nowhere,/sign-in,@/");
        for (var path : List.of(paths.split(","))) {
            var signedIn = path.startsWith("@");
            var plain = signedIn ? path.substring(1) : path;
            var name = (plain.equals("/") ? "home" : plain.substring(1).replaceAll("[^A-Za-z0-9]+", "-"))
                    + (signedIn ? "-signed-in" : "");
            for (var width : List.of(DESK, PHONE)) {
                var page = signedIn ? openSignedIn("sato@kitazawa.example", plain, width) : open(plain, width);
                if (Boolean.getBoolean("tabane.pictures.english")) {
                    page.click("button[name=language]");
                }
                page.evaluate("() => document.fonts.ready.then(() => true)");
                page.evaluate(
                        "() => Promise.all([...document.images].map(one => { one.loading = 'eager'; return one.decode().catch(() => 0); }))");
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(name + (width == DESK ? "" : "-" + width) + ".png")));
                if (width == DESK) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                    page.pdf(new Page.PdfOptions()
                            .setPreferCSSPageSize(true)
                            .setPrintBackground(true)
                            .setPath(folder.resolve(name + ".pdf")));
                }
            }
        }
    }
}
