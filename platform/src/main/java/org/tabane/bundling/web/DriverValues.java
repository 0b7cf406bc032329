package org.tabane.bundling.web;

import java.math.BigDecimal;
import org.tabane.bundling.domain.AssumptionUnit;
import org.tabane.shell.Frame;

/** A driver's values as they stand in form fields: shares and changes in per cent, everything else in its own unit. */
final class DriverValues {

    private DriverValues() {}

    static String shown(AssumptionUnit unit, BigDecimal value) {
        BigDecimal shown = (unit.isShare() ? value.movePointRight(2) : value).stripTrailingZeros();
        return shown.setScale(Math.max(0, shown.scale())).toPlainString().replace('-', '−');
    }

    static String unit(Frame frame, AssumptionUnit unit) {
        return unit.isShare() ? "％" : frame.text(unit.messageKey());
    }
}
