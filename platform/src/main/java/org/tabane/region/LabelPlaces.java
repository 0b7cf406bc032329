package org.tabane.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels beside their points: never over another label, a point, the scale bar or the arrow north, and over as few lines as can
 * be. Greedy; whoever asks first chooses first.
 */
final class LabelPlaces {

    /** Height of a line of 13-pixel text. */
    private static final double LINE = 16;

    private static final double CHARACTER = 13.3;
    private static final double POINT_RADIUS = 7;

    private record Box(double left, double top, double right, double bottom) {

        boolean overlaps(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    private final double width;
    private final double height;
    private final List<TownMap.Link> lines;
    private final List<Box> taken = new ArrayList<>();

    /** An empty map of this size whose lower left corner holds the scale bar, its upper right one the arrow north. */
    LabelPlaces(double width, double height, List<TownMap.Link> lines, double scalePixels) {
        this.width = width;
        this.height = height;
        this.lines = lines;
        taken.add(new Box(0, height - 30, scalePixels + 70, height));
        taken.add(new Box(width - 28, 0, width, 36));
    }

    /** Keeps labels off a point. */
    void keepClear(double x, double y) {
        taken.add(new Box(x - POINT_RADIUS, y - POINT_RADIUS, x + POINT_RADIUS, y + POINT_RADIUS));
    }

    /** The best free place for a label of a point; for an important one also farther off. Empty if there is none. */
    Optional<TownMap.Label> place(String text, double x, double y, boolean important) {
        double textWidth = text.length() * CHARACTER;
        Box best = null;
        double bestCost = Double.MAX_VALUE;
        for (double gap : important ? new double[] {9, 16, 26, 40} : new double[] {9, 16}) {
            int preference = 0;
            for (double[] corner : corners(x, y, textWidth, gap)) {
                Box box = new Box(corner[0], corner[1], corner[0] + textWidth, corner[1] + LINE);
                double cost = gap / 2 + preference + 10.0 * crossings(box);
                preference++;
                if (cost < bestCost && isFree(box)) {
                    best = box;
                    bestCost = cost;
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        taken.add(best);
        return Optional.of(new TownMap.Label(best.left, best.bottom - 4, textWidth));
    }

    /** Upper left corners of a label right, left, above, below and at the four diagonals, in order of preference. */
    private static double[][] corners(double x, double y, double textWidth, double gap) {
        double middle = x - textWidth / 2;
        double beside = y - LINE / 2;
        double slant = gap * 0.7;
        return new double[][] {
            {x + gap, beside},
            {x - gap - textWidth, beside},
            {middle, y - gap - LINE},
            {middle, y + gap},
            {x + slant, y - slant - LINE},
            {x + slant, y + slant},
            {x - slant - textWidth, y - slant - LINE},
            {x - slant - textWidth, y + slant}
        };
    }

    private boolean isFree(Box box) {
        return box.left >= 2
                && box.top >= 2
                && box.right <= width - 2
                && box.bottom <= height - 2
                && taken.stream().noneMatch(box::overlaps);
    }

    private long crossings(Box box) {
        return lines.stream()
                .filter(line -> crosses(box, line.x1(), line.y1(), line.x2(), line.y2()))
                .count();
    }

    /** Liang–Barsky: whether any part of the line lies in the box. */
    private static boolean crosses(Box box, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double enter = 0;
        double leave = 1;
        double[][] edges = {{-dx, x1 - box.left}, {dx, box.right - x1}, {-dy, y1 - box.top}, {dy, box.bottom - y1}};
        for (double[] edge : edges) {
            if (edge[0] == 0) {
                if (edge[1] < 0) {
                    return false;
                }
            } else if (edge[0] < 0) {
                enter = Math.max(enter, edge[1] / edge[0]);
            } else {
                leave = Math.min(leave, edge[1] / edge[0]);
            }
        }
        return enter <= leave;
    }
}
