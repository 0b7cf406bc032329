package org.tabane.asset.jdbc;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.AssetId;
import org.tabane.asset.Inspection;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;

/** Inspections, and the latest grade as the register's rows carry it. */
@Repository
public class InspectionStore {
    private static final String INSERT = """
            insert into asset.inspection (municipality_code, asset_id, fiscal_year, occasion, version, organisation_id, round, inspected_on,
                inspector, grade, findings, measure_state, measure, source, evidence, batch_id, recorded_at, recorded_by)
            values """;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** Rows written by one statement, for which the tenant context is verified once. */
    private static final int ROWS = 500;

    private static final String SELECT = """
            select municipality_code, asset_id, fiscal_year, occasion, version, round, inspected_on, inspector, grade, findings, measure_state,
                   measure, source, evidence, recorded_at, batch_id
              from asset.inspection where superseded_at is null and not withdrawn""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    InspectionStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** What makes two records the same inspection. */
    public record Key(AssetId asset, FiscalYear year, String occasion) {}

    /** An inspection of an asset. */
    public record Of(AssetId asset, LocalGovernmentCode municipality, Inspection inspection) {
        public Key key() {
            return new Key(asset, inspection.year(), inspection.occasion());
        }
    }

    /** A recorded inspection. */
    public record Recorded(Key key, int version, Inspection inspection, Instant at, UUID batch) {}

    /** The inspections of these assets as they stand now. */
    public Map<Key, Recorded> findCurrent(Collection<AssetId> assets) {
        Map<Key, Recorded> found = new HashMap<>();
        list(assets).forEach(recorded -> found.put(recorded.key(), recorded));
        return found;
    }

    /** The same, the latest first. */
    public List<Recorded> list(Collection<AssetId> assets) {
        return jdbc.sql(
                        SELECT
                                + " and asset_id = any (:ids) order by fiscal_year desc, inspected_on desc nulls last, occasion")
                .param("ids", assets.stream().map(AssetId::value).toArray(UUID[]::new))
                .query((row, index) -> recorded(row))
                .list();
    }

    /** Writes inspections with the version each is to have; the version before is marked superseded. */
    public void append(UUID organisation, Map<Of, Integer> inspections, UUID batch, Instant at, @Nullable UUID by) {
        List<Map.Entry<Of, Integer>> rows = List.copyOf(inspections.entrySet());
        for (Map.Entry<Of, Integer> row : rows) {
            if (row.getValue() > 1) {
                jdbc.sql("""
                        update asset.inspection set superseded_at = :at
                         where asset_id = :asset and fiscal_year = :year and occasion = :occasion and superseded_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("asset", row.getKey().asset().value())
                        .param("year", row.getKey().inspection().year().startYear())
                        .param("occasion", row.getKey().inspection().occasion())
                        .update();
            }
        }
        for (int from = 0; from < rows.size(); from += ROWS) {
            List<Map.Entry<Of, Integer>> some = rows.subList(from, Math.min(rows.size(), from + ROWS));
            template.update(INSERT + String.join(", ", Collections.nCopies(some.size(), ROW)), insert -> {
                int i = 0;
                for (Map.Entry<Of, Integer> row : some) {
                    i = set(insert, i, row, organisation, batch, at, by);
                }
            });
        }
    }

    /** Sets the values of one row after the first {@code i}; answers how many are set then. */
    private static int set(
            PreparedStatement insert,
            int i,
            Map.Entry<Of, Integer> row,
            UUID organisation,
            UUID batch,
            Instant at,
            @Nullable UUID by)
            throws SQLException {
        Inspection inspection = row.getKey().inspection();
        insert.setString(++i, row.getKey().municipality().value());
        insert.setObject(++i, row.getKey().asset().value());
        insert.setInt(++i, inspection.year().startYear());
        insert.setString(++i, inspection.occasion());
        insert.setInt(++i, row.getValue());
        insert.setObject(++i, organisation);
        insert.setObject(++i, inspection.round(), Types.SMALLINT);
        insert.setDate(++i, inspection.on() == null ? null : Date.valueOf(inspection.on()));
        insert.setString(++i, inspection.inspector());
        insert.setObject(
                ++i, inspection.grade() == null ? null : inspection.grade().number(), Types.SMALLINT);
        insert.setString(++i, inspection.findings());
        insert.setString(
                ++i,
                inspection.measureState() == null
                        ? null
                        : inspection.measureState().name());
        insert.setString(++i, inspection.measure());
        insert.setString(++i, inspection.source());
        insert.setString(++i, inspection.evidence().name());
        insert.setObject(++i, batch);
        insert.setTimestamp(++i, Timestamp.from(at));
        insert.setObject(++i, by);
        return i;
    }

    /** Copies the latest diagnosed grade of these assets into their rows of the register. */
    public void refreshGrades(Collection<AssetId> assets) {
        jdbc.sql("""
                update asset.asset a set grade = latest.grade, grade_year = latest.fiscal_year
                  from unnest(:ids) wanted (id)
                  left join lateral (
                       select i.grade, i.fiscal_year from asset.inspection i
                        where i.asset_id = wanted.id and i.grade is not null and i.superseded_at is null and not i.withdrawn
                        order by i.fiscal_year desc, i.inspected_on desc nulls last limit 1) latest on true
                 where a.id = wanted.id and a.superseded_at is null""")
                .param("ids", assets.stream().map(AssetId::value).toArray(UUID[]::new))
                .update();
    }

    private static Recorded recorded(ResultSet row) throws SQLException {
        Date on = row.getDate("inspected_on");
        int round = row.getInt("round");
        Integer roundOrNone = row.wasNull() ? null : round;
        String state = row.getString("measure_state");
        FiscalYear year = FiscalYear.of(row.getInt("fiscal_year"));
        return new Recorded(
                new Key(new AssetId(row.getObject("asset_id", UUID.class)), year, row.getString("occasion")),
                row.getInt("version"),
                new Inspection(
                        year,
                        row.getString("occasion"),
                        roundOrNone,
                        on == null ? null : on.toLocalDate(),
                        row.getString("inspector"),
                        AssetRows.grade(row),
                        row.getString("findings"),
                        state == null ? null : Inspection.MeasureState.valueOf(state),
                        row.getString("measure"),
                        row.getString("source"),
                        Evidence.valueOf(row.getString("evidence"))),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("batch_id", UUID.class));
    }
}
