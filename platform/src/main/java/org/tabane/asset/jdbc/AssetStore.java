package org.tabane.asset.jdbc;

import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.geometric.PGbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.Asset;
import org.tabane.asset.AssetBatch;
import org.tabane.asset.AssetContent;
import org.tabane.asset.AssetId;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.domain.Fingerprints;
import org.tabane.asset.domain.SearchPairs;
import org.tabane.asset.domain.SortName;
import tools.jackson.databind.json.JsonMapper;

/** Versions of assets and the batches they were recorded in. */
@Repository
public class AssetStore {
    private static final String INSERT = """
            insert into asset.asset (municipality_code, id, version, organisation_id, natural_key, sector, kind, code, name, kana, sort_name,
                owner_name, owner_office, geometry_type, geometry, bounds, quantity, unit, build_year, build_year_unknown, town_id, address,
                route, kilometre_from, kilometre_until, attributes, note, source, evidence, valid_from, valid_until, grade, grade_year,
                search_pairs, content_hash, change_kind, reason, batch_id, recorded_at, recorded_by)
            values """;

    private static final String ROW =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** Rows written by one statement: the tenant context is verified once for each statement, and a statement takes 32,767 values at most. */
    private static final int ROWS = 250;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json = JsonMapper.shared();

    AssetStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    public UUID insertBatch(
            UUID organisation,
            AssetBatch.Kind kind,
            String label,
            String source,
            @Nullable UUID undoes,
            Instant at,
            @Nullable UUID by) {
        return jdbc.sql("""
                insert into asset.batch (organisation_id, kind, label, source, undoes, recorded_at, recorded_by)
                values (:organisation, :kind, :label, :source, :undoes, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("label", label)
                .param("source", source)
                .param("undoes", undoes)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /** Which of these natural keys a register holds, in service or not, and how each asset stands now. */
    public Map<UUID, Asset> findStanding(UUID organisation, Collection<UUID> naturalKeys) {
        Map<UUID, Asset> found = new HashMap<>();
        jdbc.sql(
                        AssetRows.SELECT
                                + " where organisation_id = :organisation and natural_key = any (:keys) and superseded_at is null")
                .param("organisation", organisation)
                .param("keys", naturalKeys.toArray(UUID[]::new))
                .query(row -> {
                    found.put(row.getObject("natural_key", UUID.class), AssetRows.asset(row));
                });
        return found;
    }

    /** Marks the versions before these as superseded and writes these. */
    public void append(UUID organisation, List<VersionRow> versions, UUID batch, Instant at, @Nullable UUID by) {
        UUID[] replaced = versions.stream()
                .filter(version -> version.version() > 1)
                .map(version -> version.id().value())
                .toArray(UUID[]::new);
        if (replaced.length > 0) {
            jdbc.sql("update asset.asset set superseded_at = :at where id = any (:ids) and superseded_at is null")
                    .param("at", Timestamp.from(at))
                    .param("ids", replaced)
                    .update();
        }
        WKBWriter wkb = new WKBWriter();
        for (int from = 0; from < versions.size(); from += ROWS) {
            List<VersionRow> some = versions.subList(from, Math.min(versions.size(), from + ROWS));
            template.update(INSERT + String.join(", ", Collections.nCopies(some.size(), ROW)), insert -> {
                int i = 0;
                for (VersionRow version : some) {
                    i = set(insert, i, version, organisation, batch, at, by, wkb);
                }
            });
        }
    }

    /** Sets the values of one row after the first {@code i}; answers how many are set then. */
    private int set(
            PreparedStatement insert,
            int i,
            VersionRow version,
            UUID organisation,
            UUID batch,
            Instant at,
            @Nullable UUID by,
            WKBWriter wkb)
            throws SQLException {
        AssetContent content = version.content();
        Geometry geometry = content.geometry();
        var quantity = content.quantity();
        var post = content.kilometrePost();
        insert.setString(++i, content.municipality().value());
        insert.setObject(++i, version.id().value());
        insert.setInt(++i, version.version());
        insert.setObject(++i, organisation);
        insert.setObject(++i, Fingerprints.naturalKey(content));
        insert.setString(++i, content.kind().sector().name());
        insert.setString(++i, content.kind().name());
        insert.setString(++i, content.code());
        insert.setString(++i, content.name());
        insert.setString(++i, content.kana());
        insert.setString(++i, SortName.of(content));
        insert.setString(++i, content.ownerName());
        insert.setString(++i, content.ownerOffice());
        insert.setInt(++i, geometry == null ? 0 : geometry.getDimension() + 1);
        insert.setBytes(++i, geometry == null ? null : wkb.write(geometry));
        insert.setObject(++i, box(content.bounds()));
        insert.setBigDecimal(++i, quantity == null ? null : quantity.value());
        insert.setString(++i, quantity == null ? "" : quantity.unit());
        insert.setObject(++i, content.buildYear().year(), java.sql.Types.SMALLINT);
        insert.setBoolean(++i, content.buildYear().statedUnknown());
        insert.setString(++i, content.townId());
        insert.setString(++i, content.address());
        insert.setString(++i, content.route());
        insert.setBigDecimal(++i, post == null ? null : post.from());
        insert.setBigDecimal(++i, post == null ? null : post.until());
        insert.setString(++i, json.writeValueAsString(content.attributes()));
        insert.setString(++i, content.note());
        insert.setString(++i, content.source());
        insert.setString(++i, content.evidence().name());
        insert.setDate(++i, Date.valueOf(version.validFrom()));
        insert.setDate(++i, version.validUntil() == null ? null : Date.valueOf(version.validUntil()));
        insert.setObject(++i, version.grade() == null ? null : version.grade().number(), java.sql.Types.SMALLINT);
        insert.setObject(
                ++i, version.gradeYear() == null ? null : version.gradeYear().startYear(), java.sql.Types.SMALLINT);
        insert.setArray(++i, insert.getConnection().createArrayOf("int4", SearchPairs.of(content)));
        insert.setObject(++i, Fingerprints.contentHash(content));
        insert.setString(++i, version.kind().name());
        insert.setString(++i, version.reason());
        insert.setObject(++i, batch);
        insert.setTimestamp(++i, Timestamp.from(at));
        insert.setObject(++i, by);
        return i;
    }

    /** How an asset stands now, retired or not. */
    public Optional<Asset> findAsset(AssetId id) {
        return jdbc.sql(AssetRows.SELECT + " where id = :id and superseded_at is null")
                .param("id", id.value())
                .query((row, index) -> AssetRows.asset(row))
                .optional();
    }

    /** Every version of an asset, the newest first. */
    public List<Asset> listVersions(AssetId id) {
        return jdbc.sql(AssetRows.SELECT + " where id = :id order by version desc")
                .param("id", id.value())
                .query((row, index) -> AssetRows.asset(row))
                .list();
    }

    /** How assets touching a box stand now, those given up among them; at most {@code most} of each. */
    public List<Asset> findEverWithin(BoundingBox area, int most) {
        return jdbc.sql(AssetRows.SELECT.replace("asset.asset", "asset.ever_within(:area, :most)"))
                .param("area", box(area))
                .param("most", most)
                .query((row, index) -> AssetRows.asset(row))
                .list();
    }

    /** Every version of these assets, the newest first within each. */
    public List<Asset> listVersions(Collection<AssetId> ids) {
        return jdbc.sql(AssetRows.SELECT + " where id = any (:ids) order by id, version desc")
                .param("ids", ids.stream().map(AssetId::value).toArray(UUID[]::new))
                .query((row, index) -> AssetRows.asset(row))
                .list();
    }

    static @Nullable PGbox box(@Nullable BoundingBox bounds) {
        return bounds == null ? null : new PGbox(bounds.west(), bounds.south(), bounds.east(), bounds.north());
    }

    /** Has the database look at what the register now holds; wanted after many changes at once, or its plans are made for the register before. */
    public void lookAgain() {
        jdbc.sql("select asset.look_again()").query(row -> {});
    }
}
