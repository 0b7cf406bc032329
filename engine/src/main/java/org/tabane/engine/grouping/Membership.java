package org.tabane.engine.grouping;

import java.util.Arrays;

/** Who is in which group, with each group's members as a doubly linked list and its sums. Nothing is allocated once it is made. */
final class Membership {

    /** The group of each unit. */
    final int[] group;

    /** The first member of each group, −1 for none; the others follow. */
    final int[] first;

    /** The next member of a unit's group, −1 after the last. */
    final int[] following;

    final int[] size;
    private final int[] preceding;
    private final long[] sum;
    private final int attributes;
    private final long[] weight;
    private final long[] least;
    private final long[] figure;

    /** @param group of each unit, numbered below the number of units; is changed */
    Membership(WeighedGraph map, int[] group) {
        int units = map.graph().size;
        this.group = group;
        this.first = new int[units];
        this.following = new int[units];
        this.preceding = new int[units];
        this.size = new int[units];
        this.attributes = map.thresholds().count();
        this.weight = map.thresholds().weight();
        this.least = map.thresholds().least();
        this.figure = map.figure();
        this.sum = new long[units * attributes];
        Arrays.fill(first, -1);
        for (int unit = 0; unit < units; unit++) {
            insert(unit, group[unit]);
        }
    }

    long spread() {
        long total = 0;
        for (int unit = 0; unit < group.length; unit++) {
            for (int member = following[unit]; member >= 0; member = following[member]) {
                total += Math.abs(figure[member] - figure[unit]);
            }
        }
        return total;
    }

    /** What a unit differs from the members of a group, itself and {@code except} (−1 for nobody) left out. */
    long distance(int unit, int id, int except) {
        long own = figure[unit];
        long total = 0;
        for (int member = first[id]; member >= 0; member = following[member]) {
            total += Math.abs(figure[member] - own);
        }
        return except < 0 ? total : total - Math.abs(figure[except] - own);
    }

    /** Whether a group reaches the thresholds without one of its members. */
    boolean canSpare(int unit, int from) {
        for (int j = 0; j < attributes; j++) {
            if (sum[from * attributes + j] - weight[unit * attributes + j] < least[j]) {
                return false;
            }
        }
        return true;
    }

    /** Whether both groups reach the thresholds when {@code unit} and {@code other} have changed places. */
    boolean canExchange(int unit, int from, int other, int to) {
        for (int j = 0; j < attributes; j++) {
            long difference = weight[unit * attributes + j] - weight[other * attributes + j];
            if (sum[from * attributes + j] - difference < least[j]
                    || sum[to * attributes + j] + difference < least[j]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a group has twice the thresholds, without which it cannot be split. */
    boolean isTwice(int id) {
        for (int j = 0; j < attributes; j++) {
            if (sum[id * attributes + j] < 2 * least[j]) {
                return false;
            }
        }
        return size[id] > 1;
    }

    void insert(int unit, int id) {
        group[unit] = id;
        following[unit] = first[id];
        preceding[unit] = -1;
        if (first[id] >= 0) {
            preceding[first[id]] = unit;
        }
        first[id] = unit;
        size[id]++;
        for (int j = 0; j < attributes; j++) {
            sum[id * attributes + j] += weight[unit * attributes + j];
        }
    }

    void remove(int unit, int id) {
        if (preceding[unit] >= 0) {
            following[preceding[unit]] = following[unit];
        } else {
            first[id] = following[unit];
        }
        if (following[unit] >= 0) {
            preceding[following[unit]] = preceding[unit];
        }
        size[id]--;
        for (int j = 0; j < attributes; j++) {
            sum[id * attributes + j] -= weight[unit * attributes + j];
        }
    }
}
