package org.tabane.engine.sharing;

import java.util.List;

/** Either the shares, or everything that stands against them. */
public sealed interface SharingOutcome permits Shares, SharingOutcome.Refused {

    /** Nothing was shared; at least one fault. */
    record Refused(List<SharingFault> faults) implements SharingOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /** The shares; throws with all faults when there are none. */
    default Shares getShares() {
        return switch (this) {
            case Shares shares -> shares;
            case Refused refused ->
                throw new IllegalArgumentException(String.join(
                        "\n",
                        refused.faults().stream().map(SharingFault::message).toList()));
        };
    }
}
