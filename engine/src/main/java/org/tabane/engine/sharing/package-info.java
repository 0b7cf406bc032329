/**
 * Who pays what? 「負担金の按分」
 *
 * <p>Splits a common cost over the members of a group by weighted keys, to the yen, with every figure on the way, and settles provisional
 * shares against final ones. Beside the formulas it shows whether the split is fair: what each member would pay alone, whether any
 * sub-group would do better alone, and the Shapley and nucleolus shares.
 *
 * <p>Owns the formula, its rounding and the fairness measures; does not own the keys' figures (the caller's register does) nor what the
 * common cost is (the package {@code effect} or a budget does).
 *
 * <p>Sources: 串本町古座川町衛生施設事務組合 (し尿・ごみの負担割合), 新潟県市町村総合事務組合 (会館改修の負担金、千円未満切捨て); the general form
 * {@code share_i = T · Σ_k w_k · b_ik / Σ_j b_jk} is what they have in common.
 */
@NullMarked
package org.tabane.engine.sharing;

import org.jspecify.annotations.NullMarked;
