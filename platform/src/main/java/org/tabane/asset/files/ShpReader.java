package org.tabane.asset.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportRefused;

/**
 * The shapes of a Shapefile as WKT, one by one: points, lines, areas and several of them, with or without Z and M, which are left
 * out. A record that makes no sense is said to be broken; after the end of a truncated file every further one is.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
final class ShpReader implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final DataInputStream in;
    private boolean ended;

    private ShpReader(DataInputStream in) {
        this.in = in;
    }

    static ShpReader open(ImportFile file, Path path) throws ImportRefused, IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        byte[] head = in.readNBytes(100);
        if (head.length < 100 || ByteBuffer.wrap(head).getInt(0) != 9994) {
            in.close();
            throw new ImportRefused(Fault.of("asset.fault.shape_broken", file.name()));
        }
        return new ShpReader(in);
    }

    /** The next shape as WKT; empty for a null shape. */
    String next() throws IOException {
        byte[] head = ended ? new byte[0] : in.readNBytes(8);
        if (head.length < 8) {
            ended = true;
            return ShapeTable.BROKEN;
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(4)) * 2;
        if (length < 4 || length > MOST_BYTES) {
            ended = true;
            return ShapeTable.BROKEN;
        }
        byte[] content = in.readNBytes((int) length);
        if (content.length < length) {
            ended = true;
            return ShapeTable.BROKEN;
        }
        try {
            return wkt(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        } catch (RuntimeException broken) {
            return ShapeTable.BROKEN;
        }
    }

    private static String wkt(ByteBuffer content) {
        return switch (content.getInt()) {
            case 0 -> "";
            case 1, 11, 21 -> "POINT (" + Wkt.pair(content.getDouble(), content.getDouble()) + ")";
            case 3, 13, 23 -> lines(parts(content));
            case 5, 15, 25 -> areas(parts(content));
            case 8, 18, 28 -> {
                content.position(content.position() + 32);
                int points = checked(content.getInt(), content);
                yield points == 0 ? "MULTIPOINT EMPTY" : "MULTIPOINT " + list(coordinates(content, points));
            }
            default -> ShapeTable.BROKEN;
        };
    }

    private static int checked(int count, ByteBuffer content) {
        if (count < 0 || count > content.remaining()) {
            throw new IllegalArgumentException("A record of " + content.limit() + " bytes cannot hold " + count + ".");
        }
        return count;
    }

    private static List<List<Coordinate>> parts(ByteBuffer content) {
        content.position(content.position() + 32);
        int count = checked(content.getInt(), content);
        int points = checked(content.getInt(), content);
        int[] starts = new int[count + 1];
        for (int i = 0; i < count; i++) {
            starts[i] = content.getInt();
        }
        starts[count] = points;
        List<Coordinate> all = coordinates(content, points);
        List<List<Coordinate>> parts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            parts.add(all.subList(starts[i], starts[i + 1]));
        }
        return parts;
    }

    private static List<Coordinate> coordinates(ByteBuffer content, int points) {
        List<Coordinate> all = new ArrayList<>(points);
        for (int i = 0; i < points; i++) {
            all.add(new Coordinate(content.getDouble(), content.getDouble()));
        }
        return all;
    }

    private static String lines(List<List<Coordinate>> parts) {
        if (parts.isEmpty()) {
            return "LINESTRING EMPTY";
        }
        return parts.size() == 1
                ? "LINESTRING " + list(parts.getFirst())
                : "MULTILINESTRING "
                        + Wkt.points(parts.stream().map(ShpReader::list).toList());
    }

    /** Rings that run clockwise are areas, the others holes in the area that holds them. */
    private static String areas(List<List<Coordinate>> rings) {
        record Area(Coordinate[] shell, Envelope box, List<String> rings) {}
        if (rings.isEmpty()) {
            return "POLYGON EMPTY";
        }
        List<Area> areas = new ArrayList<>();
        List<List<Coordinate>> holes = new ArrayList<>();
        for (List<Coordinate> ring : rings) {
            if (ring.size() >= 4
                    && finite(ring)
                    && Orientation.isCCW(ring.toArray(Coordinate[]::new))
                    && rings.size() > 1) {
                holes.add(ring);
            } else {
                Coordinate[] shell = ring.toArray(Coordinate[]::new);
                Envelope box = new Envelope();
                ring.forEach(box::expandToInclude);
                areas.add(new Area(shell, box, new ArrayList<>(List.of(list(ring)))));
            }
        }
        for (List<Coordinate> hole : holes) {
            Coordinate inside = hole.getFirst();
            areas.stream()
                    .filter(area -> area.box().covers(inside) && PointLocation.isInRing(inside, area.shell()))
                    .findFirst()
                    .ifPresentOrElse(
                            area -> area.rings().add(list(hole)),
                            () -> areas.add(
                                    new Area(new Coordinate[0], new Envelope(), new ArrayList<>(List.of(list(hole))))));
        }
        return areas.size() == 1
                ? "POLYGON " + Wkt.points(areas.getFirst().rings())
                : "MULTIPOLYGON "
                        + Wkt.points(areas.stream()
                                .map(area -> Wkt.points(area.rings()))
                                .toList());
    }

    private static boolean finite(List<Coordinate> ring) {
        return ring.stream().allMatch(at -> Double.isFinite(at.x) && Double.isFinite(at.y));
    }

    private static String list(List<Coordinate> coordinates) {
        return Wkt.points(coordinates.stream().map(at -> Wkt.pair(at.x, at.y)).toList());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
