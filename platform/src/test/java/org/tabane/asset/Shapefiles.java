package org.tabane.asset;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes Shapefiles for tests, byte by byte as ESRI's description of July 1998 says. */
public final class Shapefiles {
    public static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /** JGD2011 / Japan Plane Rectangular CS IX, as GIS programs write it. */
    public static final String ZONE_NINE =
            "PROJCS[\"JGD_2011_Japan_Zone_9\",GEOGCS[\"GCS_JGD_2011\"],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"Central_Meridian\",139.8333333333333],PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",36.0],UNIT[\"Meter\",1.0]]";

    /** Bytes of a cell of {@link #table}. */
    private static final int CELL = 40;

    private Shapefiles() {}

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, SHIFT_JIS)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A .shp of points, each x and y. */
    public static byte[] points(List<double[]> points) {
        return shapes(
                1,
                points.stream()
                        .map(at -> ByteBuffer.allocate(20)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(1)
                                .putDouble(at[0])
                                .putDouble(at[1])
                                .array())
                        .toList());
    }

    /** A .shp of lines of one part, each x and y in turn; an empty one is a null shape. */
    public static byte[] lines(List<double[]> lines) {
        return shapes(3, lines.stream().map(Shapefiles::line).toList());
    }

    private static byte[] line(double[] xy) {
        if (xy.length == 0) {
            return new byte[4];
        }
        ByteBuffer bytes = ByteBuffer.allocate(48 + 8 * xy.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(0, 3).putInt(36, 1).putInt(40, xy.length / 2).position(48);
        Arrays.stream(xy).forEach(bytes::putDouble);
        return bytes.array();
    }

    private static byte[] shapes(int type, List<byte[]> records) {
        ByteBuffer bytes = ByteBuffer.allocate(
                100 + records.stream().mapToInt(record -> 8 + record.length).sum());
        bytes.putInt(0, 9994).putInt(24, bytes.capacity() / 2);
        bytes.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
        bytes.order(ByteOrder.BIG_ENDIAN).position(100);
        for (int i = 0; i < records.size(); i++) {
            bytes.putInt(i + 1).putInt(records.get(i).length / 2).put(records.get(i));
        }
        return bytes.array();
    }

    /** A .dbf of one column 名称. */
    public static byte[] table(Charset charset, List<String> names) {
        return table(charset, List.of("名称"), names.stream().map(List::of).toList());
    }

    /** A .dbf of text columns of 40 bytes, their names in Shift_JIS, which says nothing of its encoding. */
    public static byte[] table(Charset charset, List<String> columns, List<List<String>> rows) {
        int row = 1 + CELL * columns.size();
        int head = 32 + 32 * columns.size() + 1;
        ByteBuffer bytes = ByteBuffer.allocate(head + rows.size() * row + 1).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, (byte) 3).putInt(4, rows.size()).putShort(8, (short) head).putShort(10, (short) row);
        for (int i = 0; i < columns.size(); i++) {
            int at = 32 + 32 * i;
            bytes.put(at, columns.get(i).getBytes(SHIFT_JIS));
            bytes.put(at + 11, (byte) 'C').put(at + 16, (byte) CELL);
        }
        bytes.put(head - 1, (byte) 0x0d).position(head);
        for (List<String> cells : rows) {
            bytes.put((byte) ' ');
            cells.forEach(cell -> bytes.put(Arrays.copyOf(cell.getBytes(charset), CELL)));
        }
        return bytes.array();
    }
}
