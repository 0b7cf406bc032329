/**
 * What would bundling bring? 「導入効果試算」
 *
 * <p>Two layers. The <em>six inputs</em> of the guide's own tool (outsourced amount and direct hours, now and bundled, the hourly labour
 * cost, and the fees that come with bundling) give the total cost 「直営＋委託」 now and bundled, exact to the yen: {@link
 * org.tabane.engine.effect.SixInputs}. On top, <em>drivers of change</em> with a range each (low, mode, high) give P10, P50 and P90, the
 * probability that each member gains, and what to measure next: {@link org.tabane.engine.effect.DriverModel}.
 *
 * <p>Owns the formula and its rounding; does not own where a figure comes from (the ledger does) nor how a common cost is shared (the
 * package {@code sharing} does).
 *
 * <p>Source: 国土交通省「群マネの手引き Ver.1」 Q2-7 (導入効果の試算) and Q2-9 (減った時間で注力する業務), as summarised in the ministry's presentation of
 * 26 November 2025. The cells of the guide's own workbook are not published in a form we could read; the formula here is the one its
 * inputs and outputs imply.
 */
@NullMarked
package org.tabane.engine.effect;

import org.jspecify.annotations.NullMarked;
