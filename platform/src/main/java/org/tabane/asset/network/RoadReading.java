package org.tabane.asset.network;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a road file holds.
 *
 * @param leftOut why features were not taken for roads of the network, and how many; keys are stable codes such as {@code
 *     road_not_for_vehicles}
 */
public record RoadReading(List<RoadFeature> features, SortedMap<String, Integer> leftOut) {

    public RoadReading {
        features = List.copyOf(features);
        leftOut = new TreeMap<>(leftOut);
    }
}
