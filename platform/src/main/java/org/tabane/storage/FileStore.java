package org.tabane.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps documents, photos and uploads: a row per file in {@code storage.stored_file}, seen by its organisation only, and one body
 * per content in the data directory, however often it is stored.
 *
 * <p>A file is there once the caller's transaction has committed, whole or not at all; a body that no row refers to any more is
 * deleted. Backups hold both. Several processes on one database must share the data directory.
 *
 * <pre>{@code
 * StoredFile photo = files.put(organisation, person, "橋脚.jpg", stream, FileRules.photos());
 * files.find(photo.id()).map(files::open)
 * }</pre>
 */
@Service
public class FileStore {

    private static final Logger log = LoggerFactory.getLogger(FileStore.class);
    private static final String COLUMNS =
            "select id, organisation_id, sha256, name, media_type, bytes, stored_at, stored_by from storage.stored_file ";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final FileBodies bodies;
    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;

    FileStore(JdbcClient jdbc, Clock clock, DatabaseSettings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.bodies = new FileBodies(folder(settings));
        this.transaction = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    static Path folder(DatabaseSettings settings) {
        return settings.directory().toAbsolutePath().normalize().resolve("files");
    }

    /**
     * Stores a file for an organisation the tenant context may write for. Reads the stream once, holds none of it in memory.
     *
     * @param name as it was called where it came from; folders and control characters are dropped, 200 characters kept
     * @throws FileRefused when it is empty, larger than the rules allow, or of another type; nothing is kept then
     * @throws UncheckedIOException when the stream breaks or the disk is full; nothing is kept then
     */
    public StoredFile put(UUID organisation, @Nullable UUID person, String name, InputStream content, FileRules rules)
            throws FileRefused {
        String kept = plainName(name);
        try {
            FileBodies.Incoming incoming = bodies.receive(content, rules.mostBytes());
            boolean stored = false;
            try {
                String mediaType = MediaTypes.of(incoming.head());
                refuse(kept, incoming, mediaType, rules);
                StoredFile file = java.util.Objects.requireNonNull(
                        transaction.execute(status -> insert(organisation, person, kept, mediaType, incoming)));
                stored = true;
                return file;
            } finally {
                if (!stored) {
                    bodies.forget(incoming);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("File (" + kept + ") could not be stored.", e);
        }
    }

    private static void refuse(String name, FileBodies.Incoming incoming, String mediaType, FileRules rules)
            throws FileRefused {
        if (incoming.bytes() == 0) {
            throw new FileRefused("storage.file.empty", name);
        }
        if (incoming.bytes() > rules.mostBytes()) {
            throw new FileRefused("storage.file.tooLarge", name, rules.mostBytes() / 1024 / 1024);
        }
        if (!rules.mediaTypes().isEmpty() && !rules.mediaTypes().contains(mediaType)) {
            throw new FileRefused("storage.file.type", name, mediaType);
        }
    }

    private StoredFile insert(
            UUID organisation, @Nullable UUID person, String name, String mediaType, FileBodies.Incoming incoming) {
        // Held until the row is committed, so that nobody deletes the body in between.
        jdbc.sql("select 1 from pg_advisory_xact_lock_shared(hashtextextended('tabane file ' || :sha256, 0))")
                .param("sha256", incoming.sha256())
                .query()
                .singleRow();
        try {
            bodies.settle(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        afterCompletion(TransactionSynchronization.STATUS_ROLLED_BACK, incoming.sha256());
        return jdbc.sql("""
                        insert into storage.stored_file (organisation_id, sha256, name, media_type, bytes, stored_at, stored_by)
                        values (:organisation, :sha256, :name, :type, :bytes, :at, :by)
                        returning id, organisation_id, sha256, name, media_type, bytes, stored_at, stored_by""")
                .param("organisation", organisation)
                .param("sha256", incoming.sha256())
                .param("name", name)
                .param("type", mediaType)
                .param("bytes", incoming.bytes())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .param("by", person)
                .query((row, index) -> file(row))
                .single();
    }

    /** The file, if it exists and the tenant context may read it. */
    public Optional<StoredFile> find(UUID id) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query((row, index) -> file(row))
                .optional()));
    }

    /** The bytes. The caller closes the stream. */
    public InputStream open(StoredFile file) {
        try {
            return Files.newInputStream(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException("File (" + file.id() + ") could not be read.", e);
        }
    }

    /** Where the bytes lie, for readers that jump about in them. Never to be written to or handed on. */
    public Path path(StoredFile file) {
        Path path = bodies.path(file.sha256());
        if (!Files.exists(path)) {
            throw new UncheckedIOException(
                    "The body of file (" + file.id()
                            + ") is missing. Maybe the data directory is not the one it was stored in.",
                    new NoSuchFileException(path.toString()));
        }
        return path;
    }

    /** Removes a file of an organisation the tenant context may write for; its body goes with the last file that has it. */
    public void remove(UUID id) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("delete from storage.stored_file where id = :id returning sha256")
                        .param("id", id)
                        .query(String.class)
                        .optional()
                        .ifPresent(sha256 -> afterCompletion(TransactionSynchronization.STATUS_COMMITTED, sha256)));
    }

    private void afterCompletion(int wanted, String sha256) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    try {
                        deleteUnlessNeeded(sha256);
                    } catch (RuntimeException e) {
                        log.warn("A body that nobody needs is left to the next clean-up", e);
                    }
                }
            }
        });
    }

    /** Deletes bodies without a file and what was never written to its end; answers how many. */
    int cleanUp(java.time.Instant unfinishedBefore) {
        try {
            int removed = bodies.removeUnfinished(unfinishedBefore);
            for (String sha256 : bodies.list()) {
                removed += deleteUnlessNeeded(sha256) ? 1 : 0;
            }
            return removed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a body no file refers to; leaves it while someone stores the same or a backup is being written. */
    private boolean deleteUnlessNeeded(String sha256) {
        return Tenancy.get(
                TenantContext.ofSystem(),
                () -> Boolean.TRUE.equals(ownTransaction.execute(status -> {
                    boolean free = jdbc.sql("""
                                    select pg_try_advisory_xact_lock(hashtextextended(:backup, 0))
                                       and pg_try_advisory_xact_lock(hashtextextended('tabane file ' || :sha256, 0))""")
                            .param("backup", Backup.FILES_LOCK)
                            .param("sha256", sha256)
                            .query(Boolean.class)
                            .single();
                    boolean needed = !free
                            || jdbc.sql("select exists (select from storage.stored_file where sha256 = :sha256)")
                                    .param("sha256", sha256)
                                    .query(Boolean.class)
                                    .single();
                    if (needed) {
                        return false;
                    }
                    try {
                        bodies.delete(sha256);
                        return true;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })));
    }

    private static String plainName(String name) {
        String plain =
                name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        return plain.isEmpty() ? "file" : plain.substring(0, Math.min(200, plain.length()));
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("sha256"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getTimestamp("stored_at").toInstant(),
                row.getObject("stored_by", UUID.class));
    }
}
