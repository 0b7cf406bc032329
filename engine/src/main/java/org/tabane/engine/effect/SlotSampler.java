package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws the slots' values: quasi-random points to normal scores, scores joined by the copula, scores to PERT quantiles.
 *
 * <p>Each call for the same draws gives the same values. The sequence has two halves of dimensions, so that two independent samples can
 * be taken for the variance ranking. Not for use by two threads at once.
 */
final class SlotSampler {

    private static final int NONE = -1;

    /** Which dimensions feed a slot: z = common·z[commonDimension] + own·z[ownDimension]. */
    private record Feed(int commonDimension, int ownDimension, double common, double own) {}

    private record Latent(int driver, int member) {}

    private final int block;
    private final List<Feed> feeds = new ArrayList<>();
    private final Map<Latent, Integer> dimensions = new HashMap<>();
    private final double[] low;
    private final double[] width;
    private final PertQuantile[] quantiles;
    private final SobolPoints points;
    private final double[][] scores;

    SlotSampler(CompiledModel model, long seed, int block) {
        this.block = block;
        int count = model.slots.count();
        this.low = new double[count];
        this.width = new double[count];
        this.quantiles = new PertQuantile[count];
        Map<Double, PertQuantile> tables = new HashMap<>();
        for (int number = 0; number < count; number++) {
            Slots.Slot slot = model.slots.get(number);
            low[number] = slot.change().low().doubleValue();
            width[number] = slot.change().high().doubleValue() - low[number];
            quantiles[number] = tables.computeIfAbsent(PertQuantile.modeOf(slot.change()), PertQuantile::new);
            feeds.add(feed(slot, model.drivers.get(slot.driver()).correlation()));
        }
        this.points = new SobolPoints(2 * dimensions.size(), seed);
        this.scores = new double[dimensions.size()][block];
    }

    /**
     * Fills {@code values[slot][0 … length)} with draws {@code from … from + length}.
     *
     * @param half 0 or 1: which of the two independent samples
     */
    void fill(int half, int from, int length, double[][] values) {
        for (int dimension = 0; dimension < scores.length; dimension++) {
            for (int draw = 0; draw < length; draw++) {
                scores[dimension][draw] =
                        StandardNormal.quantile(points.at(half * scores.length + dimension, from + draw));
            }
        }
        for (int slot = 0; slot < feeds.size(); slot++) {
            Feed feed = feeds.get(slot);
            for (int draw = 0; draw < length; draw++) {
                double z = 0;
                if (feed.commonDimension() != NONE) {
                    z += feed.common() * scores[feed.commonDimension()][draw];
                }
                if (feed.ownDimension() != NONE) {
                    z += feed.own() * scores[feed.ownDimension()][draw];
                }
                values[slot][draw] = low[slot] + width[slot] * quantiles[slot].at(z);
            }
        }
    }

    double[][] newValues() {
        return new double[feeds.size()][block];
    }

    private Feed feed(Slots.Slot slot, double correlation) {
        if (slot.change().isCertain()) {
            return new Feed(NONE, NONE, 0, 0);
        }
        int common = correlation > 0 ? dimension(new Latent(slot.driver(), Slots.COMMON)) : NONE;
        int own = correlation < 1 ? dimension(new Latent(slot.driver(), slot.member())) : NONE;
        return new Feed(common, own, Math.sqrt(correlation), Math.sqrt(1 - correlation));
    }

    private int dimension(Latent latent) {
        int next = dimensions.size();
        return dimensions.computeIfAbsent(latent, unseen -> next);
    }
}
