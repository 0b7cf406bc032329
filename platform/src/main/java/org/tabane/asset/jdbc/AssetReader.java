package org.tabane.asset.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
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

    /** How many assets a query leaves over before its words, as far as that is known beforehand. */
    public enum Expected {
        NONE,
        /** So few that finding all of them and sorting is the quickest. */
        FEW,
        /** So many that walking the list in its order soon finds a page of them. */
        MANY;

        /** {@code Assumption:} fetching 5,000 rows takes about as long as walking past a hundred rows for each one wanted. */
        private static final long MOST_SORTED = 5_000;

        public static Expected of(long assets) {
            return assets == 0 ? NONE : assets <= MOST_SORTED ? FEW : MANY;
        }
    }

    /** A page of the list with all there is to know of each asset, in its order. */
    public List<Asset> listWhole(AssetQuery query, Expected expected) {
        return page(AssetRows.COLUMNS, query, expected, AssetRows::asset);
    }

    /** A page of the list, in its order. */
    public List<AssetSummary> list(AssetQuery query, Expected expected) {
        return page("""
                id, organisation_id, municipality_code, sector, kind, code, name, sort_name, owner_name, route, address, quantity, unit, build_year,
                build_year_unknown, year_order, grade, grade_year, grade_order, geometry_type, evidence""", query, expected, row -> summary(row, query.order()));
    }

    /** Turns a row into what is asked for. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> page(String columns, AssetQuery query, Expected expected, Reading<T> reading) {
        ListConditions conditions = conditions(query, expected);
        String order = orderColumn(query.order());
        String position = position(query, order, conditions.parameters());
        // The place in the list is compared behind what is found, since PostgreSQL takes it for narrower than it is and
        // would walk the order.
        String rows = expected == Expected.FEW
                ? "with found as materialized (select * from asset.asset where" + conditions.sql() + ") select "
                        + columns + " from found where " + position
                : "select " + columns + " from asset.asset where" + conditions.sql() + " and " + position;
        return jdbc.sql(rows + " order by sector, " + order + ", id limit :limit")
                .params(conditions.parameters())
                .param("limit", query.limit())
                .query((row, index) -> reading.read(row))
                .list();
    }

    /** The condition of being behind the query's place in its order. */
    private static String position(AssetQuery query, String order, Map<String, Object> parameters) {
        AssetQuery.Position after = query.after();
        if (after == null) {
            return "true";
        }
        parameters.put("afterKey", query.order() == AssetQuery.Order.NAME ? after.key() : Integer.valueOf(after.key()));
        parameters.put("afterId", after.id().value());
        Sector sector = Narrowing.of(query).sector();
        if (sector != null && sector.name().equals(after.sector())) {
            // Beside "sector =", the index would be walked from the sector's beginning if the sector were compared
            // again.
            return "(" + order + ", id) > (:afterKey, :afterId)";
        }
        parameters.put("afterSector", after.sector());
        return "(sector, " + order + ", id) > (:afterSector, :afterKey, :afterId)";
    }

    /** How many rows the list has, counted up to {@code most}. */
    public long count(AssetQuery query, long most, Expected expected) {
        if (expected != Expected.FEW && isNarrowedByWords(query)) {
            SearchMatches.Matches found = matches.find(SearchPairs.words(query.text()), Narrowing.of(query));
            UUID[] few = found.few();
            if (few != null) {
                return Math.min(most, few.length);
            }
            if (found.many() && most <= SearchMatches.FEW) {
                return most;
            }
        }
        ListConditions conditions = conditions(query, expected);
        return jdbc.sql("select count(*) from (select 1 from asset.asset where" + conditions.sql()
                        + (most == Long.MAX_VALUE ? "" : " limit :most") + ") counted")
                .params(conditions.parameters())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Whether words narrow the list, and it is of all that may be read and of any place. */
    private static boolean isNarrowedByWords(AssetQuery query) {
        OrganisationId organisation = query.organisation();
        boolean all = organisation == null || Tenancy.current().readable().equals(Set.of(organisation.value()));
        return !SearchPairs.words(query.text()).isEmpty() && all && query.municipality() == null;
    }

    /** A register counted by kind, grade and build year; {@code null} for all that may be read. */
    public List<Narrowing.Tally> listTallies(@Nullable OrganisationId organisation) {
        ListConditions conditions = ListConditions.inService(organisation, null);
        return jdbc.sql("""
                        select kind, grade_order, year_order, count(*) as assets, count(*) filter (where geometry_type > 0) as placed
                          from asset.asset where""" + conditions.sql() + " group by kind, grade_order, year_order")
                .params(conditions.parameters())
                .query((row, index) -> new Narrowing.Tally(
                        AssetKind.valueOf(row.getString("kind")),
                        row.getInt("grade_order"),
                        row.getInt("year_order"),
                        row.getLong("assets"),
                        row.getLong("placed")))
                .list();
    }

    /** How often something was recorded in a register. Batches are only ever added, so this grows with every change that is committed. */
    public long countBatches(OrganisationId organisation) {
        return jdbc.sql("select count(*) from asset.batch where organisation_id = :organisation")
                .param("organisation", organisation.value())
                .query(Long.class)
                .single();
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

    private ListConditions conditions(AssetQuery query, Expected expected) {
        Narrowing narrowing = Narrowing.of(query);
        ListConditions conditions = ListConditions.inService(query.organisation(), query.municipality());
        conditions.narrow(narrowing);
        List<String> words = SearchPairs.words(query.text());
        if (!words.isEmpty()) {
            UUID[] few = expected == Expected.FEW
                    ? null
                    : matches.find(words, narrowing).few();
            if (few != null) {
                conditions.add("id = any (:found)", Map.of("found", few));
            } else {
                conditions.add("search_text like all (:words)", Map.of("words", SearchMatches.patterns(words)));
            }
        }
        return conditions;
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
}
