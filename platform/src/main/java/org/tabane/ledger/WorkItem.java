package org.tabane.ledger;

import java.util.List;
import java.util.Locale;
import org.tabane.shared.Sector;
import org.tabane.shared.Yen;

/**
 * A kind of work that is contracted, paid and counted as one 「業務項目」.
 *
 * @param units units its quantity may be counted in; the first is the usual one
 * @param payments ways it is usually paid
 * @param prices prices to start from; empty when there is none to name
 * @param japaneseSource where the item or its price was found
 * @param englishSource the same in English; the documents themselves are in Japanese
 */
public record WorkItem(
        WorkItemCode code,
        Sector sector,
        String japaneseName,
        String englishName,
        List<String> units,
        List<Payment> payments,
        List<Price> prices,
        String japaneseSource,
        String englishSource) {
    public WorkItem {
        units = List.copyOf(units);
        payments = List.copyOf(payments);
        prices = List.copyOf(prices);
        if (units.isEmpty()) {
            throw new IllegalArgumentException("Work item (" + code + ") needs a unit.");
        }
    }

    /** How work of an item is usually paid. */
    public enum Payment {
        /** 「総価」 */
        LUMP_SUM,
        /** 「単価」 */
        UNIT_PRICE,
        /** 「性能」 Lump sum for a level of service. */
        PERFORMANCE,
        /** 「待機料」 Paid for being ready. */
        STANDBY
    }

    /**
     * A price per unit, consumption tax not stated.
     *
     * @param sample whether it is only an editable example and no official price
     */
    public record Price(Yen yen, String unit, boolean sample) {}

    /** The unit its quantity is usually counted in. */
    public String unit() {
        return units.getFirst();
    }

    public String name(Locale locale) {
        return isJapanese(locale) ? japaneseName : englishName;
    }

    /** Where the item or its price was found, in words. */
    public String source(Locale locale) {
        return isJapanese(locale) ? japaneseSource : englishSource;
    }

    private static boolean isJapanese(Locale locale) {
        return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
    }
}
