package org.tabane.bundling.packaging.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.ledger.WorkItem;
import org.tabane.shared.FiscalYear;

/**
 * What the packaging is asked for.
 *
 * @param items the work items in question, in the order of the master
 * @param first whether it would be the first comprehensive contract
 * @param people of all towns; null when not known
 * @param yenPerYear outsourced yen a year of the whole scope; null when not known
 * @param firms local firms that would take part; null when not known
 * @param years length of each of the three terms
 * @param areaPercent share of the area in each term, 1 to 100
 * @param areaNames what the area of each term is called; may be blank
 * @param lots number of lots in each term as settled by an official; null for the proposal
 * @param choices what was settled instead of the proposals, by code
 */
public record PackagingQuestion(
        List<WorkItem> items,
        boolean first,
        @Nullable Long people,
        @Nullable Long yenPerYear,
        @Nullable Integer firms,
        int firmsPerGroup,
        long leastYen,
        long mostYen,
        FiscalYear start,
        List<Integer> years,
        List<Integer> areaPercent,
        List<String> areaNames,
        List<@Nullable Integer> lots,
        Map<String, ItemChoice> choices) {

    /** Number of terms of the path. */
    public static final int TERMS = 3;

    public PackagingQuestion {
        items = List.copyOf(items);
        years = List.copyOf(years);
        areaPercent = List.copyOf(areaPercent);
        areaNames = List.copyOf(areaNames);
        lots = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(lots));
        choices = Map.copyOf(choices);
        for (List<?> perTerm : List.of(years, areaPercent, areaNames, lots)) {
            if (perTerm.size() != TERMS) {
                throw new IllegalArgumentException("A path has " + TERMS + " terms, not " + perTerm.size() + ".");
            }
        }
    }

    /** The sectors of the items. */
    public Set<org.tabane.shared.Sector> sectors() {
        return items.stream().map(WorkItem::sector).collect(java.util.stream.Collectors.toSet());
    }
}
