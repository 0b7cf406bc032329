package org.tabane.asset;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Sector;

/** Gathers where and in which sectors something changed. */
final class ChangedArea {
    private final Set<Sector> sectors = EnumSet.noneOf(Sector.class);
    private @Nullable BoundingBox area;

    void add(Sector sector, @Nullable BoundingBox bounds) {
        sectors.add(sector);
        if (bounds != null) {
            BoundingBox sofar = area;
            area = sofar == null ? bounds : sofar.union(bounds);
        }
    }

    AssetsChanged event(OrganisationId organisation, UUID batch, int assets, Instant at) {
        return new AssetsChanged(organisation, batch, sectors, area, assets, at);
    }
}
