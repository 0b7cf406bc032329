package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tabane.bundling.domain.Assumption;
import org.tabane.shell.Frame;

/** An assumption's values as they are printed: shares in per cent, everything else in its own unit. */
final class AssumptionWords {

    private AssumptionWords() {}

    static String value(Frame frame, Assumption assumption, BigDecimal value) {
        if (assumption.unit().isShare()) {
            BigDecimal percent =
                    value.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
            return frame.format().numberText(percent, Math.max(0, percent.scale())) + "％";
        }
        return frame.format()
                .numberText(value, Math.max(0, value.stripTrailingZeros().scale()));
    }

    static String unit(Frame frame, Assumption assumption) {
        return frame.text(assumption.unit().messageKey());
    }

    /** Low, mode and high with the unit, such as 1,490 〜 2,180 〜 3,250 円／人・年. */
    static String range(Frame frame, Assumption assumption) {
        return frame.text(
                "bundling.assumption.range",
                value(frame, assumption, assumption.low()),
                value(frame, assumption, assumption.mode()),
                value(frame, assumption, assumption.high()),
                unit(frame, assumption));
    }
}
