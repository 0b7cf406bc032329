package org.tabane.bundling.design.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a design stands after a step: everything that can be undone 「設計のいまの姿」. Immutable; one JSON per step.
 *
 * @param plans in the order of their numbers; none before the first run
 * @param chosen number of the plan that is worked on; 0 before the first run
 * @param conflict rules that cannot hold together, where the last run found no plan; otherwise empty
 */
public record DesignState(DesignRules rules, List<DesignPlan> plans, int chosen, List<BrokenRule> conflict) {

    public DesignState {
        plans = List.copyOf(plans);
        conflict = List.copyOf(conflict);
        if (chosen != 0 && plans.stream().noneMatch(plan -> plan.number() == chosen)) {
            throw new IllegalArgumentException("Plan " + chosen + " is none of this design.");
        }
    }

    public static DesignState start(DesignRules rules) {
        return new DesignState(rules, List.of(), 0, List.of());
    }

    public Optional<DesignPlan> findPlan(int number) {
        return plans.stream().filter(plan -> plan.number() == number).findFirst();
    }

    public Optional<DesignPlan> chosenPlan() {
        return findPlan(chosen);
    }

    public DesignState withRules(DesignRules others) {
        return new DesignState(others, plans, chosen, conflict);
    }

    /** With every plan changed so. */
    public DesignState changing(java.util.function.UnaryOperator<DesignPlan> how) {
        return new DesignState(rules, plans.stream().map(how).toList(), chosen, conflict);
    }

    public DesignState choosing(int number) {
        return new DesignState(rules, plans, number, conflict);
    }

    /** With these plans, the first of them chosen. */
    public DesignState withPlans(List<DesignPlan> others) {
        return new DesignState(
                rules, others, others.isEmpty() ? 0 : others.getFirst().number(), List.of());
    }

    /** With this plan in place of that of the same number, or after the others; it is chosen. */
    public DesignState with(DesignPlan plan) {
        List<DesignPlan> changed = new ArrayList<>(plans);
        changed.removeIf(each -> each.number() == plan.number());
        changed.add(plan);
        changed.sort(java.util.Comparator.comparingInt(DesignPlan::number));
        return new DesignState(rules, changed, plan.number(), List.of());
    }

    public DesignState conflicting(List<BrokenRule> rulesInConflict) {
        return new DesignState(rules, plans, chosen, rulesInConflict);
    }
}
