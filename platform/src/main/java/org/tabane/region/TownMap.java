package org.tabane.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.tabane.shared.LocalGovernmentCode;

/**
 * A point map of some towns and those beside them, laid out and ready to draw: needs no boundaries, tiles or scripts.
 *
 * <p>Immutable. Units: CSS pixels from the upper left, north up. Projection: local plane, longitude shrunk by the cosine of the
 * middle latitude; over 200 km lengths are right within about 1 %.
 *
 * @param towns surroundings first, then selected, own last, in the order they are drawn
 * @param links pairs beside each other, of which at least one is own or selected
 * @param scale a round length for the scale bar
 * @param plane where degrees lie on it
 */
public record TownMap(int width, int height, List<Town> towns, List<Link> links, Scale scale, Plane plane) {

    /** Why a town is on the map; drawn in a shape of its own each. */
    public enum Role {
        /** A town beside the own or a selected one. */
        SURROUNDING,
        /** A town chosen for the group. */
        SELECTED,
        /** The reader's own town. */
        OWN;

        /** The message key of its name, such as {@code region.role.own}. */
        public String messageKey() {
            return "region.role." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** A town at its place, with its label if there was room for one. */
    public record Town(
            Municipality municipality,
            Role role,
            double x,
            double y,
            @Nullable Label placedLabel) {

        /** The label; empty where it would have covered another. */
        public Optional<Label> label() {
            return Optional.ofNullable(placedLabel);
        }
    }

    /** A label's box: its left edge, its baseline and its width. */
    public record Label(double left, double baseline, double width) {}

    /** A line between two towns beside each other. */
    public record Link(double x1, double y1, double x2, double y2, NeighbourKind kind) {}

    /** A round length and how long it is on the map. */
    public record Scale(int kilometres, double pixels) {}

    /**
     * The plane of the map.
     *
     * @param shrink cosine of the middle latitude
     * @param x middle of the map, in kilometres east
     * @param y middle of the map, in kilometres north
     */
    public record Plane(int width, int height, double pixelsPerKm, double shrink, double x, double y) {
        /** Where a place in degrees lies, in pixels. */
        public Coordinate place(Coordinate degrees) {
            return new Coordinate(
                    width / 2.0 + (degrees.x * KM_PER_DEGREE * shrink - x) * pixelsPerKm,
                    height / 2.0 - (degrees.y * KM_PER_DEGREE - y) * pixelsPerKm);
        }

        /** The degrees the map shows. */
        public Envelope degrees() {
            double east = width / 2.0 / pixelsPerKm;
            double north = height / 2.0 / pixelsPerKm;
            return new Envelope(
                    (x - east) / KM_PER_DEGREE / shrink,
                    (x + east) / KM_PER_DEGREE / shrink,
                    (y - north) / KM_PER_DEGREE,
                    (y + north) / KM_PER_DEGREE);
        }
    }

    /** Towns beside only as the nearest ({@link NeighbourKind#NEAREST}) are left out beyond this many kilometres. */
    private static final double FARTHEST_NEAREST_KM = 100;

    private static final int MARGIN = 44;
    private static final double KM_PER_DEGREE = 111.195;

    public TownMap {
        towns = List.copyOf(towns);
        links = List.copyOf(links);
    }

    /**
     * The own town, the selected ones and all beside them.
     *
     * @param own the reader's own town, or null
     * @param selected towns chosen; the own town counts once
     * @param width in pixels, at least 240; the height follows from the towns, between 0.7 and 1.2 of it
     * @throws IllegalArgumentException if there is neither an own nor a selected town
     */
    public static TownMap of(
            Municipalities municipalities,
            @Nullable LocalGovernmentCode own,
            Collection<LocalGovernmentCode> selected,
            int width) {
        if (width < 240 || (own == null && selected.isEmpty())) {
            throw new IllegalArgumentException(
                    "A town map needs a town and at least 240 pixels, not " + width + " for " + selected + ".");
        }
        Set<LocalGovernmentCode> chosen = new LinkedHashSet<>(selected);
        if (own != null) {
            chosen.add(own);
        }
        Map<LocalGovernmentCode, Role> roles = new LinkedHashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (LocalGovernmentCode code : chosen) {
            for (Neighbour neighbour : municipalities.findNeighbours(code)) {
                if (neighbour.kind() == NeighbourKind.NEAREST && neighbour.kilometres() > FARTHEST_NEAREST_KM) {
                    continue;
                }
                LocalGovernmentCode other = neighbour.municipality().code();
                roles.putIfAbsent(other, Role.SURROUNDING);
                if (!chosen.contains(other) || code.compareTo(other) < 0) {
                    pairs.add(new Pair(code, other, neighbour.kind()));
                }
            }
        }
        chosen.forEach(code -> roles.put(code, code.equals(own) ? Role.OWN : Role.SELECTED));
        return layOut(municipalities, roles, pairs, width);
    }

    private record Pair(LocalGovernmentCode one, LocalGovernmentCode other, NeighbourKind kind) {}

    private static TownMap layOut(
            Municipalities municipalities, Map<LocalGovernmentCode, Role> roles, List<Pair> pairs, int width) {
        Map<LocalGovernmentCode, double[]> km = new LinkedHashMap<>();
        double latitudes = 0;
        for (LocalGovernmentCode code : roles.keySet()) {
            latitudes += municipalities.getMunicipality(code).point().latitude();
        }
        double shrink = Math.cos(Math.toRadians(latitudes / roles.size()));
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double south = Double.MAX_VALUE;
        double north = -Double.MAX_VALUE;
        for (LocalGovernmentCode code : roles.keySet()) {
            GeoPoint point = municipalities.getMunicipality(code).point();
            double x = point.longitude() * KM_PER_DEGREE * shrink;
            double y = point.latitude() * KM_PER_DEGREE;
            km.put(code, new double[] {x, y});
            west = Math.min(west, x);
            east = Math.max(east, x);
            south = Math.min(south, y);
            north = Math.max(north, y);
        }
        double inner = width - 2.0 * MARGIN;
        double across = Math.max(east - west, 4);
        double along = Math.max(north - south, 4);
        double pixelsPerKm = Math.min(inner / across, (1.2 * width - 2 * MARGIN) / along);
        int height = (int) Math.round(Math.max(0.7 * width, along * pixelsPerKm + 2 * MARGIN));
        Plane plane = new Plane(width, height, pixelsPerKm, shrink, (west + east) / 2, (south + north) / 2);
        km.replaceAll((code, point) -> {
            GeoPoint degrees = municipalities.getMunicipality(code).point();
            Coordinate place = plane.place(new Coordinate(degrees.longitude(), degrees.latitude()));
            return new double[] {place.x, place.y};
        });
        List<Link> links = pairs.stream()
                .map(pair -> new Link(
                        at(km, pair.one)[0],
                        at(km, pair.one)[1],
                        at(km, pair.other)[0],
                        at(km, pair.other)[1],
                        pair.kind))
                .toList();
        Scale scale = scale(pixelsPerKm, width / 4.0);
        LabelPlaces places = new LabelPlaces(width, height, links, scale.pixels);
        km.values().forEach(point -> places.keepClear(point[0], point[1]));
        List<Town> towns = new ArrayList<>();
        roles.entrySet().stream()
                .sorted(Map.Entry.<LocalGovernmentCode, Role>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    Municipality municipality = municipalities.getMunicipality(entry.getKey());
                    double[] point = at(km, entry.getKey());
                    towns.add(new Town(
                            municipality,
                            entry.getValue(),
                            point[0],
                            point[1],
                            places.place(municipality.name(), point[0], point[1], entry.getValue() != Role.SURROUNDING)
                                    .orElse(null)));
                });
        return new TownMap(width, height, towns.reversed(), links, scale, plane);
    }

    private static double[] at(Map<LocalGovernmentCode, double[]> places, LocalGovernmentCode code) {
        double[] point = places.get(code);
        if (point == null) {
            throw new IllegalStateException("Town (" + code + ") has no place on the map.");
        }
        return point;
    }

    private static Scale scale(double pixelsPerKm, double longest) {
        int kilometres = 1;
        for (int candidate : new int[] {1, 2, 5, 10, 20, 50, 100, 200, 500}) {
            if (candidate * pixelsPerKm <= longest) {
                kilometres = candidate;
            }
        }
        return new Scale(kilometres, kilometres * pixelsPerKm);
    }
}
