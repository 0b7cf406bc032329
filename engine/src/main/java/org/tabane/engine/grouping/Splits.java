package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a growing set holds two disjoint sets that each reach the thresholds and hang together. Such a set, and every larger one, could be
 * split into two groups; so no grouping with the most groups there can be has it. Sound only once more groups are proven impossible.
 */
final class Splits implements SetFilter {

    private final int words;
    private final Thresholds thresholds;
    private final long[] sums;
    private final long[] bits;

    /** Each set stands with that of its members that is in the fewest sets. */
    private final int[][] setsOf;

    private final long[] inside;
    private final int[] held;
    private final boolean[] splitBefore;
    private boolean split;

    /** @param smallest sets that reach the thresholds, at cost {@code ofSet}; not all need to be there */
    Splits(int units, Thresholds thresholds, ColumnPool smallest, long ofSet) {
        this.words = (units + 63) / 64;
        this.thresholds = thresholds;
        this.sums = new long[thresholds.count()];
        this.bits = new long[smallest.count * words];
        this.inside = new long[words];
        this.held = new int[smallest.count + 1];
        this.splitBefore = new boolean[units + 1];
        int[] count = new int[units];
        for (int at = 0; at < smallest.start[smallest.count]; at++) {
            count[smallest.units[at]]++;
        }
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            lists.add(new ArrayList<>());
        }
        for (int set = 0; set < smallest.count; set++) {
            if (smallest.cost[set] == ofSet) {
                int rarest = smallest.units[smallest.start[set]];
                for (int at = smallest.start[set]; at < smallest.start[set + 1]; at++) {
                    int unit = smallest.units[at];
                    bits[set * words + unit / 64] |= 1L << unit % 64;
                    rarest = count[unit] < count[rarest] ? unit : rarest;
                }
                lists.get(rarest).add(set);
            }
        }
        this.setsOf = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** Whether the set cannot be split. */
    @Override
    public boolean joined(int[] members, int size) {
        int unit = members[size - 1];
        splitBefore[size] = split;
        inside[unit / 64] |= 1L << unit % 64;
        boolean twice = true;
        for (int j = 0; j < sums.length; j++) {
            sums[j] += thresholds.weight()[unit * sums.length + j];
            twice &= sums[j] >= 2 * thresholds.least()[j];
        }
        split = split || twice && canBeSplit();
        return !split;
    }

    @Override
    public void left(int[] members, int size) {
        int unit = members[size - 1];
        inside[unit / 64] &= ~(1L << unit % 64);
        split = splitBefore[size];
        for (int j = 0; j < sums.length; j++) {
            sums[j] -= thresholds.weight()[unit * sums.length + j];
        }
    }

    private boolean canBeSplit() {
        int count = 0;
        for (int word = 0; word < words; word++) {
            for (long left = inside[word]; left != 0; left &= left - 1) {
                for (int set : setsOf[64 * word + Long.numberOfTrailingZeros(left)]) {
                    if (isInside(set)) {
                        for (int i = 0; i < count; i++) {
                            if (areDisjoint(set, held[i])) {
                                return true;
                            }
                        }
                        held[count++] = set;
                    }
                }
            }
        }
        return false;
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
