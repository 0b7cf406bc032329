package org.tabane.document;

import java.util.ArrayList;
import java.util.List;

/** Maps values to positions, with ticks at round values (1, 2 or 5 times a power of ten). */
final class Scale {

    private final double low;
    private final double high;
    private final double from;
    private final double until;
    private final double step;

    /** Values {@code low} to {@code high} along positions {@code from} to {@code until}, with about {@code ticks} ticks. */
    Scale(double low, double high, double from, double until, int ticks) {
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        this.low = low;
        this.high = low + span;
        this.from = from;
        this.until = until;
        this.step = roundStep(span / Math.max(1, ticks));
    }

    /** The same with as many of {@code ticks} ticks as their printed numbers leave room for. */
    static Scale readable(double low, double high, double from, double until, int ticks) {
        for (int fewer = ticks; fewer > 1; fewer--) {
            Scale scale = new Scale(low, high, from, until, fewer);
            double widest = scale.ticks().stream()
                    .mapToDouble(t -> Lettering.width(Words.number(Math.round(t)), 12, false))
                    .max()
                    .orElse(0);
            if (widest + 10 < Math.abs(scale.at(scale.step) - scale.at(0))) {
                return scale;
            }
        }
        return new Scale(low, high, from, until, 1);
    }

    /** The same, widened so that both ends are ticks. */
    static Scale rounded(double low, double high, double from, double until, int ticks) {
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        double step = roundStep(span / Math.max(1, ticks));
        return new Scale(Math.floor(low / step) * step, Math.ceil((low + span) / step) * step, from, until, ticks);
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (until - from);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    private static double roundStep(double wanted) {
        double power = Math.pow(10, Math.floor(Math.log10(wanted)));
        double share = wanted / power;
        double step = (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10) * power;
        return step;
    }
}
