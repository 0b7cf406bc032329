/**
 * What others did before: the guide's full cases, the step-up histories and the episodes 「先行事例」, short records of other practices
 * 「取組の記録」, each fact with the page it stands on; the search for those most like one's own town 「似た事例」; and the advice on which
 * type of group management fits 「どの型が合うか」, with reasons and counter-reasons and no verdict.
 *
 * <p>Owns {@code precedent/*.yml} and the questions about them, the answers people keep, and the pages under {@code /precedent}. Does not
 * own what a user's own group did; that is measured in {@code evaluation}.
 *
 * <p>Source: 国土交通省 総合政策局 公共事業企画調整課「人手不足時代に束で立ち向かう！群マネ、全国展開へ」（令和7年11月26日）, which presents 群マネの手引き Ver.1;
 * the practices name their own.
 */
@NullMarked
@ApplicationModule(
        displayName = "Precedent",
        allowedDependencies = {"shared", "storage", "shell", "identity", "region", "ledger", "document"})
package org.tabane.precedent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
