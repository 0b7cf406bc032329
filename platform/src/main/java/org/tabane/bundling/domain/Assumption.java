package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tabane.engine.effect.DriverKind;
import org.tabane.shared.Evidence;

/**
 * A default value of the estimate with its range, formula and source 「初期値」. Every number of a first estimate leads to some of these.
 *
 * <p>Range: low ≤ mode ≤ high. Immutable.
 *
 * @param basis where the values come from; the source of one that is assumed begins with 仮定 / Assumption
 * @param evidence assumed, unless somebody put values of their own in place of the default
 * @param driver the kind of change it describes, if it describes one
 * @param measure what to do to replace it by a figure of one's own
 */
public record Assumption(
        String id,
        Basis basis,
        Evidence evidence,
        Optional<DriverKind> driver,
        AssumptionUnit unit,
        BigDecimal low,
        BigDecimal mode,
        BigDecimal high,
        Wording name,
        Wording formula,
        Wording source,
        Wording measure,
        LocalDate asOf) {

    public Assumption {
        if (low.compareTo(mode) > 0 || mode.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "Assumption (" + id + ") must have low ≤ mode ≤ high: " + low + ", " + mode + ", " + high + ".");
        }
        if (basis == Basis.ASSUMED
                && !(source.japanese().startsWith("仮定：") && source.english().startsWith("Assumption: "))) {
            throw new IllegalArgumentException("The source of assumption (" + id + ") must begin with 仮定：.");
        }
    }

    /** Where an assumption's values come from. */
    public enum Basis {
        /** Computed from the precedents. */
        CASES,
        /** Assumed by us, no published figure having been found. */
        ASSUMED,
        /** Entered by the people whose estimate it is. */
        ENTERED
    }

    /** Whether the values are computed from the precedents. */
    public boolean fromCases() {
        return basis == Basis.CASES;
    }

    /** The same assumption with a range somebody entered in place of the default. */
    Assumption replacedBy(EnteredRange range) {
        return new Assumption(
                id,
                Basis.ENTERED,
                range.evidence(),
                driver,
                unit,
                range.low(),
                range.mode(),
                range.high(),
                name,
                formula,
                Wording.same(range.source()),
                measure,
                asOf);
    }

    /** How far the lower end lies from the mode, as a relative change; −0.4 for a low of 60 against a mode of 100. */
    BigDecimal lowChange() {
        return Relative.change(mode, low);
    }

    /** How far the upper end lies from the mode, as a relative change. */
    BigDecimal highChange() {
        return Relative.change(mode, high);
    }
}
