package org.tabane.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.tabane.engine.RunControl;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.EffectSimulation;
import org.tabane.engine.effect.SimulatedEffect;
import org.tabane.engine.effect.SimulationSettings;

class ArrayAtATimeTest {

    @Test
    void the_baseline_answers_the_same_question_as_the_engine() {
        DriverModel model = GeneratedGroup.with(GeneratedGroup.ORDINARY, 3);
        ArrayAtATime.Answer baseline = new ArrayAtATime(model, 4_000, 5).run();
        SimulatedEffect engine =
                EffectSimulation.run(model, SimulationSettings.usual().withDraws(4_000), RunControl.seeded(5));
        double width = baseline.p90() - baseline.p10();

        assertThat(engine.group().savingYen().p50()).isCloseTo(baseline.p50(), within(width / 20));
        assertThat(engine.group().savingYen().p90() - engine.group().savingYen().p10())
                .isCloseTo(width, within(width / 15));
        assertThat(engine.ranking().getFirst().firstOrder())
                .isCloseTo(
                        baseline.firstOrder().stream()
                                .mapToDouble(Double::doubleValue)
                                .max()
                                .orElse(0),
                        within(0.1));
    }
}
