package org.tabane.precedent.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.precedent.KeptAnswer;

/** The answers organisations keep. What may be read and written is the database's decision. */
@Repository
@Transactional
public class KeptAnswerStore {

    private final JdbcClient jdbc;

    KeptAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One organisation's own, newest first. */
    @Transactional(readOnly = true)
    public List<KeptAnswer> listKept(UUID organisation) {
        return jdbc.sql("""
                        select id, organisation_id, subject, name, address, created_at, created_by_name
                          from precedent.kept_answer where organisation_id = :organisation
                         order by created_at desc, id""")
                .param("organisation", organisation)
                .query(KeptAnswerStore::kept)
                .list();
    }

    /** Adds one. */
    public void add(
            UUID organisation,
            String subject,
            String name,
            String address,
            UUID user,
            String userName,
            OffsetDateTime now) {
        jdbc.sql("""
                        insert into precedent.kept_answer
                               (organisation_id, subject, name, address, created_at, created_by, created_by_name)
                        values (:organisation, :subject, :name, :address, :now, :user, :userName)""")
                .param("organisation", organisation)
                .param("subject", subject)
                .param("name", name)
                .param("address", address)
                .param("now", now)
                .param("user", user)
                .param("userName", userName)
                .update();
    }

    /** Takes one of the organisation's own away; answers whether it was there. */
    public boolean remove(UUID id, UUID organisation) {
        return jdbc.sql("delete from precedent.kept_answer where id = :id and organisation_id = :organisation")
                        .param("id", id)
                        .param("organisation", organisation)
                        .update()
                > 0;
    }

    private static KeptAnswer kept(ResultSet row, int number) throws SQLException {
        return new KeptAnswer(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("subject"),
                row.getString("name"),
                row.getString("address"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by_name"));
    }
}
