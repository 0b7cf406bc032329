package org.tabane.identity.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.UserId;

/** One-time links, by the hash of their token. Only the platform's own context reads them. */
@Repository
public class OneTimeLinkStore {

    private final JdbcClient jdbc;

    OneTimeLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a link that still works is for. */
    public record Link(UserId user, OrganisationId organisation, String login, String displayName, String purpose) {}

    public void insert(
            String tokenHash,
            UserId user,
            OrganisationId organisation,
            String purpose,
            OffsetDateTime createdAt,
            OffsetDateTime expiresAt) {
        jdbc.sql("""
                        insert into identity.one_time_link
                            (token_hash, user_id, organisation_id, purpose, created_at, created_by, expires_at)
                        values (:hash, :user, :organisation, :purpose, :createdAt, storage.current_user_id(), :expiresAt)""")
                .param("hash", tokenHash)
                .param("user", user.value())
                .param("organisation", organisation.value())
                .param("purpose", purpose)
                .param("createdAt", createdAt)
                .param("expiresAt", expiresAt)
                .update();
    }

    public Optional<Link> findUsable(String tokenHash, OffsetDateTime now) {
        return jdbc.sql("""
                        select l.user_id, l.organisation_id, a.login, a.display_name, l.purpose
                          from identity.one_time_link l join identity.user_account a on a.id = l.user_id
                         where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                           and exists (select from identity.membership m
                                        where m.user_id = l.user_id and m.organisation_id = l.organisation_id
                                          and m.ended_at is null)""")
                .param("hash", tokenHash)
                .param("now", now)
                .query((row, number) -> new Link(
                        new UserId(row.getObject("user_id", UUID.class)),
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("login"),
                        row.getString("display_name"),
                        row.getString("purpose")))
                .optional();
    }

    /** False where someone used it first. Ends all other links of the same person too. */
    public boolean use(String tokenHash, UserId user, OffsetDateTime now) {
        int used = jdbc.sql("""
                        update identity.one_time_link set used_at = :now
                         where token_hash = :hash and used_at is null and expires_at > :now""").param("hash", tokenHash).param("now", now).update();
        jdbc.sql("update identity.one_time_link set used_at = :now where user_id = :user and used_at is null")
                .param("user", user.value())
                .param("now", now)
                .update();
        return used == 1;
    }
}
