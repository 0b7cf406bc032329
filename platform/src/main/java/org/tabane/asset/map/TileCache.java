package org.tabane.asset.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Tiles once made, in memory and on disk. Names are hashes that hold the version, so nothing here ever becomes wrong; what is no longer
 * asked for is removed, the longest unused first.
 */
@Component
class TileCache {

    private static final Logger LOG = LoggerFactory.getLogger(TileCache.class);
    private static final int WRITES_BETWEEN_SWEEPS = 2_000;
    private static final long MEGABYTE = 1L << 20;

    private final Path folder;
    private final long mostMemory;
    private final long mostDisk;
    private final AtomicLong writes = new AtomicLong();
    private final LinkedHashMap<String, byte[]> memory = new LinkedHashMap<>(256, 0.75f, true);
    private long memoryBytes;

    TileCache(@Value("${tabane.database.directory:data/tabane}") Path data, MapSettings settings) {
        folder = data.toAbsolutePath().normalize().resolve("tiles");
        mostMemory = settings.memoryMegabytes() * MEGABYTE;
        mostDisk = settings.diskMegabytes() * MEGABYTE;
    }

    Optional<byte[]> find(String name) {
        synchronized (memory) {
            byte[] known = memory.get(name);
            if (known != null) {
                return Optional.of(known);
            }
        }
        try {
            byte[] stored = Files.readAllBytes(file(name));
            remember(name, stored);
            return Optional.of(stored);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A kept tile (" + file(name) + ") is not readable.", e);
        }
    }

    void put(String name, byte[] tile) {
        remember(name, tile);
        if (mostDisk == 0) {
            return;
        }
        try {
            Path file = file(name);
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), "new", ".tmp");
            Files.write(fresh, tile);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("A tile could not be kept on disk; the map works, only slower: {}", e.toString());
        }
        if (writes.incrementAndGet() % WRITES_BETWEEN_SWEEPS == 0) {
            Thread.ofVirtual().name("tile-sweep").start(this::sweep);
        }
    }

    /** Forgets what memory holds, as after a restart. */
    void forgetMemory() {
        synchronized (memory) {
            memory.clear();
            memoryBytes = 0;
        }
    }

    private void remember(String name, byte[] tile) {
        synchronized (memory) {
            byte[] before = memory.put(name, tile);
            memoryBytes += tile.length - (before == null ? 0 : before.length);
            var eldest = memory.entrySet().iterator();
            while (memoryBytes > mostMemory && eldest.hasNext()) {
                memoryBytes -= eldest.next().getValue().length;
                eldest.remove();
            }
        }
    }

    private Path file(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    /** Removes the oldest files until the folder is four fifths full. */
    private void sweep() {
        record Kept(Path file, long bytes, FileTime used) {}
        try (Stream<Path> files = Files.walk(folder)) {
            List<Kept> kept = files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return new Kept(file, Files.size(file), Files.getLastModifiedTime(file));
                        } catch (IOException e) {
                            return new Kept(file, 0, FileTime.fromMillis(0));
                        }
                    })
                    .sorted(Comparator.comparing(Kept::used))
                    .toList();
            long bytes = kept.stream().mapToLong(Kept::bytes).sum();
            if (bytes <= mostDisk) {
                return;
            }
            for (Kept old : kept) {
                if (bytes <= mostDisk * 4 / 5) {
                    break;
                }
                Files.deleteIfExists(old.file);
                bytes -= old.bytes;
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Old tiles could not be removed: {}", e.toString());
        }
    }
}
