package org.tabane.precedent;

import java.util.Locale;

/**
 * How a precedent's work is paid.
 *
 * <p>Source: presentation, page 【総価契約】・【単価契約】.
 */
public enum PaymentBasis {
    /** 「総価契約」 A total for meeting the service level. */
    LUMP_SUM,
    /** 「単価契約」 A price per unit of instructed work. */
    UNIT_PRICE,
    /** 「総価＋単価」 Both, by work item. */
    LUMP_SUM_AND_UNIT_PRICE;

    /** The message key of its name, such as {@code precedent.payment.lump_sum}. */
    public String messageKey() {
        return "precedent.payment." + name().toLowerCase(Locale.ROOT);
    }
}
