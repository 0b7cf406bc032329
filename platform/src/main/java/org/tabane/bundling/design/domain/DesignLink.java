package org.tabane.bundling.design.domain;

import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.LinkKind;
import org.tabane.region.TownsJoined;

/**
 * Two towns that may stand side by side in a group 「つながり」.
 *
 * @param name of the bridge or tunnel; empty where the land touches
 */
public record DesignLink(TownPair pair, LinkKind kind, String name) {

    /** A way by land or bridge. */
    public static DesignLink of(TownsJoined joined) {
        return new DesignLink(new TownPair(joined.one().value(), joined.other().value()), LinkKind.LAND, joined.link());
    }

    Link engine() {
        return new Link(pair.engine().first(), pair.engine().second(), kind);
    }
}
