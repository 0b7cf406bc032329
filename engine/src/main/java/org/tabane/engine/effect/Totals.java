package org.tabane.engine.effect;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tabane.engine.MemberId;

/** The deterministic answer: each member's comparison, and the group's as their sum. Members in the order of their ids. */
public record Totals(Map<MemberId, Comparison> members, Comparison group) {

    public Totals {
        members = Collections.unmodifiableMap(new TreeMap<>(members));
    }

    static Totals summing(Map<MemberId, Comparison> members) {
        return new Totals(members, members.values().stream().reduce(Comparison.ZERO, Comparison::plus));
    }

    public Comparison getMember(MemberId member) {
        return Optional.ofNullable(members.get(member))
                .orElseThrow(() -> new IllegalArgumentException("Member " + member + " is not part of this estimate."));
    }
}
