package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import org.tabane.engine.MemberId;

/**
 * What a group means to one of its members, at the likeliest values 「団体ごとの効果」.
 *
 * <p>Units: whole yen and hours per year. Its part of management, desk and set-up is in {@code bundledYen}: half of these is split
 * equally, half by population, as the effect estimate does until the members agree on other shares.
 */
public record MemberEffect(
        MemberId member, long nowYen, long bundledYen, BigDecimal hoursNow, BigDecimal hoursBundled) {

    /** 「減る額」; negative when the member pays more than today. */
    public long savingYen() {
        return Math.subtractExact(nowYen, bundledYen);
    }

    /** 「創出時間」; negative when the member's staff work more than today. */
    public BigDecimal freedHours() {
        return hoursNow.subtract(hoursBundled);
    }
}
