package org.tabane.asset.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.AssetBatch;
import org.tabane.asset.AssetId;
import org.tabane.asset.BoundingBox;
import org.tabane.shared.Sector;

/** Batches, and how the register takes one back. */
@Repository
public class BatchStore {
    private static final String COPIED = """
            municipality_code, id, organisation_id, natural_key, sector, kind, code, name, kana, sort_name, owner_name, owner_office,
            geometry_type, geometry, bounds, quantity, unit, build_year, build_year_unknown, town_id, address, route, kilometre_from,
            kilometre_until, attributes, note, source, evidence, valid_from, grade, grade_year, search_pairs, content_hash""";

    private final JdbcClient jdbc;
    private final InspectionStore inspections;

    BatchStore(JdbcClient jdbc, InspectionStore inspections) {
        this.jdbc = jdbc;
        this.inspections = inspections;
    }

    public Optional<AssetBatch> findBatch(UUID id) {
        return jdbc.sql("""
                select b.id, b.kind, b.label, b.source, b.recorded_at, b.recorded_by,
                       (select count(*) from asset.asset a where a.batch_id = b.id) as versions,
                       exists (select from asset.batch u where u.undoes = b.id) as undone
                  from asset.batch b where b.id = :id""")
                .param("id", id)
                .query((row, index) -> new AssetBatch(
                        row.getObject("id", UUID.class),
                        AssetBatch.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("source"),
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getObject("recorded_by", UUID.class),
                        row.getLong("versions"),
                        row.getBoolean("undone")))
                .optional();
    }

    public boolean belongsTo(UUID batch, UUID organisation) {
        return jdbc.sql("select exists (select from asset.batch where id = :id and organisation_id = :organisation)")
                .param("id", batch)
                .param("organisation", organisation)
                .query(Boolean.class)
                .single();
    }

    /** Sector and place of what a batch changed, by sector. */
    public void listTouched(UUID batch, BiConsumer<Sector, @Nullable BoundingBox> visitor) {
        jdbc.sql("select sector, bounds from asset.asset where batch_id = :batch")
                .withFetchSize(2_000)
                .param("batch", batch)
                .query(row -> {
                    visitor.accept(Sector.valueOf(row.getString("sector")), AssetRows.box(row));
                });
    }

    /** Appends what was before a batch wherever the batch's version is still the current one; answers how many assets it put back. */
    public long undo(UUID batch, UUID undoing, Instant at, @Nullable UUID by) {
        List<UUID> inspected = undoInspections(batch, undoing, at, by);
        jdbc.sql(
                        "create temporary table if not exists asset_undone (id uuid, was integer, back_to integer) on commit delete rows")
                .update();
        jdbc.sql("delete from asset_undone").update();
        int assets = jdbc.sql("""
                insert into asset_undone
                select a.id, a.version,
                       (select max(p.version) from asset.asset p where p.id = a.id and p.version < a.version and p.batch_id <> a.batch_id)
                  from asset.asset a where a.batch_id = :batch and a.superseded_at is null""").param("batch", batch).update();
        jdbc.sql("""
                update asset.asset a set superseded_at = :at from asset_undone u where a.id = u.id and a.version = u.was""").param("at", Timestamp.from(at)).update();
        jdbc.sql("insert into asset.asset (version, valid_until, change_kind, batch_id, recorded_at, recorded_by, "
                        + COPIED + ")"
                        + """

                select u.was + 1, case when u.back_to is null then a.valid_from else a.valid_until end,
                       case when u.back_to is null then 'WITHDRAWN' else 'UNDONE' end, :undoing, :at, :by, """
                        + " " + prefixed() + """

                  from asset_undone u join asset.asset a on a.id = u.id and a.version = coalesce(u.back_to, u.was)""")
                .param("undoing", undoing)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
        if (!inspected.isEmpty()) {
            inspections.refreshGrades(inspected.stream().map(AssetId::new).toList());
        }
        return Math.max(assets, inspected.size());
    }

    private static String prefixed() {
        return "a." + COPIED.replaceAll("\\s+", "").replace(",", ", a.");
    }

    private List<UUID> undoInspections(UUID batch, UUID undoing, Instant at, @Nullable UUID by) {
        List<UUID> touched = jdbc.sql("""
                with taken_back as (
                    update asset.inspection set superseded_at = :at where batch_id = :batch and superseded_at is null
                    returning municipality_code, asset_id, fiscal_year, occasion, version),
                written as (
                    insert into asset.inspection (municipality_code, asset_id, fiscal_year, occasion, version, organisation_id, round,
                           inspected_on, inspector, grade, findings, measure_state, measure, source, evidence, withdrawn, batch_id,
                           recorded_at, recorded_by)
                    select i.municipality_code, i.asset_id, i.fiscal_year, i.occasion, t.version + 1, i.organisation_id, i.round,
                           i.inspected_on, i.inspector, i.grade, i.findings, i.measure_state, i.measure, i.source, i.evidence,
                           i.version = t.version or i.withdrawn, :undoing, :at, :by
                      from taken_back t join asset.inspection i using (municipality_code, asset_id, fiscal_year, occasion)
                     where i.version = greatest(1, t.version - 1))
                select distinct asset_id from taken_back""")
                .param("at", Timestamp.from(at))
                .param("batch", batch)
                .param("undoing", undoing)
                .param("by", by)
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
        return touched;
    }
}
