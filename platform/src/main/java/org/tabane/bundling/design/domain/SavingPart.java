package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tabane.bundling.domain.EstimatePlan;
import org.tabane.bundling.domain.PlannedDriver;
import org.tabane.engine.effect.Comparison;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind.Target;
import org.tabane.engine.effect.DriverModel;

/**
 * One reason why a group saves or pays more, with its part of the saving 「減る額の内訳」.
 *
 * <p>The drivers are switched on one after another in the order of the plan, each at its likeliest value; a part is what the saving
 * changes by then. The parts add up to the saving of the group to the yen. As drivers multiply, another order would shift small amounts
 * between them.
 *
 * <p>Units: yen and hours per year; negative where the reason costs more.
 */
public record SavingPart(PlannedDriver reason, long yen, BigDecimal hours) {

    /** The parts of a group's plan, in its order; doubts that act on now and bundled alike are no reasons. */
    public static List<SavingPart> of(EstimatePlan plan) {
        DriverModel model = plan.model();
        List<Driver> on = new ArrayList<>();
        List<SavingPart> parts = new ArrayList<>();
        Comparison before =
                new DriverModel(model.baseline(), on, model.fees()).atMode().group();
        for (PlannedDriver planned : plan.drivers()) {
            on.add(planned.driver());
            Comparison after =
                    new DriverModel(model.baseline(), on, model.fees()).atMode().group();
            if (isChange(planned.driver().kind().target())) {
                parts.add(new SavingPart(
                        planned,
                        after.savingYen() - before.savingYen(),
                        after.freedHours().subtract(before.freedHours())));
            }
            before = after;
        }
        return List.copyOf(parts);
    }

    private static boolean isChange(Target target) {
        return switch (target) {
            case OUTSOURCED, HOURS, CONTRACT_HOURS, LOT_SIZE, FEE -> true;
            case LABOUR_RATE, BASELINE_OUTSOURCED, BASELINE_HOURS -> false;
        };
    }

    /** The reason that brings most, if any brings something. */
    public static Optional<SavingPart> greatest(List<SavingPart> parts) {
        return parts.stream().filter(part -> part.yen() > 0).max(java.util.Comparator.comparingLong(SavingPart::yen));
    }
}
