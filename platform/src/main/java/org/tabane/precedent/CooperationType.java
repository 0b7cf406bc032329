package org.tabane.precedent;

import java.util.Locale;

/**
 * The types of group management 「群マネの類型」.
 *
 * <p>Source: presentation, page 「群マネ」と「束」; horizontal and vertical as in the guide (domain facts 1.2).
 */
public enum CooperationType {
    /** 「広域連携（水平）」 Municipalities with each other. */
    HORIZONTAL,
    /** 「広域連携（垂直）」 Prefecture with municipalities. */
    VERTICAL,
    /** 「多分野連携」 Several sectors of infrastructure together. */
    MULTI_SECTOR,
    /** 「プロセスの束」 Inspection, repair design and works in one. */
    PROCESS;

    /** The message key of its name, such as {@code precedent.type.multi_sector}. */
    public String messageKey() {
        return "precedent.type." + name().toLowerCase(Locale.ROOT);
    }
}
