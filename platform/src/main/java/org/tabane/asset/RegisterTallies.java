package org.tabane.asset;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.identity.OrganisationId;

/** Counts of whole registers, kept until something is recorded, because counting a million rows takes longer than a page may. */
@Component
public class RegisterTallies {
    private static final int KEPT = 200;

    private final Assets assets;
    private final Map<OrganisationId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<OrganisationId, Kept> eldest) {
            return size() > KEPT;
        }
    };

    RegisterTallies(Assets assets) {
        this.assets = assets;
    }

    private record Kept(Optional<Instant> changed, List<SectorCount> counts) {}

    /** The counts of a register the present tenant context may read; {@code null} for all such registers, which is not kept. */
    public List<SectorCount> counts(@Nullable OrganisationId organisation) {
        if (organisation == null) {
            return assets.countByKind(null, null);
        }
        Optional<Instant> changed = assets.lastChange(organisation);
        if (changed.isEmpty()) {
            return List.of();
        }
        synchronized (kept) {
            Kept known = kept.get(organisation);
            if (known != null && known.changed().equals(changed)) {
                return known.counts();
            }
        }
        List<SectorCount> counts = assets.countByKind(organisation, null);
        synchronized (kept) {
            kept.put(organisation, new Kept(changed, counts));
        }
        return counts;
    }
}
