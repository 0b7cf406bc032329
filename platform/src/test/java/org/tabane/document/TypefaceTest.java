package org.tabane.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void outlinesNeedNoFontOfTheMachine() throws IOException {
        String outlined = ChartTest.nowAndBundled().svg(Locale.JAPANESE).outlined(Typeface.house());
        assertThat(outlined).doesNotContain("<text").contains("aria-label");
        Path out = Path.of("target/documents");
        Files.createDirectories(out);
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><meta charset=utf-8><body style=\"width:800px;letter-spacing:.02em\">");
        for (Chart chart : ChartTest.all()) {
            page.append(chart.svg(Locale.JAPANESE).markup()).append("<hr>");
            page.append(chart.svg(Locale.JAPANESE, 392).markup()).append("<hr>");
        }
        Files.writeString(out.resolve("charts.html"), page);
    }
}
