package org.tabane.region.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.region.OpenLink;
import org.tabane.shared.LocalGovernmentCode;

/** Public links in the database; keys only as hashes. */
@Repository
public class PublicLinkStore {
    private final JdbcClient jdbc;

    PublicLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose page a key opens. */
    public record Found(
            LocalGovernmentCode town,
            UUID organisation,
            @Nullable LocalDate lastDay) {}

    public UUID insert(
            UUID organisation,
            LocalGovernmentCode town,
            String hash,
            String purpose,
            @Nullable LocalDate lastDay,
            Instant at,
            UUID by) {
        return jdbc.sql("""
                insert into region.public_link
                       (organisation_id, municipality_code, token_sha256, purpose, last_day, created_at, created_by)
                values (:organisation, :town, :hash, :purpose, :lastDay, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("town", town.value())
                .param("hash", hash)
                .param("purpose", purpose)
                .param("lastDay", lastDay)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    public List<OpenLink> listOpen(LocalGovernmentCode town) {
        return jdbc.sql("""
                select id, purpose, created_at, last_day from region.public_link
                 where municipality_code = :town and revoked_at is null order by created_at desc, id""")
                .param("town", town.value())
                .query((row, number) -> new OpenLink(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant(),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    public boolean revoke(UUID id, Instant at, UUID by) {
        return jdbc.sql(
                                "update region.public_link set revoked_at = :at, revoked_by = :by where id = :id and revoked_at is null")
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** The link of a hash that was not stopped; in a transaction of its own, whose context says who asks. */
    @Transactional(readOnly = true)
    public Optional<Found> findOpen(String hash) {
        return jdbc.sql("""
                select municipality_code, organisation_id, last_day from region.public_link
                 where token_sha256 = :hash and revoked_at is null""")
                .param("hash", hash)
                .query((row, number) -> new Found(
                        new LocalGovernmentCode(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class)))
                .optional();
    }
}
