package org.tabane.bundling.design.chosen.domain;

import java.util.List;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignCost;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.GroupEffect;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDesign;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Totals;

/** A group of a plan of a design, with what the effect estimate says of it 「選んだ群」. Immutable. */
public record ChosenGroup(Design design, DesignPlan plan, DesignedGroup group, DesignCost cost) {

    /** Its towns, the one that asks first. */
    public List<DesignTown> towns() {
        return design.basis().ownFirst(group.members()).stream()
                .map(code -> design.basis().getTown(code))
                .toList();
    }

    public List<MemberId> members() {
        return group.members().stream().map(MemberId::of).toList();
    }

    /** What it means to each member. */
    public GroupEffect effect() {
        return cost.effect(members());
    }

    /** The effect estimate at the likeliest values, money and staff told apart. */
    public Totals totals() {
        return cost.figures().plan(members()).model().atMode();
    }

    /**
     * The first version of a scenario of this group: members, lines with their evidence and source, years and specification as the
     * design has them, so that the scenario says the same to the yen. Refuses a town alone, of which there is nothing to estimate.
     */
    public ScenarioBody scenario() {
        if (group.isAlone()) {
            throw new IllegalArgumentException("Town (" + group.members() + ") stays by itself.");
        }
        return cost.figures()
                .body(members())
                .withDesign(new ScenarioDesign(
                        design.id(),
                        design.name(),
                        plan.number(),
                        group.letter(),
                        design.revision(),
                        ScenarioDesign.Figures.of(totals().group())));
    }

    /** The page of the plan. */
    public String planUrl() {
        return design.url() + "?plan=" + plan.number();
    }

    /** The address below which what becomes of this group stands. */
    public String url() {
        return design.url() + "/plans/" + plan.number() + "/groups/" + group.letter();
    }
}
