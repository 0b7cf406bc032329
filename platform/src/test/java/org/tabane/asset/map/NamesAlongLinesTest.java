package org.tabane.asset.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Along steep lines the map's library takes vertical forms of some marks which the map's typeface has not; none of them may reach it. */
class NamesAlongLinesTest {

    /** Vertical forms, CJK compatibility forms and small form variants; BIZ UDPGothic has none of them. */
    private static final int FIRST_VERTICAL_FORM = 0xFE10;

    private static final int LAST_VERTICAL_FORM = 0xFE4F;

    private static final Path WEB = Path.of("..", "web");

    @Test
    void everyMarkThatWouldTurnIntoAnEmptyBoxIsReplaced() throws IOException {
        String library = Files.readString(WEB.resolve("node_modules/maplibre-gl/src/util/verticalize_punctuation.ts"));
        List<String> turning = Pattern.compile("'(\\\\?.)': '(.)'")
                .matcher(library)
                .results()
                .filter(pair -> isVerticalForm(pair.group(2).codePointAt(0)))
                .map(NamesAlongLinesTest::mark)
                .toList();
        String style = Files.readString(WEB.resolve("src/map/style.ts"));
        String replaced = words(style, "TURNING") + words(style, "DASHES");
        assertThat(turning)
                .hasSizeGreaterThan(50)
                .allSatisfy(mark -> assertThat(replaced).contains(mark));
        assertThat(turning).doesNotContain(words(style, "HYPHEN"));
    }

    private static boolean isVerticalForm(int mark) {
        return mark >= FIRST_VERTICAL_FORM && mark <= LAST_VERTICAL_FORM;
    }

    private static String mark(MatchResult pair) {
        String written = pair.group(1);
        return written.substring(written.length() - 1);
    }

    private static String words(String style, String name) {
        Matcher line = Pattern.compile("const " + name + " = \"(.+)\";").matcher(style);
        assertThat(line.find()).as(name).isTrue();
        return line.group(1);
    }
}
