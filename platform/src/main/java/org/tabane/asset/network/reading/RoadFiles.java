package org.tabane.asset.network.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.tabane.asset.domain.Placement;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.domain.Surroundings;
import org.tabane.asset.files.ShapeTable;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;

/** Reads a road file, whichever of the known kinds it is; the content decides, not the name. */
public final class RoadFiles {

    private static final int LOOKED_AT = 4096;

    private RoadFiles() {}

    /**
     * The roads of a file. OpenStreetMap has degrees; everything else is read as the file says, and where it says nothing as was chosen.
     *
     * @param name what people call the file, for messages
     * @throws RoadFileUnreadable if it is none of the kinds, broken, or holds no road
     */
    public static RoadReading read(String name, byte[] content, Reading chosen, Surroundings surroundings) {
        String start =
                new String(Arrays.copyOf(content, Math.min(content.length, LOOKED_AT)), StandardCharsets.ISO_8859_1);
        boolean json = start.stripLeading().replace("\u00EF\u00BB\u00BF", "").startsWith("{");
        if (start.startsWith("<")) {
            throw new RoadFileUnreadable("asset.network.unreadable.kind");
        }
        RoadReading reading = start.startsWith("OSMHeader", 6)
                ? OsmPbf.read(content)
                : json && !start.contains("\"FeatureCollection\"")
                        ? OverpassJson.read(content)
                        : start.startsWith("PK") || json
                                ? shapes(name, content, chosen, surroundings)
                                : new TableRoads(new Placement(chosen, surroundings))
                                        .read(new ByteArrayInputStream(content));
        if (reading.features().isEmpty()) {
            throw CoordinateDoubts.refusal(reading);
        }
        return reading;
    }

    /** GeoJSON, or a Shapefile in a zip. */
    private static RoadReading shapes(String name, byte[] content, Reading chosen, Surroundings surroundings) {
        try {
            Path path = Files.createTempFile("tabane-roads", ".tmp");
            try {
                Files.write(path, content);
                try (ShapeTable table = ShapeTable.of(new ImportFile(name, path), ImportLimits.STANDARD)
                                .orElseThrow(() -> new RoadFileUnreadable("asset.network.unreadable.kind"));
                        InputStream rows = Files.newInputStream(table.csv())) {
                    return new TableRoads(new Placement(table.reading(chosen), surroundings)).read(rows);
                }
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (ImportRefused refused) {
            throw new RoadFileUnreadable(
                    refused.fault().key(), refused, refused.fault().arguments().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
