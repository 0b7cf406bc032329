package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/**
 * Estimates the effect of bundling under uncertainty: P10, P50 and P90 for each member and the group, the probability that each gains,
 * and what to measure next.
 *
 * <p>The same model, settings and seed give the same answer on any number of threads. Units: yen and hours per year, in double precision;
 * nothing is rounded here. The run reports progress in draws, and when it is stopped or its time is up it answers with the draws done,
 * at least {@value SimulationBlock#SIZE} or all that were asked for.
 */
public final class EffectSimulation {

    private EffectSimulation() {}

    public static SimulatedEffect run(DriverModel model, SimulationSettings settings, RunControl control) {
        CompiledModel compiled = new CompiledModel(model);
        Evaluator evaluator = new Evaluator(compiled, 1);
        DrawStore store = new DrawStore(compiled, settings);
        BlockRun run = new BlockRun(compiled, savingAtMode(compiled, evaluator), settings, control, store);
        RunEnd end = run.run();
        int draws = run.drawsDone();
        SensitivitySums sums = run.sums();

        int group = compiled.members.size();
        Map<MemberId, Spread> members = new TreeMap<>();
        Map<MemberId, Spread> afterSharing = new TreeMap<>();
        Map<MemberId, List<RankedDriver>> memberRanking = new TreeMap<>();
        for (int member = 0; member < group; member++) {
            members.put(compiled.members.get(member), store.spread(member, draws));
            memberRanking.put(compiled.members.get(member), ranking(compiled, sums, member));
            if (store.hasPool()) {
                afterSharing.put(compiled.members.get(member), store.spreadAfterSharing(member, draws));
            }
        }
        return new SimulatedEffect(
                model.atMode(),
                members,
                store.spread(group, draws),
                afterSharing,
                ranking(compiled, sums, group),
                memberRanking,
                tornado(compiled, evaluator),
                control.seed(),
                draws,
                end);
    }

    private static double[] savingAtMode(CompiledModel model, Evaluator evaluator) {
        evaluator.evaluate(columns(model.slots.atMode()), 1);
        double[] saving = new double[model.members.size() + 1];
        for (int member = 0; member < model.members.size(); member++) {
            saving[member] = evaluator.saving[member][0];
            saving[model.members.size()] += saving[member];
        }
        return saving;
    }

    private static List<RankedDriver> ranking(CompiledModel model, SensitivitySums sums, int row) {
        List<RankedDriver> ranked = new ArrayList<>();
        for (int driver = 0; driver < model.drivers.size(); driver++) {
            ranked.add(new RankedDriver(
                    model.drivers.get(driver), sums.firstOrder(row, driver), sums.totalOrder(row, driver)));
        }
        ranked.sort(Comparator.comparingDouble(RankedDriver::totalOrder).reversed());
        return List.copyOf(ranked);
    }

    private static List<TornadoBar> tornado(CompiledModel model, Evaluator evaluator) {
        List<TornadoBar> bars = new ArrayList<>();
        for (int driver = 0; driver < model.drivers.size(); driver++) {
            for (int range = 0; range < model.drivers.get(driver).ranges().size(); range++) {
                Estimate change = model.drivers.get(driver).ranges().get(range).change();
                bars.add(new TornadoBar(
                        model.drivers.get(driver),
                        model.drivers.get(driver).ranges().get(range).scope(),
                        savingWith(model, evaluator, driver, range, change.low().doubleValue()),
                        savingWith(
                                model, evaluator, driver, range, change.high().doubleValue())));
            }
        }
        bars.sort(Comparator.comparingDouble(TornadoBar::widthYen).reversed());
        return List.copyOf(bars);
    }

    private static double savingWith(CompiledModel model, Evaluator evaluator, int driver, int range, double change) {
        double[] values = model.slots.atMode();
        for (int number = 0; number < values.length; number++) {
            Slots.Slot slot = model.slots.get(number);
            if (slot.driver() == driver && slot.range() == range) {
                values[number] = change;
            }
        }
        evaluator.evaluate(columns(values), 1);
        double saving = 0;
        for (double[] member : evaluator.saving) {
            saving += member[0];
        }
        return saving;
    }

    private static double[][] columns(double[] values) {
        double[][] columns = new double[values.length][1];
        for (int slot = 0; slot < values.length; slot++) {
            columns[slot][0] = values[slot];
        }
        return columns;
    }
}
