package org.tabane.asset.network.reading;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.tabane.asset.network.RoadFeature;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadReading;

/** Reads a table with one line per row: 線形 as WKT ({@code LINESTRING(経度 緯度, …)}), beside it 路線番号, 路線名, 等級, 一方通行. */
final class CsvRoads {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    private CsvRoads() {}

    static RoadReading read(byte[] content) {
        List<RoadFeature> features = new ArrayList<>();
        SortedMap<String, Integer> leftOut = new TreeMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        try (CSVParser rows = CSVParser.parse(new StringReader(decode(content)), format)) {
            if (rows.getHeaderNames().stream()
                    .noneMatch(name -> RoadAttributes.SHAPE.stream()
                            .anyMatch(known -> RoadAttributes.folded(known).equals(RoadAttributes.folded(name))))) {
                throw new RoadFileUnreadable(
                        "asset.network.unreadable.noShape", String.join("、", rows.getHeaderNames()));
            }
            WKTReader wkt = new WKTReader();
            for (CSVRecord row : rows) {
                RoadAttributes attributes = new RoadAttributes(row.toMap());
                try {
                    LinesOfGeometry.add(
                            Long.toString(row.getRecordNumber() + 1),
                            wkt.read(attributes.find(RoadAttributes.SHAPE)),
                            attributes,
                            features,
                            leftOut);
                } catch (ParseException | IllegalArgumentException e) {
                    leftOut.merge("road_line_unreadable", 1, Integer::sum);
                }
            }
        } catch (IOException | java.io.UncheckedIOException | IllegalStateException e) {
            throw new RoadFileUnreadable("asset.network.unreadable.csv", e);
        }
        return new RoadReading(features, leftOut);
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
