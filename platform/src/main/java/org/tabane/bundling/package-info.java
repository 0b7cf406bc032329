/**
 * Bundling 「束ねる」: what would it bring to look after several towns' and sectors' infrastructure together, and who pays what.
 *
 * <p>Owns the effect estimate 「導入効果試算」 (a first one from the facts of a town alone, and scenarios with figures of its own), the
 * default values such an estimate starts from with their sources, the allotment of freed hours, and the comparison of cost-sharing
 * schemes. Does not own the facts of municipalities ({@code region}), measured effort and cost ({@code ledger}), the guide's cases
 * ({@code precedent}), nor the arithmetic
 * ({@code org.tabane.engine.effect} and {@code .sharing}).
 *
 * <p>Follows 国土交通省「群マネの手引き Ver.1」 Q2-7 (導入効果の試算) and Q2-9 (減った時間で注力する業務).
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shell",
            "storage",
            "identity",
            "region",
            "ledger",
            "precedent",
            "document",
            "exchange",
            "jobs"
        })
@NullMarked
package org.tabane.bundling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
