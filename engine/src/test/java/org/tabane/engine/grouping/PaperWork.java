package org.tabane.engine.grouping;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.tabane.engine.MemberId;

/** A cost on the paper map, with its least shares: a contract, work at the power of 0.85, and the mean way between the members. */
final class PaperWork implements GroupCost {

    private static final int WIDTH = 7;
    private static final double CONTRACT = 60_000;

    @Override
    public long yen(Set<MemberId> members) {
        double work = 0;
        double way = 0;
        for (MemberId one : members) {
            work += work(one);
            for (MemberId other : members) {
                way += way(one, other);
            }
        }
        int size = members.size();
        double mean = size < 2 ? 0 : way / (size * (size - 1));
        return Math.round(CONTRACT + 3_000 * Math.pow(work, 0.85) + 200 * work * mean);
    }

    @Override
    public Optional<LeastShares> leastShares(List<MemberId> units) {
        double[] works = units.stream().mapToDouble(PaperWork::work).toArray();
        double[][] ways = units.stream()
                .map(one -> units.stream().mapToDouble(wayTo(one)).toArray())
                .toArray(double[][]::new);
        return Optional.of((core, others, most) -> shares(works, ways, core, others, most));
    }

    private static double[] shares(double[] works, double[][] ways, int[] core, int[] others, int most) {
        double[] joining =
                Arrays.stream(others).mapToDouble(unit -> works[unit]).sorted().toArray();
        int room = Math.min(others.length, most - core.length);
        double lot = Arrays.stream(core).mapToDouble(unit -> works[unit]).sum();
        for (int i = 1; i <= room; i++) {
            lot += joining[others.length - i];
        }
        double forWork = 3_000 * Math.pow(lot, -0.15) + 200 * MeanWay.least(ways, core, others, most);
        double forMember = CONTRACT / (core.length + room) - 1;
        double[] shares = new double[core.length + others.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = forMember + forWork * works[i < core.length ? core[i] : others[i - core.length]];
        }
        return shares;
    }

    private static ToDoubleFunction<MemberId> wayTo(MemberId one) {
        return other -> way(one, other);
    }

    private static double work(MemberId id) {
        return 20 + number(id) * 7_919L % 180;
    }

    private static double way(MemberId one, MemberId other) {
        int a = number(one);
        int b = number(other);
        return Math.abs(a % WIDTH - b % WIDTH) + Math.abs(a / WIDTH - b / WIDTH);
    }

    private static int number(MemberId id) {
        return Integer.parseInt(id.value().replaceAll("\\D", ""));
    }
}
