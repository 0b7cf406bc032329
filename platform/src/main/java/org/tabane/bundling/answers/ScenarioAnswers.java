package org.tabane.bundling.answers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.EstimatePlan;
import org.tabane.bundling.domain.EstimateSummary;
import org.tabane.bundling.domain.ScenarioPlan;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.jdbc.EstimateStore;
import org.tabane.engine.RunControl;

/**
 * The answers of scenarios' versions. A version never changes, so its answer is computed once: a small one when it is asked for, a large
 * one by {@link EstimateScenarios}.
 */
@Component
public class ScenarioAnswers {

    /** The seed of every estimate, so that the same figures give the same answer. */
    public static final long SEED = 20251014;

    /** How often the future may be drawn; more draws steady the third digit of the ranges, no more. */
    public static final List<Integer> DRAWS = List.of(EstimateAnswer.DRAWS, 100_000, 300_000);

    /**
     * Most lines × draws computed while the visitor waits. Measured: 400 lines × 10,000 draws take under a second on one core
     * ({@code docs/engines/effect.md}).
     */
    static final long WHILE_WAITING = 4_000_000;

    private static final int KEPT = 32;

    private final StandardBook books;
    private final EstimateStore store;
    private final Clock clock;
    private final Map<String, EstimateAnswer> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, EstimateAnswer> eldest) {
            return size() > KEPT;
        }
    });

    ScenarioAnswers(StandardBook books, EstimateStore store, Clock clock) {
        this.books = books;
        this.store = store;
        this.clock = clock;
    }

    /** What a version's answer costs: lines × draws; nothing when it is known already. */
    public long work(ScenarioVersion version, int draws) {
        return known(version, draws).isPresent()
                ? 0
                : (long) version.body().lines().size() * draws;
    }

    /** Whether these answers together take longer than a visitor should wait. */
    public boolean isLarge(List<ScenarioVersion> versions, int draws) {
        return versions.stream().mapToLong(version -> work(version, draws)).sum() > WHILE_WAITING;
    }

    /** The answer; empty when it is large and nobody has had it computed yet. */
    public Optional<EstimateAnswer> find(ScenarioVersion version, int draws) {
        return known(version, draws)
                .or(() -> isLarge(List.of(version), draws)
                        ? Optional.empty()
                        : Optional.of(compute(version, draws, RunControl.seeded(SEED))));
    }

    private Optional<EstimateAnswer> known(ScenarioVersion version, int draws) {
        EstimateAnswer remembered = kept.get(key(version, draws));
        if (remembered != null) {
            return Optional.of(remembered);
        }
        boolean mayBeStored = (long) version.body().lines().size() * draws > WHILE_WAITING;
        Optional<EstimateAnswer> stored = mayBeStored
                ? store.findEstimate(
                                version.scenarioId(),
                                version.number(),
                                draws,
                                books.get().version())
                        .map(summary -> summary.answer(plan(version)))
                : Optional.empty();
        stored.ifPresent(answer -> kept.put(key(version, draws), answer));
        return stored;
    }

    /** Computes an answer now. A run that was stopped answers with what it had; it is not remembered. */
    EstimateAnswer compute(ScenarioVersion version, int draws, RunControl control) {
        EstimateAnswer answer = EstimateAnswer.of(plan(version), draws, control);
        if (answer.effect().drawsDone() == draws) {
            kept.put(key(version, draws), answer);
        }
        return answer;
    }

    /** Keeps a large answer for everyone of the organisation, also after a restart. */
    void keep(UUID organisation, ScenarioVersion version, int draws, EstimateAnswer answer) {
        store.addEstimate(
                organisation,
                version.scenarioId(),
                version.number(),
                draws,
                books.get().version(),
                EstimateSummary.of(answer.effect()),
                OffsetDateTime.now(clock));
    }

    private EstimatePlan plan(ScenarioVersion version) {
        return ScenarioPlan.of(books.get(), version.body());
    }

    private static String key(ScenarioVersion version, int draws) {
        return version.scenarioId() + "/" + version.number() + "/" + draws;
    }
}
