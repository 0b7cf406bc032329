package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tabane.bundling.design.domain.AlternativeSearch.Aim;
import org.tabane.bundling.design.domain.AlternativeSearch.Step;
import org.tabane.bundling.design.domain.AlternativesFound.Combination;
import org.tabane.bundling.design.domain.AlternativesFound.FoundFor;
import org.tabane.bundling.design.domain.AlternativesFound.Miss;
import org.tabane.bundling.design.domain.AlternativesFound.Reason;
import org.tabane.bundling.design.domain.DesignPlan.Origin;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.Alternatives;
import org.tabane.engine.grouping.ExactGrouping;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingOutcome;

/**
 * Looks for alternatives: the best plan, those nearly as good, and the best under one rule more or fewer 「代替案の計算」. The same question and
 * seed give the same answer, unless time cuts in or somebody stops it.
 */
public final class AlternativesFinder {

    /** How many nearly best plans are kept beside the best; the others become points of the chart. */
    public static final int KEPT = 4;

    private static final int LOOKED_FOR = 60;

    /** Is told how many searches are done. */
    @FunctionalInterface
    public interface Watcher {
        void done(int searches, int all);
    }

    /**
     * What was found.
     *
     * @param plans those that are new, numbered on from those known; judged by the rules of the design
     */
    public record Result(List<DesignPlan> plans, AlternativesFound found) {
        public Result {
            plans = List.copyOf(plans);
        }
    }

    private final DesignModel model;
    private final BiFunction<Aim, BigDecimal, String> names;
    private final RunControl control;
    private final Map<String, DesignPlan> known = new LinkedHashMap<>();
    private final List<DesignPlan> fresh = new ArrayList<>();
    private final List<FoundFor> aims = new ArrayList<>();
    private final List<Miss> misses = new ArrayList<>();
    private final Map<String, Combination> points = new LinkedHashMap<>();

    private AlternativesFinder(
            DesignModel model, List<DesignPlan> plans, BiFunction<Aim, BigDecimal, String> names, RunControl control) {
        this.model = model;
        this.names = names;
        this.control = control;
        plans.forEach(plan -> known.put(AlternativesFound.signature(plan), plan));
    }

    /**
     * @param plans those the design has and keeps
     * @param share of the best saving that a nearly best plan may save less, such as 0.05
     * @param names what a plan found for an aim is called
     * @param control each search may take its time budget
     * @return empty where no plan keeps to the rules, or none was found in time
     */
    public static Optional<Result> find(
            DesignModel model,
            List<DesignPlan> plans,
            BigDecimal share,
            BiFunction<Aim, BigDecimal, String> names,
            RunControl control,
            Watcher watcher) {
        return new AlternativesFinder(model, plans, names, control).find(share, watcher);
    }

    private Optional<Result> find(BigDecimal share, Watcher watcher) {
        long started = System.nanoTime();
        watcher.done(0, 10);
        if (!(ExactGrouping.solve(model.problem(), control) instanceof Grouping best)) {
            return Optional.empty();
        }
        DesignPlan first = keep(new Step(Aim.BEST, BigDecimal.ZERO, model.question()), model, best);
        List<Step> steps = AlternativeSearch.steps(model.question(), first.longestKm(), joined(first));
        int all = steps.size() + 2;
        watcher.done(1, all);
        Alternatives near = Alternatives.find(model.problem(), best, LOOKED_FOR, within(share, first), control);
        Step nearly = new Step(Aim.NEARLY_BEST, BigDecimal.ZERO, model.question());
        for (Grouping grouping : near.groupings().subList(1, near.groupings().size())) {
            if (kept(Aim.NEARLY_BEST) < KEPT) {
                keep(nearly, model, grouping);
            } else {
                point(model.plan(1, grouping, Origin.ALTERNATIVE));
            }
        }
        for (Step step : steps) {
            watcher.done(all - steps.size() + steps.indexOf(step), all);
            DesignModel other = DesignModel.of(step.question(), model.cost());
            GroupingOutcome outcome = ExactGrouping.solve(other.problem(), control);
            if (outcome instanceof Grouping grouping) {
                keep(step, other, grouping);
            } else {
                Reason reason = outcome instanceof GroupingOutcome.Infeasible ? Reason.INFEASIBLE : Reason.TIME_UP;
                misses.add(new Miss(step.aim(), step.figure(), reason, ""));
            }
        }
        watcher.done(all, all);
        return Optional.of(new Result(
                fresh,
                new AlternativesFound(
                        model.question().rules(),
                        share,
                        aims,
                        List.copyOf(points.values()),
                        misses,
                        near.groupings().size() - 1,
                        near.all(),
                        (System.nanoTime() - started) / 1e9)));
    }

    /** The share of the best saving as a share of its cost, as the engine takes it. */
    private static BigDecimal within(BigDecimal share, DesignPlan best) {
        return best.costYen() <= 0 || best.savingYen() <= 0
                ? BigDecimal.ZERO
                : share.multiply(BigDecimal.valueOf(best.savingYen()))
                        .divide(BigDecimal.valueOf(best.costYen()), MathContext.DECIMAL64);
    }

    private long kept(Aim aim) {
        return aims.stream().filter(found -> found.aim() == aim).count();
    }

    private DesignPlan keep(Step step, DesignModel judge, Grouping grouping) {
        int number = known.values().stream().mapToInt(DesignPlan::number).max().orElse(0) + 1;
        DesignPlan plan = model.rejudged(
                judge.plan(number, grouping, Origin.ALTERNATIVE).named(names.apply(step.aim(), step.figure())));
        String signature = AlternativesFound.signature(plan);
        point(plan);
        DesignPlan same = known.get(signature);
        boolean free = aims.stream().noneMatch(found -> found.plan().equals(signature));
        if (same == null) {
            known.put(signature, plan);
            fresh.add(plan);
        }
        if (same == null || free && step.aim() == Aim.BEST) {
            aims.add(new FoundFor(signature, step.aim(), step.figure()));
        } else {
            misses.add(new Miss(step.aim(), step.figure(), Reason.SAME, signature));
        }
        return same == null ? plan : same;
    }

    private void point(DesignPlan plan) {
        points.putIfAbsent(AlternativesFound.signature(plan), combination(plan));
    }

    /** A plan as a point of the chart. */
    public static Combination combination(DesignPlan plan) {
        return new Combination(
                AlternativesFound.signature(plan),
                joined(plan),
                plan.savingYen(),
                plan.longestKm().doubleValue(),
                fewestEngineers(plan).doubleValue(),
                plan.worstOff().map(DesignedGroup::smallestSavingYen).orElse(0L));
    }

    /** Technical staff of the group of two or more that has fewest; zero where everybody stays alone. */
    public static BigDecimal fewestEngineers(DesignPlan plan) {
        return plan.groups().stream()
                .filter(group -> !group.isAlone())
                .map(DesignedGroup::engineers)
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    /** How many groups of two or more a plan has. */
    public static int joined(DesignPlan plan) {
        return (int) plan.groups().stream().filter(group -> !group.isAlone()).count();
    }
}
