package org.tabane.bundling.design.domain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.tabane.engine.grouping.GroupsByWay;
import org.tabane.engine.grouping.LeastShares;
import org.tabane.engine.grouping.MeanWay;

/**
 * What towns add to groups at the least by {@link DesignCost}: the largest lots of each work that there can be, the shortest ways, and fees
 * without rounding up.
 */
final class LeastDesignShares implements LeastShares {

    /** Yen that rounding may take off a town's outsourced amount, and what floating point may lose besides. */
    private static final double ROUNDING = 0.5 + 1e-6;

    private static final double RELATIVE_DOUBT = 1e-14;

    private final List<CostedTown> towns;
    private final double[][] kilometres;
    private final int works;
    private final double elasticity;
    private final List<TravelClass> travel;

    /** What a town costs whatever its lots are: own labour and fees. */
    private final double[] fixed;

    /** By town and its works: outsourced amounts as if the town were alone, but for travel. */
    private final double[][] ownLot;

    /**
     * @param towns in the order in which units are numbered; as are the kilometres between them
     * @param works how many kinds of work there are
     */
    LeastDesignShares(
            List<CostedTown> towns,
            double[][] kilometres,
            int works,
            double elasticity,
            List<YenShare> fees,
            List<TravelClass> travel) {
        this.towns = towns;
        this.kilometres = kilometres;
        this.works = works;
        this.elasticity = elasticity;
        this.travel = travel;
        this.fixed = towns.stream()
                .mapToDouble(town -> town.directYen()
                        + fees.stream()
                                .mapToLong(fee -> fee.floor(town.outsourcedYen()))
                                .sum())
                .toArray();
        this.ownLot = towns.stream().map(this::ownLot).toArray(double[][]::new);
    }

    private double[] ownLot(CostedTown town) {
        double[] amounts = new double[town.works().length];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = town.scaled()[i] * Math.pow(town.yen()[i], elasticity);
        }
        return amounts;
    }

    @Override
    public double[] of(int[] core, int[] others, int most) {
        double mean = MeanWay.least(kilometres, core, others, most);
        double factor = travel.stream()
                .filter(known -> known.mayHold(mean))
                .mapToDouble(TravelClass::factor)
                .min()
                .orElseThrow();
        double[] lots = new double[works];
        for (int unit : core) {
            towns.get(unit).addTo(lots);
        }
        double[][] joining = joining(others);
        int room = Math.min(others.length, most - core.length);
        for (int work = 0; work < works; work++) {
            Arrays.sort(joining[work]);
            for (int i = 1; i <= room; i++) {
                lots[work] += joining[work][others.length - i];
            }
        }
        double[] shares = new double[core.length + others.length];
        Arrays.fill(shares, Double.POSITIVE_INFINITY);
        lower(shares, core, others, lots, factor);
        return shares;
    }

    /** Class of travel by class, since near groups have small lots: this takes longer than all at once. */
    @Override
    public double[] of(int unit, int[] others, int fewest, int most) {
        GroupsByWay groups = new GroupsByWay(kilometres, unit, others);
        double[][] joining = joining(others);
        double[] shares = new double[1 + others.length];
        Arrays.fill(shares, Double.POSITIVE_INFINITY);
        for (TravelClass known : travel) {
            double[] lots = new double[works];
            towns.get(unit).addTo(lots);
            boolean any = true;
            for (int work = 0; work < works; work++) {
                OptionalDouble heaviest = groups.heaviest(joining[work], fewest, most, known.withinReach());
                any &= heaviest.isPresent();
                lots[work] += heaviest.orElse(0);
            }
            if (any) {
                lower(shares, new int[] {unit}, others, lots, known.factor());
            }
        }
        return shares;
    }

    /** Down to what each pays with such lots and such travel. */
    private void lower(double[] shares, int[] core, int[] others, double[] lots, double factor) {
        double[] scale = Arrays.stream(lots)
                .map(lot -> lot == 0 ? 0 : Math.pow(lot, elasticity))
                .toArray();
        for (int i = 0; i < shares.length; i++) {
            int unit = i < core.length ? core[i] : others[i - core.length];
            shares[i] = Math.min(shares[i], share(unit, scale, factor));
        }
    }

    /** By work: what each of the others brings to a lot. */
    private double[][] joining(int[] others) {
        double[][] joining = new double[works][others.length];
        for (int i = 0; i < others.length; i++) {
            CostedTown town = towns.get(others[i]);
            for (int j = 0; j < town.works().length; j++) {
                joining[town.works()[j]][i] += town.yen()[j];
            }
        }
        return joining;
    }

    private double share(int unit, double[] scale, double factor) {
        CostedTown town = towns.get(unit);
        double outsourced = 0;
        for (int i = 0; i < town.works().length; i++) {
            outsourced += Math.min(ownLot[unit][i], town.scaled()[i] * scale[town.works()[i]]);
        }
        return outsourced * factor * (1 - RELATIVE_DOUBT) - ROUNDING + fixed[unit];
    }
}
