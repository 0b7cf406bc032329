package org.tabane.ledger.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours a year of a work item, projected from the diaries of one week.
 *
 * <p>The diaries are a two-stage sample: {@code n} of {@code N} staff, and of each a few of the {@code D} days they work in a year.
 * With y̅ the mean over people of their mean hours a day, the year has {@code N · D · y̅} hours. Its variance is
 * {@code (N·D)² · [ (1 − n/N)·s_b²/n + (n/N)·Σ (1 − d_i/D)·s_i²/d_i / n² ]} with s_b² between people and s_i² between the days of
 * person i. The range holds the true value eight times in ten (Student's t, with as many degrees of freedom as the deciding
 * stage has).
 *
 * <p>Units: minutes a day in, hours a year out. Rounding: none here.
 *
 * <p>Source: W. G. Cochran, Sampling Techniques, 3rd ed. (Wiley, 1977), ch. 10, two-stage sampling with units of equal size,
 * eq. (10.15). Assumption: the week is as good as any other; one week knows nothing of the seasons, so snow and mowing have
 * to be surveyed in theirs.
 *
 * @param observed hours noted in the week
 * @param expected hours a year
 * @param low lower end of the range, not below 0; {@code null} when one person or one day alone gives no range
 * @param high upper end of the range
 */
public record AnnualHours(
        double observed,
        double expected,
        @Nullable Double low,
        @Nullable Double high) {
    /** 0.9 quantile of Student's t for 1 to 30 degrees of freedom, then that of the normal distribution. */
    private static final double[] T90 = {
        3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372, 1.363, 1.356, 1.350, 1.345, 1.341, 1.337,
        1.333, 1.330, 1.328, 1.325, 1.323, 1.321, 1.319, 1.318, 1.316, 1.315, 1.314, 1.313, 1.311, 1.310, 1.282
    };

    /**
     * Projects an item.
     *
     * @param diaries one for each person who noted anything; at least one
     * @param staff everyone in scope, N
     * @param workingDays days a year one person works, D
     */
    public static AnnualHours project(String item, List<Diary> diaries, int staff, int workingDays) {
        int people = diaries.size();
        if (people == 0) {
            throw new IllegalArgumentException("A projection needs at least one diary.");
        }
        int scope = Math.max(staff, people);
        double observed = 0;
        double[] means = new double[people];
        double withinPart = 0;
        int withinFreedom = 0;
        for (int i = 0; i < people; i++) {
            double[] hours = diaries.get(i).hoursOf(item);
            double mean = mean(hours);
            means[i] = mean;
            for (double each : hours) {
                observed += each;
            }
            if (hours.length > 1) {
                withinPart +=
                        (1 - Math.min(1.0, (double) hours.length / workingDays)) * variance(hours, mean) / hours.length;
                withinFreedom += hours.length - 1;
            }
        }
        double mean = mean(means);
        double factor = (double) scope * workingDays;
        double share = (double) people / scope;
        int freedom = people < scope ? people - 1 : withinFreedom;
        if (freedom == 0) {
            return new AnnualHours(observed, factor * mean, null, null);
        }
        double between = people < scope ? (1 - share) * variance(means, mean) / people : 0;
        double deviation = Math.sqrt(between + share * withinPart / ((double) people * people));
        double half = T90[Math.min(freedom, T90.length) - 1] * deviation * factor;
        return new AnnualHours(observed, factor * mean, Math.max(0, factor * mean - half), factor * mean + half);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private static double variance(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }
}
