package org.tabane.bench;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.Alternatives;
import org.tabane.engine.grouping.ExactGrouping;
import org.tabane.engine.grouping.GroupCost;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingForm;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.GroupingRules;
import org.tabane.engine.grouping.LeastShares;
import org.tabane.engine.grouping.Reach;

/** Whole prefectures by the least cost, with a few hundred thousand sets priced by {@link PaperCost}. */
final class CostGroupings {

    private CostGroupings() {}

    static void print(JapanMap japan, long seed, int seconds) {
        System.out.printf(
                Locale.ROOT,
                "%n%-32s %6s %9s %7s %9s %8s %8s %11s%n",
                "least cost",
                "units",
                "priced",
                "groups",
                "gap %",
                "cpu s",
                "seconds",
                "plans 1 %");
        PaperCost cost = japan.paperCost(japan.prefecture("20"));
        print(japan, "05", "Akita, to 8 members", sized(8), seed, seconds);
        print(japan, "05", "Akita, any size", GroupingRules.NONE, seed, seconds);
        print(japan, "20", "Nagano, to 6", sized(6), seed, seconds);
        print(japan, "20", "Nagano, to 7", sized(7), seed, seconds);
        print(japan, "20", "Nagano, to 9", sized(9), seed, seconds);
        print(japan, "20", "Nagano, to 7, 8 to 10 groups", sized(7).withNumberOfGroups(8, 10), seed, seconds);
        print(
                japan,
                "20",
                "Nagano, to 7, 40 km at most",
                sized(7).with(new Reach("km", cost::km, BigDecimal.valueOf(40))),
                seed,
                seconds);
        print(japan, "01", "Hokkaido, to 5", sized(5), seed, seconds);
    }

    private static GroupingRules sized(int most) {
        return GroupingRules.NONE.withSizes(1, most);
    }

    private static void print(
            JapanMap japan, String prefecture, String name, GroupingRules rules, long seed, int seconds) {
        GroupingProblem map = japan.prefecture(prefecture);
        Counted cost = new Counted(japan.paperCost(map));
        GroupingProblem problem =
                new GroupingProblem(map.units(), map.links(), rules, new GroupingForm.LeastCost(cost, BigDecimal.ZERO));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Grouping found = ExactGrouping.solve(
                        problem, RunControl.seeded(seed).withTimeBudget(Duration.ofSeconds(seconds)))
                .getGrouping();
        double used = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        long asked = cost.asked.get();
        RegroupCheck.check(problem, found);
        System.out.printf(
                Locale.ROOT,
                "%-32s %6d %9d %7d %9.3f %8.2f %8.2f %11s%n",
                name,
                problem.units().size(),
                asked,
                found.value().groups(),
                100 * found.bound().gap(),
                used,
                found.run().seconds(),
                plans(problem, found, seed));
    }

    /** A cost that knows how often it was asked. */
    private static final class Counted implements GroupCost {

        private final GroupCost cost;
        private final AtomicLong asked = new AtomicLong();

        private Counted(GroupCost cost) {
            this.cost = cost;
        }

        @Override
        public long yen(Set<MemberId> members) {
            asked.incrementAndGet();
            return cost.yen(members);
        }

        @Override
        public Optional<LeastShares> leastShares(List<MemberId> units) {
            return cost.leastShares(units);
        }
    }

    /** How many plans within 1 % of the best came in ten seconds, of a hundred asked for. */
    private static String plans(GroupingProblem problem, Grouping best, long seed) {
        long before = System.nanoTime();
        Alternatives found = Alternatives.find(
                problem,
                best,
                100,
                new BigDecimal("0.01"),
                RunControl.seeded(seed).withTimeBudget(Duration.ofSeconds(10)));
        found.groupings().forEach(grouping -> RegroupCheck.check(problem, grouping));
        return String.format(
                Locale.ROOT,
                "%s%d, %.1f s",
                found.all() ? "=" : "",
                found.groupings().size(),
                (System.nanoTime() - before) / 1e9);
    }
}
