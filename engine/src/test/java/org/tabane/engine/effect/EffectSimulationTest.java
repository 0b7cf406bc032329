package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

class EffectSimulationTest {

    private static final Baseline TWO_EQUAL_TOWNS = new Baseline(EffortTable.cells("""
                    member  item  outsourced   hours
                    A       R01   10,000,000     500
                    B       R01   10,000,000     500
                    """), EffortTable.rates("""
                    member  yen per hour
                    A       4,000
                    B       4,000
                    """));

    private static final Estimate TO_THE_LOW_END = Estimate.of("-0.3", "-0.3", "0.2");

    @Test
    void a_single_driver_has_percentiles_that_can_be_worked_out_by_hand() {
        // mode at the low end: beta(1, 5), so x = −0.3 + 0.5·(1 − (1 − u)^(1/5)); the saving is −20,000,000 x
        Spread group = run(driver(DriverKind.TRAVEL, TO_THE_LOW_END)).group();

        assertThat(group.savingYen().p10()).isCloseTo(saving(0.9), within(2_000.0));
        assertThat(group.savingYen().p50()).isCloseTo(saving(0.5), within(2_000.0));
        assertThat(group.savingYen().p90()).isCloseTo(saving(0.1), within(2_000.0));
        // it gains where x < 0: (1 − u)^(1/5) > 0.4
        assertThat(group.gainProbability()).isCloseTo(1 - Math.pow(0.4, 5), within(0.001));
        assertThat(group.meanSavingYen()).isCloseTo(20_000_000 * (0.3 + 4 * 0.3 - 0.2) / 6, within(2_000.0));
    }

    @Test
    void the_same_seed_gives_the_same_answer_on_one_and_on_two_threads() {
        RandomModels models = new RandomModels(5);
        for (int round = 0; round < 10; round++) {
            DriverModel model = models.next(round % 2 == 0 ? 1 : 0.4);
            SimulationSettings settings = SimulationSettings.usual().withDraws(3_001);

            assertThat(EffectSimulation.run(
                            model, settings, RunControl.seeded(9).withThreads(2)))
                    .as("round %d", round)
                    .isEqualTo(EffectSimulation.run(model, settings, RunControl.seeded(9)));
        }
    }

    @Test
    void another_seed_gives_another_answer_close_by() {
        Driver travel = driver(DriverKind.TRAVEL, TO_THE_LOW_END);
        double one = simulate(model(travel), RunControl.seeded(1))
                .group()
                .savingYen()
                .p50();
        double two = simulate(model(travel), RunControl.seeded(2))
                .group()
                .savingYen()
                .p50();

        assertThat(one).isNotEqualTo(two).isCloseTo(two, within(2_000.0));
    }

    @Test
    void members_that_move_together_give_the_widest_range() {
        double together = width(1);
        double halfway = width(0.5);
        double apart = width(0);

        assertThat(together).isGreaterThan(halfway);
        assertThat(halfway).isGreaterThan(apart);
        // two equal, independent risks: √2 instead of 2 times one
        assertThat(apart / together).isCloseTo(1 / Math.sqrt(2), within(0.03));
    }

    @Test
    void two_additive_drivers_share_the_variance_as_theory_says() {
        // saving = −20,000,000 x − 4,000,000 y; symmetric PERT variances (width²)/28 in the same proportion
        SimulatedEffect effect = run(
                driver(DriverKind.TRAVEL, Estimate.of("-0.1", "0", "0.1")),
                driver(DriverKind.DIRECT_RESPONSE, Estimate.of("-0.9", "-0.5", "-0.1")));
        double travel = Math.pow(20_000_000 * 0.2, 2);
        double response = Math.pow(4_000_000 * 0.8, 2);

        RankedDriver first = effect.ranking().getFirst();
        assertThat(first.driver().kind()).isEqualTo(DriverKind.TRAVEL);
        assertThat(first.firstOrder()).isCloseTo(travel / (travel + response), within(0.01));
        assertThat(first.totalOrder()).isCloseTo(first.firstOrder(), within(0.01));
        assertThat(effect.ranking().getLast().firstOrder()).isCloseTo(response / (travel + response), within(0.01));
    }

    @Test
    void an_interaction_shows_in_the_total_order_only() {
        // hours saved = 1000·y, worth 4,000·(1 + l): with y centred on zero the labour cost matters only together with
        // y
        SimulatedEffect effect = run(
                driver(DriverKind.LABOUR_COST, Estimate.of("-0.5", "0", "0.5")),
                driver(DriverKind.HOURS_CHANGE, Estimate.of("-0.5", "0", "0.5")));
        RankedDriver labour = effect.ranking().getLast();

        assertThat(labour.driver().kind()).isEqualTo(DriverKind.LABOUR_COST);
        assertThat(labour.firstOrder()).isCloseTo(0, within(0.01));
        // Var(l)·Var(y) against Var(y)·(1 + Var(l)), Var(l) = 1/28
        assertThat(labour.totalOrder()).isCloseTo(1.0 / 29, within(0.005));
    }

    @Test
    void the_tornado_moves_one_range_and_leaves_the_rest_at_the_mode() {
        SimulatedEffect effect = run(
                driver(DriverKind.TRAVEL, Estimate.of("-0.1", "0", "0.2")),
                driver(DriverKind.MANAGEMENT_AND_DESK, Estimate.of("100000", "300000", "400000")));

        assertThat(effect.tornado()).extracting(TornadoBar::widthYen).containsExactly(6_000_000.0, 600_000.0);
        assertThat(effect.tornado().getFirst().savingAtLowYen()).isEqualTo(2_000_000 - 600_000);
        assertThat(effect.tornado().getFirst().savingAtHighYen()).isEqualTo(-4_000_000 - 600_000);
    }

    @Test
    void adding_cells_up_beforehand_changes_nothing() {
        long seed = 77;
        RandomModels models = new RandomModels(seed);
        for (int round = 0; round < 200; round++) {
            DriverModel model = models.next(0.5);
            CompiledModel compiled = new CompiledModel(model);
            Evaluator evaluator = new Evaluator(compiled, 1);
            double[] mode = compiled.slots.atMode();
            double[][] values = new double[mode.length][];
            for (int slot = 0; slot < mode.length; slot++) {
                values[slot] = new double[] {mode[slot]};
            }
            evaluator.evaluate(values, 1);
            for (int member = 0; member < compiled.members.size(); member++) {
                assertThat(evaluator.saving[member][0])
                        .as("seed %d round %d", seed, round)
                        .isCloseTo(
                                model.atMode()
                                        .getMember(compiled.members.get(member))
                                        .savingYen(),
                                within(3.0));
            }
        }
    }

    @Test
    void sharing_moves_costs_between_members_but_not_out_of_the_group() {
        CostPool pool = new CostPool(
                CostPool.Contents.FEES_AND_OUTSOURCED, Map.of(MemberId.of("A"), 0.75, MemberId.of("B"), 0.25));
        SimulatedEffect effect = EffectSimulation.run(
                model(driver(DriverKind.TRAVEL, TO_THE_LOW_END)),
                SimulationSettings.usual().withPool(pool),
                RunControl.seeded(3));
        Spread a = effect.getAfterSharing(MemberId.of("A"));
        Spread b = effect.getAfterSharing(MemberId.of("B"));

        assertThat(a.meanSavingYen() + b.meanSavingYen())
                .isCloseTo(effect.group().meanSavingYen(), within(1.0));
        assertThat(a.gainProbability()).isZero();
        assertThat(b.gainProbability()).isOne();
    }

    @Test
    void a_stopped_run_answers_with_what_it_has_and_can_be_repeated() {
        DriverModel model = model(driver(DriverKind.TRAVEL, TO_THE_LOW_END));
        AtomicInteger asked = new AtomicInteger();
        SimulatedEffect stopped = simulate(model, RunControl.seeded(4).withStop(() -> asked.incrementAndGet() > 3));

        assertThat(stopped.end()).isEqualTo(RunEnd.STOPPED);
        assertThat(stopped.drawsDone()).isEqualTo(4 * SimulationBlock.SIZE);
        assertThat(EffectSimulation.run(
                                model, SimulationSettings.usual().withDraws(stopped.drawsDone()), RunControl.seeded(4))
                        .group())
                .isEqualTo(stopped.group());
    }

    @Test
    void a_run_whose_time_is_up_has_done_at_least_one_block() {
        SimulatedEffect effect = simulate(
                model(driver(DriverKind.TRAVEL, TO_THE_LOW_END)),
                RunControl.seeded(4).withTimeBudget(Duration.ofNanos(1)));

        assertThat(effect.end()).isEqualTo(RunEnd.TIME_UP);
        assertThat(effect.drawsDone()).isEqualTo(SimulationBlock.SIZE);
    }

    @Test
    void progress_rises_to_the_number_of_draws() {
        List<Long> reports = new ArrayList<>();
        simulate(
                model(driver(DriverKind.TRAVEL, TO_THE_LOW_END)),
                RunControl.seeded(4).withThreads(2).withProgress((done, total) -> reports.add(done)));

        assertThat(reports).isSorted().endsWith(10_000L);
    }

    @Test
    void where_nothing_is_uncertain_the_range_is_a_point() {
        Spread group = run(driver(DriverKind.TRAVEL, Estimate.of("-0.1", "-0.1", "-0.1")))
                .group();

        assertThat(group.savingYen()).isEqualTo(new Percentiles(2_000_000, 2_000_000, 2_000_000));
        assertThat(run().ranking()).isEmpty();
    }

    private static double saving(double u) {
        return 20_000_000 * (0.3 - 0.5 * (1 - Math.pow(1 - u, 0.2)));
    }

    private static double width(double correlation) {
        Percentiles saving = run(driver(DriverKind.TRAVEL, Estimate.of("-0.2", "0", "0.2"))
                        .withCorrelation(correlation))
                .group()
                .savingYen();
        return saving.p90() - saving.p10();
    }

    private static Driver driver(DriverKind kind, Estimate change) {
        return Driver.of(kind, Scope.EVERYWHERE, change);
    }

    private static DriverModel model(Driver... drivers) {
        return new DriverModel(TWO_EQUAL_TOWNS, List.of(drivers));
    }

    private static SimulatedEffect run(Driver... drivers) {
        return simulate(model(drivers), RunControl.seeded(1));
    }

    private static SimulatedEffect simulate(DriverModel model, RunControl control) {
        return EffectSimulation.run(model, SimulationSettings.usual(), control);
    }
}
