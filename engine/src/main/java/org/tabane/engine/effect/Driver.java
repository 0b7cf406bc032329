package org.tabane.engine.effect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tabane.engine.MemberId;

/**
 * One uncertain reason for change, with its range or ranges 「変化の要因」.
 *
 * <p>For each cell the range with the most specific scope holds (member and work item, then member, then work item, then everywhere);
 * ranges of one driver never add up. A cell that no range covers is left as it is.
 *
 * <p>Correlation: within a driver, member <i>m</i> is at the quantile Φ(√ρ·z + √(1−ρ)·ε<sub>m</sub>) of its range, with z common to all
 * members and ε<sub>m</sub> its own, both standard normal (a one-factor Gaussian copula). ρ = 1, the default, moves all members together:
 * what is true of the contract is true for everyone in it. Different drivers are independent.
 *
 * <p>Assumption: ρ = 1 where nobody measured it. It gives the widest range for the group, so it does not flatter the estimate.
 *
 * @param name unique within a model; the driver's name in rankings
 * @param ranges at least one, no scope twice
 * @param correlation ρ, from 0 to 1
 */
public record Driver(String name, DriverKind kind, List<DriverRange> ranges, double correlation) {

    private static final Comparator<DriverRange> MOST_SPECIFIC =
            Comparator.comparingInt(range -> range.scope().specificity());

    public Driver {
        ranges = List.copyOf(ranges);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A driver of kind " + kind.code() + " needs a name.");
        }
        if (ranges.isEmpty()) {
            throw new IllegalArgumentException("Driver '" + name + "' needs at least one range.");
        }
        if (!(correlation >= 0 && correlation <= 1)) {
            throw new IllegalArgumentException(
                    "The correlation (" + correlation + ") of driver '" + name + "' must be from 0 to 1.");
        }
        for (DriverRange range : ranges) {
            refuseRange(name, kind, range);
        }
        if (ranges.stream().map(DriverRange::scope).distinct().count() < ranges.size()) {
            throw new IllegalArgumentException("Driver '" + name + "' gives two ranges for the same scope.");
        }
    }

    /** One range, named after its kind, members moving together. */
    public static Driver of(DriverKind kind, Scope scope, Estimate change) {
        return of(kind.code(), kind, List.of(new DriverRange(scope, change)));
    }

    /** Members moving together (ρ = 1). */
    public static Driver of(String name, DriverKind kind, List<DriverRange> ranges) {
        return new Driver(name, kind, ranges, 1);
    }

    public Driver withCorrelation(double rho) {
        return new Driver(name, kind, ranges, rho);
    }

    /** Whether a range fits this kind of driver: its unit, and whether it may name a work item. */
    public static boolean accepts(DriverKind kind, DriverRange range) {
        return kind.unit().accepts(range.change())
                && (kind.target().isPerWorkItem() || range.scope().workItem().isEmpty());
    }

    /** The range that holds for a cell, if any. */
    public Optional<DriverRange> findRange(CellKey key) {
        return ranges.stream().filter(range -> range.scope().covers(key)).max(MOST_SPECIFIC);
    }

    /** The range that holds for a member as a whole, if any; for fees and the hourly cost. */
    public Optional<DriverRange> findRange(MemberId member) {
        return ranges.stream()
                .filter(range -> range.scope().workItem().isEmpty())
                .filter(range -> range.scope().covers(member))
                .max(MOST_SPECIFIC);
    }

    private static void refuseRange(String name, DriverKind kind, DriverRange range) {
        if (!accepts(kind, range)) {
            throw new IllegalArgumentException("Driver '" + name + "' (" + kind.code() + ", " + kind.unit()
                    + ") does not accept " + range.change() + " for " + range.scope() + ".");
        }
    }
}
