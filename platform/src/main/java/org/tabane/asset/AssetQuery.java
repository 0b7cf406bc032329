package org.tabane.asset;

import org.jspecify.annotations.Nullable;
import org.tabane.asset.domain.SortName;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/**
 * Which assets in service a list shows, in which order, and where it goes on.
 *
 * @param organisation whose register; {@code null} for all that may be read
 * @param municipality where they lie; {@code null} for anywhere
 * @param text words to be found in name, code, route, address or owner; empty for any
 * @param after the row before the first one wanted; {@code null} for the beginning
 * @param limit rows wanted, 1 to 1,000
 */
public record AssetQuery(
        @Nullable OrganisationId organisation,
        @Nullable LocalGovernmentCode municipality,
        @Nullable Sector sector,
        @Nullable AssetKind kind,
        @Nullable GradeFilter grade,
        @Nullable BuiltFilter built,
        String text,
        Order order,
        @Nullable Position after,
        int limit) {

    public AssetQuery {
        if (limit < 1 || limit > 1_000) {
            throw new IllegalArgumentException("A list holds 1 to 1,000 rows, not " + limit + ".");
        }
    }

    /** Everything of an organisation from the beginning. */
    public static AssetQuery of(@Nullable OrganisationId organisation, int limit) {
        return new AssetQuery(organisation, null, null, null, null, null, "", Order.NAME, null, limit);
    }

    public AssetQuery after(@Nullable Position position, int rows) {
        return new AssetQuery(organisation, municipality, sector, kind, grade, built, text, order, position, rows);
    }

    /** In which order within each sector; what is not known comes last. */
    public enum Order {
        NAME,
        OLDEST,
        /** Ⅳ first. */
        WORST
    }

    /** One grade, or none diagnosed. */
    public enum GradeFilter {
        I,
        II,
        III,
        IV,
        NONE
    }

    /**
     * A span of build years, both ends included, or not known.
     *
     * @param unknown {@code true} for those whose year is stated unknown or not recorded; the years do not count then
     */
    public record BuiltFilter(int from, int until, boolean unknown) {
        public static BuiltFilter years(int from, int until) {
            return new BuiltFilter(from, until, false);
        }

        public static BuiltFilter notKnown() {
            return new BuiltFilter(0, 0, true);
        }
    }

    /**
     * A row's place in the order.
     *
     * @param key its name, year or grade as the order compares it
     */
    public record Position(String sector, String key, AssetId id) {
        /** The place of an asset in an order. */
        public static Position of(Asset asset, Order order) {
            AssetContent content = asset.content();
            ConditionGrade grade = asset.grade();
            return new Position(
                    content.kind().sector().name(),
                    switch (order) {
                        case NAME -> SortName.of(content);
                        case OLDEST ->
                            String.valueOf(content.buildYear().known().orElse(9999));
                        case WORST -> String.valueOf(grade == null ? 5 : 5 - grade.number());
                    },
                    asset.id());
        }
    }
}
