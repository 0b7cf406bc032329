package org.tabane.asset.network.reading;

import java.util.List;
import java.util.SortedMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.tabane.asset.network.RoadFeature;

/** Takes the lines out of a shape; each part of a compound line is a line of its own. */
final class LinesOfGeometry {

    private LinesOfGeometry() {}

    static void add(
            String id,
            Geometry geometry,
            RoadAttributes attributes,
            List<RoadFeature> features,
            SortedMap<String, Integer> leftOut) {
        int before = features.size();
        for (int part = 0; part < geometry.getNumGeometries(); part++) {
            if (geometry.getGeometryN(part) instanceof LineString line && !line.isEmpty()) {
                Coordinate[] coordinates = line.getCoordinates();
                double[] lonLat = new double[2 * coordinates.length];
                for (int i = 0; i < coordinates.length; i++) {
                    lonLat[2 * i] = coordinates[i].x;
                    lonLat[2 * i + 1] = coordinates[i].y;
                }
                features.add(attributes.feature(geometry.getNumGeometries() == 1 ? id : id + "-" + (part + 1), lonLat));
            }
        }
        if (features.size() == before) {
            leftOut.merge("road_without_line", 1, Integer::sum);
        }
    }
}
