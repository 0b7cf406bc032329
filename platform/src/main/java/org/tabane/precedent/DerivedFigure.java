package org.tabane.precedent;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure computed from one case's printed facts, with its arithmetic.
 *
 * @param precedent the case
 * @param value the result, or null where the facts do not allow it
 * @param arithmetic the computation in figures, such as 300,000,000 ÷ 3 ÷ 67,000; empty where there is no result
 */
public record DerivedFigure(Precedent precedent, @Nullable BigDecimal value, String arithmetic) {}
