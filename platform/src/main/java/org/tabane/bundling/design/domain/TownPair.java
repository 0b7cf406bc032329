package org.tabane.bundling.design.domain;

import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.MemberPair;

/** Two different towns by their codes, in whichever order they were named. Immutable. */
public record TownPair(String one, String other) implements Comparable<TownPair> {

    public TownPair {
        if (one.isBlank() || one.equals(other)) {
            throw new IllegalArgumentException("A pair needs two different towns, not (" + one + ", " + other + ").");
        }
        if (one.compareTo(other) > 0) {
            String earlier = other;
            other = one;
            one = earlier;
        }
    }

    public boolean holds(String town) {
        return one.equals(town) || other.equals(town);
    }

    MemberPair engine() {
        return new MemberPair(MemberId.of(one), MemberId.of(other));
    }

    @Override
    public int compareTo(TownPair second) {
        int first = one.compareTo(second.one);
        return first != 0 ? first : other.compareTo(second.other);
    }
}
