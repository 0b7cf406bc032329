package org.tabane.asset;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Sector;

/**
 * Assets were added, changed, retired or put back. Published inside the transaction; who keeps copies drops those that
 * touch {@code area} once it has committed.
 *
 * @param batch what was recorded together
 * @param area holds every old and new place of what changed; {@code null} when nothing that changed has a place
 * @param assets how many assets changed
 */
public record AssetsChanged(
        OrganisationId organisation,
        UUID batch,
        Set<Sector> sectors,
        @Nullable BoundingBox area,
        int assets,
        Instant occurredAt) {
    public AssetsChanged {
        sectors = Set.copyOf(sectors);
    }
}
