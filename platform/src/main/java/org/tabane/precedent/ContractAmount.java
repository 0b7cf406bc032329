package org.tabane.precedent;

import org.tabane.shared.Yen;

/**
 * What a precedent's contract is worth, as the presentation prints it, in rounded yen. Whether tax is included is not said
 * there.
 *
 * @param low the amount, or the lower end where the presentation gives a range
 * @param high the upper end, equal to {@code low} where there is one amount
 */
public record ContractAmount(Kind kind, Yen low, Yen high) {

    /** What an amount stands for. */
    public enum Kind {
        /** 「契約金額」 The total of the whole term. */
        CONTRACT_TOTAL,
        /** 「指示限度額」 The ceiling of instructions over the whole term, for each district. */
        INSTRUCTION_CEILING_PER_DISTRICT
    }

    public ContractAmount {
        if (low.amount() <= 0 || low.compareTo(high) > 0) {
            throw new IllegalArgumentException(
                    "Contract amount (" + low + " to " + high + ") must be positive, low first.");
        }
    }
}
