package org.tabane.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.GroupCost;
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

    /** Its part by work of all work as one contract, without travel, and its further member. */
    @Override
    public OptionalLong leastShare(MemberId member) {
        double all = units.keySet().stream().mapToDouble(this::work).sum();
        return OptionalLong.of((long) Math.floor(1.5e6 + work(member) / all * 1e8 * Math.pow(all / 1e8, 0.9)));
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
