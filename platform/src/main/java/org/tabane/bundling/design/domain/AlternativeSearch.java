package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Which other plans are looked for beside the best one 「代替案の探し方」: those nearly as good that differ as much as they can, and the best
 * ones under one rule more or fewer (ε-constraint), each proven against its own rules.
 *
 * <p>Source of the method: Y. Haimes, L. Lasdon, D. Wismer, "On a bicriterion formulation of the problems of integrated system
 * identification and system optimization", IEEE Transactions on Systems, Man, and Cybernetics 1 (1971), 296–297: one aim is minimised,
 * the other becomes a rule that is tightened step by step.
 */
public final class AlternativeSearch {

    /** The longest way is tightened to these shares of that of the best plan. Assumption: three steps show the bend of the line. */
    private static final List<BigDecimal> TIGHTENED =
            List.of(new BigDecimal("0.85"), new BigDecimal("0.7"), new BigDecimal("0.55"));

    private AlternativeSearch() {}

    /** What is asked of an alternative. */
    public enum Aim {
        /** The least cost under the rules as they are. */
        BEST,
        /** Nearly the same saving with other partners. */
        NEARLY_BEST,
        /** Nobody farther from a partner than so many km. */
        SHORTER_TRAVEL,
        /** One group of two or more fewer than the best plan has. */
        FEWER_GROUPS,
        /** One more. */
        MORE_GROUPS,
        /** No member pays more than today. */
        NOBODY_LOSES,
        /** All limits left out but the largest number of members, which keeps the proof within reach. */
        COST_ONLY;

        /** The message key of its name. */
        public String messageKey() {
            return "bundling.design.aim." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One search.
     *
     * @param figure longest way in km, or number of groups; zero where the aim has none
     * @param question with the rules of this search
     */
    public record Step(Aim aim, BigDecimal figure, DesignQuestion question) {}

    /**
     * The searches worth making once the best plan is known, in the order they are shown. Limits a search tightens replace those of the
     * question.
     *
     * @param longestKm longest way within a group of the best plan
     * @param groups how many groups of two or more the best plan has
     */
    public static List<Step> steps(DesignQuestion question, BigDecimal longestKm, int groups) {
        List<Step> steps = new ArrayList<>();
        for (BigDecimal share : TIGHTENED) {
            BigDecimal most = longestKm.multiply(share).setScale(0, RoundingMode.FLOOR);
            if (most.signum() > 0) {
                steps.add(step(
                        question, Aim.SHORTER_TRAVEL, most, question.limits().with(DesignLimit.LONGEST_KM, most)));
            }
        }
        if (groups > 1) {
            steps.add(number(question, Aim.FEWER_GROUPS, groups - 1));
        }
        steps.add(number(question, Aim.MORE_GROUPS, groups + 1));
        steps.add(step(
                question,
                Aim.NOBODY_LOSES,
                BigDecimal.ZERO,
                question.limits().with(DesignLimit.LEAST_SAVING, BigDecimal.ZERO)));
        DesignLimits size = question.limits()
                .find(DesignLimit.MOST_MEMBERS)
                .map(most -> DesignLimits.NONE.with(DesignLimit.MOST_MEMBERS, most))
                .orElse(DesignLimits.NONE);
        if (!size.equals(question.limits())) {
            steps.add(step(question, Aim.COST_ONLY, BigDecimal.ZERO, size));
        }
        return List.copyOf(steps);
    }

    private static Step number(DesignQuestion question, Aim aim, int groups) {
        BigDecimal figure = BigDecimal.valueOf(groups);
        return step(
                question,
                aim,
                figure,
                question.limits()
                        .without(DesignLimit.FEWEST_GROUPS)
                        .without(DesignLimit.MOST_GROUPS)
                        .with(DesignLimit.MOST_GROUPS, figure)
                        .with(DesignLimit.FEWEST_GROUPS, figure));
    }

    private static Step step(DesignQuestion question, Aim aim, BigDecimal figure, DesignLimits limits) {
        return new Step(aim, figure, question.withRules(question.rules().withLimits(limits)));
    }
}
