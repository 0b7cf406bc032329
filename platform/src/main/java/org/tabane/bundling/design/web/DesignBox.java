package org.tabane.bundling.design.web;

/**
 * A box on the page of a design, fetched by its address when the page is shown; without scripts a link leads there.
 *
 * @param place where it stands
 * @param order among boxes of the same place, ascending
 * @param key message key of its title, which is also the link's text
 * @param path below the design's address, such as {@code /why}; the page adds {@code ?plan=n&group=A}
 */
public record DesignBox(Place place, int order, String key, String path) {

    /** Where on the page. */
    public enum Place {
        /** Across the top: plans side by side. */
        TOP,
        /** Under what was said of the last step, while the plan is not by the rules of now. */
        SAID,
        /** Right, under the table of groups; fetched anew when a group is selected. */
        GROUP,
        /** Across the page, under map and table. */
        PLAN,
        /** Left, under the rules. */
        RULES
    }
}
