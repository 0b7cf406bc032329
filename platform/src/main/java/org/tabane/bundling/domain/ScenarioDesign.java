package org.tabane.bundling.domain;

import java.util.UUID;

/**
 * The group of a design a scenario was made from 「もとにした組み方の設計」. Immutable; part of the version's JSON.
 *
 * @param design the design's id
 * @param name its name when the version was made
 * @param plan number of the plan in the design
 * @param group letter of the group in the plan
 * @param revision the design's revision that was read
 */
public record ScenarioDesign(UUID design, String name, int plan, String group, int revision) {

    /** The page that shows the plan. */
    public String address() {
        return "/bundling/design/" + design + "/plans/" + plan;
    }
}
