package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.tabane.identity.domain.DemonstrationAccount;

/**
 * A test that opens pages of the running application. After each test it fails on any request to another host, whoever made it, any
 * script error, and anything the content security policy stopped; {@code OtherHostsBrowserTest} shows that it does. The demonstration's towns and people are there.
 */
@EnabledIf(
        value = "org.tabane.browser.Chromium#present",
        disabledReason = "BROWSER TESTS SKIPPED: no Chromium or no driver; see the banner above")
@ActiveProfiles("demo")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class BrowserTest {

    /** Widths worth looking at: a desk and a phone. */
    protected static final int DESK = 1280;

    protected static final int PHONE = 390;

    /** Milliseconds to wait for what is awaited; a wait ends as soon as it may. */
    private static final double PATIENCE = 120_000;

    @LocalServerPort
    private int port;

    private static final Set<String> MEANT = ConcurrentHashMap.newKeySet();

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private @Nullable BrowserContext context;

    /** Opens a path of the application in a fresh browser session, in Japanese. */
    protected final Page open(String path, int width) {
        return open(path, width, true);
    }

    /** The same with scripts switched off. */
    protected final Page openWithoutScripts(String path, int width) {
        return open(path, width, false);
    }

    private Page open(String path, int width, boolean scripts) {
        var own = context;
        if (own != null) {
            own.close();
        }
        own = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width == PHONE ? 844 : 960)
                        .setLocale("ja-JP")
                        .setTimezoneId("Asia/Tokyo")
                        .setJavaScriptEnabled(scripts));
        own.setDefaultTimeout(PATIENCE);
        context = own;
        own.route(elsewhere(), route -> {
            complaints.add("request to another host: " + route.request().url());
            route.abort();
        });
        own.onWebError(error -> complaints.add("script error: " + error.error()));
        own.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        var page = own.newPage();
        page.navigate(url(path));
        return page;
    }

    /** Opens the sign-in page, signs in as one of the demonstration's people and goes on to a path. */
    protected final Page openSignedIn(String login, String path, int width) {
        var page = open("/sign-in", width);
        signIn(page, login);
        page.navigate(url(path));
        return page;
    }

    /** Signs in on the sign-in page. */
    protected static void signIn(Page page, String login) {
        page.fill("#login", login);
        page.fill("#password", DemonstrationAccount.PASSWORD);
        page.waitForNavigation(
                new Page.WaitForNavigationOptions().setWaitUntil(WaitUntilState.COMMIT),
                () -> page.locator("main button.pri").click());
    }

    /** Chooses a file on the page of an import and has it looked at, with the keyboard alone. */
    protected static void upload(Page page, Path file) {
        page.waitForLoadState();
        FileChooser chooser =
                page.waitForFileChooser(() -> page.locator("#file").press("Space"));
        chooser.setFiles(file);
        pressOn(page, "中身を確かめる");
    }

    /** Clicks a link or the button of a form, and waits for the page it leads to. */
    protected static void follow(Locator link) {
        link.page().waitForNavigation(link::click);
    }

    /** Presses Enter on the first button or link with these words, and waits for the page it leads to. */
    protected static void pressOn(Page page, String words) {
        page.locator("main button:has-text('" + words + "'), main a:has-text('" + words + "')")
                .first()
                .focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /**
     * Faults that axe-core finds against WCAG 2.0 and 2.1 levels A and AA: contrast, names, roles, labels, order. Each says the rule
     * and the elements.
     */
    protected static List<String> accessibilityFaults(Page page) {
        page.evaluate(AxeCore.SCRIPT);
        @SuppressWarnings("unchecked")
        var faults = (List<String>) page.evaluate("""
                () => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}).then(result =>
                    result.violations.map(v => v.id + ": " + v.help + " " + v.nodes.map(n => n.target + " " + n.failureSummary).join("; ")))
                """);
        return faults;
    }

    /** The full address of a path of the application. */
    protected final String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Whether the page is wider than the window, so that one would have to scroll sideways. */
    protected static boolean scrollsSideways(Page page) {
        return (Boolean) page.evaluate("""
                () => document.fonts.ready.then(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
                """);
    }

    /** A part of the page as a picture, with its fonts there and nothing moving. */
    protected static byte[] picture(Page page, String part) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        return page.locator(part)
                .screenshot(new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** What sticks out of the window on the right and makes the page scroll sideways: tag and class of each element. */
    @SuppressWarnings("unchecked")
    protected static List<String> widerThanTheWindow(Page page) {
        return (List<String>) page.evaluate("""
                () => document.fonts.ready.then(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                  [...document.querySelectorAll("main *")]
                    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth && !e.closest(".tbl-x, .wide"))
                    .map(e => e.localName + "." + e.className))
                """);
    }

    /** This test asks this host, which no other test does: what is complained about it does not fail the test, however late it comes. */
    protected static void meansToAsk(String host) {
        MEANT.add(host);
    }

    /** What was complained about so far; a test that means to provoke it takes it. */
    protected final List<String> takeComplaints() {
        complaints.addAll(Elsewhere.take());
        List<String> taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    /** Other addresses than the application's. The browser's side holds these back alone: a request of ours held back while the session closes would fail the test. */
    private Pattern elsewhere() {
        return Pattern.compile("^(?!http://127\\.0\\.0\\.1:" + port + "/|data:|blob:|about:)");
    }

    @AfterEach
    void closeAndListen() {
        if (context != null) {
            context.close();
            context = null;
        }
        assertThat(takeComplaints())
                .filteredOn(complaint -> MEANT.stream().noneMatch(complaint::contains))
                .isEmpty();
    }

    /** The checker that {@code web/build.sh} lays beside the browser driver. */
    private static final class AxeCore {

        private static final String SCRIPT = read();

        private static String read() {
            try {
                return Files.readString(Chromium.DRIVER.resolve("axe.min.js"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
