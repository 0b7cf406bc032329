package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabane.Patience;

/** A page that asks another host is noticed by every browser test, whichever way it asks and whether or not the security policy stops it. */
class OtherHostsBrowserTest extends BrowserTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A host of each test's own, so that what is still on its way from one is not taken for the next one's. */
    private final String other = "other-" + COUNT.incrementAndGet() + ".invalid";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.append(Object.assign(new Image(), {src: 'https://other/a.png'}))",
                "fetch('https://other/a').catch(() => 0)",
                "navigator.sendBeacon('https://other/a')",
                "new FontFace('F', 'url(https://other/a.woff2)').load().catch(() => 0)",
                "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://other/'}))",
                "document.head.append(Object.assign(document.createElement('script'), {src: 'https://other/a.js'}))",
                "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'https://other/a.css'}))",
                "try { new WebSocket('wss://other/') } catch { }",
                "window.open('https://other/')",
                "document.body.style.backgroundImage = 'url(https://other/a.png)'"
            })
    void aRequestToAnotherHostIsNoticed(String script) {
        Page page = open("/", DESK);
        assertNoticed(page, script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.append(Object.assign(new Image(), {src: 'http://other/a.png'}))",
                "new Worker(URL.createObjectURL(new Blob([\"fetch('http://other/a').catch(() => 0)\"])))",
                "new WebSocket('ws://other/')",
                "new FontFace('F', 'url(http://other/a.woff2)').load().catch(() => 0)"
            })
    void alsoWhereNoSecurityPolicyStandsInTheWay(String script) {
        Page page = open("/", DESK);
        page.navigate("about:blank");
        assertNoticed(page, script);
    }

    private void assertNoticed(Page page, String script) {
        meansToAsk(other);
        page.evaluate("() => { " + script.replace("://other/", "://" + other + "/") + " }");
        List<String> noticed = new ArrayList<>();
        Patience.until(
                "a request to " + other + " is noticed",
                () -> {
                    page.waitForTimeout(50);
                    noticed.addAll(takeComplaints());
                    return noticed;
                },
                all -> all.stream().anyMatch(complaint -> complaint.contains(other)));
        assertThat(noticed)
                .as("nothing else, also not by the page itself")
                .allMatch(complaint -> complaint.contains(".invalid"));
    }
}
