package org.tabane.engine.effect;

import java.util.Arrays;
import java.util.Optional;

/** Keeps every draw's saving and freed hours, for each member, for the group (the last row), and after cost sharing. */
final class DrawStore {

    private final double[] portions;
    private final boolean poolsOutsourced;
    private final double[][] saving;
    private final double[][] freedHours;
    private final double[][] afterSharing;

    DrawStore(CompiledModel model, SimulationSettings settings) {
        int rows = model.members.size() + 1;
        Optional<CostPool> pool = settings.pool();
        this.portions = pool.map(shares ->
                        model.members.stream().mapToDouble(shares::portion).toArray())
                .orElse(new double[0]);
        double sum = Arrays.stream(portions).sum();
        if (pool.isPresent() && Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("The members of this estimate hold only " + sum
                    + " of the pot; portions of others cannot be charged to anyone.");
        }
        this.poolsOutsourced = pool.map(CostPool::contents).equals(Optional.of(CostPool.Contents.FEES_AND_OUTSOURCED));
        this.saving = new double[rows][settings.draws()];
        this.freedHours = new double[rows][settings.draws()];
        this.afterSharing = new double[portions.length][settings.draws()];
    }

    boolean hasPool() {
        return portions.length > 0;
    }

    void keep(Evaluator evaluated, int from, int length) {
        int group = saving.length - 1;
        for (int member = 0; member < group; member++) {
            System.arraycopy(evaluated.saving[member], 0, saving[member], from, length);
            System.arraycopy(evaluated.freedHours[member], 0, freedHours[member], from, length);
            for (int draw = 0; draw < length; draw++) {
                saving[group][from + draw] += evaluated.saving[member][draw];
                freedHours[group][from + draw] += evaluated.freedHours[member][draw];
            }
        }
        if (hasPool()) {
            keepAfterSharing(evaluated, from, length);
        }
    }

    Spread spread(int row, int draws) {
        return Spread.of(Arrays.copyOf(saving[row], draws), Arrays.copyOf(freedHours[row], draws));
    }

    Spread spreadAfterSharing(int member, int draws) {
        return Spread.of(Arrays.copyOf(afterSharing[member], draws), Arrays.copyOf(freedHours[member], draws));
    }

    private void keepAfterSharing(Evaluator evaluated, int from, int length) {
        for (int draw = 0; draw < length; draw++) {
            double pot = 0;
            for (int member = 0; member < portions.length; member++) {
                pot += pooled(evaluated, member, draw);
            }
            for (int member = 0; member < portions.length; member++) {
                afterSharing[member][from + draw] =
                        evaluated.saving[member][draw] + pooled(evaluated, member, draw) - portions[member] * pot;
            }
        }
    }

    private double pooled(Evaluator evaluated, int member, int draw) {
        return evaluated.fee[member][draw] + (poolsOutsourced ? evaluated.outsourcedBundled[member][draw] : 0);
    }
}
