package org.tabane.engine.grouping;

import org.tabane.engine.MemberId;

/** Two different members, in whichever order they were named. */
public record MemberPair(MemberId first, MemberId second) {

    public MemberPair {
        if (first.equals(second)) {
            throw new IllegalArgumentException("A pair needs two different members, but both are " + first + ".");
        }
        if (first.compareTo(second) > 0) {
            MemberId earlier = second;
            second = first;
            first = earlier;
        }
    }

    @Override
    public String toString() {
        return first + " – " + second;
    }
}
