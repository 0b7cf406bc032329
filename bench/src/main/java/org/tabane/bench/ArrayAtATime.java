package org.tabane.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.tabane.engine.MemberId;
import org.tabane.engine.effect.Cell;
import org.tabane.engine.effect.Driver;
import org.tabane.engine.effect.DriverKind;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.DriverRange;
import org.tabane.engine.effect.Estimate;

/**
 * The baseline: the estimate as one would first write it with numpy, one whole array of draws per operation and cell, ordinary random
 * numbers, and the variance ranking by evaluating everything again for each driver. It answers the same question for the same model with
 * multiplicative drivers; what it lacks is any thought for the machine.
 */
final class ArrayAtATime {

    /** P10, P50 and P90 of the group's saving and the first-order share of each driver. */
    record Answer(double p10, double p50, double p90, List<Double> firstOrder) {}

    private final DriverModel model;
    private final int draws;
    private final Random random;

    ArrayAtATime(DriverModel model, int draws, long seed) {
        this.model = model;
        this.draws = draws;
        this.random = new Random(seed);
    }

    Answer run() {
        Map<DriverRange, double[]> a = sample();
        Map<DriverRange, double[]> b = sample();
        double[] ofA = group(a);
        double[] ofB = group(b);
        double mean = Arrays.stream(ofA).sum() / draws;
        double variance = Arrays.stream(ofA).map(x -> (x - mean) * (x - mean)).sum() / draws;
        List<Double> firstOrder = new ArrayList<>();
        for (Driver driver : model.drivers()) {
            Map<DriverRange, double[]> exchanged = new IdentityHashMap<>(a);
            for (DriverRange range : driver.ranges()) {
                exchanged.put(range, get(b, range));
            }
            double[] change = subtract(group(exchanged), ofA);
            double sum = 0;
            for (int draw = 0; draw < draws; draw++) {
                sum += (ofB[draw] - mean) * change[draw];
            }
            firstOrder.add(sum / draws / variance);
        }
        Arrays.sort(ofA);
        return new Answer(ofA[draws / 10], ofA[draws / 2], ofA[9 * draws / 10], firstOrder);
    }

    private double[] group(Map<DriverRange, double[]> values) {
        double[] total = new double[draws];
        for (MemberId member : model.baseline().members()) {
            double[] saving = member(member, values);
            double[] ownOrder = saving.clone();
            Arrays.sort(ownOrder); // each member's percentiles
            total = add(total, saving);
        }
        return total;
    }

    private double[] member(MemberId member, Map<DriverRange, double[]> values) {
        double[] rate = full(model.baseline().labour().getRate(member).doubleValue());
        double[] saving = new double[draws];
        for (Driver driver : model.drivers()) {
            Optional<DriverRange> range = driver.findRange(member);
            if (range.isPresent() && driver.kind() == DriverKind.LABOUR_COST) {
                rate = multiply(rate, onePlus(get(values, range.get())));
            } else if (range.isPresent() && driver.kind() == DriverKind.MANAGEMENT_AND_DESK) {
                saving = subtract(saving, get(values, range.get()));
            }
        }
        for (Cell cell : model.baseline().cells()) {
            if (cell.key().member().equals(member)) {
                saving = add(saving, cell(cell, rate, values));
            }
        }
        return saving;
    }

    private double[] cell(Cell cell, double[] rate, Map<DriverRange, double[]> values) {
        double[] yenNow = full(cell.effort().outsourcedYen());
        double[] hoursNow = full(cell.effort().directHours().doubleValue());
        double[] yenFactor = full(1);
        double[] hoursFactor = full(1);
        for (Driver driver : model.drivers()) {
            Optional<DriverRange> range = driver.findRange(cell.key());
            if (range.isPresent()) {
                double[] factor = onePlus(get(values, range.get()));
                switch (driver.kind().target()) {
                    case OUTSOURCED -> yenFactor = multiply(yenFactor, factor);
                    case HOURS -> hoursFactor = multiply(hoursFactor, factor);
                    case BASELINE_OUTSOURCED -> yenNow = multiply(yenNow, factor);
                    case BASELINE_HOURS -> hoursNow = multiply(hoursNow, factor);
                    case FEE, LABOUR_RATE -> {}
                    case CONTRACT_HOURS, LOT_SIZE ->
                        throw new IllegalArgumentException(
                                "The baseline knows no " + driver.kind().code() + ".");
                }
            }
        }
        double[] yenSaved = subtract(yenNow, multiply(yenNow, yenFactor));
        double[] hoursSaved = subtract(hoursNow, multiply(hoursNow, hoursFactor));
        return add(yenSaved, multiply(hoursSaved, rate));
    }

    /** Beta variates from gamma variates, as numpy's Generator.beta makes them; all ranges of a driver take the same stream. */
    private Map<DriverRange, double[]> sample() {
        Map<DriverRange, double[]> values = new IdentityHashMap<>();
        for (Driver driver : model.drivers()) {
            long seed = random.nextLong();
            for (DriverRange range : driver.ranges()) {
                values.put(range, pert(range.change(), new Random(seed)));
            }
        }
        return values;
    }

    private double[] pert(Estimate estimate, Random own) {
        double low = estimate.low().doubleValue();
        double width = estimate.high().doubleValue() - low;
        double mode = (estimate.mode().doubleValue() - low) / width;
        double[] values = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double x = gamma(1 + 4 * mode, own);
            values[draw] = low + width * x / (x + gamma(1 + 4 * (1 - mode), own));
        }
        return values;
    }

    /** G. Marsaglia, W. W. Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000), 363–372. */
    private static double gamma(double shape, Random own) {
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = own.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(own.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static double[] get(Map<DriverRange, double[]> values, DriverRange range) {
        return Optional.ofNullable(values.get(range)).orElseThrow();
    }

    private double[] full(double value) {
        double[] array = new double[draws];
        Arrays.fill(array, value);
        return array;
    }

    private static double[] onePlus(double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = 1 + x[i];
        }
        return y;
    }

    private static double[] add(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] + y[i];
        }
        return z;
    }

    private static double[] subtract(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] - y[i];
        }
        return z;
    }

    private static double[] multiply(double[] x, double[] y) {
        double[] z = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i] * y[i];
        }
        return z;
    }
}
