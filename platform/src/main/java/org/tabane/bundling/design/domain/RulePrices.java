package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.ExactGrouping;
import org.tabane.engine.grouping.Grouping;

/**
 * What each rule of a design costs 「決めごとの値段」: how much less all towns would pay in the best plan if this one rule were loosened and
 * the others stayed. Exact where both plans are proven best; otherwise said to be an estimate. Immutable; kept as JSON with the design.
 *
 * @param rules of the design when it was made; others since then make it old
 * @param costYen of the best plan under these rules, in yen per year
 * @param proven whether that plan is proven best
 * @param prices in the order of the rules
 * @param open rules for which time was up before a plan was found
 */
public record RulePrices(
        DesignRules rules, long costYen, boolean proven, List<Price> prices, List<BrokenRule> open, double seconds) {

    private static final BigDecimal FIVE_KM = BigDecimal.valueOf(5);
    private static final Set<DesignLimit> LEFT_OUT =
            Set.of(DesignLimit.LEAST_CONTRACT, DesignLimit.MOST_CONTRACT, DesignLimit.LEAST_SAVING);

    public RulePrices {
        prices = List.copyOf(prices);
        open = List.copyOf(open);
    }

    /**
     * The price of one rule.
     *
     * @param loosenedTo the limit's figure after loosening; null where the rule was left out
     * @param yen per year less; zero where the rule costs nothing
     * @param proven whether both plans are proven best
     */
    public record Price(BrokenRule rule, @Nullable BigDecimal loosenedTo, long yen, boolean proven) {}

    /** One rule and the rules with it loosened. */
    private record Loosened(BrokenRule rule, @Nullable BigDecimal to, DesignRules rules) {}

    /**
     * @param control each of the proofs may take its time budget
     * @return empty where no plan keeps to the rules, or none was found in time
     */
    public static Optional<RulePrices> of(DesignModel model, RunControl control, AlternativesFinder.Watcher watcher) {
        long started = System.nanoTime();
        List<Loosened> all = loosened(model.question().rules());
        watcher.done(0, all.size() + 1);
        if (!(ExactGrouping.solve(model.problem(), control) instanceof Grouping best)) {
            return Optional.empty();
        }
        long cost = best.value().measure().longValueExact();
        List<Price> prices = new ArrayList<>();
        List<BrokenRule> open = new ArrayList<>();
        for (Loosened loosened : all) {
            watcher.done(1 + all.indexOf(loosened), all.size() + 1);
            DesignModel other = DesignModel.of(model.question().withRules(loosened.rules()), model.cost());
            if (ExactGrouping.solve(other.problem(), control) instanceof Grouping grouping) {
                prices.add(new Price(
                        loosened.rule(),
                        loosened.to(),
                        cost - grouping.value().measure().longValueExact(),
                        best.bound().proven() && grouping.bound().proven()));
            } else {
                open.add(loosened.rule());
            }
        }
        watcher.done(all.size() + 1, all.size() + 1);
        return Optional.of(new RulePrices(
                model.question().rules(),
                cost,
                best.bound().proven(),
                prices,
                open,
                (System.nanoTime() - started) / 1e9));
    }

    private static List<Loosened> loosened(DesignRules rules) {
        List<Loosened> all = new ArrayList<>();
        for (Map.Entry<DesignLimit, BigDecimal> each :
                new LinkedHashMap<>(rules.limits().figures()).entrySet()) {
            DesignLimit limit = each.getKey();
            BigDecimal figure = each.getValue();
            BigDecimal to = LEFT_OUT.contains(limit) ? null : next(limit, figure);
            DesignLimits others =
                    to == null ? rules.limits().without(limit) : rules.limits().with(limit, to);
            all.add(new Loosened(BrokenRule.of(limit, figure), to, rules.withLimits(others)));
        }
        rules.together()
                .forEach(pair ->
                        all.add(new Loosened(pair(BrokenRule.Kind.TOGETHER, pair), null, rules.released(pair))));
        rules.apart()
                .forEach(pair -> all.add(new Loosened(pair(BrokenRule.Kind.APART, pair), null, rules.released(pair))));
        rules.neverAlone()
                .forEach(town -> all.add(new Loosened(
                        BrokenRule.of(BrokenRule.Kind.NEVER_ALONE, List.of(town)),
                        null,
                        rules.withNeverAlone(town, false))));
        rules.locked()
                .forEach(group -> all.add(new Loosened(
                        BrokenRule.of(BrokenRule.Kind.LOCKED, List.copyOf(group)), null, rules.unlocking(group))));
        return all;
    }

    /** The next looser figure: 5 km farther, one member, group or engineer more or fewer; null where the limit then says nothing. */
    private static @Nullable BigDecimal next(DesignLimit limit, BigDecimal figure) {
        BigDecimal step = limit == DesignLimit.LONGEST_KM ? FIVE_KM : BigDecimal.ONE;
        BigDecimal to = limit.atMost() ? figure.add(step) : figure.subtract(step);
        BigDecimal least = limit == DesignLimit.FEWEST_MEMBERS ? BigDecimal.ONE : BigDecimal.ZERO;
        return limit.atMost() || to.compareTo(least) > 0 ? to : null;
    }

    private static BrokenRule pair(BrokenRule.Kind kind, TownPair pair) {
        return BrokenRule.of(kind, List.of(pair.one(), pair.other()));
    }
}
