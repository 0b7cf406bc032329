/**
 * Pages of the group designer.
 *
 * <p>{@code DesignPage} draws the map, the rules and the table of the chosen plan, and leaves room for boxes that others render under the
 * design's address, each also a page without scripts:
 *
 * <ul>
 *   <li>{@code /bundling/design/{id}/alternatives?plan=n} plans side by side and the trade-off chart,
 *   <li>{@code /bundling/design/{id}/why?plan=n&group=A} why these towns,
 *   <li>{@code /bundling/design/{id}/rules} the price of each rule.
 * </ul>
 *
 * <p>They offer a {@link org.tabane.bundling.design.web.DesignBox} bean each, and are left out where there is none. What can be done with a
 * plan is offered as {@link org.tabane.bundling.design.web.DesignAction} beans.
 */
@NullMarked
package org.tabane.bundling.design.web;

import org.jspecify.annotations.NullMarked;
