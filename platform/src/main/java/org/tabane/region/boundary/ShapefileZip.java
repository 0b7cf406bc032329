package org.tabane.region.boundary;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Reads every polygon Shapefile of a zip with its dBase table. Several, as in the official distribution by prefecture, are read
 * one after the other.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998, types 5, 15 and 25; shells run clockwise, holes the other way.
 */
final class ShapefileZip {
    /** Nothing a person could mean is larger; keeps a zip bomb out. */
    private static final long LARGEST_ENTRY = 1_500_000_000L;

    private static final int LARGEST_RECORD = 200_000_000;

    private ShapefileZip() {}

    static List<RawArea> read(Path file) throws IOException, BoundaryRefused {
        List<RawArea> areas = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile(), Charset.forName("windows-31j"))) {
            boolean found = false;
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (!name.toLowerCase(Locale.ROOT).endsWith(".shp")) {
                    continue;
                }
                found = true;
                String stem = name.substring(0, name.length() - 4);
                DbfTable table = DbfTable.read(bytesOf(zip, stem, ".dbf"), bytesOf(zip, stem, ".cpg"));
                readShapes(zip, entry, table, areas);
            }
            if (!found) {
                throw new BoundaryRefused("region.boundaries.fault.noShapefile");
            }
        } catch (ZipException e) {
            BoundaryRefused refused = new BoundaryRefused("region.boundaries.fault.damaged");
            refused.initCause(e);
            throw refused;
        }
        return areas;
    }

    private static byte @Nullable [] bytesOf(ZipFile zip, String stem, String extension)
            throws IOException, BoundaryRefused {
        for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().equalsIgnoreCase(stem + extension)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] all = in.readNBytes(400_000_001);
                    if (all.length > 400_000_000) {
                        throw new BoundaryRefused("region.boundaries.fault.tooLarge");
                    }
                    return all;
                }
            }
        }
        return null;
    }

    private static void readShapes(ZipFile zip, ZipEntry entry, DbfTable table, List<RawArea> areas)
            throws IOException, BoundaryRefused {
        if (entry.getSize() > LARGEST_ENTRY) {
            throw new BoundaryRefused("region.boundaries.fault.tooLarge");
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(zip.getInputStream(entry), 1 << 16))) {
            byte[] header = in.readNBytes(100);
            if (header.length < 100 || ByteBuffer.wrap(header).getInt() != 9994) {
                throw new BoundaryRefused("region.boundaries.fault.damaged");
            }
            long read = 100;
            for (int row = 0; ; row++) {
                int length;
                try {
                    in.readInt();
                    length = in.readInt() * 2;
                } catch (EOFException end) {
                    return;
                }
                read += 8L + length;
                if (length < 4 || length > LARGEST_RECORD || read > LARGEST_ENTRY) {
                    throw new BoundaryRefused("region.boundaries.fault.damaged");
                }
                byte[] record = in.readNBytes(length);
                if (record.length < length) {
                    throw new BoundaryRefused("region.boundaries.fault.damaged");
                }
                Geometry geometry = geometry(ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN));
                if (geometry != null) {
                    areas.add(new RawArea(table.row(row), geometry));
                }
            }
        }
    }

    private static @Nullable Geometry geometry(ByteBuffer record) throws BoundaryRefused {
        int type = record.getInt();
        if (type != 5 && type != 15 && type != 25) {
            return null;
        }
        record.position(4 + 32);
        int parts = record.getInt();
        int points = record.getInt();
        if (parts < 1 || points < 3 || 44L + 4L * parts + 16L * points > record.limit()) {
            throw new BoundaryRefused("region.boundaries.fault.damaged");
        }
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = record.getInt();
        }
        starts[parts] = points;
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<Coordinate> ring = new ArrayList<>();
            for (int i = starts[part]; i < starts[part + 1]; i++) {
                ring.add(new Coordinate(record.getDouble(), record.getDouble()));
            }
            LinearRing closed = JsonShapes.closed(ring);
            if (closed != null) {
                (Orientation.isCCW(closed.getCoordinateSequence()) && !shells.isEmpty() ? holes : shells).add(closed);
            }
        }
        return together(shells, holes);
    }

    private static @Nullable Geometry together(List<LinearRing> shells, List<LinearRing> holes) {
        List<Polygon> polygons = new ArrayList<>();
        List<LinearRing> free = new ArrayList<>(holes);
        for (LinearRing shell : shells) {
            Polygon whole = JsonShapes.FACTORY.createPolygon(shell);
            List<LinearRing> own = free.stream()
                    .filter(hole -> shells.size() == 1
                            || whole.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                                    && whole.covers(JsonShapes.FACTORY.createPoint(hole.getCoordinateN(0))))
                    .toList();
            free.removeAll(own);
            polygons.add(JsonShapes.FACTORY.createPolygon(shell, own.toArray(new LinearRing[0])));
        }
        return polygons.isEmpty() ? null : JsonShapes.together(polygons);
    }

    /** The dBase table beside the shapes: names and texts only. */
    private record DbfTable(
            byte[] bytes, int rows, int headerLength, int recordLength, List<DbfField> fields, Charset charset) {
        private record DbfField(String name, int offset, int length) {}

        static DbfTable read(byte @Nullable [] dbf, byte @Nullable [] cpg) throws BoundaryRefused {
            if (dbf == null) {
                throw new BoundaryRefused("region.boundaries.fault.noTable");
            }
            if (dbf.length < 33) {
                throw new BoundaryRefused("region.boundaries.fault.damaged");
            }
            ByteBuffer buffer = ByteBuffer.wrap(dbf).order(ByteOrder.LITTLE_ENDIAN);
            int rows = buffer.getInt(4);
            int header = buffer.getShort(8) & 0xFFFF;
            int record = buffer.getShort(10) & 0xFFFF;
            Charset charset = charset(dbf, header, cpg);
            List<DbfField> fields = new ArrayList<>();
            int offset = 1;
            for (int at = 32; at + 32 <= Math.min(header, dbf.length) && dbf[at] != 0x0D; at += 32) {
                int end = at;
                while (end < at + 11 && dbf[end] != 0) {
                    end++;
                }
                int length = dbf[at + 16] & 0xFF;
                fields.add(new DbfField(new String(dbf, at, end - at, charset).strip(), offset, length));
                offset += length;
            }
            return new DbfTable(dbf, rows, header, record, fields, charset);
        }

        /** As the .cpg file says; otherwise UTF-8 if the table is that throughout, otherwise Shift_JIS. */
        private static Charset charset(byte[] dbf, int header, byte @Nullable [] cpg) {
            String named = cpg == null
                    ? ""
                    : new String(cpg, StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT);
            if (named.startsWith("UTF")) {
                return StandardCharsets.UTF_8;
            }
            if (named.contains("932") || named.contains("SJIS") || named.contains("SHIFT")) {
                return Charset.forName("windows-31j");
            }
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(dbf, header, Math.max(0, dbf.length - header)));
                return StandardCharsets.UTF_8;
            } catch (java.nio.charset.CharacterCodingException | IndexOutOfBoundsException notUtf8) {
                return Charset.forName("windows-31j");
            }
        }

        Map<String, String> row(int row) {
            int start = headerLength + row * recordLength;
            if (row >= rows || start + recordLength > bytes.length) {
                return Map.of();
            }
            Map<String, String> values = new java.util.HashMap<>();
            for (DbfField field : fields) {
                if (field.offset() + field.length() <= recordLength) {
                    values.put(
                            field.name(),
                            new String(bytes, start + field.offset(), field.length(), charset)
                                    .replace("\0", "")
                                    .strip());
                }
            }
            return values;
        }
    }
}
