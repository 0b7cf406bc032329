package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a growing set holds two disjoint sets that each reach the thresholds and hang together. Such a set, and every larger one, could be
 * split into two groups; so no grouping with the most groups there can be has it. Sound only once more groups are proven impossible.
 */
final class Splits {

    private final int words;
    private final long[] bits;
    private final int[][] setsOf;
    private final long[] inside;
    private final int[] held;
    private final int[] heldBefore;
    private int heldCount;
    private final int[] splitBefore;
    private int split;

    /** @param smallest sets that reach the thresholds, at cost {@code ofSet}; not all need to be there */
    Splits(int units, ColumnPool smallest, long ofSet) {
        this.words = (units + 63) / 64;
        this.bits = new long[smallest.count * words];
        this.inside = new long[words];
        this.held = new int[smallest.count + 1];
        this.heldBefore = new int[units + 1];
        this.splitBefore = new int[units + 1];
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            lists.add(new ArrayList<>());
        }
        for (int set = 0; set < smallest.count; set++) {
            for (int at = smallest.start[set]; smallest.cost[set] == ofSet && at < smallest.start[set + 1]; at++) {
                int unit = smallest.units[at];
                bits[set * words + unit / 64] |= 1L << unit % 64;
                lists.get(unit).add(set);
            }
        }
        this.setsOf = lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** The set has grown by a unit, its {@code size}-th; whether it can be split now. */
    boolean joined(int unit, int size) {
        heldBefore[size] = heldCount;
        splitBefore[size] = split;
        inside[unit / 64] |= 1L << unit % 64;
        for (int set : setsOf[unit]) {
            if (split == 0 && isInside(set)) {
                for (int i = 0; i < heldCount && split == 0; i++) {
                    split = areDisjoint(set, held[i]) ? 1 : 0;
                }
                held[heldCount++] = set;
            }
        }
        return split != 0;
    }

    void left(int unit, int size) {
        inside[unit / 64] &= ~(1L << unit % 64);
        heldCount = heldBefore[size];
        split = splitBefore[size];
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
