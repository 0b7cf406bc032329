package org.tabane.bundling.design.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One grouping on the trade-off chart 「釣り合いの図の点」.
 *
 * <p>Units: saving in yen per year, travel in the design's measure, staff in people.
 *
 * @param plan number of the plan in the design; 0 for a combination that was found but not kept as a plan
 * @param groups how many groups of two or more
 * @param longestTravel farthest two towns of one group are apart
 * @param smallestStaff technical staff of the group that has fewest, or −1 where unknown
 * @param leastSaving saving of the member that saves least, negative when it loses
 */
public record TradeOffPoint(
        int plan, int groups, long savingYen, double longestTravel, double smallestStaff, long leastSaving) {

    /** What stands against the saving. */
    public enum Axis {
        /** Less is better. */
        LONGEST_TRAVEL(TradeOffPoint::longestTravel, false),
        SMALLEST_STAFF(TradeOffPoint::smallestStaff, true),
        LEAST_SAVING(point -> point.leastSaving(), true);

        private final ToDoubleFunction<TradeOffPoint> figure;
        private final boolean moreIsBetter;

        Axis(ToDoubleFunction<TradeOffPoint> figure, boolean moreIsBetter) {
            this.figure = figure;
            this.moreIsBetter = moreIsBetter;
        }

        public double of(TradeOffPoint point) {
            return figure.applyAsDouble(point);
        }

        public boolean moreIsBetter() {
            return moreIsBetter;
        }
    }

    /**
     * Those no other point beats in one without losing in the other 「パレート線」, from the best on the axis to the greatest saving; of points
     * with the same figures the first.
     */
    public static List<TradeOffPoint> unbeaten(List<TradeOffPoint> points, Axis axis) {
        Comparator<TradeOffPoint> bestFirst = Comparator.comparingDouble(axis::of);
        List<TradeOffPoint> ordered = new ArrayList<>(points);
        ordered.sort((axis.moreIsBetter() ? bestFirst.reversed() : bestFirst)
                .thenComparing(
                        Comparator.comparingLong(TradeOffPoint::savingYen).reversed())
                .thenComparing(Comparator.comparingInt(point -> point.plan() == 0 ? Integer.MAX_VALUE : point.plan())));
        List<TradeOffPoint> unbeaten = new ArrayList<>();
        long most = Long.MIN_VALUE;
        for (TradeOffPoint point : ordered) {
            if (point.savingYen() > most) {
                unbeaten.add(point);
                most = point.savingYen();
            }
        }
        return unbeaten;
    }
}
