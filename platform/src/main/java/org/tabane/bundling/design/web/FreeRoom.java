package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds room for words on a map, so that none covers another. Units are those of the map, y downwards. */
public final class FreeRoom {

    private static final double POINT = 5;

    /** Where words go: the middle of their baseline. */
    public record Spot(double x, double y) {}

    private record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final double width;
    private final List<Box> taken = new ArrayList<>();

    /** All of a map so many units wide. */
    public FreeRoom(double width) {
        this.width = width;
    }

    /** Nothing may be written here from now on. */
    public void take(double left, double top, double right, double bottom) {
        taken.add(new Box(left, top, right, bottom));
    }

    /** The point of a town; only its own name may cover it. */
    public void takePoint(double x, double y) {
        taken.add(point(x, y));
    }

    /**
     * Takes room for the name of a place: on it, below, above, to the right or to the left; empty where it would cover something.
     *
     * @param length of the words
     * @param size of the letters
     */
    public Optional<Spot> find(double x, double y, double length, double size) {
        Box own = point(x, y);
        double aside = length / 2 + 0.56 * size;
        for (double[] step : new double[][] {{0, 0.36}, {0, 1.44}, {0, -0.8}, {aside, 0.36}, {-aside, 0.36}}) {
            Spot spot = new Spot(
                    Math.clamp(x + step[0], length / 2 + 2, Math.max(length / 2 + 2, width - length / 2 - 2)),
                    y + step[1] * size);
            Box box = box(spot, length, size);
            if (taken.stream().filter(other -> !other.equals(own)).noneMatch(box::overlaps)) {
                taken.add(box);
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    /** Whether words of this size would cover nothing here; takes the room if so. */
    public boolean fits(Spot spot, double x, double y, double length, double size) {
        Box own = point(x, y);
        Box box = box(spot, length, size);
        boolean free = taken.stream().filter(other -> !other.equals(own)).noneMatch(box::overlaps);
        if (free) {
            taken.add(box);
        }
        return free;
    }

    /** How long words are: 1 em for a Japanese character, a little more than half for others. */
    public static double length(String words, double size) {
        return size * words.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.56 : 1).sum();
    }

    private static Box box(Spot spot, double length, double size) {
        return new Box(spot.x() - length / 2, spot.y() - 0.88 * size, spot.x() + length / 2, spot.y() + 0.2 * size);
    }

    private static Box point(double x, double y) {
        return new Box(x - POINT, y - POINT, x + POINT, y + POINT);
    }
}
