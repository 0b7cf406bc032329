package org.tabane.shared;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Writes and reads numbers the way public accounts do: comma every three digits, ▲ for a negative. */
public final class SignedNumber {

    private SignedNumber() {}

    /** As in 1,234.5 and ▲1,234.5; digits after the point as they are. */
    public static String write(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return (number.signum() < 0 ? "▲" : "") + format.format(number.abs());
    }

    /**
     * Reads a number with optional commas and sign, the signs ▲ △ − and brackets around it included.
     *
     * @throws NumberFormatException if it is not a number
     */
    public static BigDecimal read(String text) {
        String folded = TypedText.foldWithoutSpaces(text);
        boolean negative = false;
        if (folded.startsWith("(") && folded.endsWith(")") && folded.length() > 2) {
            negative = true;
            folded = folded.substring(1, folded.length() - 1);
        } else if (!folded.isEmpty() && "▲△-−‐–".indexOf(folded.charAt(0)) >= 0) {
            negative = true;
            folded = folded.substring(1);
        }
        if (!folded.matches("(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?")) {
            throw new NumberFormatException("Number (" + text + ") is not understood.");
        }
        BigDecimal magnitude = new BigDecimal(folded.replace(",", ""));
        return negative ? magnitude.negate() : magnitude;
    }
}
