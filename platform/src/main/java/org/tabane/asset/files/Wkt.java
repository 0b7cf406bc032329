package org.tabane.asset.files;

import java.util.List;

/** Writes shapes as WKT in the file's own numbers, whatever they are. */
final class Wkt {

    private Wkt() {}

    static String pair(double x, double y) {
        return number(x) + " " + number(y);
    }

    static String points(List<String> pairs) {
        return "(" + String.join(", ", pairs) + ")";
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "NaN";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e7
                ? Double.toString(value)
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(17))
                        .toPlainString();
    }
}
