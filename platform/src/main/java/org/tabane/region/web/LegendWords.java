package org.tabane.region.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Indicator;
import org.tabane.region.domain.MapClasses;
import org.tabane.shell.Frame;

/** Says in words what a class of the map holds. */
final class LegendWords {
    private LegendWords() {}

    static String of(Frame frame, Indicator indicator, MapClasses.MapClass one) {
        String unit = indicator.unit().in(frame.locale());
        BigDecimal from = one.from();
        BigDecimal until = one.until();
        if (one.style().equals(MapClasses.GAIN)) {
            return frame.text("region.legend.gain");
        }
        if (indicator.isChange() && until != null) {
            if (from == null) {
                return frame.text("region.legend.loss.most", text(frame, until.abs()), unit);
            }
            return until.signum() == 0
                    ? frame.text("region.legend.loss.least", text(frame, from.abs()), unit)
                    : frame.text("region.legend.loss", text(frame, until.abs()), text(frame, from.abs()), unit);
        }
        if (from == null) {
            return frame.text("region.legend.below", text(frame, until), unit);
        }
        return until == null
                ? frame.text("region.legend.atLeast", text(frame, from), unit)
                : frame.text("region.legend.between", text(frame, from), text(frame, until), unit);
    }

    private static String text(Frame frame, @Nullable BigDecimal number) {
        return frame.format()
                .numberText(
                        number,
                        number == null
                                ? 0
                                : Math.max(0, number.stripTrailingZeros().scale()));
    }
}
