package org.tabane.bundling.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.packaging.domain.Payment;

/**
 * The packaging a scenario rests on: one term of the path, as it was when the scenario's version was made 「前提にした業務の組み方」.
 *
 * <p>Immutable; part of the version's JSON. {@code address} opens the packaging it came from, whose rules may have changed since.
 *
 * @param address path and query of the packaging
 * @param term of the path, 1 to 3
 * @param startYear fiscal year in which the term begins
 * @param years length of the term
 * @param areaPercent share of the area in this term; the estimate is always of the whole area
 * @param lots number of lots of the term; null while it is open
 * @param towns codes of the towns the packaging was made for
 * @param items what is let in this term
 */
public record ScenarioPackaging(
        String address,
        int term,
        int startYear,
        int years,
        int areaPercent,
        @Nullable Integer lots,
        List<String> towns,
        List<PackagedItem> items) {

    /**
     * A work item of the term.
     *
     * @param name as it was shown when the version was made
     * @param performance whether it is let by performance specification 「性能規定」
     * @param lots its own number of lots; null for that of the term
     */
    public record PackagedItem(
            String code,
            String name,
            boolean performance,
            Payment payment,
            @Nullable Integer lots) {}

    public ScenarioPackaging {
        towns = List.copyOf(towns);
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A packaging of term " + term + " needs a work item.");
        }
    }

    /** How many items are let by performance specification. */
    public int performanceItems() {
        return (int) items.stream().filter(PackagedItem::performance).count();
    }

    /** The codes of the items. */
    public Set<String> codes() {
        return items.stream().map(PackagedItem::code).collect(Collectors.toSet());
    }

    /** Whether the term lets this item, or for a line of a whole sector any item of it. */
    public boolean covers(String item) {
        return items.stream().anyMatch(each -> each.code().startsWith(item));
    }

    /**
     * Whether a scenario's line is let by performance specification.
     *
     * <p>Assumption: a line of a whole sector follows the greater number of its items, since its yen are not told apart.
     */
    public boolean isPerformance(String item) {
        List<PackagedItem> own =
                items.stream().filter(each -> each.code().startsWith(item)).toList();
        long performance = own.stream().filter(PackagedItem::performance).count();
        return performance * 2 > own.size();
    }
}
