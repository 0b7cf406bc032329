package org.tabane.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.Alternatives;
import org.tabane.engine.grouping.ExactGrouping;
import org.tabane.engine.grouping.GroupSearch;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingDraft;
import org.tabane.engine.grouping.GroupingForm;
import org.tabane.engine.grouping.GroupingOutcome;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.GroupingRules;
import org.tabane.engine.grouping.Limit;
import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.SearchBudget;
import org.tabane.engine.grouping.Unit;

/**
 * The nation at three thresholds, by the clock and by iterations, the least cost, all prefectures, alternatives and a drag, grids. Each search starts in this process one after the other, so
 * the first is cold: its time includes warming up. Every answer's links and thresholds are gone over again by {@link RegroupCheck}.
 */
final class GroupingBenchmark {

    private static final long SEED = 1;
    private static final long PREFECTURE_THRESHOLD = 50_000;

    private final boolean quick;

    GroupingBenchmark(boolean quick) {
        this.quick = quick;
    }

    void run() {
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s, load %.1f, seed %d%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                SEED);
        Path folder = Path.of(System.getenv().getOrDefault("TABANE_SHARED", "../shared"), "data", "japan");
        if (Files.isDirectory(folder)) {
            try {
                JapanMap japan = JapanMap.read(folder);
                nation(japan);
                byIterations(japan);
                withFewerGroups(japan);
                CostGroupings.print(japan, SEED, quick ? 20 : 60);
                prefectures(japan);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        } else {
            System.out.println("skipped: the nation and the prefectures, for there is no " + folder
                    + " (set TABANE_SHARED to the folder of shared data)");
        }
        grids();
    }

    private void nation(JapanMap japan) {
        System.out.printf(
                Locale.ROOT,
                "%n%-10s %7s %7s %12s %7s %7s %10s %9s %9s%n",
                "nation",
                "seconds",
                "groups",
                "spread",
                "bound",
                "gap %",
                "iterations",
                "cpu s",
                "bound s");
        for (long threshold : new long[] {50_000, 100_000, 200_000}) {
            for (double seconds : quick ? new double[] {1} : new double[] {1, 30}) {
                GroupingProblem problem = japan.nation(threshold);
                long cpu = cpuNanos();
                Grouping found = search(problem, seconds);
                double used = (cpuNanos() - cpu) / 1e9;
                long before = System.nanoTime();
                if (!quick && seconds > 1) {
                    found = GroupSearch.withTighterBound(
                            problem, found, RunControl.seeded(SEED).withTimeBudget(Duration.ofSeconds(120)));
                }
                RegroupCheck.check(problem, found);
                System.out.printf(
                        Locale.ROOT,
                        "%-10d %7.0f %7d %12.0f %7d %7.2f %10d %9.2f %9.1f%n",
                        threshold,
                        seconds,
                        found.value().groups(),
                        found.value().measure(),
                        found.bound().mostGroups(),
                        100.0
                                * (found.bound().mostGroups() - found.value().groups())
                                / found.bound().mostGroups(),
                        found.run().iterations(),
                        used,
                        (System.nanoTime() - before) / 1e9);
            }
        }
    }

    /** What so much work gives, whatever the machine is doing besides. */
    private void byIterations(JapanMap japan) {
        System.out.printf(
                Locale.ROOT, "%n%-10s %10s %7s %12s %7s%n", "nation", "iterations", "groups", "spread", "cpu s");
        for (long threshold : new long[] {50_000, 100_000, 200_000}) {
            for (long iterations : quick ? new long[] {30_000} : new long[] {30_000, 500_000}) {
                GroupingProblem problem = japan.nation(threshold);
                long cpu = cpuNanos();
                Grouping found = GroupSearch.run(problem, new SearchBudget(iterations, RunControl.seeded(SEED)))
                        .getGrouping();
                double used = (cpuNanos() - cpu) / 1e9;
                RegroupCheck.check(problem, found);
                System.out.printf(
                        Locale.ROOT,
                        "%-10d %10d %7d %12.0f %7.2f%n",
                        threshold,
                        iterations,
                        found.value().groups(),
                        found.value().measure(),
                        used);
            }
        }
    }

    /** The least spread held to as many groups as FaCT finds, and as the targets ask for. */
    private void withFewerGroups(JapanMap japan) {
        System.out.printf(
                Locale.ROOT,
                "%n%-10s %7s %7s %7s %12s %15s%n",
                "nation",
                "at most",
                "seconds",
                "groups",
                "spread",
                "% of FaCT's");
        for (Ceiling ceiling : CEILINGS) {
            for (int most : ceiling.groups()) {
                GroupingProblem free = japan.nation(ceiling.threshold());
                GroupingProblem problem = free.withRules(free.rules().withNumberOfGroups(0, most));
                double seconds = quick ? 1 : 30;
                Grouping found = search(problem, seconds);
                RegroupCheck.check(problem, found);
                System.out.printf(
                        Locale.ROOT,
                        "%-10d %7d %7.0f %7d %12.0f %15.1f%n",
                        ceiling.threshold(),
                        most,
                        seconds,
                        found.value().groups(),
                        found.value().measure(),
                        100 * found.value().measure().doubleValue() / ceiling.spreadOfFact());
            }
        }
    }

    /** FaCT's number of groups first, with the spread it has then. */
    private record Ceiling(long threshold, long spreadOfFact, List<Integer> groups) {}

    private static final List<Ceiling> CEILINGS = List.of(
            new Ceiling(50_000, 493_000, List.of(749, 790)),
            new Ceiling(100_000, 935_000, List.of(508, 555)),
            new Ceiling(200_000, 1_812_000, List.of(324, 362)));

    private void prefectures(JapanMap japan) {
        System.out.printf(
                Locale.ROOT,
                "%n%-10s %6s %7s %12s %7s %9s %8s %13s %9s%n",
                "prefecture",
                "units",
                "groups",
                "spread",
                "bound",
                "gap %",
                "seconds",
                "alternatives",
                "drag ms");
        int proven = 0;
        int narrow = 0;
        int count = 0;
        for (Map.Entry<String, GroupingProblem> entry :
                japan.prefectures(PREFECTURE_THRESHOLD).entrySet()) {
            GroupingProblem problem = entry.getValue();
            GroupingOutcome outcome = ExactGrouping.solve(
                    problem, RunControl.seeded(SEED).withTimeBudget(Duration.ofSeconds(quick ? 5 : 60)));
            if (!(outcome instanceof Grouping found)) {
                System.out.println(entry.getKey() + ": no grouping keeps to the rules");
                continue;
            }
            RegroupCheck.check(problem, found);
            count++;
            proven += found.bound().proven() ? 1 : 0;
            narrow += found.bound().gap() <= 0.01 ? 1 : 0;
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %6d %7d %12.2f %7d %9.3f %8.2f %13s %9.2f%n",
                    entry.getKey(),
                    problem.units().size(),
                    found.value().groups(),
                    found.value().measure(),
                    found.bound().mostGroups(),
                    100 * found.bound().gap(),
                    found.run().seconds(),
                    alternatives(problem, found),
                    dragMillis(problem, found));
        }
        System.out.printf(
                Locale.ROOT,
                "%d of %d proven best, %d with a gap of 1 %% or less; alternatives: number within 1 %% / 5 %% of the best ('=': no others"
                        + " exist)%n",
                proven,
                count,
                narrow);
    }

    private String alternatives(GroupingProblem problem, Grouping best) {
        if (!best.bound().proven()) {
            return "-";
        }
        RunControl control = RunControl.seeded(SEED).withTimeBudget(Duration.ofSeconds(quick ? 1 : 10));
        List<String> counts = new ArrayList<>();
        for (String within : List.of("0.01", "0.05")) {
            Alternatives found = Alternatives.find(problem, best, 100, new BigDecimal(within), control);
            found.groupings().forEach(grouping -> RegroupCheck.check(problem, grouping));
            counts.add((found.all() ? "=" : "") + found.groupings().size());
        }
        return String.join(" / ", counts);
    }

    /** The slowest of twenty moves after one to warm up. */
    private static double dragMillis(GroupingProblem problem, Grouping grouping) {
        GroupingDraft draft = GroupingDraft.of(problem, grouping);
        double slowest = 0;
        List<Unit> units = problem.units();
        for (int i = 0; i <= 20; i++) {
            long before = System.nanoTime();
            MemberId moved = units.get(i % units.size()).id();
            draft.join(moved, units.get((i + 1) % units.size()).id()).draft().groups();
            slowest = i == 0 ? 0 : Math.max(slowest, (System.nanoTime() - before) / 1e6);
        }
        return slowest;
    }

    private void grids() {
        System.out.printf(
                Locale.ROOT,
                "%n%-10s %7s %7s %7s %7s %10s %9s%n",
                "grid",
                "seconds",
                "groups",
                "bound",
                "gap %",
                "iterations",
                "heap MB");
        for (int side : quick ? new int[] {100} : new int[] {100, 224}) {
            GroupingProblem problem = grid(side);
            Grouping found = search(problem, side == 100 ? 10 : 60);
            RegroupCheck.check(problem, found);
            System.out.printf(
                    Locale.ROOT,
                    "%-10d %7.0f %7d %7d %7.2f %10d %9d%n",
                    side * side,
                    found.run().seconds(),
                    found.value().groups(),
                    found.bound().mostGroups(),
                    100.0
                            * (found.bound().mostGroups() - found.value().groups())
                            / found.bound().mostGroups(),
                    found.run().iterations(),
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    /** Units with 1 to 100 people, threshold such that 10,000 units could hold 1,141 groups if nothing were wasted. */
    private static GroupingProblem grid(int side) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Unit> units = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        long people = 0;
        for (int i = 0; i < side * side; i++) {
            long own = 1 + random.nextInt(100);
            people += own;
            units.add(new Unit(
                    id(i),
                    Map.of("people", BigDecimal.valueOf(own), "km2", BigDecimal.valueOf(1 + random.nextInt(400)))));
            if (i % side > 0) {
                links.add(Link.land(id(i - 1), id(i)));
            }
            if (i >= side) {
                links.add(Link.land(id(i - side), id(i)));
            }
        }
        long threshold = people * 10_000 / ((long) side * side) / 1_141;
        return new GroupingProblem(
                units,
                links,
                GroupingRules.NONE.with(Limit.atLeast("people", BigDecimal.valueOf(threshold))),
                new GroupingForm.MostGroups("km2"));
    }

    private static MemberId id(int unit) {
        return MemberId.of("u" + unit);
    }

    private static Grouping search(GroupingProblem problem, double seconds) {
        RunControl control = RunControl.seeded(SEED).withTimeBudget(Duration.ofMillis(Math.round(seconds * 1000)));
        return GroupSearch.run(problem, SearchBudget.byTheClock(control)).getGrouping();
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
