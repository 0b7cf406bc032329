package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way to group the towns of a design, with what is known of how good it is 「案1」. Immutable; part of the design's JSON.
 *
 * @param number 1, 2, … within the design
 * @param name in the words of whoever made it; empty for none
 * @param groups hold every town once
 * @param boundYen no plan that keeps to the rules costs less; null where nothing is known
 * @param gap how much more than the best it can cost at most, as a share of its cost; null where nothing is known
 * @param proven whether it is the best there is
 * @param seconds of the run it came from; zero for a plan made by hand
 * @param seed of that run
 * @param iterations of that run
 * @param broken rules the plan as a whole breaks, such as the number of groups; empty when it keeps to all
 */
public record DesignPlan(
        int number,
        String name,
        List<DesignedGroup> groups,
        @Nullable Long boundYen,
        @Nullable Double gap,
        boolean proven,
        double seconds,
        long seed,
        long iterations,
        Origin origin,
        List<BrokenRule> broken) {

    /** How a plan came about. */
    public enum Origin {
        /** Found by a run. */
        RUN,
        /** One of the different plans nearly as good. */
        ALTERNATIVE,
        /** Changed by hand. */
        HAND
    }

    public DesignPlan {
        groups = List.copyOf(groups);
        broken = broken == null ? List.of() : List.copyOf(broken);
        if (number < 1 || groups.isEmpty()) {
            throw new IllegalArgumentException("A plan needs a number from 1 and a group: " + number + ", " + groups);
        }
    }

    /** What all towns pay today, in yen per year. */
    public long aloneYen() {
        return groups.stream().mapToLong(DesignedGroup::aloneYen).sum();
    }

    /** What all towns would pay, in yen per year. */
    public long costYen() {
        return groups.stream().mapToLong(DesignedGroup::togetherYen).sum();
    }

    /** 「減る額」 */
    public long savingYen() {
        return Math.subtractExact(aloneYen(), costYen());
    }

    public BigDecimal freedHours() {
        return groups.stream().map(DesignedGroup::freedHours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The longest way within any group in km. */
    public BigDecimal longestKm() {
        return groups.stream()
                .map(DesignedGroup::longestKm)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** The group of two or more whose worst-off member saves least; empty when everybody stays alone. */
    public Optional<DesignedGroup> worstOff() {
        return groups.stream()
                .filter(group -> !group.isAlone())
                .min(Comparator.comparingLong(DesignedGroup::smallestSavingYen));
    }

    /** Most that any other plan could save beyond this one, in yen per year; empty where nothing is known. */
    public Optional<Long> mostBeyondYen() {
        return Optional.ofNullable(boundYen).map(bound -> Math.max(0, Math.subtractExact(costYen(), bound)));
    }

    /**
     * How much of the most that could be saved this plan may leave out, as a share; empty where nothing is known, or where a plan changed by
     * hand breaks rules and so is not to be compared with the best that keeps to them.
     */
    public Optional<Double> gapOfSaving() {
        if (origin == Origin.HAND && !keepsToRules()) {
            return Optional.empty();
        }
        return mostBeyondYen().map(beyond -> beyond == 0 ? 0d : beyond / (double) Math.max(1, savingYen() + beyond));
    }

    public boolean keepsToRules() {
        return broken.isEmpty()
                && groups.stream().allMatch(group -> group.broken().isEmpty());
    }

    public Optional<DesignedGroup> findGroup(String letter) {
        return groups.stream().filter(group -> group.letter().equals(letter)).findFirst();
    }

    public DesignedGroup groupOf(String town) {
        return groups.stream()
                .filter(group -> group.members().contains(town))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Town (" + town + ") stands in no group."));
    }

    public DesignPlan numbered(int other) {
        return new DesignPlan(other, name, groups, boundYen, gap, proven, seconds, seed, iterations, origin, broken);
    }

    public DesignPlan named(String other) {
        return new DesignPlan(number, other, groups, boundYen, gap, proven, seconds, seed, iterations, origin, broken);
    }

    /**
     * The same plan with other groups, changed by hand or judged by other rules. What was proven of the best there is still holds.
     *
     * @param others hold every town once
     */
    public DesignPlan with(List<DesignedGroup> others, List<BrokenRule> rulesBroken, Origin how) {
        long cost = others.stream().mapToLong(DesignedGroup::togetherYen).sum();
        Double left =
                boundYen == null || cost <= 0 ? null : Double.valueOf(Math.max(0, (cost - boundYen) / (double) cost));
        boolean best = proven && cost == costYen();
        return new DesignPlan(
                number, name, others, boundYen, best ? gap : left, best, seconds, seed, iterations, how, rulesBroken);
    }

    /** The same plan without anything proven, once the rules have changed. */
    public DesignPlan unproven() {
        return new DesignPlan(number, name, groups, null, null, false, seconds, seed, iterations, origin, broken);
    }
}
