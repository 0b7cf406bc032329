package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.List;
import org.tabane.shared.Evidence;

/**
 * One number of a plan with what it rests on 「数字と根拠」. Unit: said by the field that holds it. Immutable.
 *
 * @param source where it comes from, in words
 * @param assumptions ids of the assumptions it was computed from; empty for a figure somebody entered
 */
public record Figure(BigDecimal value, Evidence evidence, Wording source, List<String> assumptions) {

    /** A figure nobody knows; it counts as nothing and is named beside the result. */
    public static final Figure UNKNOWN = new Figure(
            BigDecimal.ZERO,
            Evidence.ASSUMED,
            new Wording("不明。計算に入れていません", "Unknown; not part of the calculation"),
            List.of());

    public Figure {
        assumptions = List.copyOf(assumptions);
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /** A figure computed from assumptions. */
    public static Figure assumed(BigDecimal value, Wording source, String... assumptions) {
        return new Figure(value, Evidence.ASSUMED, source, List.of(assumptions));
    }

    /** A figure somebody entered, with its evidence. */
    public static Figure entered(BigDecimal value, Evidence evidence, String source) {
        return new Figure(value, evidence, Wording.same(source), List.of());
    }
}
