package org.tabane.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file outside the database that remembers how far each chain had come: one line {@code chain sequence hash} for each
 * commit. It may lag behind the database after a crash, never the other way round. At start it is shortened to the last
 * line of each chain where it has grown long.
 */
@Component
class AuditWitness {

    private static final Logger log = LoggerFactory.getLogger(AuditWitness.class);
    private static final int LONG = 20_000;

    private final Path file;

    AuditWitness(@Value("${tabane.database.directory:data/tabane}") String dataDirectory) {
        file = fileIn(Path.of(dataDirectory));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            shorten();
        } catch (IOException e) {
            log.warn("The audit witness {} cannot be prepared: {}", file, e.getMessage());
        }
    }

    /** How far a chain had come. */
    record Line(UUID chain, long sequence, String hash) {

        static Line parse(String text) {
            String[] parts = text.split(" ", -1);
            return new Line(UUID.fromString(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }

        @Override
        public String toString() {
            return chain + " " + sequence + " " + hash;
        }
    }

    static Path fileIn(Path dataDirectory) {
        return dataDirectory.resolve("audit-witness.txt");
    }

    /**
     * The hash of each entry seen, by chain and sequence; empty where there is no file yet. A line cut short by a crash is left
     * out; two lines that contradict each other leave a hash no entry can have.
     */
    static Map<UUID, Map<Long, String>> read(Path file) {
        Map<UUID, Map<Long, String>> seen = new LinkedHashMap<>();
        if (!Files.exists(file)) {
            return seen;
        }
        try (var texts = Files.lines(file)) {
            texts.filter(text -> text.matches("[0-9a-f-]{36} \\d+ [0-9a-f]{64}"))
                    .map(Line::parse)
                    .forEach(line -> seen.computeIfAbsent(line.chain(), chain -> new TreeMap<>())
                            .merge(
                                    line.sequence(),
                                    line.hash(),
                                    (one, other) -> one.equals(other) ? one : "contradiction"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    /** Notes what was just committed. A full disk must not undo what people did, so a failure is only reported. */
    synchronized void note(Line line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            log.warn("The audit witness {} could not be written: {}", file, e.getMessage());
        }
    }

    private void shorten() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Map<UUID, Map<Long, String>> seen = read(file);
        boolean whole = seen.values().stream().noneMatch(hashes -> hashes.containsValue("contradiction"));
        if (whole && seen.values().stream().mapToInt(Map::size).sum() > LONG) {
            Path shortened = file.resolveSibling(file.getFileName() + ".new");
            Files.write(
                    shortened,
                    seen.entrySet().stream()
                            .map(chain -> last(chain.getKey(), chain.getValue()).toString())
                            .toList());
            Files.move(shortened, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Line last(UUID chain, Map<Long, String> hashes) {
        long sequence = Collections.max(hashes.keySet());
        return new Line(chain, sequence, hashes.getOrDefault(sequence, ""));
    }
}
