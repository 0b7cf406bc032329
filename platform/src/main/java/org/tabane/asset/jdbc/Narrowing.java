package org.tabane.asset.jdbc;

import org.jspecify.annotations.Nullable;
import org.tabane.asset.AssetKind;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.ConditionGrade;
import org.tabane.shared.Sector;

/**
 * What a query asks of an asset beside its words, place and owner, as the table's columns hold it; {@code null} for anything.
 *
 * @param gradeOrder 1 for grade Ⅳ to 4 for Ⅰ, 5 where none is diagnosed
 * @param builtFrom first build year wanted; {@value #NO_YEAR} for those not known
 * @param builtUntil last build year wanted
 */
public record Narrowing(
        @Nullable Sector sector,
        @Nullable AssetKind kind,
        @Nullable Integer gradeOrder,
        @Nullable Integer builtFrom,
        @Nullable Integer builtUntil) {

    /** The build year, as the order of age has it, of an asset whose year is not known. */
    public static final int NO_YEAR = 9999;

    private static final int NO_GRADE = 5;

    public static Narrowing of(AssetQuery query) {
        AssetKind kind = query.kind();
        AssetQuery.GradeFilter grade = query.grade();
        AssetQuery.BuiltFilter built = query.built();
        return new Narrowing(
                kind != null ? kind.sector() : query.sector(),
                kind,
                grade == null
                        ? null
                        : grade == AssetQuery.GradeFilter.NONE ? NO_GRADE : order(ConditionGrade.valueOf(grade.name())),
                built == null ? null : built.unknown() ? NO_YEAR : built.from(),
                built == null ? null : built.unknown() ? NO_YEAR : built.until());
    }

    private static int order(ConditionGrade grade) {
        return NO_GRADE - grade.number();
    }

    /**
     * Assets counted together.
     *
     * @param gradeOrder as {@link Narrowing#gradeOrder}
     * @param yearOrder build year, or {@value #NO_YEAR}
     * @param placed how many of them have a place
     */
    public record Tally(AssetKind kind, int gradeOrder, int yearOrder, long assets, long placed) {

        public @Nullable ConditionGrade grade() {
            return gradeOrder == NO_GRADE ? null : ConditionGrade.of(NO_GRADE - gradeOrder);
        }

        public boolean yearKnown() {
            return yearOrder != NO_YEAR;
        }
    }

    /** Whether these assets are asked for. */
    public boolean holds(Tally tally) {
        return (sector == null || sector == tally.kind.sector())
                && (kind == null || kind == tally.kind)
                && (gradeOrder == null || gradeOrder == tally.gradeOrder)
                && (builtFrom == null
                        || builtUntil == null
                        || builtFrom <= tally.yearOrder && tally.yearOrder <= builtUntil);
    }
}
