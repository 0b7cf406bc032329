package org.tabane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every word has a Japanese original and an English counterpart, and no page asks for a word that does not exist. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<Path> SPEAKERS = List.of(Path.of("src/main/jte"), Path.of("src/main/java"));
    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:text|optionalText|emphasised|ok|info|warning|error|notFound|conflict|badRequest)\\(\\s*"
                    + "\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9-]+)+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

    @Test
    void everyModuleSpeaksBothLanguagesKeyByKey() throws IOException {
        for (var japanese : filesEndingIn("_ja.properties")) {
            var english = japanese.resolveSibling(
                    japanese.getFileName().toString().replace("_ja.properties", "_en.properties"));
            assertThat(english).exists();
            assertThat(new TreeSet<>(read(english).keySet()))
                    .as("keys of %s", english.getFileName())
                    .isEqualTo(new TreeSet<>(read(japanese).keySet()));
        }
        assertThat(filesEndingIn("_en.properties")).hasSameSizeAs(filesEndingIn("_ja.properties"));
    }

    @Test
    void everyMessageIsAFormatAndBothLanguagesTakeTheSameArguments() throws IOException {
        for (var japanese : filesEndingIn("_ja.properties")) {
            var english = read(japanese.resolveSibling(
                    japanese.getFileName().toString().replace("_ja.properties", "_en.properties")));
            for (var entry : read(japanese).entrySet()) {
                var other = String.valueOf(english.get(entry.getKey()));
                assertThat(arguments(other)).as(entry.getKey()).isEqualTo(arguments(entry.getValue()));
                // The shell doubles apostrophes before it formats, so there is no quoting to get wrong.
                new java.text.MessageFormat(entry.getValue().replace("'", "''"));
                new java.text.MessageFormat(other.replace("'", "''"));
            }
        }
    }

    @Test
    void everyMessageAskedForExists() throws IOException {
        var known = new TreeSet<String>();
        for (var file : filesEndingIn("_ja.properties")) {
            known.addAll(read(file).keySet());
        }
        var missing = new ArrayList<String>();
        for (var root : SPEAKERS) {
            for (var file : filesBelow(root)) {
                var matcher = ASKED.matcher(withoutJavadoc(Files.readString(file)));
                while (matcher.find()) {
                    if (!known.contains(matcher.group(1))) {
                        missing.add(matcher.group(1) + " in " + root.relativize(file));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String withoutJavadoc(String source) {
        return source.replaceAll("(?m)^\\s*(/\\*)?\\*.*$", "");
    }

    private static TreeSet<String> arguments(String message) {
        var found = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(message);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> filesEndingIn(String suffix) throws IOException {
        return filesBelow(MESSAGES).stream()
                .filter(p -> p.toString().endsWith(suffix))
                .toList();
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (var walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties() {
            @Override
            public synchronized Object put(Object key, Object value) {
                assertThat(containsKey(key))
                        .as("%s defined twice in %s", key, file.getFileName())
                        .isFalse();
                return super.put(key, value);
            }
        };
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var sorted = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(k -> sorted.put(k, properties.getProperty(k)));
        return sorted;
    }
}
