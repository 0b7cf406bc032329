package org.tabane.bundling.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.bundling.domain.EstimateSummary;
import tools.jackson.databind.json.JsonMapper;

/** Answers of large estimates, kept by the organisation that had them computed. */
@Repository
@Transactional
public class EstimateStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    EstimateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer of a version at so many draws, with the default values of one edition. */
    @Transactional(readOnly = true)
    public Optional<EstimateSummary> findEstimate(UUID scenario, int number, int draws, String assumptions) {
        return jdbc.sql("""
                        select answer from bundling.estimate
                         where scenario_id = :scenario and number = :number and draws = :draws and assumptions = :assumptions
                         limit 1""")
                .param("scenario", scenario)
                .param("number", number)
                .param("draws", draws)
                .param("assumptions", assumptions)
                .query(String.class)
                .optional()
                .map(answer -> JSON.readValue(answer, EstimateSummary.class));
    }

    /** Keeps an answer; one that is there already is the same and stays. */
    public void addEstimate(
            UUID organisation,
            UUID scenario,
            int number,
            int draws,
            String assumptions,
            EstimateSummary answer,
            OffsetDateTime now) {
        jdbc.sql("""
                        insert into bundling.estimate
                               (organisation_id, scenario_id, number, draws, assumptions, answer, created_at)
                        values (:organisation, :scenario, :number, :draws, :assumptions, cast(:answer as jsonb), :now)
                            on conflict do nothing""")
                .param("organisation", organisation)
                .param("scenario", scenario)
                .param("number", number)
                .param("draws", draws)
                .param("assumptions", assumptions)
                .param("answer", JSON.writeValueAsString(answer))
                .param("now", now)
                .update();
    }
}
