package org.tabane.engine.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The model's formula for a block of draws at once, and again with one driver's values exchanged, computing only what that driver
 * touches. Rows are members, columns draws. Not for use by two threads at once.
 */
final class Evaluator {

    private static final double[] NO_LOTS = {};

    /** What a driver acts on. */
    private record Touch(
            List<Integer> members, boolean[] slots, int[][] outsourced, int[][] hours, boolean[] rate, boolean[] fee) {}

    final double[][] saving;
    final double[][] freedHours;
    final double[][] outsourcedBundled;
    final double[][] fee;
    final double[][] changedSaving;

    private final CompiledModel model;
    private final List<Touch> touches = new ArrayList<>();
    private final double[][] outsourcedSaved;
    private final double[][] rate;
    private final double[][] termYen;
    private final double[][] termHours;
    private final double[][] lotFactor;
    private final double[] changedLotFactor;
    private final double[] now;
    private final double[] bundled;
    private final double[] yen;
    private final double[] hours;
    private final double[] changedRate;
    private final double[] changedFee;

    Evaluator(CompiledModel model, int block) {
        this.model = model;
        int members = model.members.size();
        this.saving = new double[members][block];
        this.freedHours = new double[members][block];
        this.outsourcedBundled = new double[members][block];
        this.fee = new double[members][block];
        this.changedSaving = new double[members][block];
        this.outsourcedSaved = new double[members][block];
        this.rate = new double[members][block];
        this.termYen = new double[model.outsourced.size()][block];
        this.termHours = new double[model.hours.size()][block];
        this.lotFactor = new double[model.outsourced.size()][];
        for (int term = 0; term < lotFactor.length; term++) {
            lotFactor[term] = model.outsourced.get(term).hasLots() ? new double[block] : NO_LOTS;
        }
        this.changedLotFactor = new double[block];
        this.now = new double[block];
        this.bundled = new double[block];
        this.yen = new double[block];
        this.hours = new double[block];
        this.changedRate = new double[block];
        this.changedFee = new double[block];
        for (int driver = 0; driver < model.drivers.size(); driver++) {
            touches.add(touch(model.slotsOf(driver)));
        }
    }

    /** Members whose saving a driver can change. */
    List<Integer> membersTouchedBy(int driver) {
        return touches.get(driver).members();
    }

    /** Fills {@link #saving} and its companions. */
    void evaluate(double[][] values, int length) {
        for (int member = 0; member < saving.length; member++) {
            Arrays.fill(outsourcedSaved[member], 0, length, 0);
            Arrays.fill(outsourcedBundled[member], 0, length, 0);
            Arrays.fill(freedHours[member], 0, length, 0);
        }
        for (int term = 0; term < termYen.length; term++) {
            Term outsourced = model.outsourced.get(term);
            int member = outsourced.member();
            if (outsourced.hasLots()) {
                outsourced.fillLotFactor(values, length, lotFactor[term]);
            }
            outsourced.evaluate(values, length, lotFactor[term], now, bundled);
            addDifference(length, termYen[term], outsourcedSaved[member]);
            add(bundled, length, outsourcedBundled[member]);
        }
        for (int term = 0; term < termHours.length; term++) {
            model.hours.get(term).evaluate(values, length, NO_LOTS, now, bundled);
            addDifference(
                    length, termHours[term], freedHours[model.hours.get(term).member()]);
        }
        for (int member = 0; member < saving.length; member++) {
            memberRate(member, values, length, rate[member]);
            memberFee(member, values, length, fee[member]);
            combine(length, outsourcedSaved[member], rate[member], freedHours[member], fee[member], saving[member]);
        }
    }

    /**
     * Fills {@link #changedSaving} for the members the driver touches. {@code values} must differ from those of the last {@link #evaluate}
     * only in this driver's slots.
     */
    void evaluateChange(int driver, double[][] values, int length) {
        Touch touch = touches.get(driver);
        for (int member : touch.members()) {
            System.arraycopy(outsourcedSaved[member], 0, yen, 0, length);
            for (int term : touch.outsourced()[member]) {
                Term outsourced = model.outsourced.get(term);
                double[] factor = lotFactor[term];
                if (outsourced.hasLotsTouchedBy(touch.slots())) {
                    factor = changedLotFactor;
                    outsourced.fillLotFactor(values, length, factor);
                }
                outsourced.evaluate(values, length, factor, now, bundled);
                exchange(length, termYen[term], yen);
            }
            System.arraycopy(freedHours[member], 0, hours, 0, length);
            for (int term : touch.hours()[member]) {
                model.hours.get(term).evaluate(values, length, NO_LOTS, now, bundled);
                exchange(length, termHours[term], hours);
            }
            double[] rates = rate[member];
            if (touch.rate()[member]) {
                memberRate(member, values, length, changedRate);
                rates = changedRate;
            }
            double[] fees = fee[member];
            if (touch.fee()[member]) {
                memberFee(member, values, length, changedFee);
                fees = changedFee;
            }
            combine(length, yen, rates, hours, fees, changedSaving[member]);
        }
    }

    private void addDifference(int length, double[] kept, double[] sum) {
        for (int draw = 0; draw < length; draw++) {
            kept[draw] = now[draw] - bundled[draw];
            sum[draw] += kept[draw];
        }
    }

    private void exchange(int length, double[] before, double[] sum) {
        for (int draw = 0; draw < length; draw++) {
            sum[draw] += now[draw] - bundled[draw] - before[draw];
        }
    }

    private static void add(double[] part, int length, double[] sum) {
        for (int draw = 0; draw < length; draw++) {
            sum[draw] += part[draw];
        }
    }

    private static void combine(
            int length, double[] yen, double[] rate, double[] hours, double[] fee, double[] saving) {
        for (int draw = 0; draw < length; draw++) {
            saving[draw] = yen[draw] + rate[draw] * hours[draw] - fee[draw];
        }
    }

    private void memberRate(int member, double[][] values, int length, double[] result) {
        Arrays.fill(result, 0, length, model.rate[member]);
        for (int slot : model.rateSlots[member]) {
            for (int draw = 0; draw < length; draw++) {
                result[draw] *= 1 + values[slot][draw];
            }
        }
    }

    private void memberFee(int member, double[][] values, int length, double[] result) {
        Arrays.fill(result, 0, length, model.knownFees[member]);
        for (int slot : model.feeSlots[member]) {
            add(values[slot], length, result);
        }
    }

    private Touch touch(boolean[] slots) {
        int members = model.members.size();
        int[][] outsourced = new int[members][];
        int[][] touchedHours = new int[members][];
        boolean[] rates = new boolean[members];
        boolean[] fees = new boolean[members];
        List<Integer> touched = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            outsourced[member] = touchedTerms(model.outsourced, member, slots);
            touchedHours[member] = touchedTerms(model.hours, member, slots);
            rates[member] = any(slots, model.rateSlots[member]);
            fees[member] = any(slots, model.feeSlots[member]);
            if (outsourced[member].length + touchedHours[member].length > 0 || rates[member] || fees[member]) {
                touched.add(member);
            }
        }
        return new Touch(List.copyOf(touched), slots, outsourced, touchedHours, rates, fees);
    }

    private static int[] touchedTerms(List<Term> terms, int member, boolean[] slots) {
        return IntStream.range(0, terms.size())
                .filter(term ->
                        terms.get(term).member() == member && terms.get(term).isTouchedBy(slots))
                .toArray();
    }

    private static boolean any(boolean[] slots, int[] mine) {
        return Arrays.stream(mine).anyMatch(slot -> slots[slot]);
    }
}
