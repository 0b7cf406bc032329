package org.tabane.region.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The areas of a file put together as towns: many islands become one town, the wards of a designated city 「政令指定都市の区」 become
 * their city, broken rings are mended, and what belongs to no town is counted.
 *
 * @param shapes the shape of each town in degrees
 * @param notTowns areas that belong to none of the towns known, with how often: undecided land, the northern territories
 * @param faults areas left out because they cannot be drawn, by stable code
 * @param mended areas whose rings crossed themselves and were mended
 */
public record TownShapes(
        Map<LocalGovernmentCode, Geometry> shapes,
        Map<String, Integer> notTowns,
        Map<String, Integer> faults,
        int mended) {

    /** Northern territories: shown on the map, counted in no figure. */
    public static final Set<String> NORTHERN_TERRITORIES = Set.of("01695", "01696", "01697", "01698", "01699", "01700");

    private static final String[] CODE = {
        "N03_007", "N03_007_5", "JCODE", "団体コード", "行政区域コード", "全国地方公共団体コード", "code", "CODE"
    };
    private static final Envelope JAPAN = new Envelope(122, 154.5, 20, 46.5);

    public TownShapes {
        shapes = Map.copyOf(shapes);
        notTowns = Map.copyOf(notTowns);
        faults = Map.copyOf(faults);
    }

    /** Puts areas together; {@code towns} are the codes of today's municipalities. */
    public static TownShapes of(List<RawArea> areas, Set<LocalGovernmentCode> towns) throws BoundaryRefused {
        NavigableMap<String, LocalGovernmentCode> byFive = new TreeMap<>();
        towns.forEach(code -> byFive.put(code.fiveDigits(), code));
        Map<LocalGovernmentCode, List<Geometry>> parts = new LinkedHashMap<>();
        Map<String, Integer> notTowns = new TreeMap<>();
        Map<String, Integer> faults = new TreeMap<>();
        int mended = 0;
        int outside = 0;
        for (RawArea area : areas) {
            Optional<LocalGovernmentCode> town = town(area, byFive);
            if (town.isEmpty()) {
                String code = five(area);
                notTowns.merge(
                        NORTHERN_TERRITORIES.contains(code) ? "northern" : code.isEmpty() ? "undecided" : code,
                        1,
                        Integer::sum);
                continue;
            }
            if (!isFinite(area.geometry())) {
                faults.merge("boundary_not_a_number", 1, Integer::sum);
            } else if (area.geometry().isEmpty()) {
                faults.merge("boundary_empty", 1, Integer::sum);
            } else if (!JAPAN.contains(area.geometry().getEnvelopeInternal())) {
                outside++;
                faults.merge("boundary_outside_japan", 1, Integer::sum);
            } else {
                Geometry good = area.geometry();
                if (!good.isValid()) {
                    good = GeometryFixer.fix(good);
                    mended++;
                }
                if (good.isEmpty()) {
                    faults.merge("boundary_empty", 1, Integer::sum);
                } else {
                    parts.computeIfAbsent(town.get(), code -> new ArrayList<>()).add(good);
                }
            }
        }
        if (parts.isEmpty()) {
            throw outside > 0
                    ? new BoundaryRefused("region.boundaries.fault.notDegrees")
                    : new BoundaryRefused("region.boundaries.fault.noTowns", names(areas));
        }
        Map<LocalGovernmentCode, Geometry> shapes = new LinkedHashMap<>();
        parts.forEach((code, all) -> shapes.put(code, all.size() == 1 ? all.getFirst() : OverlayNGRobust.union(all)));
        return new TownShapes(shapes, notTowns, faults, mended);
    }

    /** The areas of the northern territories, for drawing. */
    public static List<Geometry> northern(List<RawArea> areas) {
        return areas.stream()
                .filter(area -> NORTHERN_TERRITORIES.contains(five(area)) && isFinite(area.geometry()))
                .map(RawArea::geometry)
                .toList();
    }

    private static String names(List<RawArea> areas) {
        return areas.isEmpty()
                ? "—"
                : String.join(", ", new TreeSet<>(areas.getFirst().properties().keySet()));
    }

    private static String five(RawArea area) {
        String code = area.property(CODE).replaceAll("[^0-9]", "");
        return code.length() == 6 ? code.substring(0, 5) : code.length() == 4 ? "0" + code : code;
    }

    private static Optional<LocalGovernmentCode> town(RawArea area, NavigableMap<String, LocalGovernmentCode> byFive) {
        String five = five(area);
        LocalGovernmentCode exact = byFive.get(five);
        if (exact != null) {
            return Optional.of(exact);
        }
        // A ward follows its designated city in the list of codes: 14101 to 14118 are of 14100, 14131 to 14137 of
        // 14130.
        if (five.length() == 5 && five.charAt(2) == '1' && !five.startsWith("13")) {
            Map.Entry<String, LocalGovernmentCode> city = byFive.floorEntry(five);
            if (city != null
                    && city.getKey().startsWith(five.substring(0, 3))
                    && city.getKey().endsWith("0")) {
                return Optional.of(city.getValue());
            }
        }
        return Optional.empty();
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate place : geometry.getCoordinates()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                return false;
            }
        }
        return true;
    }
}
