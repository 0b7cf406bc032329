package org.tabane.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One package to a question; none imports another's, and none knows files, frameworks or databases. */
class EnginePackagesTest {

    private static final Pattern FORBIDDEN = Pattern.compile(
            "^import (static )?(org\\.springframework|java\\.sql|javax\\.sql|java\\.nio\\.file|java\\.io)\\b.*");

    @Test
    void no_engine_imports_another_engine() throws IOException {
        for (Path file : sources()) {
            String own = file.getName(file.getNameCount() - 2).toString();
            assertThat(imports(file))
                    .as(file.toString())
                    .noneMatch(line -> line.matches("import (static )?org\\.tabane\\.engine\\.[a-z]+\\..*")
                            && !line.contains("org.tabane.engine." + own + ".")
                            && !line.contains("org.tabane.engine.network."));
        }
    }

    @Test
    void the_engine_is_values_in_and_values_out() throws IOException {
        for (Path file : sources()) {
            assertThat(imports(file))
                    .as(file.toString())
                    .noneMatch(line -> FORBIDDEN.matcher(line).matches());
        }
    }

    private static List<String> imports(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("import "))
                .toList();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).isNotEmpty();
            return sources;
        }
    }
}
