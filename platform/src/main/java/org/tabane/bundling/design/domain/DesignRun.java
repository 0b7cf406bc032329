package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.ExactGrouping;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingListener;
import org.tabane.engine.grouping.GroupingOutcome;

/**
 * Finds the plan that costs least and keeps to the rules, or the rules that cannot hold together 「設計の計算の実行」. The same question and seed
 * give the same answer, unless time cuts in or somebody stops it.
 */
public final class DesignRun {

    /** Looking for what to loosen must not take longer than the search itself would have. */
    private static final Duration FOR_EACH_RULE = Duration.ofSeconds(5);

    private static final Set<DesignLimit> IN_YEN =
            EnumSet.of(DesignLimit.LEAST_CONTRACT, DesignLimit.MOST_CONTRACT, DesignLimit.LEAST_SAVING);

    private DesignRun() {}

    /**
     * What a run found.
     *
     * @param plan null where there is none
     * @param conflict rules that cannot hold together; empty where there is a plan, or where time was up before either was known
     */
    public record Found(@Nullable DesignPlan plan, List<BrokenRule> conflict) {}

    /** @param listener is shown the best plan so far now and then */
    public static Found run(DesignModel model, RunControl control, GroupingListener listener) {
        return switch (ExactGrouping.solve(model.problem(), control, listener)) {
            case Grouping grouping -> new Found(model.plan(1, grouping, DesignPlan.Origin.RUN), List.of());
            case GroupingOutcome.NothingFound nothing -> new Found(null, List.of());
            case GroupingOutcome.Infeasible infeasible -> new Found(null, conflict(model, infeasible, control));
        };
    }

    /** The engine cannot leave out limits in yen one by one, since they are part of the cost; that is done here. */
    private static List<BrokenRule> conflict(
            DesignModel model, GroupingOutcome.Infeasible infeasible, RunControl control) {
        DesignLimits limits = model.question().limits();
        List<BrokenRule> conflict = new ArrayList<>(model.words().ofConflict(infeasible.conflict()));
        List<DesignLimit> set =
                IN_YEN.stream().filter(limit -> limits.find(limit).isPresent()).toList();
        if (set.isEmpty()) {
            return conflict;
        }
        DesignLimits without = limits;
        for (DesignLimit limit : set) {
            without = without.without(limit);
        }
        if (outcome(model, without, control) instanceof GroupingOutcome.Infeasible still) {
            return model.words().ofConflict(still.conflict());
        }
        List<DesignLimit> enough = set.stream()
                .filter(limit -> outcome(model, limits.without(limit), control) instanceof Grouping)
                .toList();
        for (DesignLimit limit : enough.isEmpty() ? set : enough) {
            BigDecimal figure = limits.find(limit).orElseThrow();
            conflict.add(BrokenRule.of(limit, figure));
        }
        return conflict;
    }

    private static GroupingOutcome outcome(DesignModel model, DesignLimits limits, RunControl control) {
        DesignQuestion question = model.question();
        return ExactGrouping.solve(
                DesignModel.of(question.withRules(question.rules().withLimits(limits)), model.cost())
                        .problem(),
                control.withTimeBudget(
                        control.timeBudget().compareTo(FOR_EACH_RULE) < 0 ? control.timeBudget() : FOR_EACH_RULE));
    }
}
