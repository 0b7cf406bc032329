package org.tabane.bundling.design.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLine;
import org.tabane.bundling.design.domain.DesignState;
import tools.jackson.databind.json.JsonMapper;

/**
 * Designs and their steps. Steps are only ever added, each knowing the one it was made from; undoing and redoing move the design to another
 * step. What may be read and written is the database's decision.
 */
@Repository
@Transactional
public class DesignStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int KEPT = 24;

    private final JdbcClient jdbc;

    /** What a design rests on never changes; reading it is most of the work of opening a large design. */
    private final Map<UUID, DesignBasis> bases = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, DesignBasis> eldest) {
            return size() > KEPT;
        }
    });

    DesignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who does something when.
     *
     * @param user null for the platform itself
     */
    public record By(UUID organisation, @Nullable UUID user, String name, OffsetDateTime at) {}

    /** One's own and those shared by other members of the group, last changed first. */
    @Transactional(readOnly = true)
    public List<DesignLine> listDesigns(UUID own, boolean archived) {
        return jdbc.sql("""
                        select d.id, d.organisation_id, d.name, d.shared, jsonb_array_length(d.basis -> 'towns') as towns,
                               jsonb_array_length(s.state -> 'plans') as plans, (d.basis ->> 'sample')::boolean as sample,
                               d.changed_at, s.created_by_name
                          from bundling.design d
                          join bundling.design_step s on s.design_id = d.id and s.number = d.step
                         where (d.organisation_id = :own or d.shared) and d.archived = :archived
                         order by d.changed_at desc, d.id""")
                .param("own", own)
                .param("archived", archived)
                .query((row, number) -> new DesignLine(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("shared"),
                        row.getInt("towns"),
                        row.getInt("plans"),
                        row.getBoolean("sample"),
                        row.getObject("changed_at", OffsetDateTime.class),
                        row.getString("created_by_name")))
                .list();
    }

    /** The design as it stands, if it is there for this organisation. */
    @Transactional(readOnly = true)
    public Optional<Design> findDesign(UUID id, UUID own) {
        @Nullable DesignBasis known = bases.get(id);
        return jdbc.sql("""
                        select d.id, d.organisation_id, d.name, d.shared, d.archived,
                               case when :known then null else d.basis end as basis, d.step, d.version, d.changed_at,
                               s.state, s.before, s.created_by_name,
                               exists (select 1 from bundling.design_step n
                                        where n.design_id = d.id and n.before = d.step) as redoable
                          from bundling.design d
                          join bundling.design_step s on s.design_id = d.id and s.number = d.step
                         where d.id = :id and (d.organisation_id = :own or d.shared)""")
                .param("id", id)
                .param("own", own)
                .param("known", known != null)
                .query((row, number) -> design(row, known))
                .optional();
    }

    /** Whether a design is there for this organisation. */
    @Transactional(readOnly = true)
    public boolean isThere(UUID id, UUID own) {
        return jdbc.sql(
                        "select exists (select 1 from bundling.design where id = :id and (organisation_id = :own or shared))")
                .param("id", id)
                .param("own", own)
                .query(Boolean.class)
                .single();
    }

    /** Lets nobody else who waits here go on with the same design until this transaction has ended. */
    public void waitForOthers(UUID id) {
        jdbc.sql("select id from bundling.design where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** Throws {@link EmptyResultDataAccessException} where it is not there for this organisation. */
    @Transactional(readOnly = true)
    public Design getDesign(UUID id, UUID own) {
        return findDesign(id, own).orElseThrow(() -> new EmptyResultDataAccessException("Design " + id, 1));
    }

    /** Adds a design with its first step; answers its id. */
    public UUID addDesign(By by, String name, DesignBasis basis, DesignState state, String note) {
        UUID id = jdbc.sql("""
                        insert into bundling.design (organisation_id, name, basis, created_at, created_by, changed_at)
                        values (:organisation, :name, cast(:basis as jsonb), :now, :user, :now) returning id""")
                .param("organisation", by.organisation())
                .param("name", name)
                .param("basis", JSON.writeValueAsString(basis))
                .param("now", by.at())
                .param("user", by.user())
                .query(UUID.class)
                .single();
        insertStep(id, 1, null, state, note, by);
        return id;
    }

    /**
     * Adds a step after the one the design stands at; answers its number.
     *
     * @param note what was done: the key of a message and its arguments, or words
     * @throws OptimisticLockingFailureException if somebody changed the design in the meantime
     */
    public int addStep(Design design, DesignState state, String note, By by) {
        int number = jdbc.sql("select max(number) + 1 from bundling.design_step where design_id = :id")
                .param("id", design.id())
                .query(Integer.class)
                .single();
        move(design.id(), design.revision(), number, by.at());
        insertStep(design.id(), number, design.step(), state, note, by);
        return number;
    }

    /**
     * Goes back to the step before; nothing happens at the first.
     *
     * @throws OptimisticLockingFailureException if somebody changed the design in the meantime
     */
    public void undo(Design design, OffsetDateTime now) {
        jdbc.sql(
                        "select before from bundling.design_step where design_id = :id and number = :step and before is not null")
                .param("id", design.id())
                .param("step", design.step())
                .query(Integer.class)
                .optional()
                .ifPresent(step -> move(design.id(), design.revision(), step, now));
    }

    /**
     * Goes on to the newest step made from this one; nothing happens where there is none.
     *
     * @throws OptimisticLockingFailureException if somebody changed the design in the meantime
     */
    public void redo(Design design, OffsetDateTime now) {
        jdbc.sql(
                        "select number from bundling.design_step where design_id = :id and before = :step order by number desc limit 1")
                .param("id", design.id())
                .param("step", design.step())
                .query(Integer.class)
                .optional()
                .ifPresent(step -> move(design.id(), design.revision(), step, now));
    }

    /** Changes name, sharing and archiving; refuses as {@link #addStep} does. */
    public void changeDesign(Design design, String name, boolean shared, boolean archived, OffsetDateTime now) {
        requireChanged(
                design.id(),
                design.revision(),
                jdbc.sql("""
                                update bundling.design
                                   set name = :name, shared = :shared, archived = :archived, version = version + 1, changed_at = :now
                                 where id = :id and version = :revision""")
                        .param("id", design.id())
                        .param("revision", design.revision())
                        .param("name", name)
                        .param("shared", shared)
                        .param("archived", archived)
                        .param("now", now)
                        .update());
    }

    /** How the design stood before the step it stands at; empty at the first. */
    @Transactional(readOnly = true)
    public Optional<DesignState> findBefore(Design design) {
        return jdbc.sql("""
                        select b.state from bundling.design_step s
                          join bundling.design_step b on b.design_id = s.design_id and b.number = s.before
                         where s.design_id = :id and s.number = :step""")
                .param("id", design.id())
                .param("step", design.step())
                .query(String.class)
                .optional()
                .map(state -> JSON.readValue(state, DesignState.class));
    }

    /** What the step a design stands at did, and what the step that redoing leads to did, as kept; empty where there is none. */
    @Transactional(readOnly = true)
    public Notes notes(Design design) {
        return new Notes(
                design.undoable() ? note("number = :step", design) : "",
                design.redoable() ? note("before = :step", design) : "");
    }

    /** What can be undone and redone. */
    public record Notes(String undo, String redo) {}

    private String note(String which, Design design) {
        return jdbc.sql("select note from bundling.design_step where design_id = :id and " + which
                        + " order by number desc limit 1")
                .param("id", design.id())
                .param("step", design.step())
                .query(String.class)
                .single();
    }

    private void move(UUID id, int revision, int step, OffsetDateTime now) {
        requireChanged(
                id,
                revision,
                jdbc.sql("""
                                update bundling.design set step = :step, version = version + 1, changed_at = :now
                                 where id = :id and version = :revision""")
                        .param("id", id)
                        .param("revision", revision)
                        .param("step", step)
                        .param("now", now)
                        .update());
    }

    private static void requireChanged(UUID id, int revision, int changed) {
        if (changed == 0) {
            throw new OptimisticLockingFailureException("Design " + id + " is not at revision " + revision + ".");
        }
    }

    private void insertStep(UUID design, int number, @Nullable Integer before, DesignState state, String note, By by) {
        jdbc.sql("""
                        insert into bundling.design_step
                               (design_id, number, organisation_id, before, state, note, created_at, created_by, created_by_name)
                        values (:design, :number, :organisation, :before, cast(:state as jsonb), :note, :now, :user, :name)""")
                .param("design", design)
                .param("number", number)
                .param("organisation", by.organisation())
                .param("before", before)
                .param("state", JSON.writeValueAsString(state))
                .param("note", note)
                .param("now", by.at())
                .param("user", by.user())
                .param("name", by.name())
                .update();
    }

    private Design design(ResultSet row, @Nullable DesignBasis known) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        DesignBasis basis = known == null ? JSON.readValue(row.getString("basis"), DesignBasis.class) : known;
        bases.put(id, basis);
        return new Design(
                id,
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                row.getBoolean("shared"),
                row.getBoolean("archived"),
                basis,
                JSON.readValue(row.getString("state"), DesignState.class),
                row.getInt("step"),
                row.getInt("version"),
                row.getObject("before") != null,
                row.getBoolean("redoable"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getString("created_by_name"));
    }
}
