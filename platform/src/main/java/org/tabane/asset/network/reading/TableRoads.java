package org.tabane.asset.network.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.tabane.asset.domain.Placement;
import org.tabane.asset.network.RoadFeature;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;

/**
 * Reads a table with one line per row: its shape as WKT, beside it 路線番号, 路線名, 等級, 一方通行. Each part of a compound line is a line of
 * its own. A line whose numbers are no degrees near the town, but would be under another reading, is left out and counted.
 */
final class TableRoads {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .get();

    private final Placement placement;
    private final List<RoadFeature> features = new ArrayList<>();
    private final SortedMap<String, Integer> leftOut = new TreeMap<>();
    private final CoordinateDoubts doubts = new CoordinateDoubts(leftOut);

    TableRoads(Placement placement) {
        this.placement = placement;
    }

    /** The roads of a CSV in UTF-8 or Shift_JIS. */
    RoadReading read(InputStream csv) {
        try (CSVParser rows = CSVParser.parse(new StringReader(decode(csv.readAllBytes())), FORMAT)) {
            if (rows.getHeaderNames().stream()
                    .noneMatch(name -> RoadAttributes.SHAPE.stream()
                            .anyMatch(known -> RoadAttributes.folded(known).equals(RoadAttributes.folded(name))))) {
                throw new RoadFileUnreadable(
                        "asset.network.unreadable.noShape", String.join("、", rows.getHeaderNames()));
            }
            WKTReader wkt = new WKTReader();
            for (CSVRecord row : rows) {
                RoadAttributes attributes = new RoadAttributes(row.toMap());
                String shape = attributes.find(RoadAttributes.SHAPE);
                try {
                    if (shape.isEmpty()) {
                        count("road_without_line");
                    } else {
                        add(Long.toString(row.getRecordNumber() + 1), wkt.read(shape), attributes);
                    }
                } catch (ParseException | IllegalArgumentException e) {
                    count("road_line_unreadable");
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new RoadFileUnreadable("asset.network.unreadable.csv", e);
        }
        return new RoadReading(features, leftOut, doubts.zones());
    }

    private void add(String id, Geometry shape, RoadAttributes attributes) {
        int lines = 0;
        for (int part = 0; part < shape.getNumGeometries(); part++) {
            if (shape.getGeometryN(part) instanceof LineString line && !line.isEmpty()) {
                lines++;
                String name = shape.getNumGeometries() == 1 ? id : id + "-" + (part + 1);
                if (placed(line)) {
                    features.add(attributes.feature(name, lonLat(line)));
                }
            }
        }
        if (lines == 0) {
            count("road_without_line");
        }
    }

    /** Whether the line now lies in degrees; what is no number at all goes on, the network counts it. */
    private boolean placed(LineString line) {
        boolean numbers =
                Arrays.stream(line.getCoordinates()).allMatch(at -> Double.isFinite(at.x) && Double.isFinite(at.y));
        if (numbers) {
            Coordinate middle = line.getEnvelopeInternal().centre();
            if (doubts.speakAgainst(placement.doubt(middle.x, middle.y))) {
                return false;
            }
            placement.toDegrees(line);
        }
        return true;
    }

    private static double[] lonLat(LineString line) {
        return Arrays.stream(line.getCoordinates())
                .flatMapToDouble(at -> java.util.stream.DoubleStream.of(at.x, at.y))
                .toArray();
    }

    private void count(String code) {
        leftOut.merge(code, 1, Integer::sum);
    }

    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, SHIFT_JIS);
        }
    }
}
