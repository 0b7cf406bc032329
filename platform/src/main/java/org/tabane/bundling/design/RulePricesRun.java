package org.tabane.bundling.design;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.RulePrices;
import org.tabane.bundling.design.jdbc.DesignAnswerStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.engine.RunControl;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;

/** Finds the price of each rule of a design in the background 「決めごとの値段を計算する」. */
@Component
public class RulePricesRun implements JobKind<RulePricesRun.Parameters> {

    private static final long SEED = 1;

    /** @param seconds each of the proofs may take */
    public record Parameters(UUID organisation, UUID design, int seconds) {}

    private record Done(boolean kept) {}

    private final DesignStore designs;
    private final DesignAnswerStore answers;
    private final DesignModels models;
    private final Clock clock;

    RulePricesRun(DesignStore designs, DesignAnswerStore answers, DesignModels models, Clock clock) {
        this.designs = designs;
        this.answers = answers;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bundling.design.prices";
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public JobResult run(Parameters parameters, JobContext context) {
        Design design = designs.findDesign(parameters.design(), parameters.organisation())
                .orElseThrow(() -> new JobFailure("bundling.design.run.gone"));
        RulePrices prices = RulePrices.of(
                        models.model(design),
                        RunControl.seeded(SEED)
                                .withTimeBudget(Duration.ofSeconds(parameters.seconds()))
                                .withStop(context::stopAsked),
                        (done, all) -> {
                            context.stopIfAsked();
                            context.progress(done, all, "bundling.design.prices.looking");
                        })
                .orElseThrow(() -> new JobFailure("bundling.design.alternatives.none"));
        context.stopIfAsked();
        context.commit(
                new Done(true),
                () -> answers.keepPrices(design.id(), parameters.organisation(), prices, OffsetDateTime.now(clock)));
        return JobResult.at(
                design.url(), "bundling.design.prices.done", prices.prices().size());
    }
}
