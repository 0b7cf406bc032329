package org.tabane.precedent;

import java.util.Locale;

/**
 * The eight bundles that support group management 「群マネを支える“束”」.
 *
 * <p>Source: presentation, page 「群マネ」と「束」.
 */
public enum Bundle {
    /** 「自治体」の束: letting contracts and planning together. */
    MUNICIPALITIES,
    /** 「事業者」の束: joint ventures, cooperatives. */
    CONTRACTORS,
    /** 「技術者」の束（人の群マネ）: training and exchange of engineers. */
    ENGINEERS,
    /** 「プロセス」の束: inspection, repair design, works as one. */
    PROCESS,
    /** 「時間軸」の束: multi-year contracts. */
    TIME,
    /** 「データ」の束: sharing condition and response data. */
    DATA,
    /** 「学」の束: academics advise and support. */
    ACADEMIA,
    /** 「住民」の束: residents take part. */
    RESIDENTS;

    /** The message key of its name, such as {@code precedent.bundle.time}. */
    public String messageKey() {
        return "precedent.bundle." + name().toLowerCase(Locale.ROOT);
    }
}
