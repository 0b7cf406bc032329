package org.tabane.engine.grouping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import org.tabane.engine.MemberId;

/** What a set of units is worth as a group, smaller being better; kept up to date while a set grows and shrinks. */
interface SetValue {

    void joined(int[] members, int size);

    void left(int[] members, int size);

    /** Scaled spread or yen, or {@link GroupCost#NOT_ON_OFFER}. */
    long of(int[] members, int size);

    /** For counting sets, of which none is priced or kept. */
    SetValue NOT_ASKED = new SetValue() {
        @Override
        public void joined(int[] members, int size) {}

        @Override
        public void left(int[] members, int size) {}

        @Override
        public long of(int[] members, int size) {
            return GroupCost.NOT_ON_OFFER;
        }
    };

    static SetValue of(Instance instance) {
        return switch (instance.problem.form()) {
            case GroupingForm.MostGroups most -> new OfSpread(instance.spreadFigures());
            case GroupingForm.LeastCost cost -> new OfCost(instance, cost);
        };
    }

    /** Σ |a_i − a_j|, added up as units join. */
    final class OfSpread implements SetValue {

        private final long[] figure;
        private final long[] spread;

        OfSpread(long[] figure) {
            this.figure = figure;
            this.spread = new long[figure.length + 1];
        }

        @Override
        public void joined(int[] members, int size) {
            long own = figure[members[size - 1]];
            long added = 0;
            for (int i = 0; i < size - 1; i++) {
                added += Math.abs(figure[members[i]] - own);
            }
            spread[size] = spread[size - 1] + added;
        }

        @Override
        public void left(int[] members, int size) {}

        @Override
        public long of(int[] members, int size) {
            return spread[size];
        }
    }

    /** The caller's cost, where every member keeps its least gain. */
    final class OfCost implements SetValue {

        private final Instance instance;
        private final GroupingForm.LeastCost form;
        private final long[] alone;

        OfCost(Instance instance, GroupingForm.LeastCost form) {
            this.instance = instance;
            this.form = form;
            this.alone = new long[instance.size];
            for (int unit = 0; unit < instance.size; unit++) {
                alone[unit] = form.cost().yen(Set.of(instance.id(unit)));
            }
        }

        @Override
        public void joined(int[] members, int size) {}

        @Override
        public void left(int[] members, int size) {}

        @Override
        public long of(int[] members, int size) {
            if (size == 1) {
                return alone[members[0]];
            }
            Set<MemberId> ids = HashSet.newHashSet(size);
            BigDecimal apart = BigDecimal.ZERO;
            boolean comparable = true;
            for (int i = 0; i < size; i++) {
                ids.add(instance.id(members[i]));
                comparable &= alone[members[i]] != GroupCost.NOT_ON_OFFER;
                apart = apart.add(BigDecimal.valueOf(alone[members[i]]));
            }
            long yen = form.cost().yen(ids);
            if (yen == GroupCost.NOT_ON_OFFER || form.leastGain().signum() < 0 || !comparable) {
                return yen;
            }
            long ceiling = apart.multiply(BigDecimal.ONE.subtract(form.leastGain()))
                    .setScale(0, RoundingMode.FLOOR)
                    .longValueExact();
            return yen <= ceiling ? yen : GroupCost.NOT_ON_OFFER;
        }
    }
}
