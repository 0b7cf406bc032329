package org.tabane.asset;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fiscal year an asset was built or set up 「設置年度・架設年度」: known, stated in the register to be unknown 「不明」, or not
 * recorded at all. The two ways of not knowing are kept apart, and neither is ever taken for old or new.
 *
 * @param year the fiscal year by its Gregorian number, 1600 to 2100; {@code null} where it is not known
 * @param statedUnknown whether the register says 不明
 */
public record BuildYear(@Nullable Integer year, boolean statedUnknown) {

    public static final BuildYear UNKNOWN = new BuildYear(null, true);
    public static final BuildYear NOT_RECORDED = new BuildYear(null, false);

    public BuildYear {
        if (year != null && (statedUnknown || year < 1600 || year > 2100)) {
            throw new IllegalArgumentException(
                    "Build year (" + year + ") must be 1600 to 2100, and not unknown at once.");
        }
    }

    public static BuildYear of(int year) {
        return new BuildYear(year, false);
    }

    /** The year, where it is known. */
    public Optional<Integer> known() {
        return Optional.ofNullable(year);
    }
}
