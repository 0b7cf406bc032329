package org.tabane.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Runs commands in a directory of their own and keeps what they print. */
final class Console {

    private final Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    Console(Path directory) {
        this.directory = directory;
    }

    Console file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Console file(String name, String text, Charset charset) {
        return file(name, text.getBytes(charset));
    }

    Console file(String name, byte[] bytes) {
        try {
            Files.write(directory.resolve(name), bytes);
            return this;
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Words that name a file get the directory before them: everything after an option for files. */
    int run(String... words) {
        String[] arguments = words.clone();
        List<String> fileOptions = List.of(
                "--baseline",
                "--bundled",
                "--labour",
                "--fees",
                "--drivers",
                "--keys",
                "--share-keys",
                "--freed",
                "--coalitions",
                "--provisional",
                "--units",
                "--links",
                "--costs",
                "--distances",
                "--report",
                "--out",
                "--template");
        for (int i = 1; i < arguments.length; i++) {
            if (fileOptions.contains(words[i - 1])) {
                arguments[i] = directory.resolve(words[i]).toString();
            }
        }
        return Tabane.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Standard error by lines, without the directory. */
    List<String> errors() {
        return err.toString()
                .lines()
                .map(line -> line.replace(directory + "/", ""))
                .toList();
    }

    String output() {
        return out.toString();
    }

    JsonNode json(String name) {
        try {
            return Json.MAPPER.readTree(Files.readString(directory.resolve(name)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All files, hidden ones too. */
    List<String> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    Path directory() {
        return directory;
    }
}
