package org.tabane.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.Asset.ChangeKind;
import org.tabane.asset.RegisterAssets.Author;
import org.tabane.asset.domain.Fingerprints;
import org.tabane.asset.domain.Merging;
import org.tabane.asset.domain.TimeOrderedId;
import org.tabane.asset.jdbc.AssetStore;
import org.tabane.asset.jdbc.BatchStore;
import org.tabane.asset.jdbc.InspectionStore;
import org.tabane.asset.jdbc.VersionRow;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowChange;
import org.tabane.identity.OrganisationId;

/** Writes many assets at once, as one batch that can be undone as a whole. */
@Service
public class LoadAssets {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /** After so many changes at once the database is asked to look again; it takes a second or two. */
    private static final int MANY = 5_000;

    private final AssetStore store;
    private final InspectionStore inspections;
    private final BatchStore batches;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LoadAssets(
            AssetStore store,
            InspectionStore inspections,
            BatchStore batches,
            Clock clock,
            ApplicationEventPublisher events) {
        this.store = store;
        this.inspections = inspections;
        this.batches = batches;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Takes assets in batches; the caller wraps all of them in one transaction. What a row leaves open stays as the register has it.
     *
     * @param label the file's name, or what else people should call it
     */
    public ImportTarget<AssetEntry> begin(Author author, AssetBatch.Kind kind, String label, String source) {
        return new Load(author, kind, label, source);
    }

    /** What was recorded in one go; empty where it cannot be read. */
    @Transactional(readOnly = true)
    public Optional<AssetBatch> findBatch(UUID batch) {
        return batches.findBatch(batch);
    }

    /**
     * Takes back what a batch did, wherever nothing newer was recorded since: what it added is withdrawn, what it changed is put back.
     *
     * @return how many assets were put back; 0 when it was undone before or belongs to someone else
     */
    @Transactional
    public long undo(Author author, UUID batchId) {
        Optional<AssetBatch> batch = batches.findBatch(batchId).filter(found -> !found.undone());
        if (batch.isEmpty() || !batches.belongsTo(batchId, author.organisation())) {
            return 0;
        }
        Instant now = clock.instant();
        UUID undoing = store.insertBatch(
                author.organisation(),
                AssetBatch.Kind.UNDO,
                batch.get().label(),
                batch.get().source(),
                batchId,
                now,
                author.person());
        ChangedArea changed = new ChangedArea();
        batches.listTouched(batchId, changed::add);
        long assets = batches.undo(batchId, undoing, now, author.person());
        lookAgainAfter(assets);
        events.publishEvent(
                changed.event(new OrganisationId(author.organisation()), undoing, Math.toIntExact(assets), now));
        return assets;
    }

    private void lookAgainAfter(long changed) {
        if (changed >= MANY) {
            store.lookAgain();
        }
    }

    private record Known(Map<UUID, Asset> assets, Map<InspectionStore.Key, InspectionStore.Recorded> inspections) {}

    private final class Load implements ImportTarget<AssetEntry> {
        private final Author author;
        private final AssetBatch.Kind kind;
        private final String label;
        private final String source;
        private final Instant now = clock.instant();
        private final ChangedArea changed = new ChangedArea();
        private Known known = new Known(Map.of(), Map.of());
        private @Nullable UUID batch;
        private int assets;

        Load(Author author, AssetBatch.Kind kind, String label, String source) {
            this.author = author;
            this.kind = kind;
            this.label = label;
            this.source = source;
        }

        @Override
        public List<RowChange> compare(List<AssetEntry> rows) {
            Map<UUID, Asset> standing = store.findStanding(
                    author.organisation(),
                    rows.stream()
                            .map(row -> Fingerprints.naturalKey(row.content()))
                            .toList());
            List<AssetId> inspected = standing.values().stream().map(Asset::id).toList();
            known = new Known(
                    standing,
                    inspected.isEmpty() || rows.stream().allMatch(row -> row.inspection() == null)
                            ? Map.of()
                            : inspections.findCurrent(inspected));
            return rows.stream().map(this::change).toList();
        }

        private RowChange change(AssetEntry row) {
            Asset before = known.assets().get(Fingerprints.naturalKey(row.content()));
            if (before == null) {
                return RowChange.ADDED;
            }
            return differs(row.content(), before) || isNew(row.inspection(), before.id())
                    ? RowChange.CHANGED
                    : RowChange.UNCHANGED;
        }

        private static boolean differs(AssetContent said, Asset before) {
            return !before.inService()
                    || !Fingerprints.contentHash(Merging.complete(said, before.content()))
                            .equals(Fingerprints.contentHash(before.content()));
        }

        private boolean isNew(@Nullable Inspection inspection, AssetId asset) {
            if (inspection == null) {
                return false;
            }
            var recorded =
                    known.inspections().get(new InspectionStore.Key(asset, inspection.year(), inspection.occasion()));
            return recorded == null || !sameFinding(recorded.inspection(), inspection);
        }

        /** Equal but for the source that says so. */
        private static boolean sameFinding(Inspection one, Inspection other) {
            return one.equals(new Inspection(
                    other.year(),
                    other.occasion(),
                    other.round() == null ? one.round() : other.round(),
                    other.on() == null ? one.on() : other.on(),
                    other.inspector().isBlank() ? one.inspector() : other.inspector(),
                    other.grade(),
                    other.findings().isBlank() ? one.findings() : other.findings(),
                    other.measureState() == null ? one.measureState() : other.measureState(),
                    other.measure().isBlank() ? one.measure() : other.measure(),
                    one.source(),
                    other.evidence()));
        }

        @Override
        public void save(List<AssetEntry> rows) {
            UUID into = batch();
            LocalDate day = LocalDate.ofInstant(now, JAPAN);
            List<VersionRow> versions = new ArrayList<>(rows.size());
            Map<InspectionStore.Of, Integer> found = new LinkedHashMap<>();
            List<AssetId> regrade = new ArrayList<>();
            for (AssetEntry row : rows) {
                Asset before = known.assets().get(Fingerprints.naturalKey(row.content()));
                Inspection inspection = row.inspection();
                AssetId id = before == null ? new AssetId(TimeOrderedId.at(now.toEpochMilli())) : before.id();
                if (before == null) {
                    versions.add(new VersionRow(
                            id,
                            1,
                            row.content(),
                            day,
                            null,
                            inspection == null ? null : inspection.grade(),
                            inspection == null || inspection.grade() == null ? null : inspection.year(),
                            ChangeKind.CREATED,
                            ""));
                } else if (differs(row.content(), before)) {
                    versions.add(next(row.content(), before, day));
                }
                if (inspection != null && isNew(inspection, id)) {
                    var of = new InspectionStore.Of(id, row.content().municipality(), inspection);
                    var recorded = known.inspections().get(of.key());
                    found.put(of, recorded == null ? 1 : recorded.version() + 1);
                    if (before != null) {
                        regrade.add(id);
                    }
                }
                changed.add(row.content().kind().sector(), row.content().bounds());
                if (before != null) {
                    changed.add(
                            before.content().kind().sector(), before.content().bounds());
                }
            }
            store.append(author.organisation(), versions, into, now, author.person());
            if (!found.isEmpty()) {
                inspections.append(author.organisation(), found, into, now, author.person());
            }
            if (!regrade.isEmpty()) {
                inspections.refreshGrades(regrade);
            }
            assets += rows.size();
        }

        private VersionRow next(AssetContent said, Asset before, LocalDate day) {
            return new VersionRow(
                    before.id(),
                    before.version() + 1,
                    Merging.complete(said, before.content()),
                    before.inService() ? before.validFrom() : day,
                    null,
                    before.grade(),
                    before.gradeYear(),
                    before.inService() ? ChangeKind.EDITED : ChangeKind.RESTORED,
                    "");
        }

        private UUID batch() {
            UUID begun = batch;
            if (begun == null) {
                begun = store.insertBatch(author.organisation(), kind, label, source, null, now, author.person());
                batch = begun;
            }
            return begun;
        }

        /** The batch's id; empty when nothing was new. */
        @Override
        public String finish() {
            UUID done = batch;
            if (done == null) {
                return "";
            }
            lookAgainAfter(assets);
            events.publishEvent(changed.event(new OrganisationId(author.organisation()), done, assets, now));
            return done.toString();
        }
    }
}
