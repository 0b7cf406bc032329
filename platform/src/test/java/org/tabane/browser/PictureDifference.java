package org.tabane.browser;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where two pictures differ. They are compared by the mean of squares of 8 × 8 pixels. A square of either differs when a channel is off by
 * more than 24 of 255 wherever the other picture is laid, exactly on it or one pixel to any side: so far apart do machines put letters and
 * lines.
 *
 * @param squares column and row of the squares that differ
 * @param inked   how many squares have ink in either picture (a mean channel below 240): paper, of which most of a picture consists, does
 *                not count
 */
record PictureDifference(Set<Point> squares, int inked) {
    static final int SQUARE = 8;
    private static final int[] ASIDE = {0, -1, 1};
    private static final int OFF = 24;
    private static final int PAPER = 240;

    PictureDifference {
        squares = Set.copyOf(squares);
    }

    static PictureDifference of(BufferedImage one, BufferedImage other) {
        int columns = Math.min(one.getWidth(), other.getWidth()) / SQUARE;
        int rows = Math.min(one.getHeight(), other.getHeight()) / SQUARE;
        Set<Point> squares = new HashSet<>();
        int inked = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int x = column * SQUARE;
                int y = row * SQUARE;
                int[] mean = mean(one, x, y);
                int[] meanOfOther = mean(other, x, y);
                if (isInked(mean) || isInked(meanOfOther)) {
                    inked++;
                }
                if (!standsThere(mean, other, x, y) || !standsThere(meanOfOther, one, x, y)) {
                    squares.add(new Point(column, row));
                }
            }
        }
        return new PictureDifference(squares, inked);
    }

    /** Of the inked squares, how many per cent differ. */
    double share() {
        return 100.0 * squares.size() / Math.max(1, inked);
    }

    /** The squares that differ side by side or corner to corner, the largest patch first: what another machine draws differently is scattered. */
    List<Set<Point>> patches() {
        List<Set<Point>> patches = new ArrayList<>();
        Set<Point> left = new HashSet<>(squares);
        while (!left.isEmpty()) {
            Set<Point> patch = new HashSet<>();
            Deque<Point> next = new ArrayDeque<>();
            Point first = left.iterator().next();
            left.remove(first);
            next.add(first);
            while (!next.isEmpty()) {
                Point square = next.remove();
                patch.add(square);
                for (int dx = -1; dx <= 1; dx++) {
                    for (int dy = -1; dy <= 1; dy++) {
                        Point beside = new Point(square.x + dx, square.y + dy);
                        if (left.remove(beside)) {
                            next.add(beside);
                        }
                    }
                }
            }
            patches.add(patch);
        }
        patches.sort(Comparator.comparingInt((Set<Point> patch) -> patch.size()).reversed());
        return patches;
    }

    private static boolean standsThere(int[] mean, BufferedImage other, int x, int y) {
        for (int dx : ASIDE) {
            for (int dy : ASIDE) {
                int[] there = mean(other, x + dx, y + dy);
                if (Math.abs(mean[0] - there[0]) <= OFF
                        && Math.abs(mean[1] - there[1]) <= OFF
                        && Math.abs(mean[2] - there[2]) <= OFF) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isInked(int[] mean) {
        return Math.min(mean[0], Math.min(mean[1], mean[2])) < PAPER;
    }

    /** The mean red, green and blue of the square that begins at this pixel; past the edge the edge goes on. */
    private static int[] mean(BufferedImage picture, int left, int top) {
        int[] sum = new int[3];
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int colour = picture.getRGB(
                        Math.clamp(x, 0, picture.getWidth() - 1), Math.clamp(y, 0, picture.getHeight() - 1));
                sum[0] += colour >> 16 & 0xFF;
                sum[1] += colour >> 8 & 0xFF;
                sum[2] += colour & 0xFF;
            }
        }
        return new int[] {sum[0] / (SQUARE * SQUARE), sum[1] / (SQUARE * SQUARE), sum[2] / (SQUARE * SQUARE)};
    }
}
