package org.tabane.region.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.RowChange;
import org.tabane.region.Boundaries;
import org.tabane.region.Detail;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.LocalGovernmentCode;

/** Boundary files come in, good and hostile, and the map is drawn from them. */
@SpringBootTest
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoundaryImportTest {
    private static final LocalGovernmentCode ODATE = LocalGovernmentCode.ofFive("05204");

    @Autowired
    private BoundaryImport boundaryImport;

    @Autowired
    private Boundaries boundaries;

    @TempDir
    private Path folder;

    @Test
    @Order(1)
    void withoutAFileEveryTownHasAnApproximateCellAroundItsPoint() {
        assertThat(boundaries.listReleases()).isEmpty();
        assertThat(boundaries.shapes(Detail.NATION)).hasSize(1741);
        assertThat(boundaries.shapes(Detail.NATION).values()).allMatch(shape -> shape.approximate());
    }

    @Test
    void theWholeOfJapanComesInAndIsDrawn() throws Exception {
        Path file =
                Path.of(System.getProperty("tabane.shared", "../shared")).resolve("data/japan/N03-21_210101.topojson");
        assumeTrue(Files.exists(file), "SKIPPED: no boundary file at " + file);
        Importing.Result result = Importing.run(boundaryImport, file);
        assertThat(result.faults()).isEmpty();
        assertThat(result.remarks()).containsEntry("boundary_undecided", 4);
        assertThat(result.changes())
                .as("land no town is decided for changes nothing")
                .containsEntry(RowChange.UNCHANGED, 4);
        assertThat(result.changes().get(RowChange.ADDED)).isGreaterThan(1850);
        var shapes = boundaries.shapes(Detail.NATION);
        assertThat(shapes).hasSize(1741 + 6);
        assertThat(shapes.values()).noneMatch(shape -> shape.approximate());
        assertThat(boundaries.listReleases().getFirst().referenceDate()).isEqualTo("2021-01-01");
        assertThat(boundaries
                        .findShape(ODATE, Detail.FULL)
                        .orElseThrow()
                        .geometry()
                        .getNumPoints())
                .isGreaterThan(boundaries
                        .findShape(ODATE, Detail.NATION)
                        .orElseThrow()
                        .geometry()
                        .getNumPoints());
        MapSheet sheet = MapSheet.of(shapes, Map.of());
        assertThat(sheet.plates()).hasSize(1741).noneMatch(plate -> plate.path().isEmpty());
        assertThat(sheet.others()).hasSize(6);
        assertThat(sheet.prefectures()).hasSize(47);
        int length =
                sheet.plates().stream().mapToInt(plate -> plate.path().length()).sum();
        assertThat(length).as("path data of the national map").isLessThan(450_000);
        assertThat(Importing.run(boundaryImport, file).reference())
                .as("the same file twice changes nothing")
                .isEmpty();
    }

    @Test
    void aShapefileWithAShiftJisTableComesIn() throws Exception {
        Path file = shapefile("N03-20240101_05_GML.zip", "05204", "秋田県", "大館市", 140.4, 40.2);
        Importing.Result result = Importing.run(boundaryImport, file);
        assertThat(result.faults()).isEmpty();
        assertThat(boundaries
                        .findShape(ODATE, Detail.FULL)
                        .orElseThrow()
                        .geometry()
                        .getEnvelopeInternal()
                        .getMinX())
                .isEqualTo(140.4);
    }

    @Test
    void hostileAreasAreCountedUnderStableCodesAndGoodOnesKept() throws Exception {
        Path file = folder.resolve("hostile.geojson");
        Files.writeString(file, """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"N03_007":"05204"},"geometry":{"type":"Polygon","coordinates":[[[140.5,40.2],[140.7,40.4],[140.7,40.2],[140.5,40.4],[140.5,40.2]]]}},
                {"type":"Feature","properties":{"N03_007":"05204"},"geometry":{"type":"Polygon","coordinates":[[[null,40.2],[140.7,40.4],[140.7,40.2],[null,40.2]]]}},
                {"type":"Feature","properties":{"N03_007":"05303"},"geometry":{"type":"Polygon","coordinates":[[[40.2,140.5],[40.4,140.7],[40.4,140.5],[40.2,140.5]]]}},
                {"type":"Feature","properties":{"N03_007":"05303"},"geometry":{"type":"Polygon","coordinates":[[[-30500,25000],[-30400,25100],[-30400,25000],[-30500,25000]]]}},
                {"type":"Feature","properties":{"N03_007":null},"geometry":{"type":"Polygon","coordinates":[[[140.5,40.2],[140.7,40.4],[140.7,40.2],[140.5,40.2]]]}},
                {"type":"Feature","properties":{"N03_004":"所属未定地","N03_007":null},"geometry":{"type":"Polygon","coordinates":[[[140.5,40.2],[140.7,40.4],[140.7,40.2],[140.5,40.2]]]}},
                {"type":"Feature","properties":{"N03_007":"05999"},"geometry":{"type":"Polygon","coordinates":[[[140.5,40.2],[140.7,40.4],[140.7,40.2],[140.5,40.2]]]}}
                ]}""");
        Importing.Result result = Importing.run(boundaryImport, file);
        assertThat(result.faults())
                .containsOnly(
                        Map.entry("boundary_not_a_number", 1),
                        Map.entry("boundary_outside_japan", 1),
                        Map.entry("boundary_not_degrees", 1),
                        Map.entry("boundary_no_town", 1),
                        Map.entry("town_unknown", 1));
        assertThat(result.remarks()).containsOnly(Map.entry("boundary_mended", 1), Map.entry("boundary_undecided", 1));
        assertThat(boundaries
                        .findShape(ODATE, Detail.FULL)
                        .orElseThrow()
                        .geometry()
                        .isValid())
                .isTrue();
    }

    @Test
    void whatIsNoBoundaryFileIsRefused() throws Exception {
        Path file = folder.resolve("menu.txt");
        Files.writeString(file, "そば 700円");
        assertThatThrownBy(() -> Importing.run(boundaryImport, file))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("region.boundaries.fault.kind");
        Path cut = folder.resolve("cut.geojson");
        Files.writeString(cut, "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":");
        assertThatThrownBy(() -> Importing.run(boundaryImport, cut)).isInstanceOf(ImportRefused.class);
    }

    /** A Shapefile of one square, its table in Shift_JIS. */
    private Path shapefile(String name, String code, String prefecture, String town, double west, double south)
            throws IOException {
        double[][] ring = {
            {west, south}, {west, south + 0.3}, {west + 0.3, south + 0.3}, {west + 0.3, south}, {west, south}
        };
        ByteBuffer record = ByteBuffer.allocate(44 + 4 + ring.length * 16).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(5).putDouble(west).putDouble(south).putDouble(west + 0.3).putDouble(south + 0.3);
        record.putInt(1).putInt(ring.length).putInt(0);
        for (double[] place : ring) {
            record.putDouble(place[0]).putDouble(place[1]);
        }
        ByteBuffer shp = ByteBuffer.allocate(100 + 8 + record.capacity());
        shp.putInt(9994);
        shp.position(100);
        shp.putInt(1).putInt(record.capacity() / 2).put(record.array());
        Charset sjis = Charset.forName("windows-31j");
        String[] fields = {"N03_001", "N03_004", "N03_007"};
        String[] values = {prefecture, town, code};
        ByteBuffer dbf = ByteBuffer.allocate(32 + 32 * 3 + 1 + 1 + 3 * 20).order(ByteOrder.LITTLE_ENDIAN);
        dbf.put((byte) 3)
                .put(new byte[3])
                .putInt(1)
                .putShort((short) (32 + 96 + 1))
                .putShort((short) 61);
        for (int i = 0; i < 3; i++) {
            dbf.position(32 + 32 * i);
            dbf.put(fields[i].getBytes(sjis));
            dbf.put(32 + 32 * i + 11, (byte) 'C').put(32 + 32 * i + 16, (byte) 20);
        }
        dbf.position(128);
        dbf.put((byte) 0x0D).put((byte) ' ');
        for (int i = 0; i < 3; i++) {
            byte[] bytes = values[i].getBytes(sjis);
            dbf.position(130 + 20 * i);
            dbf.put(bytes);
            for (int pad = bytes.length; pad < 20; pad++) {
                dbf.put((byte) ' ');
            }
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("N03/a.shp"));
            out.write(shp.array());
            out.putNextEntry(new ZipEntry("N03/a.dbf"));
            out.write(dbf.array());
        }
        Path file = folder.resolve(name);
        Files.write(file, zip.toByteArray());
        return file;
    }
}
