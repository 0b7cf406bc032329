package org.tabane.bundling.packaging.domain;

import java.util.Locale;

/**
 * How work of an item is paid in a term 「支払の型」.
 *
 * <p>Source: presentation, page 【総価契約】・【単価契約】; the ceiling as in Yokkaichi's contract.
 */
public enum Payment {
    /** 「総価」 */
    LUMP_SUM('l'),
    /** 「単価」 */
    UNIT_PRICE('u'),
    /** 「単価（指示限度額つき）」 Unit prices under a ceiling of instructions. */
    UNIT_PRICE_UNDER_CEILING('c'),
    /** 「総価＋単価」 Small work in the lump sum, the rest by unit price. */
    BOTH('b');

    private final char letter;

    Payment(char letter) {
        this.letter = letter;
    }

    /** The letter an address uses. */
    public char letter() {
        return letter;
    }

    /** The message key of its name. */
    public String messageKey() {
        return "bundling.packaging.payment." + name().toLowerCase(Locale.ROOT);
    }
}
