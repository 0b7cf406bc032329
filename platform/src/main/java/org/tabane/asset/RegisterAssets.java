package org.tabane.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.Asset.ChangeKind;
import org.tabane.asset.domain.Fingerprints;
import org.tabane.asset.domain.TimeOrderedId;
import org.tabane.asset.jdbc.AssetStore;
import org.tabane.asset.jdbc.InspectionStore;
import org.tabane.asset.jdbc.VersionRow;
import org.tabane.identity.OrganisationId;

/**
 * Writes into the register, one asset at a time. Each change appends a version and is refused when someone else changed the
 * asset since the version it starts from ({@link OptimisticLockingFailureException}, a 409 page).
 */
@Service
@Transactional
public class RegisterAssets {
    private final AssetStore store;
    private final InspectionStore inspections;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RegisterAssets(AssetStore store, InspectionStore inspections, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.inspections = inspections;
        this.clock = clock;
        this.events = events;
    }

    /** In whose register and by whom; {@code null} for the platform itself. */
    public record Author(UUID organisation, @Nullable UUID person) {}

    /** What became of a registration. */
    public sealed interface Registration {
        /** It stands in the register now. */
        record Registered(AssetId id) implements Registration {}

        /** The register holds that asset already, perhaps retired. */
        record AlreadyThere(AssetId id) implements Registration {}
    }

    /** Puts an asset into the register, unless it is there already. */
    public Registration register(Author author, AssetContent content, LocalDate validFrom) {
        Asset known = standing(author, content);
        if (known != null) {
            return new Registration.AlreadyThere(known.id());
        }
        AssetId id = new AssetId(TimeOrderedId.at(clock.millis()));
        write(author, null, new VersionRow(id, 1, content, validFrom, null, null, null, ChangeKind.CREATED, ""));
        return new Registration.Registered(id);
    }

    /**
     * Says that an asset is different from what the register holds, because it changed or because the register was wrong.
     *
     * @param version the version the change starts from
     * @return whether anything differed
     */
    public boolean amend(
            Author author, AssetId id, int version, AssetContent content, LocalDate validFrom, String reason) {
        Asset asset = expect(author, id, version);
        if (Fingerprints.contentHash(asset.content()).equals(Fingerprints.contentHash(content))
                && asset.content().source().equals(content.source())
                && asset.validFrom().equals(validFrom)) {
            return false;
        }
        Asset other = standing(author, content);
        if (other != null && !other.id().equals(id)) {
            throw new DuplicateKeyException("The register holds another asset (" + other.id() + ") under this key.");
        }
        boolean moved = !Objects.equals(asset.content().geometry(), content.geometry());
        write(
                author,
                asset,
                new VersionRow(
                        id,
                        version + 1,
                        content,
                        validFrom,
                        asset.validUntil(),
                        asset.grade(),
                        asset.gradeYear(),
                        moved ? ChangeKind.MOVED : ChangeKind.EDITED,
                        reason));
        return true;
    }

    /** Notes that an asset was given up on a day; it stays in the register, out of service. */
    public void retire(Author author, AssetId id, int version, LocalDate on, String reason) {
        Asset asset = expect(author, id, version);
        write(author, asset, next(asset, asset.content(), on, ChangeKind.RETIRED, reason));
    }

    /** Takes a retirement back. */
    public void restore(Author author, AssetId id, int version, String reason) {
        Asset asset = expect(author, id, version);
        write(author, asset, next(asset, asset.content(), null, ChangeKind.RESTORED, reason));
    }

    /**
     * Takes back what the latest version did: the one before it counts again; an asset just registered is withdrawn. Doing it
     * twice does it again.
     */
    public void undoLast(Author author, AssetId id, int version) {
        Asset asset = expect(author, id, version);
        List<Asset> versions = store.listVersions(id);
        if (versions.size() < 2) {
            write(author, asset, next(asset, asset.content(), asset.validFrom(), ChangeKind.WITHDRAWN, ""));
            return;
        }
        Asset before = versions.get(1);
        write(
                author,
                asset,
                new VersionRow(
                        id,
                        version + 1,
                        before.content(),
                        before.validFrom(),
                        before.validUntil(),
                        asset.grade(),
                        asset.gradeYear(),
                        ChangeKind.UNDONE,
                        ""));
    }

    /**
     * Notes an inspection; one of the same year and occasion is superseded by it. The asset's grade becomes that of its latest
     * inspection.
     *
     * @return whether anything differed
     */
    public boolean inspect(Author author, AssetId id, Inspection inspection) {
        Asset asset = store.findAsset(id)
                .filter(found -> found.organisation().value().equals(author.organisation()))
                .orElseThrow(() -> new EmptyResultDataAccessException(1));
        var of = new InspectionStore.Of(id, asset.content().municipality(), inspection);
        var known = inspections.findCurrent(List.of(id)).get(of.key());
        if (known != null && known.inspection().equals(inspection)) {
            return false;
        }
        Instant now = clock.instant();
        UUID batch = store.insertBatch(
                author.organisation(),
                AssetBatch.Kind.PAGE,
                asset.content().name(),
                inspection.source(),
                null,
                now,
                author.person());
        inspections.append(
                author.organisation(),
                Map.of(of, known == null ? 1 : known.version() + 1),
                batch,
                now,
                author.person());
        inspections.refreshGrades(List.of(id));
        var changed = new ChangedArea();
        changed.add(asset.content().kind().sector(), asset.content().bounds());
        events.publishEvent(changed.event(asset.organisation(), batch, 1, now));
        return true;
    }

    private static VersionRow next(
            Asset asset, AssetContent content, @Nullable LocalDate until, ChangeKind kind, String reason) {
        return new VersionRow(
                asset.id(),
                asset.version() + 1,
                content,
                until != null && until.isBefore(asset.validFrom()) ? until : asset.validFrom(),
                until,
                asset.grade(),
                asset.gradeYear(),
                kind,
                reason);
    }

    private Asset expect(Author author, AssetId id, int version) {
        Asset asset = store.findAsset(id)
                .filter(found -> found.organisation().value().equals(author.organisation()))
                .orElseThrow(() -> new EmptyResultDataAccessException(1));
        if (asset.version() != version) {
            throw new OptimisticLockingFailureException(
                    "Asset (" + id + ") is at version " + asset.version() + ", not " + version + ".");
        }
        return asset;
    }

    private @Nullable Asset standing(Author author, AssetContent content) {
        UUID key = Fingerprints.naturalKey(content);
        Map<UUID, Asset> found = store.findStanding(author.organisation(), List.of(key));
        return found.get(key);
    }

    private void write(Author author, @Nullable Asset before, VersionRow version) {
        Instant now = clock.instant();
        AssetContent content = version.content();
        UUID batch = store.insertBatch(
                author.organisation(),
                AssetBatch.Kind.PAGE,
                content.name(),
                content.source(),
                null,
                now,
                author.person());
        try {
            store.append(author.organisation(), List.of(version), batch, now, author.person());
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("Someone else recorded the same in the meantime.", e);
        }
        var changed = new ChangedArea();
        changed.add(content.kind().sector(), content.bounds());
        if (before != null) {
            changed.add(before.content().kind().sector(), before.content().bounds());
        }
        events.publishEvent(changed.event(new OrganisationId(author.organisation()), batch, 1, now));
    }
}
