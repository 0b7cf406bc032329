package org.tabane.asset.map.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Sector;

/** Which sectors a map shows, as an address says it: none named means all, unless a choice was made and nothing was ticked. */
final class ShownSectors {

    private ShownSectors() {}

    static Set<Sector> of(@Nullable List<String> names, boolean chosen) {
        Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        if (names != null) {
            Arrays.stream(Sector.values())
                    .filter(sector -> names.contains(sector.name()))
                    .forEach(sectors::add);
        }
        return sectors.isEmpty() && !chosen ? EnumSet.allOf(Sector.class) : sectors;
    }

    /** The part of an address that {@link #of} reads back; empty for all. */
    static String query(Set<Sector> shown) {
        return shown.size() == Sector.values().length
                ? ""
                : "&chosen=true"
                        + shown.stream()
                                .map(sector -> "&sector=" + sector.name())
                                .collect(Collectors.joining());
    }
}
