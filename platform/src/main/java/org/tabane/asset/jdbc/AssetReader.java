package org.tabane.asset.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetId;
import org.tabane.asset.AssetKind;
import org.tabane.asset.AssetQuery;
import org.tabane.asset.AssetShape;
import org.tabane.asset.AssetSummary;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.ConditionGrade;
import org.tabane.asset.SectorCount;
import org.tabane.asset.domain.SearchPairs;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;
import org.tabane.storage.Tenancy;

/** Lists, counts and shapes of the assets in service. */
@Repository
public class AssetReader {
    private static final int FETCH = 2_000;

    private static final String IN_SERVICE = " superseded_at is null and valid_until is null";
    private final JdbcClient jdbc;
    private final SearchMatches matches;

    AssetReader(JdbcClient jdbc, SearchMatches matches) {
        this.jdbc = jdbc;
        this.matches = matches;
    }

    /** Hands on the shapes touching a box as they come from the database; needs a transaction to stream. */
    public void visitWithin(BoundingBox area, @Nullable Collection<Sector> sectors, Consumer<AssetShape> visitor) {
        jdbc.sql("""
                select id, municipality_code, sector, kind, code, name, grade, build_year, build_year_unknown, geometry
                  from asset.within(:area, :sectors)""")
                .withFetchSize(FETCH)
                .param("area", AssetStore.box(area))
                .param(
                        "sectors",
                        sectors == null
                                ? null
                                : sectors.stream().map(Sector::name).toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .query(row -> {
                    visitor.accept(new AssetShape(
                            new AssetId(row.getObject("id", UUID.class)),
                            new LocalGovernmentCode(row.getString("municipality_code")),
                            Sector.valueOf(row.getString("sector")),
                            AssetKind.valueOf(row.getString("kind")),
                            row.getString("code"),
                            row.getString("name"),
                            AssetRows.grade(row),
                            AssetRows.buildYear(row),
                            row.getBytes("geometry")));
                });
    }

    /** A page of the list with all there is to know of each asset, in its order. */
    public List<Asset> listWhole(AssetQuery query) {
        Conditions conditions = from(query);
        return jdbc.sql(AssetRows.SELECT + " where" + conditions.sql() + " order by sector, "
                        + orderColumn(query.order()) + ", id limit :limit")
                .params(conditions.parameters)
                .param("limit", query.limit())
                .query((row, index) -> AssetRows.asset(row))
                .list();
    }

    private Conditions from(AssetQuery query) {
        Conditions conditions = conditions(query);
        AssetQuery.Position after = query.after();
        String order = orderColumn(query.order());
        if (after != null) {
            conditions.add(
                    "(sector, " + order + ", id) > (:afterSector, :afterKey, :afterId)",
                    Map.of(
                            "afterSector",
                            after.sector(),
                            "afterKey",
                            query.order() == AssetQuery.Order.NAME ? after.key() : Integer.valueOf(after.key()),
                            "afterId",
                            after.id().value()));
        }
        return conditions;
    }

    /** A page of the list, in its order. */
    public List<AssetSummary> list(AssetQuery query) {
        Conditions conditions = from(query);
        String order = orderColumn(query.order());
        return jdbc.sql("""
                        select id, organisation_id, municipality_code, sector, kind, code, name, sort_name, owner_name, route, address, quantity, unit,
                               build_year, build_year_unknown, year_order, grade, grade_year, grade_order, geometry_type, evidence
                          from asset.asset
                         where""" + conditions.sql() + " order by sector, " + order + ", id limit :limit")
                .params(conditions.parameters)
                .param("limit", query.limit())
                .query((row, index) -> summary(row, query.order()))
                .list();
    }

    /** How many rows the list has, counted up to {@code most}. */
    public long count(AssetQuery query, long most) {
        if (isWordsOnly(query)) {
            SearchMatches.Matches found = matches.find(SearchPairs.words(query.text()));
            UUID[] few = found.few();
            if (few != null) {
                return Math.min(most, few.length);
            }
            if (found.many() && most <= SearchMatches.FEW) {
                return most;
            }
        }
        Conditions conditions = conditions(query);
        return jdbc.sql("select count(*) from (select 1 from asset.asset where" + conditions.sql()
                        + " limit :most) counted")
                .params(conditions.parameters)
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Whether words and nothing else narrow the list. */
    private static boolean isWordsOnly(AssetQuery query) {
        OrganisationId organisation = query.organisation();
        boolean all = organisation == null || Tenancy.current().readable().equals(Set.of(organisation.value()));
        return !SearchPairs.words(query.text()).isEmpty()
                && all
                && query.municipality() == null
                && query.sector() == null
                && query.kind() == null
                && query.grade() == null
                && query.built() == null;
    }

    /** Counts by kind and grade. */
    public List<SectorCount> countByKind(
            @Nullable OrganisationId organisation, @Nullable LocalGovernmentCode municipality) {
        Conditions conditions = new Conditions();
        scope(conditions, organisation, municipality);
        return jdbc.sql(
                        "select kind, grade, count(*) as assets, count(build_year) as dated, count(bounds) as placed from asset.asset where"
                                + conditions.sql() + " group by kind, grade")
                .params(conditions.parameters)
                .query((row, index) -> {
                    AssetKind kind = AssetKind.valueOf(row.getString("kind"));
                    return new SectorCount(
                            kind.sector(),
                            kind,
                            AssetRows.grade(row),
                            row.getLong("assets"),
                            row.getLong("dated"),
                            row.getLong("placed"));
                })
                .list();
    }

    /** When something was last recorded in any of the registers that may be read. */
    public Optional<Instant> lastChange() {
        return jdbc.sql("select max(recorded_at) from asset.batch")
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The same for one register. */
    public Optional<Instant> lastChange(OrganisationId organisation) {
        return jdbc.sql("select max(recorded_at) from asset.batch where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query((row, index) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    private static String orderColumn(AssetQuery.Order order) {
        return switch (order) {
            case NAME -> "sort_name";
            case OLDEST -> "year_order";
            case WORST -> "grade_order";
        };
    }

    private Conditions conditions(AssetQuery query) {
        Conditions conditions = new Conditions();
        scope(conditions, query.organisation(), query.municipality());
        AssetKind kind = query.kind();
        if (kind != null) {
            conditions.add("kind = :kind", Map.of("kind", kind.name()));
        }
        Sector sector = kind != null ? kind.sector() : query.sector();
        if (sector != null) {
            conditions.add("sector = :sector", Map.of("sector", sector.name()));
        }
        AssetQuery.GradeFilter grade = query.grade();
        if (grade != null) {
            int order = grade == AssetQuery.GradeFilter.NONE
                    ? 5
                    : 5 - ConditionGrade.valueOf(grade.name()).number();
            conditions.add("grade_order = :grade", Map.of("grade", order));
        }
        AssetQuery.BuiltFilter built = query.built();
        if (built != null) {
            conditions.add(
                    "year_order between :builtFrom and :builtUntil",
                    built.unknown()
                            ? Map.of("builtFrom", 9999, "builtUntil", 9999)
                            : Map.of("builtFrom", built.from(), "builtUntil", built.until()));
        }
        List<String> words = SearchPairs.words(query.text());
        if (!words.isEmpty()) {
            search(conditions, words);
        }
        return conditions;
    }

    private void search(Conditions conditions, List<String> words) {
        SearchMatches.Matches found = matches.find(words);
        UUID[] few = found.few();
        if (few != null) {
            conditions.add("id = any (:found)", Map.of("found", few));
        } else {
            conditions.add("search_text like all (:words)", Map.of("words", SearchMatches.patterns(words)));
        }
    }

    private static void scope(
            Conditions conditions, @Nullable OrganisationId organisation, @Nullable LocalGovernmentCode municipality) {
        if (organisation != null) {
            conditions.add("organisation_id = :organisation", Map.of("organisation", organisation.value()));
        }
        if (municipality != null) {
            conditions.add("municipality_code = :municipality", Map.of("municipality", municipality.value()));
        }
    }

    private static AssetSummary summary(ResultSet row, AssetQuery.Order order) throws SQLException {
        AssetId id = new AssetId(row.getObject("id", UUID.class));
        return new AssetSummary(
                id,
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                new LocalGovernmentCode(row.getString("municipality_code")),
                AssetKind.valueOf(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("owner_name"),
                row.getString("route"),
                row.getString("address"),
                AssetRows.quantity(row),
                AssetRows.buildYear(row),
                AssetRows.grade(row),
                AssetRows.year(row, "grade_year"),
                row.getInt("geometry_type") > 0,
                Evidence.valueOf(row.getString("evidence")),
                new AssetQuery.Position(row.getString("sector"), row.getString(orderColumn(order)), id));
    }

    /** Conditions joined by "and", with their parameters. */
    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>(List.of(IN_SERVICE));
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition, Map<String, Object> values) {
            conditions.add(condition);
            parameters.putAll(values);
        }

        String sql() {
            return String.join("\n   and ", conditions);
        }
    }
}
