package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that asks another host is noticed by every browser test, whichever way it asks and whether or not the security policy stops it. */
class OtherHostsBrowserTest extends BrowserTest {
    private static final String OTHER = "other.invalid";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.append(Object.assign(new Image(), {src: 'https://other.invalid/a.png'}))",
                "fetch('https://other.invalid/a').catch(() => 0)",
                "navigator.sendBeacon('https://other.invalid/a')",
                "new FontFace('F', 'url(https://other.invalid/a.woff2)').load().catch(() => 0)",
                "document.body.append(Object.assign(document.createElement('iframe'), {src: 'https://other.invalid/'}))",
                "document.head.append(Object.assign(document.createElement('script'), {src: 'https://other.invalid/a.js'}))",
                "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'https://other.invalid/a.css'}))",
                "try { new WebSocket('wss://other.invalid/') } catch { }",
                "window.open('https://other.invalid/')",
                "document.body.style.backgroundImage = 'url(https://other.invalid/a.png)'"
            })
    void aRequestToAnotherHostIsNoticed(String script) {
        Page page = open("/", DESK);
        assertThat(takeComplaints()).as("the page by itself").isEmpty();
        page.evaluate("() => { " + script + " }");
        assertThat(noticed(page)).anyMatch(complaint -> complaint.contains(OTHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.body.append(Object.assign(new Image(), {src: 'http://other.invalid/a.png'}))",
                "new Worker(URL.createObjectURL(new Blob([\"fetch('http://other.invalid/a')\"])))",
                "new WebSocket('ws://other.invalid/')",
                "new FontFace('F', 'url(http://other.invalid/a.woff2)').load().catch(() => 0)"
            })
    void alsoWhereNoSecurityPolicyStandsInTheWay(String script) {
        Page page = open("/", DESK);
        page.navigate("about:blank");
        takeComplaints();
        page.evaluate("() => { " + script + " }");
        assertThat(noticed(page)).anyMatch(complaint -> complaint.contains(OTHER));
    }

    private List<String> noticed(Page page) {
        for (int attempt = 0; attempt < 40; attempt++) {
            page.waitForTimeout(100);
            List<String> taken = takeComplaints();
            if (!taken.isEmpty()) {
                page.waitForTimeout(200);
                takeComplaints();
                return taken;
            }
        }
        return List.of();
    }
}
