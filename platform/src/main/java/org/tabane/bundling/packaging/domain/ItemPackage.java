package org.tabane.bundling.packaging.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tabane.ledger.WorkItem;

/**
 * How one item is packaged over the three terms: what the rules propose, and what was settled.
 *
 * @param proposed one offer for each term; null before the item comes in
 * @param rules the rules that held, by axis; the proposal's first, the others are different views
 * @param rulesByTerm the rules of specification and payment in each term
 * @param years years its contract lasts in each term
 * @param wholeArea whether one lot serves the whole area
 * @param choice what was settled instead; null when the proposal stands
 */
public record ItemPackage(
        WorkItem item,
        List<@Nullable Offer> proposed,
        Map<PackagingRule.Axis, List<PackagingRule>> rules,
        List<Map<PackagingRule.Axis, List<PackagingRule>>> rulesByTerm,
        List<Integer> years,
        boolean wholeArea,
        @Nullable ItemChoice choice) {

    public ItemPackage {
        proposed = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(proposed));
        rules = Map.copyOf(rules);
        rulesByTerm = List.copyOf(rulesByTerm);
        years = List.copyOf(years);
    }

    /** The offer that counts in a term, 0 for the first; null where the item is not in it. */
    public @Nullable Offer offer(int term) {
        return choice == null ? proposed.get(term) : choice.offers().get(term);
    }

    /** Whether an official settled something else than the rules propose. */
    public boolean isChanged() {
        return choice != null;
    }

    /** The first term the item is in, 0 for the first; 3 where it is in none. */
    public int entry() {
        for (int term = 0; term < PackagingQuestion.TERMS; term++) {
            if (offer(term) != null) {
                return term;
            }
        }
        return PackagingQuestion.TERMS;
    }
}
