package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.List;

/** Less spread with the same number of groups, until the budget is used: every start is tried for a short while, and the best goes on. */
final class SpreadAnnealing {

    private static final int CHUNK = 100;
    private static final int MOVES_FOR_EACH_REPAIR = 150;
    private static final int RELOCATIONS_FOR_EACH_REPAIR = 20;

    /** Temperatures as shares of the average figure. */
    private static final double HOT = 10;

    private static final double COLD = 0.1;

    /** The share of the budget for trying one start. */
    private static final double TRIAL_SHARE = 0.02;

    private final WeighedGraph map;
    private final SearchClock clock;
    private final long seed;
    private final Standing standing;
    private final boolean relocating;
    private final double typical;

    /** @param relocating whether fewer groups are allowed than there could be, so that groups can move */
    SpreadAnnealing(WeighedGraph map, SearchClock clock, long seed, Standing standing, boolean relocating) {
        this.map = map;
        this.clock = clock;
        this.seed = seed;
        this.standing = standing;
        this.relocating = relocating;
        this.typical = Arrays.stream(map.figure())
                .mapToDouble(value -> value)
                .average()
                .orElse(1);
    }

    /** @param starts groupings with equally many groups, one at least */
    int[] of(List<int[]> starts) {
        int[] best = starts.getFirst();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < starts.size() && starts.size() > 1; i++) {
            SpreadSearch trial = anneal(starts.get(i), Math.min(1, clock.used() + TRIAL_SHARE));
            if (trial.bestSpread() < least) {
                least = trial.bestSpread();
                best = trial.bestGroup();
            }
        }
        return anneal(best, 1).bestGroup();
    }

    /** Until so much of the budget is used. */
    private SpreadSearch anneal(int[] group, double end) {
        SpreadSearch search = new SpreadSearch(map, group.clone(), RandomStream.spread(seed));
        double hot = typical * HOT;
        double cold = Math.max(1e-3, typical * COLD);
        double begun = clock.used();
        for (double used = begun; used < end; used = clock.used()) {
            double part = (used - begun) / Math.max(1e-9, end - begun);
            double temperature = hot * Math.pow(cold / hot, part);
            long chunk = clock.most(CHUNK);
            search.move(chunk * MOVES_FOR_EACH_REPAIR, temperature);
            search.repair(chunk, temperature);
            if (relocating) {
                search.relocate(chunk * RELOCATIONS_FOR_EACH_REPAIR, temperature);
            }
            clock.count(chunk);
            if (standing.isDue()) {
                standing.found(search.bestGroup());
                standing.tell();
            }
        }
        return search;
    }
}
