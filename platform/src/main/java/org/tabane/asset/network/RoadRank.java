package org.tabane.asset.network;

import java.util.Locale;

/** How far a road reaches 「道路の等級」: decides its line on the map and from which zoom on it is drawn. */
public enum RoadRank {
    /** Expressways and national roads 「幹線（高速・国道）」. */
    ARTERIAL(5),
    /** Prefectural roads 「主要（都道府県道）」. */
    MAIN(8),
    /** Roads that collect: first and second class municipal roads 「補助（1級・2級市町村道）」. */
    COLLECTOR(9),
    /** All others 「その他」. */
    LOCAL(11);

    private final int fromZoom;

    RoadRank(int fromZoom) {
        this.fromZoom = fromZoom;
    }

    /** The zoom from which on it is drawn. */
    public int fromZoom() {
        return fromZoom;
    }

    /** The message key of its name, such as {@code asset.network.rank.local}. */
    public String messageKey() {
        return "asset.network.rank." + name().toLowerCase(Locale.ROOT);
    }

    /** The rank an OpenStreetMap road has by its tag {@code highway}. */
    public static RoadRank ofHighway(String highway) {
        return switch (highway) {
            case "motorway", "motorway_link", "trunk", "trunk_link" -> ARTERIAL;
            case "primary", "primary_link", "secondary", "secondary_link" -> MAIN;
            case "tertiary", "tertiary_link" -> COLLECTOR;
            default -> LOCAL;
        };
    }

    /** The rank a register's class of road has, such as 一般国道, 主要地方道, 1級 or その他市道. */
    public static RoadRank ofRegister(String roadClass) {
        if (roadClass.contains("国道") || roadClass.contains("高速")) {
            return ARTERIAL;
        }
        if (roadClass.contains("県道")
                || roadClass.contains("府道")
                || roadClass.contains("都道")
                || roadClass.contains("地方道")) {
            return MAIN;
        }
        return roadClass.matches(".*[12１２一二]級.*") ? COLLECTOR : LOCAL;
    }
}
