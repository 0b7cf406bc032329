package org.tabane.region.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hatching of an area as lines cut at its edge, so that a class told apart by pattern reads alike on the page, in a PNG and on paper.
 *
 * <p>Units: those of the sheet. The lines of all areas lie on one grid, so that neighbours of one class show one pattern.
 */
final class Hatching {
    /** Between two lines, along x. */
    private static final int STEP = 50;

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?\\d+(?:\\.\\d+)?");

    /** Which way the lines go: a gain rises to the right 「／」, a missing value falls 「＼」. */
    enum Direction {
        RISING(1),
        FALLING(-1);

        private final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    private Hatching() {}

    /** Path data of the lines within an area; empty where no line meets it. */
    static String of(String area, Direction direction) {
        int sign = direction.sign;
        List<double[]> edges = edges(area);
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (double[] edge : edges) {
            double from = edge[0] + sign * edge[1];
            double until = edge[2] + sign * edge[3];
            least = Math.min(least, Math.min(from, until));
            most = Math.max(most, Math.max(from, until));
        }
        StringBuilder lines = new StringBuilder();
        for (double level = Math.ceil(least / STEP) * STEP; level <= most; level += STEP) {
            double[] crossings = crossings(edges, sign, level);
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                if (crossings[i + 1] - crossings[i] < 1) {
                    continue; // it only touches a corner
                }
                append(lines, 'M', crossings[i], sign, level);
                append(lines, 'L', crossings[i + 1], sign, level);
            }
        }
        return lines.toString();
    }

    /** Where the line x + sign·y = level crosses the edges: the y of each, from above. */
    private static double[] crossings(List<double[]> edges, int sign, double level) {
        double[] found = new double[edges.size()];
        int count = 0;
        for (double[] edge : edges) {
            double from = edge[0] + sign * edge[1] - level;
            double until = edge[2] + sign * edge[3] - level;
            if (from < 0 != until < 0) {
                found[count++] = edge[1] + (edge[3] - edge[1]) * from / (from - until);
            }
        }
        double[] crossings = Arrays.copyOf(found, count);
        Arrays.sort(crossings);
        return crossings;
    }

    private static void append(StringBuilder lines, char command, double y, int sign, double level) {
        lines.append(command).append(Math.round(level - sign * y)).append(' ').append(Math.round(y));
    }

    /** The edges of path data as a sheet writes it: M, L, l, h, v and z. */
    private static List<double[]> edges(String area) {
        List<double[]> edges = new ArrayList<>();
        Matcher tokens = TOKEN.matcher(area);
        char command = 'M';
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        while (tokens.find()) {
            char first = tokens.group().charAt(0);
            if (first == 'z') {
                edges.add(new double[] {x, y, startX, startY});
                x = startX;
                y = startY;
                continue;
            }
            if (Character.isLetter(first)) {
                command = first;
                continue;
            }
            double number = Double.parseDouble(tokens.group());
            double toX = command == 'v' ? x : command == 'l' || command == 'h' ? x + number : number;
            double toY = y;
            if (command == 'v') {
                toY = y + number;
            } else if (command != 'h') {
                tokens.find();
                double second = Double.parseDouble(tokens.group());
                toY = command == 'l' ? y + second : second;
            }
            if (command == 'M') {
                startX = toX;
                startY = toY;
                command = 'L';
            } else {
                edges.add(new double[] {x, y, toX, toY});
            }
            x = toX;
            y = toY;
        }
        return edges;
    }
}
