package org.tabane.region;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.identity.CurrentUser;
import org.tabane.region.jdbc.ReleaseStore;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/**
 * Adds published facts and withdraws them. Everybody sees them, so the platform writes them in its own name after the import has asked
 * whether the person administers an organisation.
 */
@Service
public class LoadReleases {
    private final ReleaseStore store;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final ApplicationEventPublisher events;

    LoadReleases(
            ReleaseStore store,
            Clock clock,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.store = store;
        this.clock = clock;
        this.events = events;
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * What a release says of itself.
     *
     * @param referenceDate the day or year its figures are about, in its own words
     * @param sample whether its values are invented
     */
    public record About(
            String layout,
            String title,
            String publisher,
            String referenceDate,
            boolean sample,
            String fileName,
            String remarks) {}

    /** Adds values as one release; they stand before those of earlier releases. */
    public UUID loadValues(About about, List<Observation> observations, @Nullable UUID person) {
        int missing =
                (int) observations.stream().filter(one -> one.value() == null).count();
        return asPlatform(() -> {
            UUID release = insert("values", about, observations.size(), missing, person);
            store.insertValues(release, observations);
            return release;
        });
    }

    /** Adds shapes at every level of detail as one release. */
    public UUID loadBoundaries(
            About about, Map<Detail, Map<LocalGovernmentCode, Geometry>> shapes, @Nullable UUID person) {
        int towns = shapes.values().stream().mapToInt(Map::size).max().orElse(0);
        return asPlatform(() -> {
            UUID release = insert("boundaries", about, towns, 0, person);
            shapes.forEach((detail, all) -> {
                List<ReleaseStore.StoredShape> rows = new ArrayList<>();
                all.forEach((code, geometry) -> rows.add(new ReleaseStore.StoredShape(code, release, geometry)));
                store.insertShapes(release, detail.ordinal(), rows);
            });
            return release;
        });
    }

    /** Withdraws a release, so that what was there before it counts again; answers whether there was one to withdraw. */
    @Transactional
    public boolean withdraw(UUID release, CurrentUser user) {
        user.requireAdministrator();
        boolean done = asPlatform(() -> store.withdraw(release, clock.instant()));
        if (done) {
            events.publishEvent(new RegionAct(
                    user.organisationId().value(),
                    "region.release_withdrawn",
                    "release",
                    release.toString(),
                    Map.of()));
        }
        return done;
    }

    private UUID insert(String kind, About about, int rows, int missing, @Nullable UUID person) {
        return store.insert(
                kind,
                about.layout(),
                about.title(),
                about.publisher(),
                about.referenceDate(),
                about.sample(),
                about.fileName(),
                rows,
                missing,
                about.remarks(),
                clock.instant(),
                person);
    }

    private <T> T asPlatform(Supplier<T> work) {
        return Tenancy.get(TenantContext.ofSystem(), () -> apart.execute(status -> work.get()));
    }
}
