package org.tabane.engine.grouping;

import java.util.Arrays;

/** Who could still join a set: near enough to each member, and linked to the set by no more others than there is room for. */
final class Company {

    private Company() {}

    /**
     * @param closed units that do not join, among them the members
     * @param distance for this method's use: as long as there are units
     */
    static int[] of(Instance instance, int[] members, int size, boolean[] closed, int[] distance) {
        Arrays.fill(distance, -1);
        int[] queue = new int[instance.size];
        int tail = 0;
        for (int i = 0; i < size; i++) {
            distance[members[i]] = 0;
            queue[tail++] = members[i];
        }
        for (int head = 0; head < tail && distance[queue[head]] < instance.mostUnits - size; head++) {
            int from = queue[head];
            for (int at = instance.graph.start[from]; at < instance.graph.start[from + 1]; at++) {
                int unit = instance.graph.next[at];
                if (distance[unit] < 0
                        && !closed[unit]
                        && instance.lockOf[unit] == instance.lockOf[members[0]]
                        && !instance.isTooFar(unit, members, size)) {
                    distance[unit] = distance[from] + 1;
                    queue[tail++] = unit;
                }
            }
        }
        return Arrays.copyOfRange(queue, size, tail);
    }
}
