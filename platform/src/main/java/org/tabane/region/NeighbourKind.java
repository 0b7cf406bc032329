package org.tabane.region;

import java.util.Locale;

/** How two municipalities lie beside each other. */
public enum NeighbourKind {
    /** 「陸続き」 They share a border. */
    LAND,
    /** 「橋・トンネル」 Open water between them is crossed by a road. */
    FIXED_LINK,
    /**
     * 「最寄り」 They share neither; one is an island or an exclave, and this is the nearest other municipality by
     * representative points, so that every prefecture hangs together. Says nothing about a ferry.
     */
    NEAREST;

    /** The message key of its name, such as {@code region.neighbour.land}. */
    public String messageKey() {
        return "region.neighbour." + name().toLowerCase(Locale.ROOT);
    }
}
