package org.tabane.bundling.answers;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioVersion;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.engine.RunControl;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;

/** Computes the answers of one or several scenarios in the background; each is kept when it is done, so a second run goes on from there. */
@Component
public class EstimateScenarios implements JobKind<EstimateScenarios.Parameters> {

    /**
     * What to compute.
     *
     * @param organisation who asks and keeps the answers
     * @param draws how often the future is drawn for each
     * @param url where the result is shown
     */
    public record Parameters(UUID organisation, List<Wanted> wanted, int draws, String url) {
        public Parameters {
            wanted = List.copyOf(wanted);
        }
    }

    /** One version of a scenario. */
    public record Wanted(UUID scenario, int version) {}

    private record Done(int wanted) {}

    private final ScenarioStore store;
    private final ScenarioAnswers answers;

    EstimateScenarios(ScenarioStore store, ScenarioAnswers answers) {
        this.store = store;
        this.answers = answers;
    }

    @Override
    public String name() {
        return "bundling.estimate";
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public JobResult run(Parameters parameters, JobContext context) {
        int draws = parameters.draws();
        long total = (long) draws * parameters.wanted().size();
        long before = 0;
        for (Wanted wanted : parameters.wanted()) {
            ScenarioVersion version = version(parameters.organisation(), wanted);
            context.progress(before, total, "bundling.estimate.drawing");
            if (answers.work(version, draws) > 0) {
                EstimateAnswer answer = compute(version, draws, context, before, total);
                int index = parameters.wanted().indexOf(wanted);
                context.commit(new Done(index), () -> answers.keep(parameters.organisation(), version, draws, answer));
            }
            before += draws;
        }
        context.progress(total, total, "bundling.estimate.drawing");
        return JobResult.at(parameters.url(), "bundling.estimate.done", draws);
    }

    private EstimateAnswer compute(ScenarioVersion version, int draws, JobContext context, long before, long total) {
        EstimateAnswer answer = answers.compute(
                version,
                draws,
                RunControl.seeded(ScenarioAnswers.SEED)
                        .withStop(context::stopAsked)
                        .withProgress((done, all) -> {
                            if (!context.stopAsked()) {
                                context.progress(before + done, total, "bundling.estimate.drawing");
                            }
                        }));
        context.stopIfAsked();
        return answer;
    }

    private ScenarioVersion version(UUID organisation, Wanted wanted) {
        try {
            Scenario scenario = store.getScenario(wanted.scenario(), organisation);
            return store.getVersion(scenario.id(), wanted.version());
        } catch (EmptyResultDataAccessException gone) {
            throw new JobFailure("bundling.estimate.gone");
        }
    }
}
