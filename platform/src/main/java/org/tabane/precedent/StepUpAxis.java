package org.tabane.precedent;

import java.util.Locale;

/**
 * In what a following term went further than the one before.
 *
 * <p>Source: presentation, page Q6-2: 業務項目の追加, 対象エリアの拡大, 契約年数の長期化, 性能規定の導入.
 */
public enum StepUpAxis {
    /** 「業務項目の追加」 */
    ITEMS,
    /** 「対象エリアの拡大」 */
    AREA,
    /** 「契約年数の長期化」 */
    YEARS,
    /** 「性能規定の導入」 */
    PERFORMANCE;

    /** The message key of its name, such as {@code precedent.axis.area}. */
    public String messageKey() {
        return "precedent.axis." + name().toLowerCase(Locale.ROOT);
    }
}
