package org.tabane.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.ledger.BatchKind;
import org.tabane.ledger.LedgerBatch;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.LedgerKey;

/** Batches of entries in the database: what was recorded together and is undone together. */
@Repository
public class LedgerBatchStore {
    private static final String BATCH = """
            select b.id, b.organisation_id, b.kind, b.label, b.undoes, b.recorded_at, b.recorded_by,
                   (select count(*) from ledger.entry e where e.batch_id = b.id) as entries,
                   (select u.id from ledger.batch u where u.undoes = b.id) as undone_by
              from ledger.batch b""";

    private final JdbcClient jdbc;

    LedgerBatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(
            UUID organisation, BatchKind kind, String label, @Nullable UUID undoes, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                insert into ledger.batch (organisation_id, kind, label, undoes, recorded_at, recorded_by)
                values (:organisation, :kind, :label, :undoes, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("label", label)
                .param("undoes", undoes)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    public Optional<LedgerBatch> find(UUID id) {
        return jdbc.sql(BATCH + " where b.id = :id")
                .param("id", id)
                .query((row, index) -> batch(row))
                .optional();
    }

    /** The latest batches of an organisation, newest first. */
    public List<LedgerBatch> list(UUID organisation, int limit) {
        return jdbc.sql(
                        BATCH
                                + " where b.organisation_id = :organisation order by b.recorded_at desc, b.id desc limit :limit")
                .param("organisation", organisation)
                .param("limit", limit)
                .query((row, index) -> batch(row))
                .list();
    }

    /** The entries of a batch, each with what was there before it (empty for the first of its key) and whether it is still current. */
    public List<Replaced> listReplaced(UUID batch) {
        return jdbc.sql("""
                select e.municipality_code, e.work_item, e.fiscal_year, e.measure, e.version,
                       p.value, p.unit, p.low, p.high, p.evidence, p.source, coalesce(p.note, '') as note,
                       not exists (select from ledger.entry n
                                    where n.organisation_id = e.organisation_id and n.municipality_code = e.municipality_code
                                      and n.work_item = e.work_item and n.fiscal_year = e.fiscal_year
                                      and n.measure = e.measure and n.version > e.version) as is_current
                  from ledger.entry e
                  left join ledger.entry p
                    on p.organisation_id = e.organisation_id and p.municipality_code = e.municipality_code
                   and p.work_item = e.work_item and p.fiscal_year = e.fiscal_year
                   and p.measure = e.measure and p.version = e.version - 1
                 where e.batch_id = :batch""")
                .param("batch", batch)
                .query((row, index) -> new Replaced(
                        LedgerRows.key(row),
                        row.getInt("version"),
                        LedgerRows.nullableFigure(row),
                        row.getString("note"),
                        row.getBoolean("is_current")))
                .list();
    }

    /** An entry of a batch and what it replaced. */
    public record Replaced(
            LedgerKey key, int version, @Nullable LedgerFigure before, String noteBefore, boolean isCurrent) {}

    private static LedgerBatch batch(ResultSet row) throws SQLException {
        return new LedgerBatch(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getInt("entries"),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("undone_by", UUID.class) != null);
    }
}
