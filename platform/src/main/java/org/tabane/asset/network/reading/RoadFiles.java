package org.tabane.asset.network.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;

/** Reads a road file, whichever of the known kinds it is; the content decides, not the name. */
public final class RoadFiles {

    private static final int LOOKED_AT = 4096;

    private RoadFiles() {}

    /** @throws RoadFileUnreadable if it is none of them, broken, or holds no road */
    public static RoadReading read(byte[] content) {
        String start =
                new String(Arrays.copyOf(content, Math.min(content.length, LOOKED_AT)), StandardCharsets.ISO_8859_1);
        RoadReading reading;
        if (start.startsWith("OSMHeader", 6)) {
            reading = OsmPbf.read(content);
        } else if (start.stripLeading().replace("\u00EF\u00BB\u00BF", "").startsWith("{")) {
            reading = start.contains("\"FeatureCollection\"") ? GeoJsonRoads.read(content) : OverpassJson.read(content);
        } else if (start.startsWith("PK") || start.startsWith("<")) {
            throw new RoadFileUnreadable("asset.network.unreadable.kind");
        } else {
            reading = CsvRoads.read(content);
        }
        if (reading.features().isEmpty()) {
            throw new RoadFileUnreadable("asset.network.unreadable.empty");
        }
        return reading;
    }
}
