package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;

@DisplayName("P10〜P90 の幅は、独立に引いた将来の8割を含む")
class IntervalCoverageTest {

    private static final int FUTURES = 6_000;

    /** Four standard errors of a share of 0.8 among 6,000 futures, √(0.8·0.2/6000) = 0.0052, and some for the engine's own draws. */
    private static final double TOLERANCE = 0.02;

    @Test
    void the_stated_intervals_cover_what_an_independent_simulation_draws() {
        long seed = 2_026_11;
        RandomModels models = new RandomModels(seed);
        for (int round = 0; round < 8; round++) {
            DriverModel model = PlainMonteCarlo.withOneRangeEach(models.next(1));
            SimulatedEffect stated =
                    EffectSimulation.run(model, SimulationSettings.usual(), RunControl.seeded(seed + round));
            int[] inside = new int[model.baseline().members().size() + 1];
            int below = 0;
            double gains = 0;
            PlainMonteCarlo futures = new PlainMonteCarlo(model, seed * 31 + round);
            for (int future = 0; future < FUTURES; future++) {
                Map<MemberId, Double> saving = futures.draw();
                int row = 0;
                double total = 0;
                for (MemberId member : model.baseline().members()) {
                    double own = saving.getOrDefault(member, Double.NaN);
                    inside[row++] += isInside(stated.getMember(member).savingYen(), own) ? 1 : 0;
                    total += own;
                }
                inside[row] += isInside(stated.group().savingYen(), total) ? 1 : 0;
                below += total < stated.group().savingYen().p50() ? 1 : 0;
                gains += total > 0 ? 1 : 0;
            }
            if (stated.group().savingYen().p10() == stated.group().savingYen().p90()) {
                continue; // no driver: a point, not an interval
            }
            int row = 0;
            for (MemberId member : model.baseline().members()) {
                Percentiles own = stated.getMember(member).savingYen();
                if (own.p90() - own.p10() > 1) {
                    assertThat((double) inside[row] / FUTURES)
                            .as("seed %d round %d member %s", seed, round, member)
                            .isCloseTo(0.8, within(TOLERANCE));
                }
                row++;
            }
            assertThat((double) inside[row] / FUTURES)
                    .as("seed %d round %d group", seed, round)
                    .isCloseTo(0.8, within(TOLERANCE));
            assertThat((double) below / FUTURES)
                    .as("seed %d round %d median", seed, round)
                    .isCloseTo(0.5, within(0.025));
            assertThat(gains / FUTURES)
                    .as("seed %d round %d gain", seed, round)
                    .isCloseTo(stated.group().gainProbability(), within(TOLERANCE));
        }
    }

    private static boolean isInside(Percentiles stated, double saving) {
        return saving >= stated.p10() && saving <= stated.p90();
    }
}
