package org.tabane.asset.map;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.asset.AssetsChanged;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.jdbc.StampStore;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/**
 * Keeps the counts of the map in step with the register: a change notes its area in the same transaction; the next look at the map counts
 * that area again and gives the tiles over it a new version.
 */
@Component
class CellKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(CellKeeper.class);

    /** Changes over more tiles than this are counted from the whole register instead. */
    private static final int MOST_TILES = 48;

    /** How long a reader waits for a count; most single changes take a few milliseconds. */
    private static final Duration PATIENCE = Duration.ofMillis(60);

    /** After a count of everything that took t, the next begins no earlier than this many t later: an import under way changes all the time. */
    private static final int PAUSE_FACTOR = 4;

    private final CellStore cells;
    private final StampStore stamps;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<UUID, Future<?>> running = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> notBefore = new ConcurrentHashMap<>();

    CellKeeper(CellStore cells, StampStore stamps, PlatformTransactionManager transactions, Clock clock) {
        this.cells = cells;
        this.stamps = stamps;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void note(AssetsChanged change) {
        BoundingBox area = change.area();
        if (area != null) {
            cells.addChange(change.organisation().value(), area, change.occurredAt());
        }
    }

    /** Counts what waits for these organisations; answers whether the counts are now in step. */
    boolean catchUp(Collection<UUID> changed) {
        boolean settled = true;
        Instant now = clock.instant();
        for (UUID organisation : changed) {
            if (now.isBefore(notBefore.getOrDefault(organisation, Instant.MIN))) {
                settled = false;
                continue;
            }
            Future<?> work = running.computeIfAbsent(organisation, id -> workers.submit(() -> countAndForget(id)));
            try {
                work.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                settled = false;
            } catch (ExecutionException e) {
                LOG.warn("The map of organisation {} could not be brought up to date", organisation, e.getCause());
                settled = false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return settled;
    }

    private void countAndForget(UUID organisation) {
        try {
            count(organisation);
        } finally {
            running.remove(organisation);
        }
    }

    /** Counts what waits for one organisation, and returns when that is done. */
    void count(UUID organisation) {
        Set<UUID> own = Set.of(organisation);
        TenantContext itself = new TenantContext(null, own, own, own, false);
        Tenancy.run(itself, () -> transaction.executeWithoutResult(status -> countChanges(organisation)));
    }

    private void countChanges(UUID organisation) {
        List<CellStore.Change> changes = cells.lockChanges(organisation);
        if (changes.isEmpty()) {
            return;
        }
        Set<TileAddress> tiles = new HashSet<>();
        for (CellStore.Change change : changes) {
            if (tiles.size() <= MOST_TILES) {
                tiles.addAll(tilesOver(change.area(), MOST_TILES));
            }
        }
        if (tiles.size() > MOST_TILES) {
            Instant begun = clock.instant();
            cells.recount(organisation);
            stamps.stampAll(organisation, MapLayer.ASSETS);
            Instant done = clock.instant();
            notBefore.put(organisation, done.plus(Duration.between(begun, done).multipliedBy(PAUSE_FACTOR)));
        } else {
            tiles.forEach(tile -> cells.recount(organisation, tile));
            stamps.stamp(organisation, MapLayer.ASSETS, tiles);
        }
        cells.removeChanges(organisation, changes.getLast().id());
    }

    /** The tiles an area touches; counting ends one above {@code most}. */
    static List<TileAddress> tilesOver(BoundingBox area, int most) {
        TileAddress northWest = TileAddress.at(StampStore.DEEPEST, area.west(), area.north());
        TileAddress southEast = TileAddress.at(StampStore.DEEPEST, area.east(), area.south());
        List<TileAddress> tiles = new ArrayList<>();
        for (int x = northWest.x(); x <= southEast.x() && tiles.size() <= most; x++) {
            for (int y = northWest.y(); y <= southEast.y() && tiles.size() <= most; y++) {
                tiles.add(new TileAddress(StampStore.DEEPEST, x, y));
            }
        }
        return tiles;
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
