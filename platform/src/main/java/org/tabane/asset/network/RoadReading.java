package org.tabane.asset.network;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a road file holds.
 *
 * @param leftOut why features were not taken for roads of the network, and how many; keys are stable codes such as {@code
 *     road_not_for_vehicles}
 * @param zones plane rectangular zones in which lines left out for their coordinates would fit, the likeliest first
 */
public record RoadReading(List<RoadFeature> features, SortedMap<String, Integer> leftOut, List<Integer> zones) {

    public RoadReading {
        features = List.copyOf(features);
        leftOut = new TreeMap<>(leftOut);
        zones = List.copyOf(zones);
    }
}
