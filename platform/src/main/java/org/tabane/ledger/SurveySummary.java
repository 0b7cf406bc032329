package org.tabane.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Hours;

/**
 * What a one-week survey says so far. Shows nobody's own week: figures are of all who took part.
 *
 * @param people who noted anything
 * @param personDays days with notes, over all people
 * @param noted hours noted in all
 * @param items the items noted, most hours first
 * @param other hours of work the ledger has no item for
 */
public record SurveySummary(int people, int personDays, Hours noted, List<Item> items, Hours other) {
    public SurveySummary {
        items = List.copyOf(items);
    }

    /**
     * One work item.
     *
     * @param observed hours noted in the week
     * @param annual hours a year, whole
     * @param range in which the year lies eight times in ten; {@code null} when the notes give none
     */
    public record Item(WorkItem workItem, Hours observed, Hours annual, LedgerFigure.@Nullable Range range) {}
}
