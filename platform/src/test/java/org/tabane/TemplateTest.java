package org.tabane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The templates keep to the house style, section 5. */
class TemplateTest {

    private static final Path ROOT = Path.of("src/main/jte");
    private static final Pattern PARAMETER = Pattern.compile("(?m)^@param\\s+(\\S+)\\s+(\\S+)");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern STYLE_ATTRIBUTE = Pattern.compile("\\sstyle\\s*=\\s*[\"']");
    private static final Pattern HANDLER_ATTRIBUTE = Pattern.compile("\\son[a-z]+\\s*=\\s*[\"']");

    @Test
    void aPageOrPartialTakesExactlyOneParameterNamedAfterIt() throws IOException {
        for (var template : templates()) {
            var name = template.getFileName().toString().replace(".jte", "");
            if (!name.endsWith("Page") && !name.endsWith("Partial")) {
                continue;
            }
            var types = new ArrayList<String>();
            var matcher = PARAMETER.matcher(Files.readString(template));
            while (matcher.find()) {
                types.add(matcher.group(1));
            }
            assertThat(types).as("parameters of %s", template).containsExactly(name + "View");
        }
    }

    @Test
    void everyTemplateIsAPageAPartialAFragmentOrAComponent() throws IOException {
        assertThat(templates())
                .allSatisfy(
                        t -> assertThat(t.toString()).matches(".*(Page|Partial|Fragment)\\.jte|.*/component/.*\\.jte"));
    }

    @Test
    void noWordStandsInATemplate() throws IOException {
        assertThat(templatesMatching(JAPANESE)).isEmpty();
    }

    @Test
    void nothingTheContentSecurityPolicyWouldStop() throws IOException {
        assertThat(templatesMatching(STYLE_ATTRIBUTE)).isEmpty();
        assertThat(templatesMatching(HANDLER_ATTRIBUTE)).isEmpty();
    }

    private static List<String> templatesMatching(Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        for (var template : templates()) {
            var text = Files.readString(template).replaceAll("(?s)<%--.*?--%>", "");
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                found.add(ROOT.relativize(template) + ": …"
                        + text.substring(matcher.start(), Math.min(text.length(), matcher.start() + 40)));
            }
        }
        return found;
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(p -> p.toString().endsWith(".jte")).sorted().toList();
        }
    }
}
