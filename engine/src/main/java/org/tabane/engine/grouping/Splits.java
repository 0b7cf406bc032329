package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a growing set holds two disjoint sets that each reach the thresholds and hang together. Such a set, and every larger one, could be
 * split into two groups; so no grouping with the most groups there can be has it. Sound only once more groups are proven impossible.
 */
final class Splits implements SetFilter {

    private static final int[] NONE = {};

    private final int units;
    private final int words;
    private final Thresholds thresholds;
    private final long[] sums;
    private final long[] bits;

    /** By unit × units + another: the smallest sets with both, where the other is in the fewest sets of all but the unit; a unit alone with itself. */
    private final int[][] setsWith;

    private final long[] inside;

    /** The smallest sets inside the set as it is, those of its first members first; how many there were by its size. */
    private int[] held = new int[64];

    private final int[] heldAt;
    private final boolean[] split;

    /** @param smallest sets that reach the thresholds, at cost {@code ofSet}; not all need to be there */
    Splits(int units, Thresholds thresholds, ColumnPool smallest, long ofSet) {
        this.units = units;
        this.words = (units + 63) / 64;
        this.thresholds = thresholds;
        this.sums = new long[thresholds.count()];
        this.bits = new long[smallest.count * words];
        this.inside = new long[words];
        this.heldAt = new int[units + 1];
        this.split = new boolean[units + 1];
        int[] count = new int[units];
        for (int at = 0; at < smallest.start[smallest.count]; at++) {
            count[smallest.units[at]]++;
        }
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int set = 0; set < smallest.count; set++) {
            if (smallest.cost[set] == ofSet) {
                int[] members = smallest.members(set);
                for (int unit : members) {
                    bits[set * words + unit / 64] |= 1L << unit % 64;
                    lists.computeIfAbsent(unit * units + rarestBeside(unit, members, count), pair -> new ArrayList<>())
                            .add(set);
                }
            }
        }
        this.setsWith = new int[units * units][];
        Arrays.fill(setsWith, NONE);
        lists.forEach((pair, list) ->
                setsWith[pair] = list.stream().mapToInt(Integer::intValue).toArray());
    }

    private static int rarestBeside(int unit, int[] members, int[] count) {
        return Arrays.stream(members)
                .filter(other -> other != unit)
                .boxed()
                .min(Comparator.comparingInt(other -> count[other]))
                .orElse(unit);
    }

    /** Whether the set cannot be split. */
    @Override
    public boolean joined(int[] members, int size) {
        int unit = members[size - 1];
        inside[unit / 64] |= 1L << unit % 64;
        boolean twice = true;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += thresholds.weight()[unit * sums.length + j];
            twice &= sums[j] >= 2 * thresholds.least()[j];
        }
        heldAt[size] = heldAt[size - 1];
        split[size] = split[size - 1];
        for (int i = 0; i < size && !split[size]; i++) {
            split[size] = holdSets(unit, members[i], size) && twice;
        }
        return !split[size];
    }

    /** Holds the smallest sets that the unit that joined completes; whether one of them has nothing in common with one held before. */
    private boolean holdSets(int unit, int beside, int size) {
        boolean disjoint = false;
        for (int set : setsWith[unit * units + beside]) {
            if (isInside(set)) {
                for (int i = 0; i < heldAt[size - 1] && !disjoint; i++) {
                    disjoint = areDisjoint(set, held[i]);
                }
                if (heldAt[size] == held.length) {
                    held = Arrays.copyOf(held, 2 * held.length);
                }
                held[heldAt[size]++] = set;
            }
        }
        return disjoint;
    }

    @Override
    public void left(int[] members, int size) {
        int unit = members[size - 1];
        inside[unit / 64] &= ~(1L << unit % 64);
        for (int j = 0; j < sums.length; j++) {
            sums[j] -= thresholds.weight()[unit * sums.length + j];
        }
    }

    private boolean isInside(int set) {
        for (int word = 0; word < words; word++) {
            if ((bits[set * words + word] & ~inside[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    private boolean areDisjoint(int one, int other) {
        for (int word = 0; word < words; word++) {
            if ((bits[one * words + word] & bits[other * words + word]) != 0) {
                return false;
            }
        }
        return true;
    }
}
