package org.tabane.engine.sharing;

import org.tabane.engine.MemberId;

/** Who bears what the rounding leaves over, so that the shares always add up 「端数の負担」. */
public sealed interface Remainder {

    /** All of it to the lead 「代表団体」. */
    record ToLead(MemberId lead) implements Remainder {}

    /**
     * Largest remainder 「最大剰余法」: one rounding unit each to the members that lost most by the cut, in that order; what is then left,
     * less than one unit, to the member next in line. Ties go to the member that stands first in the table.
     */
    record Largest() implements Remainder {}
}
