package org.tabane.bundling.web;

import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioDesign.Figures;

/**
 * A scenario that was made from a plan of a design, as it is listed beside the plan 「案から作った試算」.
 *
 * @param group letter of the group it is of
 * @param owner whose it is
 * @param version number of its newest version, with when it was made and by whom
 * @param revision the design's revision it was made at
 * @param said what the plan said of the group then; null where that was not kept
 * @param same whether that version still says what the plan said; null where the plan's figures were not kept
 */
public record PlanEstimate(
        String group,
        String name,
        String url,
        String owner,
        int version,
        String when,
        String by,
        int revision,
        @Nullable Figures said,
        @Nullable Boolean same) {}
