package org.tabane.bundling.design.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * How one grouping differs from another, town by town 「案どうしの違い」: each group of the other is taken to be the group of the first
 * with which it shares most towns, largest overlaps first; towns that then stand elsewhere have moved.
 *
 * @param moves towns that moved, in the order of the other's groups
 */
public record PlanDifference(List<Move> moves) {

    /**
     * A town that stands elsewhere.
     *
     * @param from index of its group in the first grouping
     * @param to index of the group in the first grouping it joined, or {@link #NEW} where none corresponds
     */
    public record Move(MemberId town, int from, int to) {}

    public static final int NEW = -1;

    private record Overlap(int first, int other, int towns) {}

    public PlanDifference {
        moves = List.copyOf(moves);
    }

    public static PlanDifference between(List<List<MemberId>> first, List<List<MemberId>> other) {
        Map<MemberId, Integer> home = new HashMap<>();
        for (int group = 0; group < first.size(); group++) {
            for (MemberId town : first.get(group)) {
                home.put(town, group);
            }
        }
        List<Overlap> overlaps = new ArrayList<>();
        for (int group = 0; group < other.size(); group++) {
            Map<Integer, Integer> counts = new HashMap<>();
            for (MemberId town : other.get(group)) {
                counts.merge(home.getOrDefault(town, NEW), 1, Integer::sum);
            }
            int number = group;
            counts.forEach((from, towns) -> overlaps.add(new Overlap(from, number, towns)));
        }
        overlaps.sort(Comparator.comparingInt(Overlap::towns)
                .reversed()
                .thenComparingInt(Overlap::first)
                .thenComparingInt(Overlap::other));
        Map<Integer, Integer> named = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Overlap overlap : overlaps) {
            if (overlap.first() != NEW && !named.containsKey(overlap.other()) && taken.add(overlap.first())) {
                named.put(overlap.other(), overlap.first());
            }
        }
        List<Move> moves = new ArrayList<>();
        for (int group = 0; group < other.size(); group++) {
            int to = named.getOrDefault(group, NEW);
            for (MemberId town : other.get(group)) {
                int from = home.getOrDefault(town, NEW);
                if (from != to) {
                    moves.add(new Move(town, from, to));
                }
            }
        }
        return new PlanDifference(moves);
    }
}
