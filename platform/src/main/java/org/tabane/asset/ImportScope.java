package org.tabane.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.exchange.Fault;
import org.tabane.exchange.Findings;
import org.tabane.exchange.OtherWay;

/**
 * What a person said about a file of assets before it was read: how its coordinates are meant, and what its rows are when they do
 * not say.
 *
 * @param kind the kind of rows that name none; {@code null} for not said
 */
public record ImportScope(Reading reading, @Nullable AssetKind kind) {

    /** Reads what {@link #toString} wrote; what is not understood counts as not said. */
    public static ImportScope of(String text) {
        String[] parts = text.split("~", 2);
        return new ImportScope(
                Reading.find(parts[0]).orElse(Reading.DEGREES),
                parts.length < 2
                        ? null
                        : Arrays.stream(AssetKind.values())
                                .filter(kind -> kind.name().equals(parts[1]))
                                .findFirst()
                                .orElse(null));
    }

    public ImportScope with(Reading other) {
        return new ImportScope(other, kind);
    }

    /** The readings under which rows with these faults would fit, the likeliest first. */
    List<OtherWay> otherWays(Findings findings) {
        Map<String, Integer> faults = findings.faultsByCode();
        List<OtherWay> ways = new ArrayList<>();
        if (faults.containsKey("coordinates_swapped")) {
            ways.add(way(reading.exchanged(), "asset.way.exchanged", faults.get("coordinates_swapped")));
        }
        for (Map.Entry<Integer, Integer> zone : zones(findings).entrySet()) {
            ways.add(way(
                    reading.inZone(zone.getKey()),
                    "asset.way.zone",
                    PlaneZone.of(zone.getKey()).roman(),
                    zone.getValue()));
        }
        if (faults.containsKey("coordinates_in_degrees")) {
            ways.add(way(reading.inZone(0), "asset.way.degrees", faults.get("coordinates_in_degrees")));
        }
        if (faults.containsKey("place_far_away") && !reading.anywhere()) {
            ways.add(way(reading.farToo(), "asset.way.anywhere", faults.get("place_far_away")));
        }
        return ways;
    }

    private OtherWay way(Reading other, String key, Object... arguments) {
        return new OtherWay(with(other).toString(), key, List.of(arguments));
    }

    /** The zones the first faults name, with how many of them do, the most named first; at most three. */
    private static Map<Integer, Integer> zones(Findings findings) {
        Map<Integer, Integer> named = new TreeMap<>();
        for (Fault fault : findings.faults()) {
            boolean zones =
                    fault.code().equals("coordinates_in_metres") || fault.code().equals("coordinates_in_other_zone");
            if (zones && !fault.arguments().isEmpty()) {
                for (String zone : fault.arguments().getFirst().toString().split("・")) {
                    PlaneZone.ofRoman(zone).ifPresent(known -> named.merge(known.number(), 1, Integer::sum));
                }
            }
        }
        Map<Integer, Integer> most = new LinkedHashMap<>();
        named.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(3)
                .forEach(zone -> most.put(zone.getKey(), zone.getValue()));
        return most;
    }

    /** As in {@code z9-swapped~STREET_LIGHT}; stable, it is stored with uploads. */
    @Override
    public String toString() {
        return reading + (kind == null ? "" : "~" + kind.name());
    }
}
