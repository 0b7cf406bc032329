package org.tabane.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bytes of stored files in the data directory, each under its hash: {@code files/ab/abcd…}. A file is written aside first and
 * takes its place in one step, so that a body is there whole or not at all.
 */
final class FileBodies {

    /** Where files are written before they are whole; nothing in it is worth keeping. */
    static final String INCOMING = ".incoming";

    private static final Logger log = LoggerFactory.getLogger(FileBodies.class);

    private final Path folder;

    FileBodies(Path folder) {
        this.folder = folder;
    }

    /** Bytes written aside, not yet in their place. */
    record Incoming(Path path, String sha256, long bytes, byte[] head) {}

    /** Takes bytes in beside the others. Leaves nothing when the stream breaks or holds more than {@code mostBytes}: then {@code bytes} is larger. */
    Incoming receive(InputStream content, long mostBytes) throws IOException {
        Path path = Files.createDirectories(folder.resolve(INCOMING))
                .resolve(UUID.randomUUID().toString());
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest digest = sha256();
            OutputStream out = Channels.newOutputStream(channel);
            InputStream in = new DigestInputStream(content, digest);
            byte[] head = in.readNBytes(MediaTypes.HEAD);
            out.write(head);
            long bytes = head.length + copy(in, out, mostBytes - head.length);
            channel.force(true);
            whole = bytes <= mostBytes;
            return new Incoming(path, HexFormat.of().formatHex(digest.digest()), bytes, head);
        } finally {
            if (!whole) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Copies until the end, or until it is clear that there is more than allowed. */
    private static long copy(InputStream in, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > most) {
                return copied;
            }
            out.write(buffer, 0, read);
        }
        return copied;
    }

    /** Gives received bytes their place, unless the same bytes are there already. */
    void settle(Incoming incoming) throws IOException {
        Path place = path(incoming.sha256());
        if (Files.exists(place)) {
            Files.deleteIfExists(incoming.path());
            return;
        }
        Files.createDirectories(place.getParent());
        Files.move(incoming.path(), place, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel directory = FileChannel.open(place.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException unsupported) {
            log.debug("A folder cannot be flushed on this system", unsupported); // Windows
        }
    }

    void forget(Incoming incoming) throws IOException {
        Files.deleteIfExists(incoming.path());
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(path(sha256));
    }

    Path path(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Hashes of all bodies. */
    List<String> list() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .sorted()
                    .toList();
        }
    }

    /** Removes what was being written before a moment and never became whole; answers how many. */
    int removeUnfinished(Instant before) throws IOException {
        Path incoming = folder.resolve(INCOMING);
        if (!Files.isDirectory(incoming)) {
            return 0;
        }
        int removed = 0;
        try (Stream<Path> found = Files.list(incoming)) {
            for (Path file : found.toList()) {
                if (Files.exists(file) && modified(file).isBefore(before)) {
                    Files.deleteIfExists(file);
                    removed++;
                }
            }
        }
        return removed;
    }

    private static Instant modified(Path file) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException finishedMeanwhile) {
            return Instant.MAX;
        }
    }

    /** Hash of a file's bytes. */
    static String hash(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
