package org.tabane.engine.grouping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.tabane.engine.grouping.WeighedSets.Weight;

/**
 * A good grouping under any rules and either form, by simulated annealing: a unit moves to a neighbouring group or out of its own, two
 * groups merge, two units change places. Broken rules are allowed on the way at a price; only groupings that keep to all of them count.
 */
final class RuledSearch {

    /** Few, for the caller's cost of one set may take a while. */
    private static final int CHUNK = 10;

    private final Instance instance;
    private final SearchClock clock;
    private final Standing standing;
    private final RandomStream random;
    private final WeighedSets sets;
    private final boolean countGroups;

    private final int[] group;
    private final List<int[]> members = new ArrayList<>();
    private final Weight[] weight;
    private double totalWorth;
    private double totalBroken;

    /** Groups as the rules count them. */
    private int counted;

    private double unitOfWorth = 1;
    private double dearness;
    private final int[] mark;
    private int stamp;

    private int[] best = new int[0];
    private double bestWorth = Double.MAX_VALUE;
    private double toldWorth = Double.MAX_VALUE;
    private double nearLimit = Double.NEGATIVE_INFINITY;
    private int nearOneOf = 1;
    private long nearSeen;
    private Consumer<int[]> near = grouping -> {};

    RuledSearch(Instance instance, SearchClock clock, long seed, Standing standing) {
        this(instance, clock, seed, standing, new WeighedSets(instance));
    }

    /** @param sets those weighed before need not be weighed again */
    RuledSearch(Instance instance, SearchClock clock, long seed, Standing standing, WeighedSets sets) {
        this.instance = instance;
        this.clock = clock;
        this.standing = standing;
        this.random = new RandomStream(seed);
        this.sets = sets;
        this.countGroups = instance.problem.form() instanceof GroupingForm.MostGroups;
        this.group = new int[instance.size];
        this.weight = new Weight[instance.size];
        Arrays.fill(weight, Weight.NONE);
        this.mark = new int[instance.size];
    }

    /** Tells the standing the best grouping that keeps to the rules, if any was found. */
    void run() {
        if (!start()) {
            return;
        }
        unitOfWorth = typicalWorth();
        dearness = 20 * unitOfWorth;
        remember();
        for (double used = clock.used(); used < 1; used = clock.used()) {
            double temperature = unitOfWorth * Math.pow(0.001, used);
            long chunk = clock.most(CHUNK);
            for (long i = 0; i < chunk * 10; i++) {
                iterate(temperature);
            }
            clock.count(chunk);
            if (standing.isDue()) {
                tellBest();
                standing.tell();
            }
        }
        tellBest();
    }

    private void tellBest() {
        if (best.length > 0 && bestWorth < toldWorth) {
            toldWorth = bestWorth;
            int[][] groups = ExactGrouping.members(best);
            standing.found(groups, countGroups ? instance.spreadOf(best) : cost(groups));
        }
    }

    private long cost(int[][] groups) {
        long total = 0;
        for (int[] group : groups) {
            total = Math.addExact(total, sets.cost(group));
        }
        return total;
    }

    /** Everybody alone but locked groups, which are not touched; whether these hang together. */
    private boolean start() {
        int[] firstOfLock = new int[instance.lockSize.length];
        Arrays.fill(firstOfLock, -1);
        for (int unit = 0; unit < instance.size; unit++) {
            int lock = instance.lockOf[unit];
            if (lock >= 0 && firstOfLock[lock] < 0) {
                firstOfLock[lock] = unit;
            }
            group[unit] = lock < 0 ? unit : firstOfLock[lock];
            members.add(new int[0]);
        }
        for (int[] set : ExactGrouping.members(group)) {
            if (!isConnected(set)) {
                return false;
            }
            int id = group[set[0]];
            members.set(id, set);
            weight[id] = sets.weigh(set);
            totalWorth += weight[id].worth();
            totalBroken += weight[id].broken();
            counted += counted(set);
        }
        totalBroken += beyond(counted);
        return true;
    }

    private double typicalWorth() {
        if (countGroups) {
            return Math.max(1, Arrays.stream(instance.spreadFigures()).average().orElse(1));
        }
        double sum = 0;
        int count = 0;
        for (int unit = 0; unit < instance.size; unit++) {
            if (weight[unit].broken() < 1 && members.get(unit).length > 0) {
                sum += Math.abs(weight[unit].worth());
                count++;
            }
        }
        return Math.max(1, 0.1 * sum / Math.max(1, count));
    }

    private void iterate(double temperature) {
        int unit = random.below(instance.size);
        int degree = instance.graph.degree(unit);
        int from = group[unit];
        if (instance.lockOf[unit] >= 0) {
            return;
        }
        if (degree == 0 || random.below(8) == 0 && members.get(from).length > 1) {
            leave(unit, from, temperature);
            return;
        }
        int neighbour = instance.graph.next[instance.graph.start[unit] + random.below(degree)];
        int to = group[neighbour];
        if (to == from || instance.lockOf[neighbour] >= 0) {
            return;
        }
        int[] target = members.get(to);
        switch (random.below(4)) {
            case 0 -> change(from, to, new int[0], joined(members.get(from), target), temperature);
            case 1 -> {
                int other = target[random.below(target.length)];
                int[] here = swapped(members.get(from), unit, other);
                int[] there = swapped(target, other, unit);
                if (isConnected(here) && isConnected(there)) {
                    change(from, to, here, there, temperature);
                }
            }
            default -> {
                int[] rest = without(members.get(from), unit);
                if (rest.length == 0 || isConnected(rest)) {
                    change(from, to, rest, joined(target, new int[] {unit}), temperature);
                }
            }
        }
    }

    /** A unit goes into a group of its own. */
    private void leave(int unit, int from, double temperature) {
        int[] rest = without(members.get(from), unit);
        if (rest.length == 0 || !isConnected(rest)) {
            return;
        }
        int empty = 0;
        int id = random.below(instance.size);
        while (members.get(id).length > 0) {
            id = (id + 1) % instance.size;
            if (++empty > instance.size) {
                return;
            }
        }
        change(from, id, rest, new int[] {unit}, temperature);
    }

    private void change(int from, int to, int[] here, int[] there, double temperature) {
        Weight one = here.length == 0 ? Weight.NONE : sets.weigh(here);
        Weight two = sets.weigh(there);
        double worthChange = one.worth() + two.worth() - weight[from].worth() - weight[to].worth();
        int countChange = counted(here) + counted(there) - counted(members.get(from)) - counted(members.get(to));
        double brokenChange = one.broken()
                + two.broken()
                - weight[from].broken()
                - weight[to].broken()
                + beyond(counted + countChange)
                - beyond(counted);
        double change = worthChange + dearness * brokenChange;
        if (change > 0 && change > -temperature * Math.log(random.unit() + 1e-300)) {
            return;
        }
        members.set(from, here);
        members.set(to, there);
        weight[from] = one;
        weight[to] = two;
        totalWorth += worthChange;
        totalBroken += brokenChange;
        counted += countChange;
        for (int unit : here) {
            group[unit] = from;
        }
        for (int unit : there) {
            group[unit] = to;
        }
        remember();
    }

    private int counted(int[] set) {
        return set.length > 0 && instance.groupCount.counts(set.length) ? 1 : 0;
    }

    /** By how many groups their number is beyond what is allowed. */
    private int beyond(int groups) {
        GroupCount allowed = instance.groupCount;
        return allowed.isAny() ? 0 : Math.max(0, Math.max(allowed.fewest() - groups, groups - allowed.most()));
    }

    /** From now on also collects groupings that keep to the rules and are worth at most so much, one of so many on the way. */
    void collect(double limit, int oneOf, Consumer<int[]> collector) {
        nearLimit = limit;
        nearOneOf = oneOf;
        near = collector;
    }

    private void remember() {
        if (totalBroken < 1e-9 && totalWorth <= nearLimit && ++nearSeen % nearOneOf == 0) {
            near.accept(group.clone());
        }
        if (totalBroken < 1e-9 && totalWorth < bestWorth - 1e-9 * Math.abs(bestWorth)) {
            bestWorth = totalWorth;
            best = group.clone();
        }
    }

    private boolean isConnected(int[] set) {
        stamp++;
        for (int unit : set) {
            mark[unit] = stamp;
        }
        int[] queue = new int[set.length];
        int tail = 0;
        queue[tail++] = set[0];
        mark[set[0]] = 0;
        for (int head = 0; head < tail; head++) {
            for (int at = instance.graph.start[queue[head]]; at < instance.graph.start[queue[head] + 1]; at++) {
                int neighbour = instance.graph.next[at];
                if (mark[neighbour] == stamp) {
                    mark[neighbour] = 0;
                    queue[tail++] = neighbour;
                }
            }
        }
        return tail == set.length;
    }

    static int[] joined(int[] one, int[] other) {
        int[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static int[] without(int[] set, int unit) {
        return Arrays.stream(set).filter(member -> member != unit).toArray();
    }

    private static int[] swapped(int[] set, int unit, int other) {
        return Arrays.stream(set).map(member -> member == unit ? other : member).toArray();
    }
}
