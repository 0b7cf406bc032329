package org.tabane.exchange.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.tabane.exchange.Fault;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.Shape;

/**
 * The shapes of a Shapefile, one by one: points, lines, areas and several of them, with or without Z and M, which are left out. A record that makes no sense is said to be broken; after the end of a truncated file every further one is.
 *
 * <p>Source: ESRI Shapefile Technical Description, July 1998.
 */
public final class ShpReader implements AutoCloseable {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final DataInputStream in;
    private boolean ended;

    private ShpReader(DataInputStream in) {
        this.in = in;
    }

    /** Opens a file of shapes. */
    public static ShpReader open(ImportFile file, Path path) throws ImportRefused, IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        byte[] head = in.readNBytes(100);
        if (head.length < 100 || ByteBuffer.wrap(head).getInt(0) != 9994) {
            in.close();
            throw new ImportRefused(Fault.of("exchange.fault.shape_broken", file.name()));
        }
        return new ShpReader(in);
    }

    /** The next shape. */
    public Shape next() throws IOException {
        byte[] head = ended ? new byte[0] : in.readNBytes(8);
        if (head.length < 8) {
            ended = true;
            return Shape.BROKEN;
        }
        long length = Integer.toUnsignedLong(ByteBuffer.wrap(head).getInt(4)) * 2;
        if (length < 4 || length > MOST_BYTES) {
            ended = true;
            return Shape.BROKEN;
        }
        byte[] content = in.readNBytes((int) length);
        if (content.length < length) {
            ended = true;
            return Shape.BROKEN;
        }
        try {
            return shape(ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN));
        } catch (RuntimeException broken) {
            return Shape.BROKEN;
        }
    }

    private static Shape shape(ByteBuffer content) {
        return switch (content.getInt()) {
            case 0 -> Shape.NONE;
            case 1, 11, 21 -> new Shape(Shape.Kind.POINT, List.of(coordinates(content, 1)));
            case 3, 13, 23 -> new Shape(Shape.Kind.LINES, parts(content));
            case 5, 15, 25 -> new Shape(Shape.Kind.RINGS, parts(content));
            case 8, 18, 28 -> {
                content.position(content.position() + 32);
                yield new Shape(Shape.Kind.POINTS, List.of(coordinates(content, checked(content.getInt(), content))));
            }
            default -> Shape.BROKEN;
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
            parts.add(List.copyOf(all.subList(starts[i], starts[i + 1])));
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

    @Override
    public void close() throws IOException {
        in.close();
    }
}
