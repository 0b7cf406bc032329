package org.tabane.bundling.packaging.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tabane.precedent.LocalText;
import org.tabane.precedent.SourcePage;

/**
 * One rule of packaging: when it holds, what it chooses, why, and what speaks against it.
 *
 * @param when the words each condition allows, by name; all must hold
 * @param assumption whether the reasoning is ours and not a source's
 */
public record PackagingRule(
        String id,
        Axis axis,
        String choose,
        Map<String, Set<String>> when,
        LocalText reason,
        LocalText counter,
        List<SourcePage> sources,
        boolean assumption) {

    /** What a rule chooses about an item. */
    public enum Axis {
        /** 「仕様」 */
        SPECIFICATION,
        /** 「支払」 */
        PAYMENT,
        /** 「年数」 */
        YEARS,
        /** 「工区」 */
        LOTS,
        /** 「入れる期」 */
        ENTRY;

        /** The message key of its name. */
        public String messageKey() {
            return "bundling.packaging.axis." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public PackagingRule {
        when = Map.copyOf(when);
        sources = List.copyOf(sources);
        if (sources.isEmpty() && !assumption) {
            throw new IllegalArgumentException("Rule (" + id + ") has no source and is no assumption.");
        }
    }

    /** Whether all conditions hold for what is known of an item in a term; {@code termAtLeast} is compared as a number. */
    boolean holds(Map<String, String> known) {
        return when.entrySet().stream().allMatch(condition -> {
            if (condition.getKey().equals("termAtLeast")) {
                return Integer.parseInt(known.getOrDefault("term", "0"))
                        >= Integer.parseInt(condition.getValue().iterator().next());
            }
            String value = known.get(condition.getKey());
            return value != null && condition.getValue().contains(value);
        });
    }
}
