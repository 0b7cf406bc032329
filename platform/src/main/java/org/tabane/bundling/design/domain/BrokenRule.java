package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule a group breaks or that conflicts with others, as pages can say it and loosen it 「守れていない決めごと」. Immutable.
 *
 * @param limit for {@link Kind#LIMIT}, otherwise null
 * @param figure the limit's figure, otherwise null
 * @param towns codes of the towns it speaks of
 */
public record BrokenRule(
        Kind kind, @Nullable DesignLimit limit, @Nullable BigDecimal figure, List<String> towns) {

    public BrokenRule {
        towns = List.copyOf(towns);
        if (kind == Kind.LIMIT && (limit == null || figure == null)) {
            throw new IllegalArgumentException("A broken limit needs to say which and how much.");
        }
    }

    /** What kind of rule. */
    public enum Kind {
        /** A limit. */
        LIMIT,
        /** A pinned pair. */
        TOGETHER,
        /** A forbidden pair. */
        APART,
        /** A town that must not stay by itself. */
        NEVER_ALONE,
        /** A group that must stay as it is. */
        LOCKED,
        /** These towns do not hang together. */
        CONNECTED,
        /** No group that keeps to the rules takes these towns in. */
        UNPLACED,
        /** No way leads out of these towns. */
        NO_WAY_OUT
    }

    public static BrokenRule of(Kind kind, List<String> towns) {
        return new BrokenRule(kind, null, null, towns);
    }

    public static BrokenRule of(DesignLimit limit, BigDecimal figure) {
        return new BrokenRule(Kind.LIMIT, limit, figure, List.of());
    }
}
