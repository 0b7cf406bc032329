package org.tabane.bundling.domain;

import java.math.BigDecimal;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Cell;
import org.tabane.engine.effect.CellKey;
import org.tabane.engine.effect.Effort;
import org.tabane.engine.effect.WorkItem;
import org.tabane.shared.Evidence;

/**
 * How a town does one work item now 「現状」.
 *
 * <p>Units: {@code outsourcedYen} in whole yen per year, {@code directHours} in hours per year, {@code contractsLet} per year.
 */
public record PlannedLine(
        MemberId member, WorkItem workItem, Figure outsourcedYen, Figure directHours, BigDecimal contractsLet) {

    public CellKey key() {
        return new CellKey(member, workItem);
    }

    public Cell cell() {
        return new Cell(key(), new Effort(outsourcedYen.value().longValueExact(), directHours.value()), contractsLet);
    }

    /** The weaker evidence of the two figures. */
    public Evidence evidence() {
        return outsourcedYen.evidence().weaker(directHours.evidence());
    }
}
