package org.tabane.asset.network.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.tabane.asset.Shapefiles;
import org.tabane.asset.domain.PlaneZone;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.domain.Surroundings;
import org.tabane.asset.network.RoadFeature;
import org.tabane.asset.network.RoadFileUnreadable;
import org.tabane.asset.network.RoadRank;
import org.tabane.asset.network.RoadReading;
import org.tabane.engine.network.Components;
import org.tabane.engine.network.Contraction;
import org.tabane.engine.network.DeadEnds;
import org.tabane.engine.network.Flow;
import org.tabane.engine.network.NetworkBuilder;
import org.tabane.engine.network.NetworkOptions;
import org.tabane.engine.network.RoadGraph;

/** Road files of every kind, good and broken. The invented PBF files were written by osmium 1.15. */
class RoadFilesTest {

    private static final String DENSE_COMPRESSED =
            "AAAADQoJT1NNSGVhZGVyGEsQPxpHeJxT4vMvzg1OzkjNTdQNM9AzU+JySc0rTvXLT0kt1hIMzi8q0QupLEiNL8lIzYv3dGli5M0vzs0szdU31DM01TMAAINCFAUAAAALCgdPU01EYXRhGFEQXRpNeJzjYuFi4GIQChUK5mJlAgEtZS5WRhAQYmUAASkIpQShtFiZQJQTf8O5J2eZFsxhBKL5cxgZvHgb7p1dy8XAAOTv38EUBFENAM9CD0UAAAAMCgdPU01EYXRhGLQBENABGq4BeJzjiuBi4GLPyEzPKE+s5GLJS8xN5eIuSi3OTEnNK8lMzOHif7Gs+9mcNU92NDzt3/58+yygcrb8vFSQauai1DQu9oKizNzEokouJl1DLiZLSy72tPz8EqC0UImUNAeXEBMjkxQTM4sSFwejAIMEgwKDBqsTMxMTk5QsB7cQMyMbuxQzBycXqjQXK4uUJAePECOjFCM3qhTHJEagsbxgKWYUKVaOKYxTGQEDtigC";
    private static final String PLAIN_COMPRESSED =
            "AAAADQoJT1NNSGVhZGVyGD8QMxo7eJxT4vMvzg1OzkjNTdQNM9Az0xIMzi8q0QupLEiNL8lIzYv3dGli5M0vzs0szdU31DM01TMAAKQ+D/EAAAALCgdPU01EYXRhGFYQlQEaUXic42LhYuBiEOph5JLiYFLi4mAUYJBgUGDQYHRoOPfkLJNHw72za7mAciwocgtePUWSY0ORO9D2HEmOA4u+Bb/OgeW4sMg9OHhmLRcAsQAmQgAAAAwKB09TTURhdGEYtAEQ0AEargF4nOOK4GLgYs/ITM8oT6zkYslLzE3l4i5KLc5MSc0ryUzM4eJ/saz72Zw1T3Y0PO3f/nz7LKBytvy8VJBq5qLUNC72gqLM3MSiSi4mXUMuJktLLva0/PwSoLRQiZQ0B5cQEyOTFBMzixIXB6MAgwSDAoMGqxMzExOTlCwHtxAzIxu7FDMHJxeqNBcri5QkB48QI6MUIzeqFMckRqCxvGApZhQpVo4pjFMZAQO2KAI=";
    private static final String DENSE_RAW =
            "AAAADQoJT1NNSGVhZGVyGEEKPyIOT3NtU2NoZW1hLVYwLjYiCkRlbnNlTm9kZXMqEVNvcnQuVHlwZV90aGVuX0lEggENb3NtaXVtLzEuMTUuMAAAAAsKB09TTURhdGEYXwpdCgQKAAoAElUSUwoFAgICAgIqIwoFAQEBAQESBQAAAAAAGgUAAAAAACIFAAAAAAAqBQIAAAAAQg+AzuTNAqCcAaCcAZ+cAQBKDYDeza0KAACgnAG/uAJSBQAAAAAAAAAADAoHT1NNRGF0YRjTAQrQAQpYCgAKB2hpZ2h3YXkKBG5hbWUKC3Jlc2lkZW50aWFsCg/opovmnKzkuIDlj7fnt5oKAAoGb25ld2F5CgNyZWYKB3ByaW1hcnkKAi0xCgI5OQoHZm9vdHdheRJ0GhsIChICAQIaAgMEIgoIARAAGAAgACgFQgMCAgIaHQgLEgMBBgcaAwgJCiIKCAEQABgAIAAoBUIDCgUEGhkIDBIBARoBCyIKCAEQABgAIAAoBUIDCJIBGhsIDRIBARoBAyIKCAEQABgAIAAoBUIFCJQBlQE=";

    private static RoadReading read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static RoadReading read(byte[] content) {
        return read(content, Reading.DEGREES);
    }

    private static RoadReading read(byte[] content, Reading reading) {
        return RoadFiles.read("道路", content, reading, Surroundings.around(139.48, 35.67, 29.4));
    }

    private static String refusal(byte[] content, Reading reading) {
        try {
            read(content, reading);
        } catch (RoadFileUnreadable refused) {
            return refused.messageKey();
        }
        throw new AssertionError("The file was read.");
    }

    @ParameterizedTest
    @ValueSource(strings = {DENSE_COMPRESSED, PLAIN_COMPRESSED, DENSE_RAW})
    void aPbfExtractIsReadInAllItsForms(String file) {
        RoadReading reading = read(Base64.getDecoder().decode(file));
        assertThat(reading.features()).hasSize(2);
        RoadFeature first = reading.features().getFirst();
        assertThat(first.name()).isEqualTo("見本一号線");
        assertThat(first.rank()).isEqualTo(RoadRank.LOCAL);
        assertThat(first.line().points()).isEqualTo(3);
        assertThat(first.line().lat(1)).isEqualTo(35.001, within(1e-9));
        RoadFeature second = reading.features().getLast();
        assertThat(second.code()).isEqualTo("99");
        assertThat(second.line().flow()).isEqualTo(Flow.AGAINST);
        assertThat(reading.leftOut()).containsEntry("road_not_for_vehicles", 1).containsEntry("road_point_outside", 1);
    }

    @Test
    void aDamagedPbfExtractIsRefusedInWordsAndNeverRunsAway() {
        byte[] good = Base64.getDecoder().decode(DENSE_COMPRESSED);
        Random random = new Random(7);
        for (int run = 0; run < 3_000; run++) {
            byte[] bad = run % 3 == 0 ? Arrays.copyOf(good, 20 + random.nextInt(good.length - 20)) : good.clone();
            for (int i = 0; i < run % 5; i++) {
                bad[14 + random.nextInt(bad.length - 14)] = (byte) random.nextInt();
            }
            try {
                read(bad);
            } catch (RoadFileUnreadable e) {
                assertThat(e.messageKey()).startsWith("asset.network.unreadable.");
            }
        }
    }

    @Test
    void geoJsonLinesCarryTheirRegistersColumns() {
        RoadReading reading = read("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"路線番号":101,"路線名":"北線","等級":"1級","一方通行":"逆"},
                  "geometry":{"type":"MultiLineString","coordinates":[[[139,35],[139.001,35]],[[139.002,35],[139.003,35]]]}},
                 {"type":"Feature","properties":{"name":null},"geometry":{"type":"Point","coordinates":[139,35]}},
                 {"type":"Feature","properties":{},"geometry":null}]}""");
        assertThat(reading.features()).hasSize(2);
        assertThat(reading.features().getFirst().code()).isEqualTo("101");
        assertThat(reading.features().getFirst().rank()).isEqualTo(RoadRank.COLLECTOR);
        assertThat(reading.features().getFirst().line().flow()).isEqualTo(Flow.AGAINST);
        assertThat(reading.leftOut()).containsEntry("road_without_line", 2);
    }

    @Test
    void aTableInShiftJisIsReadAndBrokenLinesAreCounted() {
        String table = "路線名,等級,線形\r\n北線,一般国道,\"LINESTRING (139 35, 139.001 35)\"\r\n南線,その他,LINESTRING (139\r\n,,\r\n";
        RoadReading reading = read(table.getBytes(Charset.forName("windows-31j")));
        assertThat(reading.features()).hasSize(1);
        assertThat(reading.features().getFirst().rank()).isEqualTo(RoadRank.ARTERIAL);
        assertThat(reading.leftOut()).containsEntry("road_line_unreadable", 1).containsEntry("road_without_line", 1);
    }

    /** Two lines of a town's register in metres of zone IX, and one without a shape; the table in Shift_JIS. */
    private static byte[] shapefile(Map<String, byte[]> beside) {
        PlaneZone.Projection zone = PlaneZone.of(9).projection();
        List<double[]> lines = new ArrayList<>();
        for (double[] degrees :
                new double[][] {{139.47, 35.66, 139.48, 35.66}, {139.48, 35.66, 139.48, 35.67}, new double[0]}) {
            double[] metres = new double[degrees.length];
            for (int i = 0; i < degrees.length; i += 2) {
                Coordinate at = zone.metres(degrees[i], degrees[i + 1]);
                metres[i] = at.x;
                metres[i + 1] = at.y;
            }
            lines.add(metres);
        }
        Map<String, byte[]> entries = new LinkedHashMap<>(beside);
        entries.put("道路/路線.shp", Shapefiles.lines(lines));
        entries.put(
                "道路/路線.dbf",
                Shapefiles.table(
                        Shapefiles.SHIFT_JIS,
                        List.of("路線番号", "路線名", "等級"),
                        List.of(
                                List.of("101", "北沢本通り", "1級"),
                                List.of("2", "①号線", "その他"),
                                List.of("3", "線なし", "その他"))));
        return Shapefiles.zip(entries);
    }

    @Test
    void aRegistersShapefileInShiftJisIsReadInTheZoneItStates() {
        RoadReading reading =
                read(shapefile(Map.of("道路/路線.prj", Shapefiles.ZONE_NINE.getBytes(StandardCharsets.UTF_8))));
        assertThat(reading.features()).extracting(RoadFeature::name).containsExactly("北沢本通り", "①号線");
        RoadFeature first = reading.features().getFirst();
        assertThat(first.code()).isEqualTo("101");
        assertThat(first.rank()).isEqualTo(RoadRank.COLLECTOR);
        assertThat(first.line().lon(0)).isEqualTo(139.47, within(1e-8));
        assertThat(first.line().lat(0)).isEqualTo(35.66, within(1e-8));
        assertThat(reading.leftOut()).containsExactly(Map.entry("road_without_line", 1));
        assertThat(graph(reading).nodes())
                .as("ends that meet in metres meet in degrees")
                .isEqualTo(3);
    }

    @Test
    void coordinatesMeantOtherwiseAreProposedAndNeverTakenSilently() {
        byte[] metres = shapefile(Map.of());
        assertThatThrownBy(() -> read(metres)).isInstanceOfSatisfying(RoadFileUnreadable.class, e -> {
            assertThat(e.messageKey()).isEqualTo("asset.network.unreadable.road_coordinates_in_metres");
            assertThat(e.arguments()).containsExactly(2, "IX");
        });
        assertThat(read(metres, Reading.DEGREES.inZone(9)).features()).hasSize(2);
        assertThat(refusal(metres, Reading.DEGREES.inZone(10)))
                .isEqualTo("asset.network.unreadable.road_coordinates_in_other_zone");

        byte[] exchanged = "線形\n\"LINESTRING (35.66 139.47, 35.66 139.48)\"\n".getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(exchanged, Reading.DEGREES)).isEqualTo("asset.network.unreadable.road_coordinates_swapped");
        assertThat(read(exchanged, Reading.DEGREES.exchanged())
                        .features()
                        .getFirst()
                        .line()
                        .lat(0))
                .isEqualTo(35.66);
        assertThat(refusal(exchanged, Reading.DEGREES.inZone(9)))
                .isEqualTo("asset.network.unreadable.road_coordinates_in_degrees");

        RoadReading some =
                read("線形\n\"LINESTRING (139.47 35.66, 139.48 35.66)\"\n\"LINESTRING (35.66 139.47, 35.66 139.48)\"\n");
        assertThat(some.features()).hasSize(1);
        assertThat(some.leftOut()).containsExactly(Map.entry("road_coordinates_swapped", 1));
    }

    @Test
    void aBrokenShapefileIsRefusedInWords() {
        byte[] good = shapefile(Map.of());
        assertThat(refusal(Arrays.copyOf(good, good.length / 2), Reading.DEGREES))
                .isEqualTo("exchange.fault.zip_broken");
        assertThat(refusal(Shapefiles.zip(Map.of("[Content_Types].xml", new byte[4])), Reading.DEGREES))
                .as("a workbook has no lines")
                .isEqualTo("asset.network.unreadable.kind");
    }

    @Test
    void filesThatAreNoRoadsSayWhatIsMissing() {
        assertThatThrownBy(() -> read("名称,延長\n北線,12\n"))
                .isInstanceOfSatisfying(
                        RoadFileUnreadable.class,
                        e -> assertThat(e.messageKey()).isEqualTo("asset.network.unreadable.noShape"));
        assertThatThrownBy(() -> read("{\"elements\": [ {\"type\": "))
                .isInstanceOfSatisfying(
                        RoadFileUnreadable.class,
                        e -> assertThat(e.messageKey()).isEqualTo("asset.network.unreadable.json"));
        assertThatThrownBy(() -> read("{\"elements\": []}"))
                .isInstanceOfSatisfying(
                        RoadFileUnreadable.class,
                        e -> assertThat(e.messageKey()).isEqualTo("asset.network.unreadable.empty"));
        assertThatThrownBy(() -> read("PK\u0003\u0004 a zip"))
                .isInstanceOfSatisfying(
                        RoadFileUnreadable.class,
                        e -> assertThat(e.messageKey()).isEqualTo("exchange.fault.zip_broken"));
        assertThatThrownBy(() -> read("")).isInstanceOf(RoadFileUnreadable.class);
    }

    /** The published count of this extract is of all its ways; two of them (28 m) are bus stops and no road. */
    @Test
    void theStreetNetworkOfKumamotoHasItsKnownSize() throws IOException {
        byte[] content = kumamoto();
        RoadReading everyWay = read(new String(content, StandardCharsets.UTF_8)
                .replace("\"bus_stop\"", "\"road\"")
                .getBytes(StandardCharsets.UTF_8));
        RoadGraph published = graph(everyWay);
        assertThat(published.nodes()).isEqualTo(7_840);
        assertThat(published.links()).isEqualTo(11_172);
        assertThat(Math.round(published.totalMetres() / 1000)).isEqualTo(835);

        RoadReading roads = read(content);
        assertThat(roads.leftOut()).containsEntry("road_not_for_vehicles", 2);
        RoadGraph graph = graph(roads);
        assertThat(graph.nodes()).isEqualTo(7_836);
        assertThat(graph.links()).isEqualTo(11_170);
        assertThat(DeadEnds.of(graph)).hasSize(1_064);
        assertThat(Components.of(graph).count()).isEqualTo(22);
        Contraction contracted = Contraction.of(graph);
        assertThat(contracted.graph().nodes()).isBetween(7_245, 7_400);
        assertThat(contracted.graph().totalMetres()).isEqualTo(graph.totalMetres(), within(1e-3));
    }

    private static RoadGraph graph(RoadReading reading) {
        return NetworkBuilder.build(
                        reading.features().stream().map(RoadFeature::line).toList(), NetworkOptions.exact())
                .graph();
    }

    private static byte[] kumamoto() throws IOException {
        Path file = Path.of(
                System.getProperty("tabane.shared", "."), "data/routing/kumamoto/overpass-drive-2023-01-05.json");
        Assumptions.assumeTrue(Files.exists(file), "The street network of Kumamoto is not beside the project: " + file);
        return Files.readAllBytes(file);
    }
}
