package org.tabane.asset.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Coordinates as files have them: degrees in many spellings, metres of a zone, distances on the ground. */
class CoordinatesTest {

    /** The worked example of 国土地理院's 「平面直角座標への換算」: the institute in Tsukuba, zone IX. */
    @Test
    void xRunsNorthAndYRunsEast() {
        Coordinate at = PlaneZone.of(9).projection().degrees(11_543.6883, 22_916.2436);
        assertThat(at.y).isCloseTo(36.103774791666666, within(1e-8));
        assertThat(at.x).isCloseTo(140.08785504166664, within(1e-8));
    }

    /** Town halls, with metres computed apart from this code by the series of K. Kawase (国土地理院時報 2011, 121), GRS80. */
    @ParameterizedTest
    @CsvSource({
        "1, 32.7448, 129.8737, -28237.634162, 35020.260670",
        "9, 35.6047, 140.1233, -43817.557239, 26271.725075",
        "16, 24.3448, 124.1572, -183328.267313, 15950.890999",
    })
    void zonesFarFromEachOtherAgreeWithAnotherReckoning(
            int zone, double latitude, double longitude, double north, double east) {
        Coordinate at = PlaneZone.of(zone).projection().degrees(north, east);
        assertThat(at.y).isCloseTo(latitude, within(1e-8));
        assertThat(at.x).isCloseTo(longitude, within(1e-8));
    }

    @Test
    void everyZoneComesBackWhereItStarted() {
        long seed = 20261122;
        Random random = new Random(seed);
        for (PlaneZone zone : PlaneZone.all()) {
            PlaneZone.Projection projection = zone.projection();
            for (int i = 0; i < 50; i++) {
                double latitude = zone.latitude() + random.nextDouble(-2, 2);
                double longitude = zone.longitudeMinutes() / 60.0 + random.nextDouble(-1.5, 1.5);
                Coordinate metres = projection.metres(longitude, latitude);
                Coordinate back = projection.degrees(metres.y, metres.x);
                assertThat(Distance.metres(back, new Coordinate(longitude, latitude)))
                        .as("zone %s, seed %d", zone.roman(), seed)
                        .isLessThan(0.001);
            }
            assertThat(PlaneZone.ofEpsg(zone.epsg())).contains(zone);
            assertThat(PlaneZone.ofEpsg(2442 + zone.number())).contains(zone);
        }
        assertThat(PlaneZone.ofEpsg(4326)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "35.668833|35.668833",
                "３５．６６８８|35.6688",
                "35°40′07.8″|35.668833",
                "35度40分7.8秒|35.668833",
                "北緯35度40分07.8秒|35.668833",
                "N35.40.07.8|35.668833",
                "139:28:35.4E|139.4765",
                "139°28'35.4\"|139.4765",
                "-76.1062502319|-76.1062502319",
                "43°3'S|-43.05",
                "-11,543.688|-11543.688",
            })
    void degreesAreReadHoweverTheyAreWritten(String text, double value) {
        assertThat(Angle.read(text).orElseThrow()).isCloseTo(value, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "Infinity", "1e999", "35°70′", "付近", "35.6,139.4", "-", ".", "N"})
    void whatIsNoCoordinateIsNotGuessed(String text) {
        assertThat(Angle.read(text)).isEmpty();
    }

    @Test
    void readingsSurviveBeingWritten() {
        for (Reading reading : new Reading[] {
            Reading.DEGREES,
            Reading.DEGREES.exchanged(),
            Reading.DEGREES.inZone(9),
            Reading.DEGREES.inZone(19).exchanged().farToo()
        }) {
            assertThat(Reading.find(reading.toString())).contains(reading);
        }
        assertThat(Reading.find("")).contains(Reading.DEGREES);
        assertThat(Reading.find("z20")).isEmpty();
        assertThat(Reading.find("z0")).isEmpty();
    }

    @Test
    void distancesAreMetresOnTheGround() {
        // 1 second of latitude is 30.8 m, 1 second of longitude at 36° is 25.0 m.
        assertThat(Distance.metres(new Coordinate(139.5, 36), new Coordinate(139.5, 36 + 1 / 3600.0)))
                .isCloseTo(30.8, within(0.05));
        var place = new GeometryFactory().createPoint(new Coordinate(139.5, 36));
        assertThat(Distance.metres(place, new GeometryFactory().createPoint(new Coordinate(139.5 + 1 / 3600.0, 36))))
                .isCloseTo(25.04, within(0.05));
    }

    @Test
    void buildYearsKeepTheUnknownApart() {
        Map.of(
                        "1968", "1968",
                        "昭和45年度", "1970",
                        "S45", "1970",
                        "昭和45年3月", "1969",
                        "1968/4/1", "1968",
                        "平成元年", "1989",
                        "１９６８年", "1968")
                .forEach((text, year) -> assertThat(
                                BuildYearText.read(text).orElseThrow().known())
                        .as(text)
                        .contains(Integer.valueOf(year)));
        assertThat(BuildYearText.read("不明").orElseThrow().statedUnknown()).isTrue();
        assertThat(BuildYearText.read("－").orElseThrow()).isEqualTo(org.tabane.asset.BuildYear.NOT_RECORDED);
        assertThat(BuildYearText.read("そのうち")).isEmpty();
        assertThat(BuildYearText.read("12")).isEmpty();
    }

    @Test
    void aLongRoadIsAsNearAsItsNearestPoint() {
        GeometryFactory shapes = new GeometryFactory();
        double north = 30 / Distance.metresPerDegreeNorth(36);
        var road = shapes.createLineString(new Coordinate[] {new Coordinate(139.5, 36), new Coordinate(139.52, 36)});
        var atItsEnd = shapes.createPoint(new Coordinate(139.52, 36 + north));
        assertThat(Distance.metres(road, atItsEnd)).isCloseTo(30, within(0.1));
        assertThat(Distance.around(road.getEnvelopeInternal(), 30).east()).isGreaterThan(139.52);
        assertThat(Distance.around(road.getEnvelopeInternal(), 30).north()).isGreaterThan(36 + north);
    }
}
