package org.tabane.engine.sharing;

import java.util.Set;
import org.tabane.engine.MemberId;

/**
 * What a sub-group would pay on its own 「一部の団体だけで組んだ場合の費用」. Must give the same answer for the same members, in whole yen; never
 * asked about the empty set, whose cost is zero.
 */
@FunctionalInterface
public interface CoalitionCost {

    long yen(Set<MemberId> coalition);
}
