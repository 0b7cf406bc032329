package org.tabane.region.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    public record Found(LocalGovernmentCode town, UUID organisation) {}

    public UUID insert(UUID organisation, LocalGovernmentCode town, String hash, String purpose, Instant at, UUID by) {
        return jdbc.sql("""
                insert into region.public_link (organisation_id, municipality_code, token_sha256, purpose, created_at, created_by)
                values (:organisation, :town, :hash, :purpose, :at, :by) returning id""")
                .param("organisation", organisation)
                .param("town", town.value())
                .param("hash", hash)
                .param("purpose", purpose)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    public List<OpenLink> listOpen(LocalGovernmentCode town) {
        return jdbc.sql("""
                select id, purpose, created_at from region.public_link
                 where municipality_code = :town and revoked_at is null order by created_at desc, id""")
                .param("town", town.value())
                .query((row, number) -> new OpenLink(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getTimestamp(3).toInstant()))
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

    /** The open link of a hash; in a transaction of its own, whose context says who asks. */
    @Transactional(readOnly = true)
    public Optional<Found> findOpen(String hash) {
        return jdbc.sql("""
                select municipality_code, organisation_id from region.public_link
                 where token_sha256 = :hash and revoked_at is null""")
                .param("hash", hash)
                .query((row, number) ->
                        new Found(new LocalGovernmentCode(row.getString(1)), row.getObject(2, UUID.class)))
                .optional();
    }
}
