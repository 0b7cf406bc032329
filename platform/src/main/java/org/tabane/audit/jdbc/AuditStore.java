package org.tabane.audit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.audit.AuditEntry;

/** The trail as the application may touch it: add at the end, read one's own. */
@Repository
public class AuditStore {

    private final JdbcClient jdbc;

    AuditStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an entry went. */
    public record Appended(long sequence, String hash) {}

    /**
     * Which entries are asked for; {@code null} does not restrict.
     *
     * @param from first instant
     * @param until first instant no longer asked for
     */
    public record Filter(
            UUID organisation,
            @Nullable String action,
            @Nullable UUID actor,
            @Nullable Instant from,
            @Nullable Instant until) {}

    public Appended append(
            UUID organisation,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subjectType,
            String subjectId,
            String detail) {
        return jdbc.sql("""
                        select appended_sequence, appended_hash
                          from audit.append(:organisation, :at, cast(:actor as uuid), :action, :subjectType, :subjectId, :detail)""")
                .param("organisation", organisation)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("subjectType", subjectType)
                .param("subjectId", subjectId)
                .param("detail", detail)
                .query((row, number) -> new Appended(row.getLong(1), row.getString(2)))
                .single();
    }

    public long count(Filter filter) {
        return bind(jdbc.sql("select count(*) from audit.entry e where " + CONDITION), filter)
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    public List<AuditEntry> list(Filter filter, int offset, int limit) {
        return bind(
                        jdbc.sql(SELECT + " where " + CONDITION
                                + " order by e.sequence desc limit :limit offset :offset"),
                        filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(AuditStore::entry)
                .list();
    }

    /** The oldest first, one by one. */
    public void forEach(Filter filter, Consumer<AuditEntry> each) {
        try (var entries = bind(jdbc.sql(SELECT + " where " + CONDITION + " order by e.sequence"), filter)
                .query(AuditStore::entry)
                .stream()) {
            entries.forEach(each);
        }
    }

    /** The actions that occur in an organisation's trail, in order. */
    public List<String> listActions(UUID organisation) {
        return jdbc.sql(
                        "select distinct e.action from audit.entry e where e.organisation_id = :organisation order by 1")
                .param("organisation", organisation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    static final String SELECT =
            "select e.organisation_id, e.sequence, e.occurred_at, e.actor, e.action, e.subject_type, e.subject_id,"
                    + " e.detail, e.previous_hash, e.hash from audit.entry e";

    private static final String CONDITION = """
            e.organisation_id = :organisation
              and (cast(:action as text) is null or e.action = :action)
              and (cast(:actor as uuid) is null or e.actor = :actor)
              and (cast(:from as timestamptz) is null or e.occurred_at >= :from)
              and (cast(:until as timestamptz) is null or e.occurred_at < :until)""";

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Filter filter) {
        return statement
                .param("organisation", filter.organisation())
                .param("action", filter.action())
                .param("actor", filter.actor())
                .param("from", offset(filter.from()))
                .param("until", offset(filter.until()));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getObject("organisation_id", UUID.class),
                row.getLong("sequence"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor", UUID.class),
                row.getString("action"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("detail"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
