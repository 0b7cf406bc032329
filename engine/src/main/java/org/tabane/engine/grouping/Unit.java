package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.util.Map;
import org.tabane.engine.MemberId;

/**
 * A municipality to be placed in a group, with its additive figures: population, area, staff, length of road and so on.
 *
 * @param id who it is
 * @param figures by the attribute's name, zero or more each; an attribute that is missing here is unknown, never zero
 */
public record Unit(MemberId id, Map<String, BigDecimal> figures) {

    public Unit {
        figures = Map.copyOf(figures);
    }
}
