package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceFactsCompilerTest {

    @Test
    void theFactsInTheBuildAreThoseCompiledFromTheSourceFiles() throws IOException {
        Path source = Path.of(System.getProperty("tabane.shared", "../../shared"), "data", "japan");
        assumeTrue(
                Files.isDirectory(source),
                "Skipped: the source files (" + source
                        + ") are absent, so the reference facts are not compiled again.");
        List<String> changed = new ArrayList<>();
        for (Map.Entry<String, String> file :
                ReferenceFactsCompiler.compile(source).entrySet()) {
            Path built = Path.of("src", "main", "resources", "reference", file.getKey());
            if (!Files.exists(built) || !Files.readString(built).equals(file.getValue())) {
                Files.writeString(built, file.getValue());
                changed.add(file.getKey());
            }
        }
        assertThat(changed)
                .as(
                        "reference files that differed from their sources and have been written again; review and commit them")
                .isEmpty();
    }
}
