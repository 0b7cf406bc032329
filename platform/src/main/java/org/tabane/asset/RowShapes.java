package org.tabane.asset;

import static org.tabane.asset.AssetRowReader.text;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.tabane.asset.domain.Angle;
import org.tabane.asset.domain.Placement;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.ShapeReading;
import org.tabane.exchange.Column;
import org.tabane.exchange.RowFaults;
import org.tabane.exchange.RowValues;

/** Where a row's asset lies: its WKT, or its two coordinates, taken as the person said. One for each file, since it holds a projection. */
final class RowShapes {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Placement placement;

    RowShapes(Placement placement) {
        this.placement = placement;
    }

    /** The shape in degrees; {@code null} where the row has none, or the faults say why it is not taken. */
    @Nullable
    Geometry read(RowValues row, RowFaults faults) {
        String wkt = text(row, AssetColumns.SHAPE);
        if (!wkt.isEmpty()) {
            return wkt.equals("!") ? refused(faults, AssetColumns.SHAPE, "geometry_unreadable", "") : read(wkt, faults);
        }
        Column<String> northColumn =
                row.find(AssetColumns.LATITUDE).isPresent() ? AssetColumns.LATITUDE : AssetColumns.X;
        boolean degrees = northColumn == AssetColumns.LATITUDE
                || row.find(AssetColumns.LONGITUDE).isPresent();
        Column<String> north = degrees ? AssetColumns.LATITUDE : AssetColumns.X;
        Column<String> east = degrees ? AssetColumns.LONGITUDE : AssetColumns.Y;
        String northText = text(row, north);
        String eastText = text(row, east);
        if (northText.isEmpty() && eastText.isEmpty()) {
            return null;
        }
        if (northText.isEmpty() || eastText.isEmpty()) {
            faults.add(northText.isEmpty() ? north : east, "asset.fault.coordinate_half");
            return null;
        }
        OptionalDouble northing = coordinate(north, northText, faults);
        OptionalDouble easting = coordinate(east, eastText, faults);
        if (northing.isEmpty() || easting.isEmpty()) {
            return null;
        }
        return placed(SHAPES.createPoint(new Coordinate(easting.getAsDouble(), northing.getAsDouble())), north, faults);
    }

    private static OptionalDouble coordinate(Column<String> column, String text, RowFaults faults) {
        OptionalDouble value = Angle.read(text);
        if (value.isEmpty()) {
            boolean noNumber = text.strip().toUpperCase(Locale.ROOT).matches("[+-]?(?:NAN|INF(?:INITY)?|NULL)");
            faults.add(
                    column,
                    noNumber ? "asset.fault.coordinate_not_a_number" : "asset.fault.coordinate_unreadable",
                    text);
        }
        return value;
    }

    private @Nullable Geometry read(String wkt, RowFaults faults) {
        return switch (ShapeReading.read(wkt)) {
            case ShapeReading.Read.Refused(String code, String detail) ->
                refused(faults, AssetColumns.SHAPE, code, detail);
            case ShapeReading.Read.Shape(Geometry shape) -> {
                if (shape.getNumPoints() >= ShapeReading.MANY_POINTS) {
                    faults.remark(AssetColumns.SHAPE, "asset.remark.geometry_many_points", shape.getNumPoints());
                }
                yield placed(shape, AssetColumns.SHAPE, faults);
            }
        };
    }

    private static @Nullable Geometry refused(RowFaults faults, Column<?> column, String code, String detail) {
        faults.add(column, "asset.fault." + code, detail);
        return null;
    }

    /** The shape in degrees, unless something speaks against where it would lie. */
    private @Nullable Geometry placed(Geometry shape, Column<?> column, RowFaults faults) {
        Coordinate middle = shape.getEnvelopeInternal().centre();
        Placement.Doubt doubt = placement.doubt(middle.x, middle.y);
        switch (doubt) {
            case null -> {
                placement.toDegrees(shape);
                return shape;
            }
            case Placement.Doubt.Exchanged(String first, String second) ->
                faults.add(column, "asset.fault.coordinates_swapped", first, second);
            case Placement.Doubt.InMetres(String first, String second, List<Integer> zones) ->
                faults.add(column, "asset.fault.coordinates_in_metres", names(zones), first, second);
            case Placement.Doubt.InDegrees() -> faults.add(column, "asset.fault.coordinates_in_degrees");
            case Placement.Doubt.OtherZone(String place, List<Integer> zones) ->
                faults.add(column, "asset.fault.coordinates_in_other_zone", names(zones), place);
            case Placement.Doubt.FarAway(String place) -> faults.add(column, "asset.fault.place_far_away", place);
            case Placement.Doubt.Nowhere(String first, String second) ->
                faults.add(column, "asset.fault.place_nowhere", first, second);
        }
        return null;
    }

    /** The zones as people write them; the proposal is made from these. */
    private static String names(List<Integer> zones) {
        return zones.isEmpty()
                ? "—"
                : String.join(
                        "・",
                        zones.stream().map(zone -> PlaneZone.of(zone).roman()).toList());
    }
}
