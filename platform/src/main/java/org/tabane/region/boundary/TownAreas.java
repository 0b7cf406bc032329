package org.tabane.region.boundary;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Tells which town an area of a file belongs to: many islands are one town, the wards of a designated city 「政令指定都市の区」 are their
 * city, and the northern territories are kept for drawing although they are no municipality today.
 */
public final class TownAreas {
    private static final Set<String> NORTHERN_TERRITORIES =
            Set.of("01695", "01696", "01697", "01698", "01699", "01700");
    private static final String[] CODE = {
        "N03_007", "JCODE", "団体コード", "行政区域コード", "全国地方公共団体コード", "市区町村コード", "code", "CODE", "KEY_CODE"
    };
    private static final Envelope JAPAN = new Envelope(122, 154.5, 20, 46.5);

    private final NavigableMap<String, LocalGovernmentCode> byFive = new TreeMap<>();

    /** For these municipalities of today. */
    public TownAreas(Iterable<LocalGovernmentCode> towns) {
        towns.forEach(code -> byFive.put(code.fiveDigits(), code));
    }

    /** The town of an area; empty for land no town is decided for, and for codes of no town of today. */
    public Optional<LocalGovernmentCode> find(RawArea area) {
        String five = five(area);
        LocalGovernmentCode exact = byFive.get(five);
        if (exact != null) {
            return Optional.of(exact);
        }
        if (NORTHERN_TERRITORIES.contains(five)) {
            return Optional.of(LocalGovernmentCode.ofFive(five));
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

    /** Whether an area is land no town is decided for 「所属未定地」: named so, and without a code. */
    public static boolean isUndecided(RawArea area) {
        return five(area).isEmpty() && area.property("N03_004").strip().equals("所属未定地");
    }

    /** Whether an attribute of this name holds the code. */
    public static boolean isCode(String name) {
        return List.of(CODE).contains(name);
    }

    /** The code as the file has it, five digits where it has a check digit; empty for none. */
    public static String five(RawArea area) {
        String code = area.property(CODE).replaceAll("[^0-9]", "");
        return code.length() == 6 ? code.substring(0, 5) : code.length() == 4 ? "0" + code : code;
    }

    /** Whether a code names one of the northern territories. */
    public static boolean isNorthern(LocalGovernmentCode code) {
        return NORTHERN_TERRITORIES.contains(code.fiveDigits());
    }

    /** Why an area cannot be drawn, as a stable code; empty when it can. */
    public static Optional<String> fault(Geometry geometry) {
        if (geometry.isEmpty()) {
            return Optional.of("boundary_empty");
        }
        for (Coordinate place : geometry.getCoordinates()) {
            if (!Double.isFinite(place.x) || !Double.isFinite(place.y)) {
                return Optional.of("boundary_not_a_number");
            }
        }
        if (JAPAN.contains(geometry.getEnvelopeInternal())) {
            return Optional.empty();
        }
        Envelope box = geometry.getEnvelopeInternal();
        boolean metres = Math.max(Math.abs(box.getMaxX()), Math.abs(box.getMaxY())) > 360;
        return Optional.of(metres ? "boundary_not_degrees" : "boundary_outside_japan");
    }

    /** The same area with rings that cross themselves mended. */
    public static Geometry mended(Geometry geometry) {
        return geometry.isValid() ? geometry : GeometryFixer.fix(geometry);
    }

    /** Several areas as one. */
    public static Geometry together(List<Geometry> parts) {
        return parts.size() == 1 ? parts.getFirst() : OverlayNGRobust.union(parts);
    }
}
