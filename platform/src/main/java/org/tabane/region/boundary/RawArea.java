package org.tabane.region.boundary;

import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * One area as the file has it.
 *
 * @param properties its attributes by name; values may be empty, never null
 * @param geometry polygon or multipolygon in the file's coordinates
 */
public record RawArea(Map<String, String> properties, Geometry geometry) {
    public RawArea {
        properties = Map.copyOf(properties);
    }

    /** The first attribute among these names that is not empty, or the empty text. */
    public String property(String... names) {
        for (String name : names) {
            String value = properties.get(name);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return "";
    }
}
