package org.tabane.document;

import java.util.List;
import java.util.function.BiFunction;
import org.tabane.document.PdfWriter.Length;
import org.tabane.document.PdfWriter.Setting;

/**
 * No report ends with a sheet of a few lines: it is set a little smaller, so that it ends a sheet earlier, or else its last section begins on the
 * last sheet. Where neither helps it stays as it is.
 */
final class PdfEnd {

    /** A last sheet filled less than this share of its height holds but a few lines. */
    static final double FEW_LINES = 0.2;

    /** Sizes tried, the larger first; at the smaller, running text has 9.7 points. */
    private static final List<Double> SMALLER = List.of(0.96, 0.92);

    private PdfEnd() {}

    /** The setting whose last sheet is worth its paper. */
    static Setting well(Report report, BiFunction<Report, Setting, Length> measure) {
        Setting plain = Setting.scaled(1);
        Length length = measure.apply(report, plain);
        if (length.sheets() == 1 || length.lastFilled() >= FEW_LINES) {
            return plain;
        }
        for (double scale : SMALLER) {
            Setting smaller = Setting.scaled(scale);
            if (measure.apply(report, smaller).sheets() < length.sheets()) {
                return smaller;
            }
        }
        List<Block> blocks = report.blocks();
        for (int i = blocks.size() - 1; i > 0; i--) {
            if (blocks.get(i) instanceof Block.Heading) {
                Setting moved = new Setting(1, i);
                Length then = measure.apply(report, moved);
                if (then.sheets() > length.sheets()) {
                    return plain;
                }
                if (then.lastFilled() >= FEW_LINES) {
                    return moved;
                }
            }
        }
        return plain;
    }
}
