package org.tabane.region.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.region.Observation;
import org.tabane.region.Release;
import org.tabane.shared.LocalGovernmentCode;

/** Released values and boundaries in the database: read by all, added by the platform itself. */
@Repository
public class ReleaseStore {
    private static final int BATCH = 5_000;
    private static final String RELEASE =
            "select id, sequence, kind, layout, title, publisher, reference_date, sample, file_name, rows, missing, remarks,"
                    + " loaded_at, withdrawn_at from region.release";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ReleaseStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** One town's shape at one level of detail. */
    public record StoredShape(LocalGovernmentCode code, UUID release, Geometry geometry) {}

    /** Grows whenever a release is loaded or withdrawn. */
    public String stamp(String kind) {
        return jdbc.sql(
                        "select coalesce(max(sequence), 0) || '.' || count(withdrawn_at) from region.release where kind = :kind")
                .param("kind", kind)
                .query(String.class)
                .single();
    }

    /** All releases, the latest first. */
    public List<Release> listReleases() {
        return jdbc.sql(RELEASE + " order by sequence desc")
                .query(ReleaseStore::release)
                .list();
    }

    public UUID insert(
            String kind,
            String layout,
            String title,
            String publisher,
            String referenceDate,
            boolean sample,
            String fileName,
            int rows,
            int missing,
            String remarks,
            Instant at,
            @Nullable UUID by) {
        return jdbc.sql("""
                insert into region.release (kind, layout, title, publisher, reference_date, sample, file_name, rows, missing,
                                            remarks, loaded_at, loaded_by)
                values (:kind, :layout, :title, :publisher, :referenceDate, :sample, :fileName, :rows, :missing, :remarks, :at, :by)
                returning id""")
                .param("kind", kind)
                .param("layout", layout)
                .param("title", title)
                .param("publisher", publisher)
                .param("referenceDate", referenceDate)
                .param("sample", sample)
                .param("fileName", fileName)
                .param("rows", rows)
                .param("missing", missing)
                .param("remarks", remarks)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /** Withdraws a release; answers whether it was there and not withdrawn before. */
    public boolean withdraw(UUID release, Instant at) {
        return jdbc.sql("update region.release set withdrawn_at = :at where id = :id and withdrawn_at is null")
                        .param("id", release)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    public void insertValues(UUID release, List<Observation> observations) {
        template.batchUpdate(
                "insert into region.reference_value (municipality_code, series, year, release_id, value, mark)"
                        + " values (?, ?, ?, ?, ?, ?)",
                observations,
                BATCH,
                (statement, one) -> {
                    statement.setString(1, one.municipality().value());
                    statement.setString(2, one.series());
                    statement.setInt(3, one.year());
                    statement.setObject(4, release);
                    statement.setBigDecimal(5, one.value());
                    statement.setString(6, one.mark());
                });
    }

    /** For each town, series and year the value of the latest release that counts. */
    public void forEachObservation(Consumer<Observation> each) {
        jdbc.sql("""
                select distinct on (v.municipality_code, v.series, v.year)
                       v.municipality_code, v.series, v.year, v.value, v.mark, v.release_id
                  from region.reference_value v join region.release r on r.id = v.release_id
                 where r.withdrawn_at is null
                 order by v.municipality_code, v.series, v.year, r.sequence desc""")
                .query((row, number) -> new Observation(
                        new LocalGovernmentCode(row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        row.getString(5),
                        row.getObject(6, UUID.class)))
                .list()
                .forEach(each);
    }

    public void insertShapes(UUID release, int detail, List<StoredShape> shapes) {
        WKBWriter writer = new WKBWriter();
        template.batchUpdate(
                "insert into region.boundary (municipality_code, release_id, detail, west, south, east, north, geometry)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                shapes,
                BATCH,
                (statement, one) -> {
                    Envelope around = one.geometry().getEnvelopeInternal();
                    statement.setString(1, one.code().value());
                    statement.setObject(2, release);
                    statement.setInt(3, detail);
                    statement.setDouble(4, around.getMinX());
                    statement.setDouble(5, around.getMinY());
                    statement.setDouble(6, around.getMaxX());
                    statement.setDouble(7, around.getMaxY());
                    statement.setBytes(8, writer.write(one.geometry()));
                });
    }

    /** The latest shape of every town at a level of detail. */
    public List<StoredShape> listShapes(int detail) {
        return jdbc.sql("""
                select distinct on (b.municipality_code) b.municipality_code, b.release_id, b.geometry
                  from region.boundary b join region.release r on r.id = b.release_id
                 where b.detail = :detail and r.withdrawn_at is null
                 order by b.municipality_code, r.sequence desc""").param("detail", detail).query(ReleaseStore::shape).list();
    }

    private static StoredShape shape(ResultSet row, int number) throws SQLException {
        try {
            return new StoredShape(
                    new LocalGovernmentCode(row.getString(1)),
                    row.getObject(2, UUID.class),
                    new WKBReader().read(row.getBytes(3)));
        } catch (ParseException e) {
            throw new SQLException("Boundary of (" + row.getString(1) + ") is not well-known binary.", e);
        }
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Release(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                row.getString("kind"),
                row.getString("layout"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("reference_date"),
                row.getBoolean("sample"),
                row.getString("file_name"),
                row.getInt("rows"),
                row.getInt("missing"),
                row.getString("remarks"),
                row.getTimestamp("loaded_at").toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }
}
