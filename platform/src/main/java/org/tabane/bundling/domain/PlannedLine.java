package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Whether a figure of now is unknown, so that it counts on neither side. */
    public boolean isIncomplete() {
        return !outsourcedYen.isKnown() || !directHours.isKnown();
    }

    /** Where the two figures come from, each source once. */
    public String sources(Locale locale) {
        return Stream.of(outsourcedYen, directHours)
                .map(figure -> figure.source().in(locale))
                .filter(source -> !source.isEmpty())
                .distinct()
                .collect(Collectors.joining(" ／ "));
    }

    /** The weaker evidence of the two figures. */
    public Evidence evidence() {
        return outsourcedYen.evidence().weaker(directHours.evidence());
    }
}
