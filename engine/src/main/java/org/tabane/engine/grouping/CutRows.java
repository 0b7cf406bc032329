package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The cuts of a linear programme, three units each: at most one column with two or more of them is taken. */
final class CutRows {

    private final List<int[]> triples = new ArrayList<>();

    int count() {
        return triples.size();
    }

    int[] triple(int cut) {
        return triples.get(cut);
    }

    void add(int[][] more) {
        triples.addAll(Arrays.asList(more));
    }

    /** Only some stay, in their order. */
    void keep(IntPredicate kept) {
        List<int[]> stay = IntStream.range(0, triples.size())
                .filter(kept)
                .mapToObj(triples::get)
                .toList();
        triples.clear();
        triples.addAll(stay);
    }

    /** The cuts in which a column counts. */
    int[] of(int[] members) {
        return IntStream.range(0, triples.size())
                .filter(cut -> counts(members, triples.get(cut)))
                .toArray();
    }

    /** Whether a column, its members ascending, has two units of three, or all. */
    static boolean counts(int[] members, int[] triple) {
        int inside = 0;
        for (int unit : triple) {
            inside += Arrays.binarySearch(members, unit) >= 0 ? 1 : 0;
        }
        return inside >= 2;
    }

    /** For each unit those of some cuts that it is in. */
    int[][] ofUnits(int units, IntPredicate some) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            lists.add(new ArrayList<>());
        }
        for (int cut = 0; cut < triples.size(); cut++) {
            if (some.test(cut)) {
                for (int unit : triples.get(cut)) {
                    lists.get(unit).add(cut);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
