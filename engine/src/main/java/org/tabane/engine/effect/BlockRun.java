package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/**
 * Works off the blocks of a simulation on one or more threads. Blocks are taken in order and always finished, so what is done when a run
 * ends early is a gapless beginning; the first block is always done. Each block has sums of its own, added up in order at the end, so
 * that the answer does not depend on the threads.
 */
final class BlockRun {

    private final CompiledModel model;
    private final SimulationSettings settings;
    private final RunControl control;
    private final DrawStore store;
    private final SensitivitySums[] sums;
    private final long startNanos = System.nanoTime();
    private final Object lock = new Object();
    private RunEnd end = RunEnd.COMPLETE;
    private int next;
    private long reported;

    BlockRun(CompiledModel model, double[] shift, SimulationSettings settings, RunControl control, DrawStore store) {
        this.model = model;
        this.settings = settings;
        this.control = control;
        this.store = store;
        this.sums = new SensitivitySums[Math.ceilDiv(settings.draws(), SimulationBlock.SIZE)];
        for (int block = 0; block < sums.length; block++) {
            sums[block] = new SensitivitySums(shift, model.drivers.size());
        }
    }

    RunEnd run() {
        int workers = Math.min(control.threads(), sums.length);
        if (workers == 1) {
            work();
            return end;
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> running = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                running.add(pool.submit(this::work));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException("A part of the simulation failed.", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "The simulation was interrupted; use the stop signal instead.", interrupted);
        }
        return end;
    }

    int drawsDone() {
        return Math.min(next * SimulationBlock.SIZE, settings.draws());
    }

    SensitivitySums sums() {
        SensitivitySums all = sums[0];
        for (int block = 1; block < sums.length; block++) {
            all.add(sums[block]);
        }
        return all;
    }

    private void work() {
        SimulationBlock space = new SimulationBlock(model, control.seed());
        while (true) {
            int block;
            synchronized (lock) {
                if (next == sums.length || (next > 0 && mustEnd())) {
                    return;
                }
                block = next++;
            }
            int from = block * SimulationBlock.SIZE;
            int length = Math.min(SimulationBlock.SIZE, settings.draws() - from);
            space.run(from, length, store, sums[block]);
            report(length);
        }
    }

    private boolean mustEnd() {
        if (end == RunEnd.COMPLETE) {
            if (control.stop().stopRequested()) {
                end = RunEnd.STOPPED;
            } else if (System.nanoTime() - startNanos > control.timeBudget().toNanos()) {
                end = RunEnd.TIME_UP;
            }
        }
        return end != RunEnd.COMPLETE;
    }

    private void report(int length) {
        synchronized (lock) {
            reported += length;
            control.progress().progressed(reported, settings.draws());
        }
    }
}
