package org.tabane.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.GroupCost;
import org.tabane.engine.grouping.LeastShares;
import org.tabane.engine.grouping.MeanWay;
import org.tabane.engine.grouping.Unit;

/**
 * An invented cost of a group, shaped like a real one so that its solution can be timed: SAMPLE values, fit for nothing else.
 *
 * <p>Assumption: work of 2,000 yen a head and 150,000 yen a km²; cheaper in bulk (to the power of 0.9 of 100 million yen); 8 million a contract;
 * 1.5 million for each further member; travel of 0.25 % of the work for each km between the members on average.
 */
final class PaperCost implements GroupCost {

    private static final double KM_FOR_EACH_DEGREE = 111.32;

    private final Map<MemberId, Unit> units;
    private final Map<MemberId, double[]> places;

    /** @param places longitude and latitude in degrees */
    PaperCost(Map<MemberId, Unit> units, Map<MemberId, double[]> places) {
        this.units = units;
        this.places = places;
    }

    @Override
    public long yen(Set<MemberId> members) {
        List<MemberId> sorted = new ArrayList<>(members);
        sorted.sort(null);
        double work = 0;
        double km = 0;
        for (int i = 0; i < sorted.size(); i++) {
            work += work(sorted.get(i));
            for (int j = 0; j < i; j++) {
                km += km(sorted.get(i), sorted.get(j));
            }
        }
        int size = sorted.size();
        double mean = size < 2 ? 0 : km / (size * (size - 1) / 2.0);
        double inBulk = 1e8 * Math.pow(work / 1e8, 0.9);
        return Math.round(8e6 + inBulk + 1.5e6 * (size - 1) + 0.0025 * work * mean);
    }

    /** By the largest lot there can be, the shortest ways, and a contract shared by as many as there can be. */
    @Override
    public Optional<LeastShares> leastShares(List<MemberId> ids) {
        double[] work = ids.stream().mapToDouble(this::work).toArray();
        double[][] km = new double[ids.size()][ids.size()];
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < i; j++) {
                km[i][j] = km(ids.get(i), ids.get(j));
                km[j][i] = km[i][j];
            }
        }
        return Optional.of((core, others, most) -> shares(work, km, core, others, most));
    }

    private static double[] shares(double[] work, double[][] km, int[] core, int[] others, int most) {
        double lot = 0;
        for (int unit : core) {
            lot += work[unit];
        }
        double[] joining = new double[others.length];
        for (int i = 0; i < others.length; i++) {
            joining[i] = work[others[i]];
        }
        Arrays.sort(joining);
        int room = Math.min(others.length, most - core.length);
        for (int i = 0; i < room; i++) {
            lot += joining[others.length - 1 - i];
        }
        double forWork = Math.pow(lot / 1e8, -0.1) + 0.0025 * MeanWay.least(km, core, others, most);
        double forMember = 1.5e6 + 6.5e6 / (core.length + room);
        double[] shares = new double[core.length + others.length];
        for (int i = 0; i < shares.length; i++) {
            double own = work[i < core.length ? core[i] : others[i - core.length]];
            shares[i] = (forMember + own * forWork) * (1 - 1e-12) - 1;
        }
        return shares;
    }

    double km(MemberId one, MemberId other) {
        double[] a = places.getOrDefault(one, new double[2]);
        double[] b = places.getOrDefault(other, new double[2]);
        double east = (a[0] - b[0]) * Math.cos(Math.toRadians((a[1] + b[1]) / 2));
        return KM_FOR_EACH_DEGREE * Math.hypot(east, a[1] - b[1]);
    }

    private double work(MemberId id) {
        return 2_000 * figure(id, "pop2025") + 150_000 * figure(id, "km2");
    }

    private double figure(MemberId id, String attribute) {
        Unit unit = units.get(id);
        return unit == null
                ? 0
                : unit.figures().getOrDefault(attribute, BigDecimal.ZERO).doubleValue();
    }
}
