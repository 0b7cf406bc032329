package org.tabane.region;

import java.util.Locale;

/**
 * The five axes by which a town is set beside others 「自治体別の見える化の五つの軸」, in the ministry's order.
 *
 * <p>Source: 国土交通省「インフラ維持管理の自治体別見える化」（令和7年3月）.
 */
public enum Axis {
    /** 「インフラの質・量」 */
    ASSETS,
    /** 「予算規模」 */
    BUDGET,
    /** 「職員体制」 */
    STAFF,
    /** 「地元事業者」 */
    FIRMS,
    /** 「取組の進展」 */
    PROGRESS;

    /** Message key of its name. */
    public String messageKey() {
        return "region.axis." + name().toLowerCase(Locale.ROOT);
    }
}
