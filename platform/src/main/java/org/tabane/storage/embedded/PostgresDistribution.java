package org.tabane.storage.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The server's programs, shipped in a jar chosen for the build's platform and unpacked once. */
final class PostgresDistribution {

    private PostgresDistribution() {}

    /** Unpacks into {@code home} unless that is done; answers the folder with {@code bin/}. */
    static Path unpack(Path home) {
        String archive = archiveName();
        try (InputStream jar = PostgresDistribution.class.getResourceAsStream(archive)) {
            if (jar == null) {
                throw new IllegalStateException(
                        "This build carries no PostgreSQL server for %s %s (%s). Use an external one: set TABANE_DATABASE_URL, TABANE_DATABASE_USER and TABANE_DATABASE_PASSWORD."
                                .formatted(System.getProperty("os.name"), System.getProperty("os.arch"), archive));
            }
            Path target = home.resolve("programs-18.6");
            if (!Files.exists(target.resolve("bin/postgres"))) {
                Path unfinished = Files.createTempDirectory(home, "unpack");
                extract(jar, unfinished);
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL programs could not be unpacked into " + home, e);
        }
    }

    private static String archiveName() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        return "/postgres-%s-%s.txz".formatted(mac ? "darwin" : "linux", arm ? "arm_64" : "x86_64");
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            for (@Nullable TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                    continue;
                }
                Files.createDirectories(file.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true, false)) {
                        throw new IOException("Could not make executable: " + file);
                    }
                }
            }
        }
    }
}
