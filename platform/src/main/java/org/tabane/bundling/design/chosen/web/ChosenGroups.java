package org.tabane.bundling.design.chosen.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.GroupDesigns;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignCost;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;

/** Finds the groups of a plan for those who may see the design. */
@Component
class ChosenGroups {

    private final GroupDesigns designs;
    private final DesignModels models;

    ChosenGroups(GroupDesigns designs, DesignModels models) {
        this.designs = designs;
        this.models = models;
    }

    Design design(CurrentUser user, UUID id) {
        return designs.findDesign(id, user.organisationId().value())
                .map(design ->
                        user.activeOrganisation().code().map(design::readBy).orElse(design))
                .orElseThrow(() -> Fault.notFound("bundling.chosen.fault.design"));
    }

    static DesignPlan plan(Design design, int number) {
        return design.findPlan(number)
                .orElseThrow(() -> Fault.notFound("bundling.chosen.fault.plan", design.name(), number));
    }

    /** All groups of a plan, in its order. */
    List<ChosenGroup> groups(Design design, DesignPlan plan) {
        DesignCost cost = models.model(design).cost();
        return plan.groups().stream()
                .map(group -> new ChosenGroup(design, plan, group, cost))
                .toList();
    }

    /** One group by its letter. */
    ChosenGroup group(CurrentUser user, UUID id, int number, String letter) {
        Design design = design(user, id);
        DesignPlan plan = plan(design, number);
        return plan.findGroup(letter)
                .map(group -> new ChosenGroup(
                        design, plan, group, models.model(design).cost()))
                .orElseThrow(() -> Fault.notFound("bundling.chosen.fault.group", number, letter));
    }

    /** A group of two or more by its letter; a town by itself shares nothing. */
    ChosenGroup several(CurrentUser user, UUID id, int number, String letter) {
        ChosenGroup chosen = group(user, id, number, letter);
        if (chosen.group().isAlone()) {
            throw Fault.notFound("bundling.chosen.fault.alone", letter);
        }
        return chosen;
    }
}
