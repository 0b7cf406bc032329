package org.tabane.storage.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the server's own programs. */
final class Shell {

    private Shell() {}

    /** @throws IllegalStateException with the program's words where it fails */
    static void run(List<String> command) {
        Outcome outcome = execute(command);
        if (outcome.exitCode() != 0) {
            throw new IllegalStateException(command.getFirst() + ": " + outcome.words());
        }
    }

    static void attempt(List<String> command) {
        execute(command);
    }

    private record Outcome(int exitCode, String words) {}

    private static Outcome execute(List<String> command) {
        try {
            // A file, not a pipe: the server inherits the output and would keep a pipe open for ever.
            Path words = Files.createTempFile("tabane", ".out");
            try {
                Process process = new ProcessBuilder(asNonRoot(command))
                        .redirectErrorStream(true)
                        .redirectOutput(words.toFile())
                        .start();
                int exitCode = process.waitFor();
                return new Outcome(
                        exitCode,
                        Files.readString(words, StandardCharsets.UTF_8).strip());
            } finally {
                Files.deleteIfExists(words);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL refuses user 0; in a fresh user namespace root looks like nobody while the files stay root's. */
    private static List<String> asNonRoot(List<String> command) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root") && Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            words.addAll(List.of("unshare", "--user"));
        }
        words.addAll(command);
        return words;
    }
}
