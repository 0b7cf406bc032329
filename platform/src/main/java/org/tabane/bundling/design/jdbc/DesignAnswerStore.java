package org.tabane.bundling.design.jdbc;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.bundling.design.domain.AlternativesFound;
import org.tabane.bundling.design.domain.RulePrices;
import tools.jackson.databind.json.JsonMapper;

/** Answers about a design that take a while and are kept until they are asked for anew. They can be computed again at any time. */
@Repository
@Transactional
public class DesignAnswerStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ALTERNATIVES = "alternatives";
    private static final String PRICES = "prices";

    private final JdbcClient jdbc;

    DesignAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Optional<AlternativesFound> findAlternatives(UUID design) {
        return find(design, ALTERNATIVES, AlternativesFound.class);
    }

    public void keepAlternatives(UUID design, UUID organisation, AlternativesFound found, OffsetDateTime now) {
        keep(design, organisation, ALTERNATIVES, found, now);
    }

    @Transactional(readOnly = true)
    public Optional<RulePrices> findPrices(UUID design) {
        return find(design, PRICES, RulePrices.class);
    }

    public void keepPrices(UUID design, UUID organisation, RulePrices prices, OffsetDateTime now) {
        keep(design, organisation, PRICES, prices, now);
    }

    private <T> Optional<T> find(UUID design, String kind, Class<T> type) {
        return jdbc.sql("select body from bundling.design_answer where design_id = :design and kind = :kind")
                .param("design", design)
                .param("kind", kind)
                .query((row, number) -> JSON.readValue(row.getString("body"), type))
                .optional();
    }

    private void keep(UUID design, UUID organisation, String kind, Object body, OffsetDateTime now) {
        jdbc.sql("""
                        insert into bundling.design_answer (design_id, kind, organisation_id, body, made_at)
                        values (:design, :kind, :organisation, cast(:body as jsonb), :now)
                        on conflict (design_id, kind) do update set body = excluded.body, made_at = excluded.made_at""")
                .param("design", design)
                .param("kind", kind)
                .param("organisation", organisation)
                .param("body", JSON.writeValueAsString(body))
                .param("now", now)
                .update();
    }
}
