package org.tabane.asset.map.tile;

import java.util.Arrays;

/** Cuts lines and rings at a square, leaves out points nobody would miss, and rounds to whole units. Not safe for several threads. */
final class LineCutter {

    private final double least;
    private final double most;
    private final Generaliser generaliser = new Generaliser();
    private double[] part = new double[256];
    private int partSize;
    private double[] other = new double[256];
    private int[] rounded = new int[256];

    LineCutter(double least, double most) {
        this.least = least;
        this.most = most;
    }

    /** Adds those parts of a line that lie in the square. */
    void line(LayerWriter layer, double[] xy, int points, double tolerance) {
        partSize = 0;
        for (int i = 0; i + 1 < points; i++) {
            segment(layer, xy[2 * i], xy[2 * i + 1], xy[2 * i + 2], xy[2 * i + 3], tolerance);
        }
        flush(layer, tolerance);
    }

    /** The part of a segment in the square (Liang and Barsky). */
    private void segment(LayerWriter layer, double x1, double y1, double x2, double y2, double tolerance) {
        double from = 0;
        double until = 1;
        double dx = x2 - x1;
        double dy = y2 - y1;
        for (int side = 0; side < 4; side++) {
            double along = side < 2 ? dx : dy;
            double start = side < 2 ? x1 : y1;
            double p = (side & 1) == 0 ? -along : along;
            double q = (side & 1) == 0 ? start - least : most - start;
            if (p == 0) {
                if (q < 0) {
                    flush(layer, tolerance);
                    return;
                }
            } else if (p < 0) {
                from = Math.max(from, q / p);
            } else {
                until = Math.min(until, q / p);
            }
        }
        if (from > until) {
            flush(layer, tolerance);
            return;
        }
        if (partSize == 0 || from > 0) {
            flush(layer, tolerance);
            add(x1 + from * dx, y1 + from * dy);
        }
        add(x1 + until * dx, y1 + until * dy);
        if (until < 1) {
            flush(layer, tolerance);
        }
    }

    private void add(double x, double y) {
        if (2 * partSize + 2 > part.length) {
            part = Arrays.copyOf(part, part.length * 2);
        }
        part[2 * partSize] = x;
        part[2 * partSize + 1] = y;
        partSize++;
    }

    private void flush(LayerWriter layer, double tolerance) {
        if (partSize > 1) {
            int points = round(generaliser.thin(part, partSize, tolerance), false);
            if (points > 1) {
                layer.line(rounded, points);
            }
        }
        partSize = 0;
    }

    /** Adds the part of a ring that lies in the square; answers whether anything of it could be seen. */
    boolean ring(LayerWriter layer, double[] xy, int points, boolean outer, double tolerance) {
        partSize = 0;
        for (int i = 0; i < points; i++) {
            add(xy[2 * i], xy[2 * i + 1]);
        }
        for (int side = 0; side < 4 && partSize > 0; side++) {
            cut(side);
        }
        if (partSize < 3) {
            return false;
        }
        add(part[0], part[1]);
        int size = round(generaliser.thin(part, partSize, tolerance), true);
        double area = area(size);
        if (size < 3 || area == 0) {
            return false;
        }
        if (area > 0 != outer) {
            reverse(size);
        }
        layer.ring(rounded, size);
        return true;
    }

    /** Cuts the ring at one side of the square (Sutherland and Hodgman). */
    private void cut(int side) {
        double[] before = part;
        int size = partSize;
        part = other;
        partSize = 0;
        for (int i = 0; i < size; i++) {
            int previous = i == 0 ? size - 1 : i - 1;
            double ax = before[2 * previous];
            double ay = before[2 * previous + 1];
            double bx = before[2 * i];
            double by = before[2 * i + 1];
            double inA = inside(side, ax, ay);
            double inB = inside(side, bx, by);
            if (inA < 0 != inB < 0) {
                double t = inA / (inA - inB);
                add(ax + t * (bx - ax), ay + t * (by - ay));
            }
            if (inB >= 0) {
                add(bx, by);
            }
        }
        other = before;
    }

    private double inside(int side, double x, double y) {
        return switch (side) {
            case 0 -> x - least;
            case 1 -> most - x;
            case 2 -> y - least;
            default -> most - y;
        };
    }

    /** Rounds the points kept; consecutive equal ones become one, and a ring loses its closing point. */
    private int round(boolean[] kept, boolean closed) {
        int size = 0;
        if (rounded.length < 2 * partSize) {
            rounded = new int[Math.max(rounded.length * 2, 2 * partSize)];
        }
        for (int i = 0; i < partSize; i++) {
            if (kept[i]) {
                int x = (int) Math.round(part[2 * i]);
                int y = (int) Math.round(part[2 * i + 1]);
                if (size == 0 || rounded[2 * size - 2] != x || rounded[2 * size - 1] != y) {
                    rounded[2 * size] = x;
                    rounded[2 * size + 1] = y;
                    size++;
                }
            }
        }
        boolean returns = size > 1 && rounded[0] == rounded[2 * size - 2] && rounded[1] == rounded[2 * size - 1];
        return closed && returns ? size - 1 : size;
    }

    /** Twice the area, positive if clockwise on the screen. */
    private double area(int size) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            int next = i + 1 == size ? 0 : i + 1;
            sum += (double) rounded[2 * i] * rounded[2 * next + 1] - (double) rounded[2 * next] * rounded[2 * i + 1];
        }
        return sum;
    }

    private void reverse(int size) {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            int x = rounded[2 * i];
            int y = rounded[2 * i + 1];
            rounded[2 * i] = rounded[2 * j];
            rounded[2 * i + 1] = rounded[2 * j + 1];
            rounded[2 * j] = x;
            rounded[2 * j + 1] = y;
        }
    }
}
