package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.tabane.bundling.domain.MeasureNext;
import org.tabane.bundling.domain.PlannedDriver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.shell.Frame;

/** Amounts, people and ranges of an estimate in words, the same on pages, in reports and in workbooks. */
public final class EstimateWords {

    private final Frame frame;

    public EstimateWords(Frame frame) {
        this.frame = frame;
    }

    /** The range of an input in words, such as 幅 ▲6〜＋13％. */
    String range(MeasureNext measure) {
        return range(measure.planned().driver().kind().unit(), measure.low(), measure.high());
    }

    /** The range of a driver in words. */
    String range(PlannedDriver planned) {
        return range(planned.driver().kind().unit(), MeasureNext.low(planned), MeasureNext.high(planned));
    }

    /** From where to where a value of this unit may lie, in words. */
    public String range(DriverKind.Unit unit, BigDecimal low, BigDecimal high) {
        return switch (unit) {
            case RELATIVE_CHANGE -> frame.text("bundling.range.percent", percent(low), percent(high));
            case HOURS_PER_CONTRACT ->
                frame.text(
                        "bundling.range.hoursPerContract",
                        frame.format().numberText(low),
                        frame.format().numberText(high));
            case ELASTICITY ->
                frame.text(
                        "bundling.range.elasticity",
                        frame.format().numberText(low, 2),
                        frame.format().numberText(high, 2));
            case YEN_PER_YEAR ->
                frame.text(
                        "bundling.range.yen",
                        frame.format().numberText(thousands(low.longValue())),
                        frame.format().numberText(thousands(high.longValue())));
        };
    }

    private String percent(BigDecimal change) {
        BigDecimal shown = change.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "＋" : "") + frame.format().numberText(shown);
    }

    /** How many people live somewhere, or that nobody publishes it. */
    String people(OptionalInt people) {
        return people.isPresent()
                ? frame.text("bundling.people", frame.format().numberText(people.getAsInt()))
                : frame.text("bundling.people.unpublished");
    }

    /** An amount in 千円, as printed. */
    String thousandsText(long yen) {
        return frame.format().numberText(thousands(yen));
    }

    /** Yen in 千円, rounded half up. */
    static long thousands(long yen) {
        return BigDecimal.valueOf(yen)
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
