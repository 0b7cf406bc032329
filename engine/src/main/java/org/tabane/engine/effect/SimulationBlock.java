package org.tabane.engine.effect;

import java.util.Arrays;

/** One thread's working space: draws a block, evaluates it, and adds up what the ranking needs. */
final class SimulationBlock {

    /** Draws in a block; small enough for the cache, and the unit in which a run may stop. */
    static final int SIZE = 256;

    private final CompiledModel model;
    private final SlotSampler sampler;
    private final Evaluator evaluator;
    private final double[][] a;
    private final double[][] b;
    private final double[][] view;
    private final double[][] savingOfB;
    private final double[] savingOfA;
    private final double[] change;
    private final double[] groupChange;
    private final boolean[][] slotsOfDriver;

    SimulationBlock(CompiledModel model, long seed) {
        this.model = model;
        this.sampler = new SlotSampler(model, seed, SIZE);
        this.evaluator = new Evaluator(model, SIZE);
        this.a = sampler.newValues();
        this.b = sampler.newValues();
        this.view = new double[a.length][];
        this.savingOfB = new double[model.members.size() + 1][SIZE];
        this.savingOfA = new double[SIZE];
        this.change = new double[SIZE];
        this.groupChange = new double[SIZE];
        this.slotsOfDriver = new boolean[model.drivers.size()][];
        for (int driver = 0; driver < slotsOfDriver.length; driver++) {
            slotsOfDriver[driver] = model.slotsOf(driver);
        }
    }

    void run(int from, int length, DrawStore store, SensitivitySums sums) {
        int group = model.members.size();
        sampler.fill(1, from, length, b);
        evaluator.evaluate(b, length);
        total(length, savingOfB[group]);
        for (int member = 0; member < group; member++) {
            System.arraycopy(evaluator.saving[member], 0, savingOfB[member], 0, length);
        }
        sampler.fill(0, from, length, a);
        evaluator.evaluate(a, length);
        store.keep(evaluator, from, length);
        total(length, savingOfA);
        sums.addDraws(length);
        sums.addSamples(group, savingOfA, savingOfB[group], length);
        for (int member = 0; member < group; member++) {
            sums.addSamples(member, evaluator.saving[member], savingOfB[member], length);
        }
        for (int driver = 0; driver < slotsOfDriver.length; driver++) {
            exchange(driver, length, sums);
        }
    }

    private void exchange(int driver, int length, SensitivitySums sums) {
        int group = model.members.size();
        for (int slot = 0; slot < view.length; slot++) {
            view[slot] = slotsOfDriver[driver][slot] ? b[slot] : a[slot];
        }
        evaluator.evaluateChange(driver, view, length);
        Arrays.fill(groupChange, 0, length, 0);
        for (int member : evaluator.membersTouchedBy(driver)) {
            for (int draw = 0; draw < length; draw++) {
                change[draw] = evaluator.changedSaving[member][draw] - evaluator.saving[member][draw];
                groupChange[draw] += change[draw];
            }
            sums.addChange(member, driver, savingOfB[member], change, length);
        }
        sums.addChange(group, driver, savingOfB[group], groupChange, length);
    }

    private void total(int length, double[] sum) {
        Arrays.fill(sum, 0, length, 0);
        for (double[] saving : evaluator.saving) {
            for (int draw = 0; draw < length; draw++) {
                sum[draw] += saving[draw];
            }
        }
    }
}
