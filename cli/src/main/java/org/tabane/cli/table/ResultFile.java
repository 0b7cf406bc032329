package org.tabane.cli.table;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a result whole or not at all: first beside its place, then moved there in one step. */
public final class ResultFile {

    private ResultFile() {}

    public static void write(Path path, byte[] content) {
        Path target = path.toAbsolutePath();
        Path beside = target.resolveSibling("." + target.getFileName() + ".part");
        try {
            Files.write(beside, content);
            move(beside, target);
        } catch (IOException failure) {
            deleteQuietly(beside);
            throw new FaultsFound(List.of(
                    new Fault(Place.ofFile(path.toString()), "the result cannot be written: " + describe(failure))));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException elsewhere) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String describe(IOException failure) {
        return failure.getClass().getSimpleName() + " " + failure.getMessage();
    }

    private static void deleteQuietly(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException ignored) {
            // The first failure is the one to report.
        }
    }
}
