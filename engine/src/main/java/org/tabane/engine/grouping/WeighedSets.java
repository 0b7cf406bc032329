package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** What sets are worth and by how much each breaks rules, remembered for so many of them: a search meets most again and again. */
final class WeighedSets {

    private static final int MOST = 500_000;

    /**
     * A set as a search sees it.
     *
     * @param worth smaller is better; of a set without a price what its members cost apart, so that it never looks cheap
     * @param broken by how much it breaks rules; 0 where it keeps to all
     */
    record Weight(double worth, double broken) {

        static final Weight NONE = new Weight(0, 0);

        boolean isAdmissible() {
            return broken < 1e-9;
        }
    }

    private final Instance instance;
    private final SetValue value;
    private final boolean countGroups;
    private final double groupReward;
    private final Map<Key, Weight> known = new HashMap<>();
    private final int[] mark;
    private int stamp;

    WeighedSets(Instance instance) {
        this.instance = instance;
        this.value = SetValue.of(instance);
        this.countGroups = instance.problem.form() instanceof GroupingForm.MostGroups;
        this.groupReward = countGroups
                ? 4
                        * Math.max(
                                1,
                                Arrays.stream(instance.spreadFigures())
                                        .average()
                                        .orElse(1))
                : 0;
        this.mark = new int[instance.size];
    }

    Weight weigh(int[] set) {
        int[] sorted = set.clone();
        Arrays.sort(sorted);
        Key key = new Key(sorted);
        Weight weight = known.get(key);
        if (weight == null) {
            if (known.size() >= MOST) {
                known.clear();
            }
            weight = compute(sorted);
            known.put(key, weight);
        }
        return weight;
    }

    /** Scaled spread or yen of a set, whatever rules it breaks; {@link GroupCost#NOT_ON_OFFER} without a price. */
    long cost(int[] set) {
        for (int i = 0; i < set.length; i++) {
            value.joined(set, i + 1);
        }
        return value.of(set, set.length);
    }

    /**
     * In the cost form: of the sets remembered that keep to the rules so many, those that are cheapest beside what their members pay now.
     *
     * @param shares what each unit pays now, in yen
     */
    ColumnPool cheapest(int most, double[] shares) {
        ColumnPool pool = new ColumnPool();
        known.entrySet().stream()
                .filter(entry -> entry.getValue().isAdmissible())
                .map(entry -> new Priced(entry.getKey(), entry.getValue().worth(), dearer(entry, shares)))
                .sorted()
                .limit(most)
                .forEach(set -> pool.add(set.key.units, set.key.units.length, (long) set.worth));
        return pool;
    }

    private static double dearer(Map.Entry<Key, Weight> set, double[] shares) {
        double dearer = set.getValue().worth();
        for (int unit : set.getKey().units) {
            dearer -= shares[unit];
        }
        return dearer;
    }

    private Weight compute(int[] set) {
        long cost = cost(set);
        double broken = RuleBreach.of(instance, set, mark, ++stamp);
        return cost == GroupCost.NOT_ON_OFFER
                ? new Weight(apart(set), broken + 1)
                : new Weight(cost - (broken < 1e-9 ? groupReward : 0), broken);
    }

    private double apart(int[] set) {
        double sum = 0;
        for (int unit : set) {
            long alone = countGroups || set.length == 1 ? 0 : cost(new int[] {unit});
            sum += alone == GroupCost.NOT_ON_OFFER ? 0 : alone;
        }
        return sum;
    }

    /** Ordered, those of one price by their members, so that the same sets come out on any machine. */
    private record Priced(Key key, double worth, double dearer) implements Comparable<Priced> {
        @Override
        public int compareTo(Priced other) {
            int order = Double.compare(dearer, other.dearer);
            return order != 0 ? order : Arrays.compare(key.units, other.key.units);
        }
    }

    /** A set of units as a key. */
    private record Key(int[] units) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(units, key.units);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(units);
        }
    }
}
