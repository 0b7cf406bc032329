package org.tabane.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Japanese breaks between phrases: no heading, question or paragraph on a phone ends with a line of one character. */
class LineBreaksBrowserTest extends BrowserTest {

    /** Words of all blocks of several lines whose last line holds one character; marks of punctuation count with what they follow. */
    private static final String ALONE = """
            () => {
              const alone = [];
              for (const block of document.querySelectorAll("main :is(h1,h2,h3,summary,legend,label,p,li,dt)")) {
                if (block.querySelector("p,li,ul,table,input,select,button,svg") || !block.checkVisibility()) continue;
                const lines = new Map();
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                for (let text = walker.nextNode(); text; text = walker.nextNode()) {
                  if (text.parentElement.closest(".vh")) continue;
                  for (let i = 0; i < text.length; i++) {
                    const range = document.createRange();
                    range.setStart(text, i);
                    range.setEnd(text, i + 1);
                    const box = range.getBoundingClientRect();
                    if (box.width > 0 && text.data[i].trim()) {
                      const line = Math.round(box.bottom / 8);
                      lines.set(line, (lines.get(line) ?? 0) + 1);
                    }
                  }
                }
                if (lines.size > 1 && lines.get(Math.max(...lines.keys())) === 1) alone.push(block.textContent.trim());
              }
              return alone;
            }""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/bundling/first",
                "/bundling/packaging?towns=052043&sectors=road,park&yen=350000",
                "/bundling/sharing?towns=052043,052132&total=1000000",
                "/precedent/like?towns=052043",
                "/precedent/type?towns=052043"
            })
    void noLineOnAPhoneHoldsASingleCharacter(String path) {
        Page page = open(path, PHONE);
        assertThat((List<?>) page.evaluate(ALONE)).isEmpty();
    }
}
