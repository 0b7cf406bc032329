package org.tabane.region.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Shapes with fewer corners for smaller scales. Borders that two towns share are simplified once, so that no gap opens between
 * them; islands too small to see are left out as long as the town keeps its largest part.
 */
public final class Simplified {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Simplified() {}

    /**
     * The shapes at a tolerance.
     *
     * @param tolerance degrees: about the size of detail that disappears
     */
    public static Map<LocalGovernmentCode, Geometry> of(Map<LocalGovernmentCode, Geometry> shapes, double tolerance) {
        List<LocalGovernmentCode> codes = List.copyOf(shapes.keySet());
        Geometry[] coverage = codes.stream()
                .map(code -> visible(Objects.requireNonNull(shapes.get(code)), tolerance))
                .toArray(Geometry[]::new);
        Geometry[] simpler = CoverageSimplifier.simplify(coverage, tolerance);
        Map<LocalGovernmentCode, Geometry> result = new LinkedHashMap<>();
        for (int i = 0; i < simpler.length; i++) {
            result.put(codes.get(i), simpler[i].isEmpty() ? coverage[i] : simpler[i]);
        }
        return result;
    }

    private static Geometry visible(Geometry shape, double tolerance) {
        if (shape.getNumGeometries() == 1) {
            return shape;
        }
        List<Polygon> kept = new ArrayList<>();
        Polygon largest = null;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon part) {
                if (part.getArea() >= tolerance * tolerance) {
                    kept.add(part);
                }
                if (largest == null || part.getArea() > largest.getArea()) {
                    largest = part;
                }
            }
        }
        if (kept.isEmpty() && largest != null) {
            kept.add(largest);
        }
        return kept.size() == 1 ? kept.getFirst() : FACTORY.createMultiPolygon(kept.toArray(new Polygon[0]));
    }
}
