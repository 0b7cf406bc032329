package org.tabane.bundling.design.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.tabane.bundling.design.domain.AlternativesFound.Combination;

/** Saving against another aim 「釣り合い」: which combinations nothing beats in both. */
public final class TradeOff {

    private TradeOff() {}

    /** What stands against the saving. */
    public enum Axis {
        /** Longest way within a group in km; less is better. */
        TRAVEL(Combination::longestKm, false),
        /** Technical staff of the group that has fewest; more is better. */
        STAFF(Combination::fewestEngineers, true),
        /** Saving of the member that saves least, in yen; more is better. */
        LEAST(combination -> combination.leastSavingYen(), true);

        private final ToDoubleFunction<Combination> figure;
        private final boolean moreIsBetter;

        Axis(ToDoubleFunction<Combination> figure, boolean moreIsBetter) {
            this.figure = figure;
            this.moreIsBetter = moreIsBetter;
        }

        public double of(Combination combination) {
            return figure.applyAsDouble(combination);
        }

        /** In addresses, such as {@code travel}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The message key of its name. */
        public String messageKey() {
            return "bundling.design.axis." + code();
        }
    }

    /** Those no other beats in one without losing in the other 「パレート線」, the best on the axis first; of equal ones the first. */
    public static List<Combination> unbeaten(List<Combination> combinations, Axis axis) {
        Comparator<Combination> better = Comparator.comparingDouble(axis::of);
        List<Combination> ordered = new ArrayList<>(combinations);
        ordered.sort((axis.moreIsBetter ? better.reversed() : better)
                .thenComparing(Comparator.comparingLong(Combination::savingYen).reversed()));
        List<Combination> unbeaten = new ArrayList<>();
        long most = Long.MIN_VALUE;
        for (Combination combination : ordered) {
            if (combination.savingYen() > most) {
                unbeaten.add(combination);
                most = combination.savingYen();
            }
        }
        return unbeaten;
    }
}
