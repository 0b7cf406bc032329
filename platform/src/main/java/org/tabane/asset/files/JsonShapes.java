package org.tabane.asset.files;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportLimits;
import org.tabane.exchange.ImportRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * GeoJSON (RFC 7946, and its forerunners with a "crs"), and JSON lists of records as xROAD gives them, nested names joined by dots.
 * Read as a stream, one feature at a time, twice: once for the names of all properties, once for the rows.
 */
final class JsonShapes {
    private static final Pattern EPSG = Pattern.compile("EPSG:{1,2}(?:[\\d.]*:)?(\\d{4,5})");
    private static final int MOST_PROPERTIES = 500;
    private static final int MOST_DEPTH = 100;

    /** NaN and Infinity are no JSON, but programs write them; then it is the row that is wrong, not the file. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(20_000_000)
                            .maxNestingDepth(MOST_DEPTH)
                            .build())
                    .build())
            .build();

    private JsonShapes() {}

    /** Takes the records of a file. */
    @FunctionalInterface
    private interface Taker {
        void take(JsonNode record) throws IOException, ImportRefused;
    }

    static ShapeTable open(ImportFile file, ImportLimits limits) throws ImportRefused, IOException {
        Set<String> names = new LinkedHashSet<>();
        boolean[] shapes = {false};
        String crs = read(file, record -> {
            shapes[0] |= record.has("geometry") || record.has("type") && record.has("coordinates");
            properties(record).keySet().forEach(name -> {
                if (names.size() < MOST_PROPERTIES) {
                    names.add(name);
                }
            });
        });
        List<String> headers = List.copyOf(names);
        ShapeTable.Writer writer = new ShapeTable.Writer(file, limits, headers);
        boolean done = false;
        try (writer) {
            read(file, record -> {
                Map<String, String> properties = properties(record);
                JsonNode geometry = record.get("geometry");
                writer.row(
                        headers.stream()
                                .map(name -> properties.getOrDefault(name, ""))
                                .toList(),
                        geometry == null || geometry.isNull() ? "" : wkt(geometry));
            });
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(writer.path());
            }
        }
        if (writer.rows() == 0) {
            Files.deleteIfExists(writer.path());
            throw new ImportRefused(Fault.of("asset.fault.json_empty", file.name()));
        }
        return new ShapeTable(shapes[0] ? "GeoJSON" : "JSON", zone(file, crs), writer.path());
    }

    /** Hands on every record; answers the name of the coordinate system the file gives, empty for none. */
    private static String read(ImportFile file, Taker taker) throws ImportRefused, IOException {
        String crs = "";
        try (Reader text = new InputStreamReader(
                        Files.newInputStream(file.path()),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
                JsonParser parser = JSON.createParser(withoutMark(text))) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY) {
                records(parser, taker);
            } else if (first == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    JsonToken value = parser.nextToken();
                    if (value == JsonToken.START_ARRAY && !name.equals("bbox")) {
                        records(parser, taker);
                    } else if (name.equals("crs")) {
                        crs = parser.readValueAsTree().toString();
                    } else {
                        parser.skipChildren();
                    }
                }
            }
            return crs;
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw new ImportRefused(
                    Fault.of("asset.fault.json_broken", file.name(), at == null ? 0 : at.getLineNr()), broken);
        } catch (CharacterCodingException notUtf8) {
            throw new ImportRefused(Fault.of("asset.fault.json_not_utf8", file.name()), notUtf8);
        }
    }

    private static Reader withoutMark(Reader text) throws IOException {
        Reader buffered = new java.io.BufferedReader(text, 1 << 16);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private static void records(JsonParser parser, Taker taker) throws IOException, ImportRefused {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                taker.take(parser.readValueAsTree());
            } else if (parser.currentToken() == null) {
                return;
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Map<String, String> properties(JsonNode record) {
        Map<String, String> found = new LinkedHashMap<>();
        JsonNode properties = record.has("geometry") || record.has("properties") ? record.get("properties") : record;
        if (properties != null && properties.isObject()) {
            flatten("", properties, found);
        }
        JsonNode id = record.get("id");
        if (properties != record && id != null && id.isValueNode() && !found.containsKey("id")) {
            found.put("id", id.asString());
        }
        return found;
    }

    private static void flatten(String prefix, JsonNode object, Map<String, String> found) {
        for (Map.Entry<String, JsonNode> each : object.properties()) {
            String name = prefix + each.getKey();
            JsonNode value = each.getValue();
            if (value.isObject()) {
                flatten(name + ".", value, found);
            } else if (value.isArray()) {
                if (!value.isEmpty() && value.get(0).isObject()) {
                    flatten(
                            name + ".",
                            value.get(value.size() - 1),
                            found); // the latest of a history, as in tenken.kiroku
                } else {
                    found.put(name, value.toString());
                }
            } else {
                found.put(name, value.isNull() ? "" : value.asString());
            }
        }
    }

    /** The plane zone a "crs" names; a system that is neither that nor degrees is refused. */
    private static Optional<PlaneZone> zone(ImportFile file, String crs) throws ImportRefused {
        Matcher code = EPSG.matcher(crs);
        if (!code.find()) {
            return Optional.empty();
        }
        int epsg = Integer.parseInt(code.group(1));
        Optional<PlaneZone> zone = PlaneZone.ofEpsg(epsg);
        if (zone.isEmpty() && !Set.of(4326, 6668, 4612).contains(epsg)) {
            throw new ImportRefused(Fault.of("asset.fault.crs_unknown", file.name(), "EPSG:" + epsg));
        }
        return zone;
    }

    private static String wkt(JsonNode geometry) {
        JsonNode coordinates = geometry.get("coordinates");
        String type = geometry.path("type").asString("");
        if (coordinates == null || !coordinates.isArray()) {
            return ShapeTable.BROKEN;
        }
        if (coordinates.isEmpty()) {
            return type.toUpperCase(java.util.Locale.ROOT) + " EMPTY";
        }
        String text = switch (type) {
            case "Point" -> wrapped(pair(coordinates));
            case "LineString", "MultiPoint" -> list(coordinates, 1);
            case "Polygon", "MultiLineString" -> list(coordinates, 2);
            case "MultiPolygon" -> list(coordinates, 3);
            default -> null;
        };
        return text == null ? ShapeTable.BROKEN : type.toUpperCase(java.util.Locale.ROOT) + " " + text;
    }

    private static @Nullable String wrapped(@Nullable String text) {
        return text == null ? null : "(" + text + ")";
    }

    private static @Nullable String list(JsonNode array, int depth) {
        if (!array.isArray()) {
            return null;
        }
        List<String> parts = new ArrayList<>(array.size());
        for (JsonNode each : array) {
            String part = depth == 1 ? pair(each) : list(each, depth - 1);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts.isEmpty() ? "EMPTY" : Wkt.points(parts);
    }

    private static @Nullable String pair(JsonNode position) {
        if (!position.isArray() || position.size() < 2) {
            return null;
        }
        JsonNode x = position.get(0);
        JsonNode y = position.get(1);
        if (x.isNull() || y.isNull() || x.isString() || y.isString()) {
            return "NaN NaN";
        }
        return x.isNumber() && y.isNumber() ? Wkt.pair(x.doubleValue(), y.doubleValue()) : null;
    }
}
