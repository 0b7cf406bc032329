package org.tabane.engine.grouping;

/**
 * One way in which a group could contract 「契約の組合せ」: which work, for how long, in which form, at what expected cost.
 *
 * @param bundle the work tied together 「業務の束」, in the caller's words
 * @param years the contract's term
 * @param contractForm how it is let and paid, in the caller's words
 * @param yen expected total cost per year, as {@link GroupCost} has it
 */
public record GroupOffer(String bundle, int years, String contractForm, long yen) {

    public GroupOffer {
        if (years < 1) {
            throw new IllegalArgumentException("A term (" + years + ") must be at least one year.");
        }
    }
}
