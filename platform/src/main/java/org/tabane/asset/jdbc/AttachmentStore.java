package org.tabane.asset.jdbc;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.AssetId;
import org.tabane.asset.Attachment;
import org.tabane.shared.LocalGovernmentCode;

/** Which photos and documents belong to which asset. */
@Repository
public class AttachmentStore {
    private static final String SELECT =
            "select id, asset_id, kind, file_id, title, happened_on, recorded_at, recorded_by from asset.attachment where removed_at is null";

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID insert(
            UUID organisation,
            LocalGovernmentCode municipality,
            AssetId asset,
            Attachment.Kind kind,
            UUID file,
            String title,
            @Nullable LocalDate on,
            Instant at,
            @Nullable UUID by) {
        return jdbc.sql("""
                insert into asset.attachment (municipality_code, asset_id, organisation_id, kind, file_id, title, happened_on, recorded_at, recorded_by)
                values (:municipality, :asset, :organisation, :kind, :file, :title, :on, :at, :by) returning id""")
                .param("municipality", municipality.value())
                .param("asset", asset.value())
                .param("organisation", organisation)
                .param("kind", kind.name())
                .param("file", file)
                .param("title", title)
                .param("on", on == null ? null : Date.valueOf(on))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    /** Those of these assets that are still attached, the newest first. */
    public List<Attachment> list(Collection<AssetId> assets) {
        return jdbc.sql(
                        SELECT
                                + " and asset_id = any (:assets) order by coalesce(happened_on, recorded_at::date) desc, recorded_at desc")
                .param("assets", assets.stream().map(AssetId::value).toArray(UUID[]::new))
                .query((row, index) -> attachment(row))
                .list();
    }

    public Optional<Attachment> find(AssetId asset, UUID id) {
        return jdbc.sql(SELECT + " and asset_id = :asset and id = :id")
                .param("asset", asset.value())
                .param("id", id)
                .query((row, index) -> attachment(row))
                .optional();
    }

    /** Marks it as taken off; the file stays until the register's history is no longer needed. */
    public boolean remove(UUID organisation, UUID id, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                        update asset.attachment set removed_at = :at, removed_by = :by
                         where id = :id and organisation_id = :organisation and removed_at is null""")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("id", id)
                        .param("organisation", organisation)
                        .update()
                == 1;
    }

    private static Attachment attachment(java.sql.ResultSet row) throws java.sql.SQLException {
        Date on = row.getDate("happened_on");
        return new Attachment(
                row.getObject("id", UUID.class),
                new AssetId(row.getObject("asset_id", UUID.class)),
                Attachment.Kind.valueOf(row.getString("kind")),
                row.getObject("file_id", UUID.class),
                row.getString("title"),
                on == null ? null : on.toLocalDate(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}
