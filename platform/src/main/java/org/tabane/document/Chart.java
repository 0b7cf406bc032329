package org.tabane.document;

import java.util.Locale;

/**
 * A chart: values and their names, drawn the same way on a page, in a PDF and in a Word file.
 *
 * <p>Every chart prints the values a reader needs beside their marks, keeps series apart by pattern as well as colour, writes
 * negatives as ▲, and carries a sentence for those who cannot see it.
 */
public sealed interface Chart permits StackedBars, RangeBars, Tornado, LineChart, ColumnChart, TradeOffChart, Picture {

    /** The width charts are made for: the main column of a page and the text width of A4. */
    int FULL_WIDTH = 760;

    /** The drawing, {@code width} units wide and as high as it needs. Range of the width: 320 to 1,600. */
    Svg svg(Locale language, int width);

    /** The drawing at {@link #FULL_WIDTH}. */
    default Svg svg(Locale language) {
        return svg(language, FULL_WIDTH);
    }
}
