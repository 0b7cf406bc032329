package org.tabane.engine.sharing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.tabane.engine.MemberId;

/** A sub-group that would pay less on its own than it is asked to pay here 「単独で組んだ方が安い団体の組」. Units: whole yen. */
public record BetterAlone(Set<MemberId> members, long aloneYen, long askedYen) {

    public BetterAlone {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
    }

    /** What the sub-group would save by leaving; positive. */
    public long gainYen() {
        return Math.subtractExact(askedYen, aloneYen);
    }
}
