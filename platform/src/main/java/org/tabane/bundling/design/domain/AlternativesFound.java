package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.tabane.bundling.design.domain.AlternativeSearch.Aim;

/**
 * What a search for alternatives brought besides the plans themselves 「代替案の計算結果」. Immutable; kept as JSON with the design.
 *
 * @param rules of the design when it was made; others since then make it old
 * @param share how far below the best saving the nearly best plans may lie, such as 0.05
 * @param aims which plan was found for what
 * @param points all combinations found, for the chart
 * @param misses searches that brought no plan of their own
 * @param nearlyBest how many combinations within the share were found
 * @param allNearlyBest whether these are proven to be all there are
 * @param seconds the search took
 */
public record AlternativesFound(
        DesignRules rules,
        BigDecimal share,
        List<FoundFor> aims,
        List<Combination> points,
        List<Miss> misses,
        int nearlyBest,
        boolean allNearlyBest,
        double seconds) {

    public AlternativesFound {
        aims = List.copyOf(aims);
        points = List.copyOf(points);
        misses = List.copyOf(misses);
    }

    /**
     * Which plan was found for what.
     *
     * @param plan its groups, as {@link #signature} writes them
     * @param figure longest way in km, or number of groups; zero where the aim has none
     */
    public record FoundFor(String plan, Aim aim, BigDecimal figure) {}

    /** A combination on the chart with its groups as {@link #signature} writes them. */
    public record Combination(
            String plan, int groups, long savingYen, double longestKm, double fewestEngineers, long leastSavingYen) {}

    /** Why a search brought no plan. */
    public enum Reason {
        /** The same groups as a plan already there. */
        SAME,
        /** No grouping keeps to these rules. */
        INFEASIBLE,
        /** Time was up before one was found. */
        TIME_UP
    }

    /** A search without a plan of its own; {@code plan} is that with the same groups, empty otherwise. */
    public record Miss(Aim aim, BigDecimal figure, Reason reason, String plan) {}

    /** Groups as text: the same for the same groups in whichever order. */
    public static String signature(List<List<String>> groups) {
        return groups.stream()
                .map(group -> String.join("+", new TreeSet<>(group)))
                .sorted(Comparator.naturalOrder())
                .reduce((one, other) -> one + "|" + other)
                .orElse("");
    }

    public static String signature(DesignPlan plan) {
        return signature(plan.groups().stream().map(DesignedGroup::members).toList());
    }

    /** What a plan was found for, if it was. */
    public Optional<FoundFor> find(DesignPlan plan) {
        String signature = signature(plan);
        return aims.stream().filter(found -> found.plan().equals(signature)).findFirst();
    }

    public Optional<FoundFor> find(Aim aim) {
        return aims.stream().filter(found -> found.aim() == aim).findFirst();
    }
}
