package org.tabane.bundling.design.chosen.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Lines and dots that stay inside an area, as path data: patterns for files whose readers know none. Lines of neighbouring areas of one
 * group run on over the border. Units are those of the path; inside is what an odd number of its edges surrounds.
 */
final class AreaHatching {

    private static final Pattern PART = Pattern.compile("([MlhvLz])|(-?[0-9.]+)");

    private record Edge(double x1, double y1, double x2, double y2) {

        Edge turned(double cosine, double sine) {
            return new Edge(
                    x1 * cosine + y1 * sine, y1 * cosine - x1 * sine, x2 * cosine + y2 * sine, y2 * cosine - x2 * sine);
        }

        boolean crosses(double y) {
            return y1 <= y != y2 <= y;
        }

        double at(double y) {
            return x1 + (y - y1) / (y2 - y1) * (x2 - x1);
        }
    }

    private record Run(double y, double from, double until) {}

    private final List<Edge> edges;

    private AreaHatching(List<Edge> edges) {
        this.edges = edges;
    }

    /** The area of a path made of straight steps, as maps here have it. */
    static AreaHatching of(String path) {
        List<Edge> edges = new ArrayList<>();
        char step = 'M';
        double x = 0;
        double y = 0;
        double startX = 0;
        double startY = 0;
        List<String> parts =
                PART.matcher(path).results().map(MatchResult::group).toList();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            if (Character.isLetter(part.charAt(0))) {
                step = part.charAt(0);
                if (step == 'z') {
                    edges.add(new Edge(x, y, startX, startY));
                }
                continue;
            }
            double first = Double.parseDouble(part);
            double toX = step == 'v' ? x : step == 'M' || step == 'L' ? first : x + first;
            double toY = step == 'v' ? y + first : y;
            if (step != 'h' && step != 'v') {
                double second = Double.parseDouble(parts.get(++i));
                toY = step == 'l' ? y + second : second;
            }
            if (step == 'M') {
                startX = toX;
                startY = toY;
            } else {
                edges.add(new Edge(x, y, toX, toY));
            }
            x = toX;
            y = toY;
        }
        return new AreaHatching(edges);
    }

    /** Parallel lines, {@code degrees} clockwise from the horizontal. */
    String lines(double degrees, double apart) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        StringBuilder data = new StringBuilder();
        for (Run run :
                runs(edges.stream().map(edge -> edge.turned(cosine, sine)).toList(), apart)) {
            data.append('M')
                    .append(pair(run.from() * cosine - run.y() * sine, run.y() * cosine + run.from() * sine))
                    .append('L')
                    .append(pair(run.until() * cosine - run.y() * sine, run.y() * cosine + run.until() * sine));
        }
        return data.toString();
    }

    /** Circles wholly or nearly inside. */
    String dots(double radius, double apart) {
        StringBuilder data = new StringBuilder();
        String right = pair(radius, radius) + " 0 1 0 " + pair(2 * radius, 0);
        String back = pair(radius, radius) + " 0 1 0 " + pair(-2 * radius, 0);
        for (Run run : runs(edges, apart)) {
            for (double x = Math.ceil((run.from() + radius) / apart) * apart; x <= run.until() - radius; x += apart) {
                data.append('M')
                        .append(pair(x - radius, run.y()))
                        .append('a')
                        .append(right)
                        .append('a')
                        .append(back)
                        .append('z');
            }
        }
        return data.toString();
    }

    private static List<Run> runs(List<Edge> edges, double apart) {
        double top = edges.stream()
                .mapToDouble(edge -> Math.min(edge.y1(), edge.y2()))
                .min()
                .orElse(0);
        double bottom = edges.stream()
                .mapToDouble(edge -> Math.max(edge.y1(), edge.y2()))
                .max()
                .orElse(0);
        List<Run> runs = new ArrayList<>();
        for (double line = Math.ceil(top / apart); line * apart < bottom; line++) {
            double y = line * apart;
            double[] crossings = edges.stream()
                    .filter(edge -> edge.crosses(y))
                    .mapToDouble(edge -> edge.at(y))
                    .sorted()
                    .toArray();
            for (int i = 0; i + 1 < crossings.length; i += 2) {
                runs.add(new Run(y, crossings[i], crossings[i + 1]));
            }
        }
        return runs;
    }

    private static String pair(double x, double y) {
        return String.format(Locale.ROOT, "%.1f %.1f", x, y);
    }
}
