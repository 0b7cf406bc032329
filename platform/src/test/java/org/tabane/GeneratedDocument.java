package org.tabane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page under {@code docs/} that is made from the code: rewritten by the build, which fails where it had gone stale. */
final class GeneratedDocument {

    private GeneratedDocument() {}

    static void check(String name, String content) {
        Path file = Path.of("..", "docs", name);
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            if (!before.equals(content)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(before)
                    .as("docs/%s was stale and has been rewritten; read the difference and commit it", name)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
