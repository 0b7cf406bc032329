package org.tabane.bundling.design.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.bundling.design.domain.DesignPlan;
import tools.jackson.databind.json.JsonMapper;

/** How the runs of a design stand: the best plan so far, for those who wait. What a run leaves behind is a step of the design. */
@Repository
@Transactional
public class DesignRunStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DesignRunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param job its background job
     * @param best the best plan so far; null before there is one
     */
    public record Run(UUID job, @Nullable DesignPlan best) {}

    /** Remembers that a run was asked for. */
    public void addRun(UUID job, UUID design, UUID organisation, OffsetDateTime now) {
        jdbc.sql("""
                        insert into bundling.design_run (job_id, design_id, organisation_id, started_at)
                        values (:job, :design, :organisation, :now)""")
                .param("job", job)
                .param("design", design)
                .param("organisation", organisation)
                .param("now", now)
                .update();
    }

    /** Says how a run stands. */
    public void stands(UUID job, DesignPlan best) {
        jdbc.sql("update bundling.design_run set best = cast(:best as jsonb) where job_id = :job")
                .param("job", job)
                .param("best", JSON.writeValueAsString(best))
                .update();
    }

    /** The newest run of a design. */
    @Transactional(readOnly = true)
    public Optional<Run> findRun(UUID design) {
        return jdbc.sql("""
                        select job_id, best from bundling.design_run
                         where design_id = :design order by started_at desc, job_id desc limit 1""")
                .param("design", design)
                .query((row, number) -> {
                    String best = row.getString("best");
                    return new Run(
                            row.getObject("job_id", UUID.class),
                            best == null ? null : JSON.readValue(best, DesignPlan.class));
                })
                .optional();
    }
}
