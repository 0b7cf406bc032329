package org.tabane.bundling.packaging.domain;

import java.util.Optional;
import org.tabane.precedent.Specification;

/** How an item is asked for and paid in one term. */
public record Offer(Specification specification, Payment payment) {

    /** Two letters for an address: {@code s} or {@code p} for the specification, then the payment's. */
    public String letters() {
        return (specification == Specification.PERFORMANCE ? "p" : "s") + payment.letter();
    }

    /** The offer two letters mean; empty for anything else. */
    public static Optional<Offer> parse(String letters) {
        if (letters.length() != 2 || "sp".indexOf(letters.charAt(0)) < 0) {
            return Optional.empty();
        }
        Specification specification = letters.charAt(0) == 'p' ? Specification.PERFORMANCE : Specification.PRESCRIPTIVE;
        for (Payment payment : Payment.values()) {
            if (payment.letter() == letters.charAt(1)) {
                return Optional.of(new Offer(specification, payment));
            }
        }
        return Optional.empty();
    }
}
