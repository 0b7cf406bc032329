package org.tabane.exchange;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A shape as a Shapefile has it, in the file's own numbers, whatever they are: nothing is closed, mended or left out.
 *
 * @param parts its points, lines or rings; a single point is one part
 */
public record Shape(Kind kind, List<List<Coordinate>> parts) {
    /** No shape, as the file says. */
    public static final Shape NONE = new Shape(Kind.NONE, List.of());
    /** What could not be read. */
    public static final Shape BROKEN = new Shape(Kind.BROKEN, List.of());

    public Shape {
        parts = List.copyOf(parts);
    }

    /** What its parts are. */
    public enum Kind {
        NONE,
        BROKEN,
        POINT,
        POINTS,
        LINES,
        /** Shells run clockwise, holes the other way. */
        RINGS
    }
}
