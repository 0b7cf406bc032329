package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * An estimate by drivers of change: how it is done now, what changes, and the fees that are already known.
 *
 * <p>For member <i>m</i>, summed over its cells <i>i</i>:
 *
 * <pre>
 * now      = Σ C·(1+b)                         + w·(1+l)·Σ H·(1+h)
 * bundled  = Σ C·(1+b)·Π(1+x_outsourced)·lot^ε + w·(1+l)·Σ max(0, H·(1+h) + K·p)·Π(1+x_hours) + fees + Σ f
 * </pre>
 *
 * <p>C outsourced yen, H direct hours, K contracts let, w yen per hour; b, h, l how far these figures may be off; x the drivers on the
 * outsourced amount and on hours; ε the scale elasticity, lot the group's C for the work item ÷ the member's own; p hours per contract; f
 * the fees by driver. Refuses two drivers of one name, a range for a member or work item that is not in the baseline, and a known fee for
 * a stranger. Immutable.
 */
public record DriverModel(Baseline baseline, List<Driver> drivers, List<Fee> fees) {

    public DriverModel {
        drivers = List.copyOf(drivers);
        fees = List.copyOf(fees);
        if (drivers.stream().map(Driver::name).distinct().count() < drivers.size()) {
            throw new IllegalArgumentException("Two drivers have the same name: "
                    + drivers.stream().map(Driver::name).toList());
        }
        for (Driver driver : drivers) {
            for (DriverRange range : driver.ranges()) {
                refuseUnknown(baseline, driver, range.scope());
            }
        }
        Set<MemberId> members = baseline.members();
        for (Fee fee : fees) {
            if (!members.contains(fee.member())) {
                throw new IllegalArgumentException(new InputFault.FeeForUnknownMember(fee.member()).message());
            }
        }
    }

    public DriverModel(Baseline baseline, List<Driver> drivers) {
        this(baseline, drivers, List.of());
    }

    /** The deterministic answer: every driver at its most likely value. Exact decimals, rounded as {@link Totals} says. */
    public Totals atMode() {
        return new ExactEvaluation(this).totals();
    }

    /**
     * The same estimate for a sub-group alone: its cells, the drivers that still have something to act on, and its fees. A scale elasticity
     * then works on the sub-group's own lots. Throws when no member remains.
     */
    public DriverModel among(Set<MemberId> subGroup) {
        Baseline part = new Baseline(
                baseline.cells().stream()
                        .filter(cell -> subGroup.contains(cell.key().member()))
                        .toList(),
                baseline.labour());
        List<Driver> acting = new ArrayList<>();
        for (Driver driver : drivers) {
            List<DriverRange> ranges = driver.ranges().stream()
                    .filter(range -> knows(part, range.scope()))
                    .toList();
            if (!ranges.isEmpty()) {
                acting.add(new Driver(driver.name(), driver.kind(), ranges, driver.correlation()));
            }
        }
        return new DriverModel(
                part,
                acting,
                fees.stream().filter(fee -> subGroup.contains(fee.member())).toList());
    }

    /** Whether the baseline has a cell within the scope. */
    public static boolean knows(Baseline baseline, Scope scope) {
        return baseline.cells().stream().anyMatch(cell -> scope.covers(cell.key()));
    }

    private static void refuseUnknown(Baseline baseline, Driver driver, Scope scope) {
        if (!knows(baseline, scope)) {
            throw new IllegalArgumentException("Driver '" + driver.name() + "' has a range for " + scope
                    + ", but the baseline has no such member and work item.");
        }
    }
}
