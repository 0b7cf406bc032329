package org.tabane.asset.network.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.network.RoadFeature;
import org.tabane.asset.network.RoadRank;
import org.tabane.asset.network.RoadReading;
import org.tabane.engine.network.Flow;
import org.tabane.engine.network.RoadLine;

/**
 * Which ways of OpenStreetMap are roads for vehicles, and which way they may be driven.
 *
 * <p>Source: OpenStreetMap wiki, Key:highway, Key:oneway, Key:junction. Private roads and service ways are no part of a municipality's
 * network; a road closed to traffic still is.
 */
final class OsmWays {

    private static final Set<String> ROADS = Set.of(
            "motorway",
            "motorway_link",
            "trunk",
            "trunk_link",
            "primary",
            "primary_link",
            "secondary",
            "secondary_link",
            "tertiary",
            "tertiary_link",
            "unclassified",
            "residential",
            "living_street",
            "road");

    private final List<Way> ways = new ArrayList<>();
    private final SortedMap<String, Integer> leftOut = new TreeMap<>();

    /** A way that is a road, before its points are known. */
    record Way(long id, long[] points, Flow flow, String code, String name, RoadRank rank) {}

    void add(long id, long[] points, Map<String, String> tags) {
        String highway = tags.get("highway");
        if (highway == null) {
            return;
        }
        if (!ROADS.contains(highway) || "yes".equals(tags.get("area"))) {
            leftOut.merge("road_not_for_vehicles", 1, Integer::sum);
        } else if ("private".equals(tags.get("access"))) {
            leftOut.merge("road_private", 1, Integer::sum);
        } else {
            ways.add(new Way(
                    id,
                    points,
                    flow(highway, tags),
                    tags.getOrDefault("ref", ""),
                    tags.getOrDefault("name", tags.getOrDefault("name:ja", "")),
                    RoadRank.ofHighway(highway)));
        }
    }

    private static Flow flow(String highway, Map<String, String> tags) {
        return switch (tags.getOrDefault("oneway", "")) {
            case "yes", "1", "true" -> Flow.ALONG;
            case "-1", "reverse" -> Flow.AGAINST;
            case "no", "0", "false" -> Flow.BOTH_WAYS;
            default -> highway.equals("motorway") || isRoundabout(tags.get("junction")) ? Flow.ALONG : Flow.BOTH_WAYS;
        };
    }

    private static boolean isRoundabout(@Nullable String junction) {
        return "roundabout".equals(junction) || "circular".equals(junction);
    }

    List<Way> ways() {
        return ways;
    }

    /** The roads once their points are known; a way with points outside the extract keeps the parts inside. */
    RoadReading resolve(LongFunction<double @Nullable []> lonLatOfPoint) {
        List<RoadFeature> features = new ArrayList<>(ways.size());
        for (Way way : ways) {
            int from = 0;
            boolean cut = false;
            List<double[]> places = new ArrayList<>(way.points.length);
            for (int i = 0; i <= way.points.length; i++) {
                double[] place = i < way.points.length ? lonLatOfPoint.apply(way.points[i]) : null;
                if (place != null) {
                    places.add(place);
                    continue;
                }
                cut |= i < way.points.length;
                if (places.size() > 1) {
                    features.add(feature(way, places, from));
                }
                places.clear();
                from = i + 1;
            }
            if (cut) {
                leftOut.merge("road_point_outside", 1, Integer::sum);
            }
        }
        return new RoadReading(features, leftOut, List.of());
    }

    private static RoadFeature feature(Way way, List<double[]> places, int from) {
        double[] lonLat = new double[2 * places.size()];
        long[] ids = new long[places.size()];
        for (int i = 0; i < places.size(); i++) {
            lonLat[2 * i] = places.get(i)[0];
            lonLat[2 * i + 1] = places.get(i)[1];
            ids[i] = way.points[from + i];
        }
        RoadLine line = RoadLine.of("way/" + way.id, lonLat).withPointIds(ids).withFlow(way.flow);
        return new RoadFeature(line, way.code, way.name, way.rank);
    }
}
