package org.tabane.bundling.packaging.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tabane.precedent.FactBlock;
import org.tabane.precedent.SourcePage;

/**
 * The rules officials can read in {@code bundling/packaging-rules.yml}: what each work item is like, the rules, and where the path starts.
 * Immutable.
 *
 * @param traits what each item is like, by its code: {@code quantity}, {@code outcome}, {@code method}, {@code scale}
 * @param notContracted codes of the owner's own work, which no contract holds
 * @param rules in the order of the file; for each axis the first that holds is the proposal
 */
public record PackagingRules(
        Map<String, Map<String, String>> traits,
        List<String> notContracted,
        List<PackagingRule> rules,
        PathDefault yearsFirstTime,
        PathDefault yearsExperienced,
        PathDefault areaPercent,
        PathDefault wholeFromPeople,
        PathDefault firmsPerGroup) {

    private static final String RESOURCE = "bundling/packaging-rules.yml";
    private static final List<String> TRAITS = List.of("quantity", "outcome", "method", "scale");
    private static final List<String> CONDITIONS = List.of(
            "quantity",
            "outcome",
            "method",
            "scale",
            "specification",
            "sectors",
            "items",
            "first",
            "term",
            "termAtLeast");

    public PackagingRules {
        traits = Map.copyOf(traits);
        notContracted = List.copyOf(notContracted);
        rules = List.copyOf(rules);
    }

    /** Reads the rules that ship with this version; a malformed file is a fault of the build and throws. */
    public static PackagingRules read(Function<String, SourcePage> sources) {
        FactBlock root = FactBlock.ofResource(RESOURCE);
        FactBlock items = root.block("items");
        Map<String, Map<String, String>> traits = new LinkedHashMap<>();
        for (String code : items.keys()) {
            FactBlock item = items.block(code);
            traits.put(code, TRAITS.stream().collect(Collectors.toUnmodifiableMap(name -> name, item::words)));
            item.requireAllRead();
        }
        FactBlock path = root.block("path");
        return new PackagingRules(
                traits,
                root.wordList("notContracted"),
                root.blocks("rules").stream().map(block -> rule(block, sources)).toList(),
                start(path.block("firstTime"), "years", sources),
                start(path.block("experienced"), "years", sources),
                start(path.block("area"), "percent", sources),
                start(path.block("wholeFrom"), "people", sources),
                start(path.block("firmsPerGroup"), "number", sources));
    }

    private static PackagingRule rule(FactBlock block, Function<String, SourcePage> sources) {
        FactBlock when = block.block("when");
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        for (String name : CONDITIONS) {
            List<String> allowed = new ArrayList<>();
            if (name.equals("items") || name.equals("sectors")) {
                allowed.addAll(when.wordList(name));
            } else {
                when.findWords(name).ifPresent(allowed::add);
            }
            if (!allowed.isEmpty()) {
                conditions.put(name, Set.copyOf(allowed));
            }
        }
        when.requireAllRead();
        PackagingRule rule = new PackagingRule(
                block.words("id"),
                PackagingRule.Axis.valueOf(block.words("axis")),
                block.words("choose"),
                conditions,
                block.text("reason"),
                block.text("counter"),
                block.wordList("sources").stream().map(sources).toList(),
                block.findWords("assumption").filter("true"::equals).isPresent());
        block.requireAllRead();
        return rule;
    }

    private static PathDefault start(FactBlock block, String key, Function<String, SourcePage> sources) {
        List<String> numbers =
                key.equals("people") || key.equals("number") ? List.of(block.words(key)) : block.wordList(key);
        PathDefault start = new PathDefault(
                numbers.stream().map(Integer::valueOf).toList(),
                block.text("reason"),
                block.wordList("sources").stream().map(sources).toList(),
                block.findWords("assumption").filter("true"::equals).isPresent());
        block.requireAllRead();
        return start;
    }

    /** All rules of an axis that hold, the proposal first. */
    List<PackagingRule> find(PackagingRule.Axis axis, Map<String, String> known) {
        return rules.stream()
                .filter(rule -> rule.axis() == axis && rule.holds(known))
                .toList();
    }
}
