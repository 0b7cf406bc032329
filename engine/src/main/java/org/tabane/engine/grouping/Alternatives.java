package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;

/**
 * Different groupings that are nearly as good as the best one, since officials choose between alternatives 「代替案」.
 *
 * <p>How different two groupings are: of all pairs of units that stand together in at least one of them, the share that does not in both
 * (the Jaccard distance; 0 the same, 1 nothing in common). The first alternative is the best grouping; each further one is the one that
 * differs most from all before it.
 *
 * @param groupings the best first; every one has as many groups as the best (max-p form) and is within the share asked for
 * @param differences how far each is from the nearest before it; 1 for the first
 * @param all whether there are no others within that share
 */
public record Alternatives(List<Grouping> groupings, List<Double> differences, boolean all) {

    /** The share looked through first, and by itself, where a larger one is asked for. */
    public static final BigDecimal NARROW = new BigDecimal("0.01");

    private static final int MOST_LOOKED_AT = 20_000;
    private static final int LOOKED_AT_FOR_EACH = 500;

    /** In the cost form a walk through more columns than these hardly comes anywhere. */
    private static final int MOST_WALKED = 4_000;

    private static final int SEARCHES = 60;
    private static final int STEPS_FOR_EACH_UNIT = 40;
    private static final int ONE_OF = 20;

    public Alternatives {
        groupings = List.copyOf(groupings);
        differences = List.copyOf(differences);
    }

    /**
     * Up to {@code count} alternatives whose spread or cost is at most (1 + {@code within}) × that of the best grouping, which the caller
     * has from {@link ExactGrouping}. For as many units as can be proven. In the max-p form those within {@link #NARROW} are looked for first,
     * in the same half of the time whatever the share, so that a larger share does not come to fewer because time ended.
     */
    public static Alternatives find(
            GroupingProblem problem, Grouping best, int count, BigDecimal within, RunControl control) {
        Instance instance = new Instance(problem);
        long started = System.nanoTime();
        boolean most = problem.form() instanceof GroupingForm.MostGroups;
        List<int[]> plans = new ArrayList<>();
        plans.add(labels(instance, best));
        long half = control.timeBudget().toNanos() / 2;
        boolean twice = most && within.compareTo(NARROW) > 0;
        if (twice) {
            walk(instance, best, count, limit(instance, best, NARROW), plans, control, started + half);
        }
        long limit = limit(instance, best, within);
        Walk walk = walk(instance, best, count, limit, plans, control, started + (twice ? 2 : 1) * half);
        if (!most && !walk.wasOfUse()) {
            addBySearch(instance, limit, LOOKED_AT_FOR_EACH * count, plans, control, started);
        }
        return chosen(instance, best, plans, count, walk.complete(), started, control);
    }

    /** The most that a grouping within a share of the best may measure, in whole units. */
    private static long limit(Instance instance, Grouping best, BigDecimal within) {
        BigDecimal ceiling = best.value().measure().multiply(BigDecimal.ONE.add(within));
        boolean most = instance.problem.form() instanceof GroupingForm.MostGroups;
        return (most ? ceiling.movePointRight(instance.spread[0].scale) : ceiling)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /**
     * What a walk through the columns came to.
     *
     * @param complete whether it found every grouping within the limit
     * @param wasOfUse whether there is no need for a search besides
     */
    private record Walk(boolean complete, boolean wasOfUse) {}

    /** Adds the groupings that a walk through the columns finds. */
    private static Walk walk(
            Instance instance,
            Grouping best,
            int count,
            long limit,
            List<int[]> plans,
            RunControl control,
            long until) {
        boolean most = instance.problem.form() instanceof GroupingForm.MostGroups;
        BooleanSupplier stop =
                () -> System.nanoTime() - until > 0 || control.stop().stopRequested();
        GroupCount groupCount = most ? GroupCount.exactly(best.value().groups()) : instance.groupCount;
        MostGroupsProof.Useful useful = most
                ? new MostGroupsProof(instance, new Standing(instance, GroupingListener.NOBODY), stop)
                        .columnsBelow(best.value().groups(), limit)
                : LeastCostProof.columns(instance, stop);
        NearBest near = new NearBest(
                useful.pool(),
                instance.size,
                groupCount,
                limit,
                (int) Math.min(MOST_LOOKED_AT, (long) LOOKED_AT_FOR_EACH * count),
                most ? Integer.MAX_VALUE : MOST_WALKED,
                control.seed(),
                stop);
        int before = plans.size();
        for (int[] columns : near.find()) {
            int[] plan = new int[instance.size];
            for (int id = 0; id < columns.length; id++) {
                for (int unit : useful.pool().members(columns[id])) {
                    plan[unit] = id;
                }
            }
            plans.add(plan);
        }
        return new Walk(
                useful.complete() && near.complete(),
                useful.complete() && !near.tooMany && (near.complete() || plans.size() > before));
    }

    /** Where there are too many sets for a walk: what searches from different seeds pass on their way down. */
    private static void addBySearch(
            Instance instance, long limit, int enough, List<int[]> plans, RunControl control, long started) {
        for (int search = 1; search <= SEARCHES && plans.size() < enough; search++) {
            long left = control.timeBudget().toNanos() - (System.nanoTime() - started);
            if (left <= 0 || control.stop().stopRequested()) {
                return;
            }
            SearchClock clock = SearchClock.part(control, STEPS_FOR_EACH_UNIT * instance.size, left);
            Standing nobody = new Standing(instance, GroupingListener.NOBODY);
            int before = plans.size();
            RuledSearch ruled = new RuledSearch(instance, clock, control.seed() + 7_919L * search, nobody);
            ruled.collect(limit, ONE_OF, plan -> {
                if (plans.size() - before < enough / 10) {
                    plans.add(plan);
                }
            });
            ruled.run();
            if (nobody.best.length > 0 && nobody.measure <= limit) {
                plans.add(ExactGrouping.labels(nobody.best, instance.size));
            }
        }
    }

    private static Alternatives chosen(
            Instance instance,
            Grouping best,
            List<int[]> plans,
            int count,
            boolean complete,
            long started,
            RunControl control) {
        List<BitSet> pairs = plans.stream().map(Alternatives::pairs).toList();
        double[] nearest = new double[plans.size()];
        java.util.Arrays.fill(nearest, 1);
        List<Grouping> groupings = new ArrayList<>();
        List<Double> differences = new ArrayList<>();
        int next = 0;
        while (groupings.size() < count) {
            groupings.add(next == 0 ? best : grouping(instance, best, plans.get(next), started, control));
            differences.add(nearest[next]);
            int farthest = -1;
            for (int plan = 0; plan < plans.size(); plan++) {
                nearest[plan] = Math.min(nearest[plan], difference(pairs.get(plan), pairs.get(next)));
                if (nearest[plan] > 0 && (farthest < 0 || nearest[plan] > nearest[farthest])) {
                    farthest = plan;
                }
            }
            if (farthest < 0) {
                return new Alternatives(groupings, differences, complete);
            }
            next = farthest;
        }
        return new Alternatives(groupings, differences, false);
    }

    private static Grouping grouping(Instance instance, Grouping best, int[] plan, long started, RunControl control) {
        BigDecimal measure = instance.problem.form() instanceof GroupingForm.MostGroups
                ? instance.spreadFigure(instance.spreadOf(plan))
                : costOf(instance, plan);
        BigDecimal least = best.bound().leastMeasure();
        double gap = measure.signum() <= 0 ? 0 : measure.subtract(least).doubleValue() / measure.doubleValue();
        boolean proven = best.bound().proven() && measure.compareTo(least) == 0;
        return new Grouping(
                instance.groups(plan),
                new Grouping.Value(instance.groups(plan).size(), measure),
                new Grouping.Bound(
                        best.bound().mostGroups(), least, proven, proven ? 0 : Math.min(1, Math.max(0, gap))),
                new Grouping.Run((System.nanoTime() - started) / 1e9, 0, control.seed(), RunEnd.COMPLETE));
    }

    private static BigDecimal costOf(Instance instance, int[] plan) {
        SetValue value = SetValue.of(instance);
        long total = 0;
        for (int[] group : ExactGrouping.members(plan)) {
            total = Math.addExact(total, value.of(group, group.length));
        }
        return BigDecimal.valueOf(total);
    }

    /** The share of pairs together in either grouping that are not together in both. */
    public static double difference(GroupingProblem problem, Grouping one, Grouping other) {
        Instance instance = new Instance(problem);
        return difference(pairs(labels(instance, one)), pairs(labels(instance, other)));
    }

    private static double difference(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        int either = one.cardinality() + other.cardinality() - both.cardinality();
        return either == 0 ? 0 : 1 - both.cardinality() / (double) either;
    }

    private static BitSet pairs(int[] plan) {
        BitSet pairs = new BitSet();
        for (int a = 0; a < plan.length; a++) {
            for (int b = a + 1; b < plan.length; b++) {
                if (plan[a] == plan[b]) {
                    pairs.set(a * plan.length + b);
                }
            }
        }
        return pairs;
    }

    static int[] labels(Instance instance, Grouping grouping) {
        int[] labels = new int[instance.size];
        for (int id = 0; id < grouping.groups().size(); id++) {
            for (org.tabane.engine.MemberId member : grouping.groups().get(id)) {
                labels[instance.number(member)] = id;
            }
        }
        return labels;
    }
}
