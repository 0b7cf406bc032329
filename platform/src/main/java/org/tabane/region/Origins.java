package org.tabane.region;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the values shown come from 「出典」: only what stands in them, not what else there is of their series.
 *
 * @param bundled whether facts that ship with Tabane are among them
 * @param releases the imported files they come from besides, latest first
 */
public record Origins(boolean bundled, List<Release> releases) {
    public Origins {
        releases = List.copyOf(releases);
    }

    static Origins of(Set<@Nullable UUID> origins, Collection<Release> all) {
        return new Origins(
                origins.contains(null),
                all.stream()
                        .filter(release -> origins.contains(release.id()))
                        .sorted((one, other) -> Long.compare(other.sequence(), one.sequence()))
                        .toList());
    }
}
