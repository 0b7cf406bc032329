package org.tabane.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.tabane.engine.RunControl;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.EffectSimulation;
import org.tabane.engine.effect.SimulatedEffect;
import org.tabane.engine.effect.SimulationSettings;

/** A group of 10 municipalities × 40 work items × 10,000 draws on one thread, with percentiles, gain probabilities and ranking. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class EffectBenchmark {

    static final int DRAWS = SimulationSettings.USUAL_DRAWS;

    private static final long MODEL_SEED = 20_261_122;

    private final DriverModel ordinary = GeneratedGroup.with(GeneratedGroup.ORDINARY, MODEL_SEED);
    private final DriverModel everything = GeneratedGroup.with(List.of(DriverKind.values()), MODEL_SEED);
    private long seed;

    /** Nine drivers. */
    @Benchmark
    public SimulatedEffect engine() {
        return simulate(ordinary, seed++);
    }

    /** All fourteen kinds of drivers, with a power for each of 400 cells and hours that run out. */
    @Benchmark
    public SimulatedEffect engineWithEveryDriver() {
        return simulate(everything, seed++);
    }

    /** The nine drivers of {@link #engine}, written array by array. */
    @Benchmark
    public Object arrayAtATime() {
        return new ArrayAtATime(ordinary, DRAWS, seed++).run();
    }

    private static SimulatedEffect simulate(DriverModel model, long seed) {
        return EffectSimulation.run(model, SimulationSettings.usual(), RunControl.seeded(seed));
    }
}
