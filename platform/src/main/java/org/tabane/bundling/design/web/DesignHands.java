package org.tabane.bundling.design.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.web.DesignPageView.Choice;
import org.tabane.bundling.design.web.DesignPageView.Hands;
import org.tabane.shell.Frame;

/** The choices of the forms that act on a town: where it may move, and whether it may stay alone. */
final class DesignHands {

    private DesignHands() {}

    /** @param town the code of the town to act on; one of no member stands for one's own, or the first */
    static Hands of(Frame frame, Design design, @Nullable DesignPlan plan, String town) {
        String chosen = design.basis().hasTown(town)
                ? town
                : design.basis().own() == null
                        ? design.basis().towns().getFirst().code()
                        : design.basis().own();
        List<Choice> groups = new ArrayList<>();
        if (plan != null) {
            String now = plan.groupOf(chosen).letter();
            for (DesignedGroup group : plan.groups()) {
                if (!group.isAlone()) {
                    groups.add(new Choice(
                            group.letter(),
                            frame.text("bundling.design.group") + group.letter(),
                            group.letter().equals(now)));
                }
            }
            plan.groups().stream()
                    .filter(DesignedGroup::isAlone)
                    .filter(group -> !group.members().contains(chosen))
                    .forEach(group -> groups.add(new Choice(
                            group.letter(),
                            frame.text(
                                    "bundling.design.with",
                                    design.basis()
                                            .getTown(group.members().getFirst())
                                            .name()),
                            false)));
            groups.add(new Choice(
                    "",
                    frame.text("bundling.design.alone"),
                    plan.groupOf(chosen).isAlone()));
        }
        return new Hands(
                design.basis().towns().stream()
                        .map(each ->
                                new Choice(each.code(), each.name(), each.code().equals(chosen)))
                        .toList(),
                groups,
                design.basis().getTown(chosen).name(),
                design.state().rules().neverAlone().contains(chosen));
    }
}
