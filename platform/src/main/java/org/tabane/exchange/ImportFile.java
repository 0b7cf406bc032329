package org.tabane.exchange;

import java.nio.file.Path;

/**
 * A file as a person brought it.
 *
 * @param name its name on the person's machine, for messages and records
 * @param path where its bytes lie now
 */
public record ImportFile(String name, Path path) {
    public ImportFile {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A file needs a name.");
        }
    }
}
