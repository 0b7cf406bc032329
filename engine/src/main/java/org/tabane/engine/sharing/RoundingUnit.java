package org.tabane.engine.sharing;

/** Each member's share is cut down to a multiple of this 「端数切捨て」. */
public enum RoundingUnit {
    /** 円未満切捨て */
    YEN(1),
    /** 1,000円未満切捨て */
    THOUSAND_YEN(1_000);

    private final long yen;

    RoundingUnit(long yen) {
        this.yen = yen;
    }

    public long yen() {
        return yen;
    }
}
