package org.tabane.asset.map.tile;

import java.util.Arrays;

/** Says which points of a line are needed so that no point strays farther than a tolerance (Douglas and Peucker). */
final class Generaliser {

    private boolean[] kept = new boolean[256];
    private int[] open = new int[512];

    /** The answer holds until the next question. A ring is given with its closing point. */
    boolean[] thin(double[] xy, int points, double tolerance) {
        if (kept.length < points) {
            kept = new boolean[points * 2];
            open = new int[points * 4];
        }
        Arrays.fill(kept, 0, points, false);
        kept[0] = true;
        kept[points - 1] = true;
        int depth = 0;
        open[depth++] = 0;
        open[depth++] = points - 1;
        while (depth > 0) {
            int last = open[--depth];
            int first = open[--depth];
            double worst = tolerance * tolerance;
            int middle = -1;
            for (int i = first + 1; i < last; i++) {
                double away = squaredDistance(xy, i, first, last);
                if (away > worst) {
                    worst = away;
                    middle = i;
                }
            }
            if (middle >= 0) {
                kept[middle] = true;
                open[depth++] = first;
                open[depth++] = middle;
                open[depth++] = middle;
                open[depth++] = last;
            }
        }
        return kept;
    }

    private static double squaredDistance(double[] xy, int point, int first, int last) {
        double ax = xy[2 * first];
        double ay = xy[2 * first + 1];
        double dx = xy[2 * last] - ax;
        double dy = xy[2 * last + 1] - ay;
        double px = xy[2 * point] - ax;
        double py = xy[2 * point + 1] - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        double ex = px - t * dx;
        double ey = py - t * dy;
        return ex * ex + ey * ey;
    }
}
