package org.tabane.exchange;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.exchange.jdbc.UploadStore;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Organisations;
import org.tabane.storage.FileRefused;
import org.tabane.storage.FileRules;
import org.tabane.storage.FileStore;
import org.tabane.storage.StoredFile;

/** Where uploads wait between being looked at and being imported. Keeps who uploaded what, what was found and what was done. */
@Service
@Transactional
public class ImportDesk {
    /** How long the bytes of an upload are kept when nobody decides about it, or when some of its rows are still to be corrected. */
    static final Duration KEPT = Duration.ofDays(30);

    private final UploadStore store;
    private final FileStore files;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ImportDesk(
            UploadStore store,
            FileStore files,
            Organisations organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a file in.
     *
     * @throws ImportRefused when it is empty or larger than the kind allows; nothing is kept then
     */
    public Upload receive(ImportKind<?> kind, ImportCase given, InputStream bytes) throws ImportRefused {
        letOldFilesGo(given.organisation(), given.person());
        long most = kind.limits().fileBytes();
        try {
            StoredFile file = files.put(
                    given.organisation(),
                    given.person(),
                    given.fileName(),
                    bytes,
                    new FileRules(most, java.util.Set.of()));
            return store.insert(kind.name(), given.scope(), file);
        } catch (FileRefused refused) {
            long megabytes = most / 1024 / 1024;
            throw new ImportRefused(
                    refused.messageKey().endsWith("empty")
                            ? Fault.of(
                                    "exchange.fault.file_empty",
                                    refused.arguments().getFirst())
                            : Fault.of(
                                    "exchange.fault.file_over_limit",
                                    refused.arguments().getFirst(),
                                    megabytes),
                    refused);
        }
    }

    @Transactional(readOnly = true)
    public Optional<Upload> findUpload(UUID id) {
        return store.findUpload(id);
    }

    /** The latest uploads of an organisation for one kind of import, newest first. */
    @Transactional(readOnly = true)
    public List<Upload> listUploads(UUID organisation, ImportKind<?> kind, int limit) {
        return store.listUploads(organisation, kind.name(), limit);
    }

    /** The latest earlier import of exactly the same bytes. */
    @Transactional(readOnly = true)
    public Optional<Upload> findImportedBefore(Upload upload) {
        return store.findImported(upload);
    }

    /** What was found in an upload; empty until it was looked at. */
    @Transactional(readOnly = true)
    public Optional<Findings> findFindings(Upload upload) {
        return store.findFindings(upload.id());
    }

    /** For whom an upload was made. */
    @Transactional(readOnly = true)
    public ImportCase caseOf(Upload upload) {
        Organisation organisation = organisations.getOrganisation(new OrganisationId(upload.organisationId()));
        return new ImportCase(
                upload.organisationId(),
                organisation.name(),
                organisation.code(),
                upload.uploadedBy(),
                upload.scope(),
                upload.fileName());
    }

    /** Reads an open upload another way from now on; what was found before no longer counts. */
    public Upload readAs(Upload upload, OtherWay way) {
        store.setScope(upload.id(), way.scope());
        return store.findUpload(upload.id()).orElseThrow();
    }

    /** The rows of an upload that have faults, as a file to correct; empty when its bytes are no longer kept. */
    @Transactional(readOnly = true)
    public Optional<RejectedRowsFile> rejectedRows(Upload upload, ImportKind<?> kind, RejectedRowsFile rows)
            throws ImportRefused {
        Optional<StoredFile> file = findFile(upload);
        if (file.isPresent()) {
            new RowImport<>(kind.source(caseOf(upload))).rejectedRows(asImport(upload, file.get()), rows);
        }
        return file.map(found -> rows);
    }

    /** Puts an open upload aside; its bytes go, the note that it existed stays. */
    public void discard(Upload upload, @Nullable UUID person) {
        if (upload.isOpen()) {
            store.conclude(
                    upload, null, new ImportPreview.Counts(0, 0, 0, 0, 0), Map.of(), "", clock.instant(), person);
            letFileGo(upload);
        }
    }

    void keepFindings(Upload upload, Findings findings) {
        store.keepFindings(upload.id(), findings);
    }

    /** Looks at an upload without changing anything. */
    @Transactional(readOnly = true)
    public <T> Findings check(Upload upload, ImportKind<T> kind, ImportProgress progress) {
        ImportCase given = caseOf(upload);
        try {
            return Findings.of(new RowImport<>(kind.source(given))
                    .preview(asImport(upload, getFile(upload)), kind.target(given), progress));
        } catch (ImportRefused refused) {
            return Findings.refused(refused.fault());
        }
    }

    /**
     * Imports an upload and concludes it, in the transaction of the caller, who rolls back when the outcome is no import.
     *
     * @param person who decided so
     */
    public <T> ImportOutcome run(
            Upload upload, ImportKind<T> kind, ImportChoice choice, @Nullable UUID person, ImportProgress progress)
            throws ImportRefused {
        ImportCase given = caseOf(upload);
        ImportTarget<T> target = kind.target(given);
        ImportOutcome outcome =
                new RowImport<>(kind.source(given)).save(asImport(upload, getFile(upload)), target, choice, progress);
        if (outcome instanceof ImportOutcome.Imported imported) {
            ImportPreview found = imported.preview();
            ImportPreview.Counts counts = found.counts();
            store.conclude(upload, choice, counts, found.faultsByCode(), target.finish(), clock.instant(), person);
            store.keepFindings(upload.id(), Findings.of(found));
            if (counts.faulty() == 0) {
                letFileGo(upload);
            }
            events.publishEvent(new ImportConcluded(
                    upload.organisationId(),
                    upload.id(),
                    Map.of(
                            "kind", upload.kind(),
                            "sha256", upload.sha256(),
                            "added", Integer.toString(counts.added()),
                            "changed", Integer.toString(counts.changed()),
                            "rejected", Integer.toString(counts.faulty())),
                    person));
        }
        return outcome;
    }

    private Optional<StoredFile> findFile(Upload upload) {
        return Optional.ofNullable(upload.fileId()).flatMap(files::find);
    }

    private StoredFile getFile(Upload upload) throws ImportRefused {
        return findFile(upload)
                .orElseThrow(() -> new ImportRefused(Fault.of("exchange.fault.file_gone", upload.fileName())));
    }

    private ImportFile asImport(Upload upload, StoredFile file) {
        Path path = files.path(file);
        return new ImportFile(upload.fileName(), path);
    }

    private void letFileGo(Upload upload) {
        if (upload.fileId() != null) {
            store.forgetFile(upload.id());
            files.remove(upload.fileId());
        }
    }

    private void letOldFilesGo(UUID organisation, @Nullable UUID person) {
        for (Upload old : store.listKeptSince(organisation, clock.instant().minus(KEPT))) {
            if (old.isOpen()) {
                discard(old, person);
            } else {
                letFileGo(old);
            }
        }
    }
}
