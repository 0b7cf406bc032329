package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How long a way takes by car, so that a distance can be pictured 「移動時間のめやす」. Shown beside kilometres, never a limit or a cost.
 *
 * <p>Units: km by road in, whole minutes out. Rounding: half up. Assumption: the national mean of general national roads (一般国道) at weekday
 * rush hours holds on every way; rural ways are often quicker, mountain ways and snow slower.
 *
 * <p>Source: 国土交通省「令和3年度 全国道路・街路交通情勢調査 一般交通量調査結果の概要」 of 30 June 2023, 平日の朝夕旅行速度（混雑時旅行速度）
 * (https://www.mlit.go.jp/report/press/road01_hh_001673.html, p. 4); the figure as quoted by レスポンス of 10 July 2023
 * (https://s.response.jp/article/2023/07/10/373060.html). Example: 34.9 km take 60 minutes.
 */
public final class TravelTime {

    /** Kilometres in an hour. */
    public static final BigDecimal KM_PER_HOUR = new BigDecimal("34.9");

    private TravelTime() {}

    public static int minutes(BigDecimal roadKm) {
        return roadKm.multiply(BigDecimal.valueOf(60))
                .divide(KM_PER_HOUR, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
