package org.tabane.bundling.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioVersion;
import tools.jackson.databind.json.JsonMapper;

/** Scenarios and their versions; versions are only ever added. What may be read and written is the database's decision. */
@Repository
@Transactional
public class ScenarioStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCENARIO = """
            select s.id, s.organisation_id, s.name, s.shared, s.archived, s.version,
                   v.number, v.created_at, v.created_by_name
              from bundling.scenario s
              join lateral (select number, created_at, created_by_name, body -> 'design' as design from bundling.scenario_version
                             where scenario_id = s.id order by number desc limit 1) v on true
            """;

    private final JdbcClient jdbc;

    ScenarioStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One's own and those shared by other members of the group, newest first. */
    @Transactional(readOnly = true)
    public List<Scenario> listScenarios(UUID own, boolean archived) {
        return jdbc.sql(SCENARIO + """
                         where (s.organisation_id = :own or s.shared) and s.archived = :archived
                         order by v.created_at desc, s.id""")
                .param("own", own)
                .param("archived", archived)
                .query(ScenarioStore::scenario)
                .list();
    }

    /** Those one may see whose newest version was made from this plan of a design, newest first; without those taken off the list. */
    @Transactional(readOnly = true)
    public List<Scenario> listMadeFrom(UUID own, UUID design, int plan) {
        return jdbc.sql(SCENARIO + """
                         where (s.organisation_id = :own or s.shared) and not s.archived
                           and v.design ->> 'design' = :design and cast(v.design ->> 'plan' as integer) = :plan
                         order by v.created_at desc, s.id""")
                .param("own", own)
                .param("design", design.toString())
                .param("plan", plan)
                .query(ScenarioStore::scenario)
                .list();
    }

    /** Throws {@link org.springframework.dao.EmptyResultDataAccessException} where it is not there for this organisation. */
    @Transactional(readOnly = true)
    public Scenario getScenario(UUID id, UUID own) {
        return findScenario(id, own).orElseThrow(() -> new EmptyResultDataAccessException("Scenario " + id, 1));
    }

    /** The scenario, if it is there for this organisation. */
    @Transactional(readOnly = true)
    public Optional<Scenario> findScenario(UUID id, UUID own) {
        return jdbc.sql(SCENARIO + " where s.id = :id and (s.organisation_id = :own or s.shared)")
                .param("id", id)
                .param("own", own)
                .query(ScenarioStore::scenario)
                .optional();
    }

    /** Newest first, without their bodies' detail being needed by the list. */
    @Transactional(readOnly = true)
    public List<ScenarioVersion> listVersions(UUID scenario) {
        return jdbc.sql("""
                        select scenario_id, number, body, note, created_at, created_by_name
                          from bundling.scenario_version where scenario_id = :id order by number desc""").param("id", scenario).query(ScenarioStore::version).list();
    }

    @Transactional(readOnly = true)
    public ScenarioVersion getVersion(UUID scenario, int number) {
        return jdbc.sql("""
                        select scenario_id, number, body, note, created_at, created_by_name
                          from bundling.scenario_version where scenario_id = :id and number = :number""")
                .param("id", scenario)
                .param("number", number)
                .query(ScenarioStore::version)
                .single();
    }

    /** Adds a scenario with its first version; answers its id. */
    public UUID addScenario(
            UUID organisation,
            String name,
            ScenarioBody body,
            String note,
            @Nullable UUID user,
            String userName,
            OffsetDateTime now) {
        UUID id = jdbc.sql("""
                        insert into bundling.scenario (organisation_id, name, created_at, created_by)
                        values (:organisation, :name, :now, :user) returning id""")
                .param("organisation", organisation)
                .param("name", name)
                .param("now", now)
                .param("user", user)
                .query(UUID.class)
                .single();
        insertVersion(organisation, id, 1, body, note, user, userName, now);
        return id;
    }

    /**
     * Adds the version after {@code basedOn}.
     *
     * @throws OptimisticLockingFailureException if somebody added one in the meantime
     */
    public int addVersion(
            Scenario scenario,
            int basedOn,
            ScenarioBody body,
            String note,
            @Nullable UUID user,
            String userName,
            OffsetDateTime now) {
        if (scenario.latest() != basedOn) {
            throw new OptimisticLockingFailureException("Version " + basedOn + " is no longer the newest.");
        }
        try {
            insertVersion(scenario.organisationId(), scenario.id(), basedOn + 1, body, note, user, userName, now);
        } catch (DuplicateKeyException added) {
            throw new OptimisticLockingFailureException("Version " + basedOn + " is no longer the newest.", added);
        }
        return basedOn + 1;
    }

    /**
     * Changes name, sharing and archiving.
     *
     * @throws OptimisticLockingFailureException if somebody changed it in the meantime
     */
    public void changeScenario(UUID id, int revision, String name, boolean shared, boolean archived) {
        int changed = jdbc.sql("""
                        update bundling.scenario set name = :name, shared = :shared, archived = :archived, version = version + 1
                         where id = :id and version = :revision""")
                .param("id", id)
                .param("revision", revision)
                .param("name", name)
                .param("shared", shared)
                .param("archived", archived)
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Scenario " + id + " is not at revision " + revision + ".");
        }
    }

    private void insertVersion(
            UUID organisation,
            UUID scenario,
            int number,
            ScenarioBody body,
            String note,
            @Nullable UUID user,
            String userName,
            OffsetDateTime now) {
        jdbc.sql("""
                        insert into bundling.scenario_version
                               (scenario_id, number, organisation_id, body, note, created_at, created_by, created_by_name)
                        values (:scenario, :number, :organisation, cast(:body as jsonb), :note, :now, :user, :userName)""")
                .param("scenario", scenario)
                .param("number", number)
                .param("organisation", organisation)
                .param("body", JSON.writeValueAsString(body))
                .param("note", note)
                .param("now", now)
                .param("user", user)
                .param("userName", userName)
                .update();
    }

    private static Scenario scenario(ResultSet row, int number) throws SQLException {
        return new Scenario(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getBoolean("shared"),
                row.getBoolean("archived"),
                row.getInt("version"),
                row.getInt("number"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by_name"));
    }

    private static ScenarioVersion version(ResultSet row, int number) throws SQLException {
        return new ScenarioVersion(
                row.getObject("scenario_id", UUID.class),
                row.getInt("number"),
                JSON.readValue(row.getString("body"), ScenarioBody.class),
                row.getString("note"),
                row.getObject("created_at", OffsetDateTime.class),
                row.getString("created_by_name"));
    }
}
