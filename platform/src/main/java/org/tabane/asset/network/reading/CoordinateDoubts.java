package org.tabane.asset.network.reading;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.domain.Placement.Doubt;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;

/**
 * Lines whose coordinates seem to be meant otherwise, counted by stable code. Nothing is put right silently: where no line is left, the
 * refusal says which reading to choose.
 */
final class CoordinateDoubts {

    private static final String SWAPPED = "road_coordinates_swapped";
    private static final String IN_METRES = "road_coordinates_in_metres";
    private static final String IN_DEGREES = "road_coordinates_in_degrees";
    private static final String OTHER_ZONE = "road_coordinates_in_other_zone";

    private final SortedMap<String, Integer> leftOut;
    private final Map<Integer, Integer> zones = new TreeMap<>();

    /** @param leftOut where to count */
    CoordinateDoubts(SortedMap<String, Integer> leftOut) {
        this.leftOut = leftOut;
    }

    /** Counts a doubt; {@code false} where the line can be taken all the same: none, far from the town, or for the network to refuse. */
    boolean speakAgainst(@Nullable Doubt doubt) {
        String code = switch (doubt) {
            case null -> null;
            case Doubt.Exchanged exchanged -> SWAPPED;
            case Doubt.InMetres(String first, String second, List<Integer> fitting) -> named(IN_METRES, fitting);
            case Doubt.InDegrees inDegrees -> IN_DEGREES;
            case Doubt.OtherZone(String place, List<Integer> fitting) -> named(OTHER_ZONE, fitting);
            case Doubt.FarAway farAway -> null;
            case Doubt.Nowhere nowhere -> null;
        };
        if (code != null) {
            leftOut.merge(code, 1, Integer::sum);
        }
        return code != null;
    }

    private String named(String code, List<Integer> fitting) {
        fitting.forEach(zone -> zones.merge(zone, 1, Integer::sum));
        return code;
    }

    /** The zones in which lines would fit, the one with most lines first. */
    List<Integer> zones() {
        return zones.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What to say of a file without a usable line. */
    static RoadFileUnreadable refusal(RoadReading reading) {
        String zones = reading.zones().isEmpty()
                ? "—"
                : String.join(
                        "・",
                        reading.zones().stream()
                                .map(zone -> PlaneZone.of(zone).roman())
                                .toList());
        return reading.leftOut().entrySet().stream()
                .filter(entry ->
                        List.of(SWAPPED, IN_METRES, IN_DEGREES, OTHER_ZONE).contains(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(entry ->
                        new RoadFileUnreadable("asset.network.unreadable." + entry.getKey(), entry.getValue(), zones))
                .orElseGet(() -> new RoadFileUnreadable("asset.network.unreadable.empty"));
    }
}
