package org.tabane.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One headless Chromium for the whole test run. Uses the system's browser and the driver that {@code web/build.sh} lays out;
 * downloads nothing. Where either is missing the browser tests are skipped, and say so loudly.
 */
public final class Chromium {

    private static final Path BROWSER = Path.of(System.getenv().getOrDefault("TABANE_CHROMIUM", "/usr/bin/chromium"));
    static final Path DRIVER = Path.of(System.getProperty("playwright.cli.dir", "../web/target/playwright"));
    private static final AtomicBoolean BANNER_PRINTED = new AtomicBoolean();

    private Chromium() {}

    /** Whether browser tests can run here; prints why not, once. */
    public static boolean present() {
        var lack = lack();
        if (lack != null && BANNER_PRINTED.compareAndSet(false, true)) {
            var line = "!".repeat(78);
            System.err.printf("%n%s%n!! BROWSER TESTS SKIPPED: %s%n%s%n%n", line, lack, line);
        }
        return lack == null;
    }

    static Browser browser() {
        return Held.BROWSER;
    }

    private static @Nullable String lack() {
        if (!Files.isExecutable(BROWSER)) {
            return "no Chromium at " + BROWSER
                    + ".\n!! Install it (apt-get install chromium) or set TABANE_CHROMIUM to it.";
        }
        if (!Files.isExecutable(DRIVER.resolve("node")) || !Files.isRegularFile(DRIVER.resolve("package/cli.js"))) {
            return "no browser driver at " + DRIVER + ".\n!! Run web/build.sh first.";
        }
        return null;
    }

    /** Started by the first test that asks, closed with the JVM. */
    private static final class Held {

        private static final Browser BROWSER = launch();

        private static Browser launch() {
            System.setProperty("playwright.cli.dir", DRIVER.toString());
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Chromium.BROWSER)
                            .setArgs(List.of(
                                    "--use-angle=swiftshader",
                                    "--enable-unsafe-swiftshader",
                                    "--no-sandbox",
                                    "--proxy-server=http://127.0.0.1:" + Elsewhere.port(),
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--lang=ja")));
        }
    }
}
