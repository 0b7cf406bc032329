package org.tabane.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.exchange.jdbc.UploadStore;

/**
 * Where uploads wait between being looked at and being imported. Keeps who uploaded what, what was found and what was done;
 * runs inside the caller's transaction, so that rows, conclusion and the end of the waiting are one.
 */
@Service
@Transactional
public class ImportDesk {
    private final UploadStore store;
    private final Clock clock;

    ImportDesk(UploadStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @throws ImportRefused when it is empty or larger than allowed; nothing is kept then
     */
    public Upload receive(
            ImportDefinition<?> definition,
            ImportLimits limits,
            UUID organisation,
            @Nullable UUID person,
            String fileName,
            InputStream bytes)
            throws ImportRefused {
        String name = fileName.replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        String kept = name.isEmpty() ? "file" : name.substring(0, Math.min(200, name.length()));
        try {
            byte[] content = bytes.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1));
            if (content.length == 0) {
                throw new ImportRefused(Fault.of("exchange.fault.file_empty", kept));
            }
            if (content.length > limits.fileBytes()) {
                long megabytes = limits.fileBytes() / 1024 / 1024;
                throw new ImportRefused(Fault.of("exchange.fault.file_too_large", kept, megabytes + "+", megabytes));
            }
            UUID id = store.insert(
                    organisation, definition.name(), kept, sha256(content), content, clock.instant(), person);
            return store.findUpload(id).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Upload> findUpload(UUID id) {
        return store.findUpload(id);
    }

    /** The latest uploads of an organisation for one kind of import, newest first. */
    @Transactional(readOnly = true)
    public List<Upload> listUploads(UUID organisation, ImportDefinition<?> definition, int limit) {
        return store.listUploads(organisation, definition.name(), limit);
    }

    /** The latest earlier import of exactly the same bytes. */
    @Transactional(readOnly = true)
    public Optional<Upload> findImportedBefore(Upload upload) {
        return store.findImported(upload);
    }

    /** Reads an open upload and says what importing it would do. */
    @Transactional(readOnly = true)
    public <T> ImportPreview preview(Upload upload, TableImport<T> table, ImportTarget<T> target) throws ImportRefused {
        return withFile(upload, file -> table.preview(file, target, ImportProgress.SILENT));
    }

    /** The rows of an open upload that have faults, as a file to correct. */
    @Transactional(readOnly = true)
    public <T> void rejectedRows(Upload upload, TableImport<T> table, TableImport.RejectedRows taker)
            throws ImportRefused {
        withFile(upload, file -> {
            table.rejectedRows(file, taker);
            return upload;
        });
    }

    /** Imports an open upload. The caller concludes it with {@link #conclude} when the outcome is an import. */
    public <T> ImportOutcome run(
            Upload upload, TableImport<T> table, ImportTarget<T> target, ImportChoice choice, ImportProgress progress)
            throws ImportRefused {
        return withFile(upload, file -> table.run(file, target, choice, progress));
    }

    /**
     * Notes that an upload was imported and lets its bytes go.
     *
     * @param reference the caller's own reference for what was saved; may be empty
     */
    public void conclude(
            Upload upload,
            ImportOutcome.Imported outcome,
            ImportChoice choice,
            String reference,
            @Nullable UUID person) {
        store.conclude(
                upload,
                choice,
                outcome.preview().counts(),
                outcome.preview().faultsByCode(),
                reference,
                clock.instant(),
                person);
    }

    /** Puts an open upload aside; its bytes go, the note that it existed stays. */
    public void discard(Upload upload, @Nullable UUID person) {
        if (upload.isOpen()) {
            store.conclude(
                    upload, null, new ImportPreview.Counts(0, 0, 0, 0, 0), Map.of(), "", clock.instant(), person);
        }
    }

    private <R> R withFile(Upload upload, Reading<R> reading) throws ImportRefused {
        byte[] content = store.findContent(upload.id())
                .orElseThrow(() -> new IllegalStateException("Upload (" + upload.id() + ") is concluded."));
        try {
            Path path = Files.createTempFile("tabane-upload", ".tmp");
            try {
                Files.write(path, content);
                return reading.of(new ImportFile(upload.fileName(), path));
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FunctionalInterface
    private interface Reading<R> {
        R of(ImportFile file) throws ImportRefused;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
