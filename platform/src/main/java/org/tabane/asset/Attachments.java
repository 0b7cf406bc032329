package org.tabane.asset;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.RegisterAssets.Author;
import org.tabane.asset.domain.Photo;
import org.tabane.asset.jdbc.AssetStore;
import org.tabane.asset.jdbc.AttachmentStore;
import org.tabane.storage.FileRefused;
import org.tabane.storage.FileRules;
import org.tabane.storage.FileStore;
import org.tabane.storage.StoredFile;

/**
 * Photos and documents of assets. A photo is drawn anew on the way in: what the camera wrote into the file is not kept, except the day
 * it was taken, which stands apart.
 */
@Service
public class Attachments {
    private final AssetStore assets;
    private final AttachmentStore store;
    private final FileStore files;
    private final Clock clock;

    Attachments(AssetStore assets, AttachmentStore store, FileStore files, Clock clock) {
        this.assets = assets;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Attaches a file; a JPEG or PNG becomes a photo, anything else that offices keep a document.
     *
     * @param title what people should call it; empty for the file's name
     * @param on the day it was taken or drawn up; {@code null} for what the photo itself says
     * @throws FileRefused when it is empty, too large or of a kind that is not kept
     * @throws Photo.Unreadable when a photo cannot be drawn anew
     */
    @Transactional
    public Attachment attach(
            Author author, AssetId id, String name, String title, @Nullable LocalDate on, InputStream content)
            throws FileRefused, Photo.Unreadable {
        Asset asset = assets.findAsset(id)
                .filter(found -> found.organisation().value().equals(author.organisation()))
                .orElseThrow(() -> new EmptyResultDataAccessException(1));
        StoredFile brought = files.put(author.organisation(), author.person(), name, content, FileRules.documents());
        boolean photo =
                brought.mediaType().equals("image/jpeg") || brought.mediaType().equals("image/png");
        StoredFile kept = brought;
        LocalDate day = on;
        if (photo) {
            try {
                day = on != null ? on : Photo.takenOn(files.path(brought)).orElse(null);
                kept = redrawn(author, name, brought);
            } finally {
                files.remove(brought.id());
            }
        }
        String called = title.isBlank() ? brought.name() : title.strip();
        UUID attachment = store.insert(
                author.organisation(),
                asset.content().municipality(),
                id,
                photo ? Attachment.Kind.PHOTO : Attachment.Kind.DOCUMENT,
                kept.id(),
                called,
                day,
                clock.instant(),
                author.person());
        return store.find(id, attachment).orElseThrow();
    }

    private StoredFile redrawn(Author author, String name, StoredFile brought) throws FileRefused, Photo.Unreadable {
        try {
            Path drawn = Files.createTempFile("tabane-photo", ".jpg");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(drawn))) {
                    Photo.redraw(files.path(brought), Photo.KEPT, out);
                }
                try (InputStream in = Files.newInputStream(drawn)) {
                    String plain = name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "") + ".jpg";
                    return files.put(author.organisation(), author.person(), plain, in, FileRules.photos());
                }
            } finally {
                Files.deleteIfExists(drawn);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The attachments of these assets, the newest first. */
    @Transactional(readOnly = true)
    public List<Attachment> list(Collection<AssetId> of) {
        return store.list(of);
    }

    @Transactional(readOnly = true)
    public Optional<Attachment> find(AssetId asset, UUID id) {
        return store.find(asset, id);
    }

    /** The file behind an attachment; empty where it cannot be read. */
    public Optional<StoredFile> file(Attachment attachment) {
        return files.find(attachment.file());
    }

    /** Its bytes; the caller closes the stream. */
    public InputStream open(StoredFile file) {
        return files.open(file);
    }

    /** Draws a photo small, as JPEG. */
    public void thumbnail(StoredFile file, OutputStream out) throws IOException, Photo.Unreadable {
        Photo.redraw(files.path(file), Photo.THUMBNAIL, out);
    }

    /** Takes an attachment off its asset. Answers whether it was there. */
    @Transactional
    public boolean remove(Author author, UUID id) {
        return store.remove(author.organisation(), id, clock.instant(), author.person());
    }
}
