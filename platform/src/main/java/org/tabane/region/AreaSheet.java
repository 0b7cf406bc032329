package org.tabane.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The areas of some towns laid out on one sheet, ready to be coloured: those that lie together at one scale, each far-off island group in a
 * box below at a scale of its own. Immutable.
 *
 * <p>Units: 0 to {@link #WIDTH} from the left, y downwards. Projection: local plane, longitude shrunk by the cosine of the middle latitude;
 * over 200 km lengths are right within about 1 %. A town without an imported boundary is drawn as an approximate cell 「概略」, one that is not
 * even known to {@link Boundaries} as a circle of its area.
 *
 * @param areas in the order of the towns
 * @param boxes around island groups far from the rest, with scales of their own
 * @param scaleKm a round length
 * @param scaleUnits how long it is on the sheet
 */
public record AreaSheet(int height, List<Area> areas, List<Box> boxes, int scaleKm, double scaleUnits) {

    public static final int WIDTH = 1000;

    private static final int TALLEST = 1240;
    private static final int MARGIN = 24;
    private static final int BOX = 230;
    private static final double TOGETHER_KM = 90;
    private static final double FARTHEST_PART_KM = 100;
    private static final double KM_PER_DEGREE = 111.195;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /**
     * A town's area.
     *
     * @param path SVG path data
     * @param x of a point inside its largest part
     * @param y of that point
     */
    public record Area(LocalGovernmentCode code, String path, double x, double y, boolean approximate) {}

    /** A frame around towns drawn at a scale of their own. */
    public record Box(double left, double top, double width, double height) {}

    /** A town to be drawn. */
    public record Place(LocalGovernmentCode code, GeoPoint point, double areaKm2) {}

    private record Shape(Place place, Geometry kilometres, boolean approximate) {}

    public AreaSheet {
        areas = List.copyOf(areas);
        boxes = List.copyOf(boxes);
    }

    /**
     * Lays out towns.
     *
     * @param shapes of {@link Boundaries#shapes}
     */
    public static AreaSheet of(List<Place> places, Map<LocalGovernmentCode, TownBoundary> shapes) {
        double latitude = places.stream()
                .mapToDouble(place -> place.point().latitude())
                .average()
                .orElseThrow();
        double shrink = Math.cos(Math.toRadians(latitude));
        List<List<Place>> clusters = clusters(places);
        clusters.sort(
                Comparator.comparingInt((List<Place> cluster) -> cluster.size()).reversed());
        List<Area> areas = new ArrayList<>();
        List<Box> boxes = new ArrayList<>();
        double height = 0;
        double unitsPerKm = 1;
        for (List<Place> cluster : clusters) {
            List<Shape> drawn = cluster.stream()
                    .map(place -> shape(place, shapes.get(place.code()), shrink))
                    .toList();
            Envelope box = new Envelope();
            drawn.forEach(shape -> box.expandToInclude(shape.kilometres().getEnvelopeInternal()));
            boolean main = areas.isEmpty();
            double width = main ? WIDTH - 2.0 * MARGIN : BOX - 2.0 * MARGIN;
            double scale = Math.min(
                    width / Math.max(1, box.getWidth()),
                    (main ? TALLEST - 2.0 * MARGIN : BOX - 2.0 * MARGIN) / Math.max(1, box.getHeight()));
            double left;
            double top;
            if (main) {
                unitsPerKm = scale;
                height = box.getHeight() * scale + 2 * MARGIN;
                left = (WIDTH - box.getWidth() * scale) / 2;
                top = MARGIN;
            } else {
                int number = boxes.size();
                Box frame = new Box(number % 4 * (BOX + 20.0), height + number / 4 * (BOX + 20.0), BOX, BOX);
                boxes.add(frame);
                left = frame.left() + (BOX - box.getWidth() * scale) / 2;
                top = frame.top() + (BOX - box.getHeight() * scale) / 2;
            }
            AffineTransformation to = AffineTransformation.translationInstance(-box.getMinX(), -box.getMaxY())
                    .compose(AffineTransformation.scaleInstance(scale, -scale))
                    .compose(AffineTransformation.translationInstance(left, top));
            drawn.forEach(shape -> areas.add(area(shape, to.transform(shape.kilometres()))));
        }
        double below = boxes.isEmpty() ? 60 : (boxes.size() + 3) / 4 * (BOX + 20.0) + 60;
        List<LocalGovernmentCode> order = places.stream().map(Place::code).toList();
        areas.sort(Comparator.comparingInt(area -> order.indexOf(area.code())));
        int km = scaleKm(unitsPerKm);
        return new AreaSheet((int) Math.ceil(height + below), areas, boxes, km, km * unitsPerKm);
    }

    /** The area of a town, if it is on the sheet. */
    public Optional<Area> find(LocalGovernmentCode code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** How many areas are approximate cells. */
    public long approximate() {
        return areas.stream().filter(Area::approximate).count();
    }

    /** Towns joined by steps of less than 90 km. */
    private static List<List<Place>> clusters(List<Place> places) {
        List<List<Place>> clusters = new ArrayList<>();
        for (Place place : places) {
            List<Place> joined = new ArrayList<>(List.of(place));
            clusters.removeIf(cluster -> {
                boolean near =
                        cluster.stream().anyMatch(other -> other.point().kilometresTo(place.point()) < TOGETHER_KM);
                if (near) {
                    joined.addAll(cluster);
                }
                return near;
            });
            clusters.add(joined);
        }
        return clusters;
    }

    private static Shape shape(Place place, @Nullable TownBoundary boundary, double shrink) {
        Coordinate at = kilometres(place.point(), shrink);
        if (boundary == null) {
            return new Shape(place, FACTORY.createPoint(at).buffer(Math.sqrt(place.areaKm2() / Math.PI)), true);
        }
        Geometry all = AffineTransformation.scaleInstance(KM_PER_DEGREE * shrink, KM_PER_DEGREE)
                .transform(boundary.geometry());
        List<Geometry> near = new ArrayList<>();
        for (int i = 0; i < all.getNumGeometries(); i++) {
            if (all.getGeometryN(i) instanceof Polygon part
                    && part.getEnvelopeInternal().centre().distance(at) < FARTHEST_PART_KM) {
                near.add(part);
            }
        }
        return new Shape(place, near.isEmpty() ? all : FACTORY.buildGeometry(near), boundary.approximate());
    }

    private static Coordinate kilometres(GeoPoint point, double shrink) {
        return new Coordinate(point.longitude() * KM_PER_DEGREE * shrink, point.latitude() * KM_PER_DEGREE);
    }

    private static Area area(Shape shape, Geometry placed) {
        Geometry largest = placed.getGeometryN(0);
        for (int i = 1; i < placed.getNumGeometries(); i++) {
            if (placed.getGeometryN(i).getArea() > largest.getArea()) {
                largest = placed.getGeometryN(i);
            }
        }
        Coordinate inside = largest.getInteriorPoint().getCoordinate();
        return new Area(shape.place().code(), MapSheet.path(placed), inside.x, inside.y, shape.approximate());
    }

    private static int scaleKm(double unitsPerKm) {
        int kilometres = 1;
        for (int candidate : new int[] {1, 2, 5, 10, 20, 50, 100}) {
            if (candidate * unitsPerKm <= WIDTH / 4.0) {
                kilometres = candidate;
            }
        }
        return kilometres;
    }
}
