package org.tabane.engine.effect;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Freed hours allotted to named new work 「創出時間の振り向け先」, so that time saved does not turn into posts lost.
 *
 * <p>Units: hours per year, exact decimals. The allotments add up to the freed hours to the last digit.
 *
 * <p>Source: 「群マネの手引き Ver.1」 Q2-9.
 */
public record FreedHours(BigDecimal freed, List<Allotment> allotments) {

    /** Hours given to one piece of new work, such as planning or ordering works. Range: hours are positive. */
    public record Allotment(String newWork, BigDecimal hours) {}

    /** Either the allotment, or why it is refused. */
    public sealed interface Outcome permits Allotted, Refused {}

    public record Allotted(FreedHours hours) implements Outcome {}

    public record Refused(List<Reason> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why an allotment is refused. */
    public sealed interface Reason {

        /** Nothing was freed, so nothing can be allotted. */
        record NothingFreed(BigDecimal freed) implements Reason {}

        /** An allotment has no name. */
        record Unnamed(BigDecimal hours) implements Reason {}

        /** The same new work stands twice. */
        record NamedTwice(String newWork) implements Reason {}

        /** An allotment of zero or fewer hours. */
        record NotPositive(String newWork, BigDecimal hours) implements Reason {}

        /** Σ allotted ≠ freed; {@code difference} = freed − allotted. */
        record DoesNotAddUp(BigDecimal freed, BigDecimal allotted, BigDecimal difference) implements Reason {}
    }

    public FreedHours {
        allotments = List.copyOf(allotments);
        List<Reason> reasons = reasonsAgainst(freed, allotments);
        if (!reasons.isEmpty()) {
            throw new IllegalArgumentException("Freed hours cannot be allotted: " + reasons);
        }
    }

    /** Allots the freed hours, or says everything that is wrong with the proposal. */
    public static Outcome allot(BigDecimal freed, List<Allotment> allotments) {
        List<Reason> reasons = reasonsAgainst(freed, allotments);
        return reasons.isEmpty() ? new Allotted(new FreedHours(freed, allotments)) : new Refused(reasons);
    }

    private static List<Reason> reasonsAgainst(BigDecimal freed, List<Allotment> allotments) {
        List<Reason> reasons = new java.util.ArrayList<>();
        Set<String> names = new HashSet<>();
        BigDecimal allotted = BigDecimal.ZERO;
        for (Allotment allotment : allotments) {
            if (allotment.newWork().isBlank()) {
                reasons.add(new Reason.Unnamed(allotment.hours()));
            } else if (!names.add(allotment.newWork())) {
                reasons.add(new Reason.NamedTwice(allotment.newWork()));
            }
            if (allotment.hours().signum() <= 0) {
                reasons.add(new Reason.NotPositive(allotment.newWork(), allotment.hours()));
            }
            allotted = allotted.add(allotment.hours());
        }
        if (freed.signum() <= 0 && !allotments.isEmpty()) {
            reasons.add(new Reason.NothingFreed(freed));
        } else if (freed.signum() > 0 && allotted.compareTo(freed) != 0) {
            reasons.add(new Reason.DoesNotAddUp(freed, allotted, freed.subtract(allotted)));
        }
        return reasons;
    }
}
