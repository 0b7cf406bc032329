package org.tabane.engine.effect;

import java.math.BigDecimal;

/** Now against bundled, for one member or the group. Whole yen and hours per year. */
public record Comparison(CostBreakdown now, CostBreakdown bundled) {

    static final Comparison ZERO = new Comparison(CostBreakdown.ZERO, CostBreakdown.ZERO);

    public long totalNowYen() {
        return now.totalYen();
    }

    public long totalBundledYen() {
        return bundled.totalYen();
    }

    /** 「削減額」: now − bundled. Negative when bundling costs more, and then it must be shown just as plainly. */
    public long savingYen() {
        return Math.subtractExact(totalNowYen(), totalBundledYen());
    }

    /** 「創出時間」: direct hours now − bundled, exact. Negative when bundling takes more of the staff's time. */
    public BigDecimal freedHours() {
        return now.directHours().subtract(bundled.directHours());
    }

    Comparison plus(Comparison other) {
        return new Comparison(now.plus(other.now), bundled.plus(other.bundled));
    }
}
