package org.tabane.bundling.design;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.AlternativesFinder;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.jdbc.DesignAnswerStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.engine.RunControl;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;
import org.tabane.shell.Messages;

/** Looks for alternatives to the best plan of a design in the background 「代替案をさがす」. What it finds becomes plans of the design. */
@Component
public class AlternativesRun implements JobKind<AlternativesRun.Parameters> {

    /** The same question gives the same answer. */
    private static final long SEED = 1;

    /**
     * What to look for.
     *
     * @param rules as they were when it was asked for
     * @param share of the best saving that a nearly best plan may save less
     * @param seconds each of the searches may take
     * @param language of the names the plans get
     * @param note the message key of what the step it leaves did
     */
    public record Parameters(
            UUID organisation,
            UUID design,
            DesignRules rules,
            BigDecimal share,
            int seconds,
            String language,
            String note,
            UUID user,
            String userName) {}

    private record Done(int plans) {}

    private final DesignStore designs;
    private final DesignAnswerStore answers;
    private final DesignModels models;
    private final Messages messages;
    private final Clock clock;

    AlternativesRun(
            DesignStore designs, DesignAnswerStore answers, DesignModels models, Messages messages, Clock clock) {
        this.designs = designs;
        this.answers = answers;
        this.models = models;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bundling.design.alternatives";
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public JobResult run(Parameters parameters, JobContext context) {
        Design design = get(parameters);
        Optional<Done> before = context.checkpoint(Done.class);
        if (before.isPresent()) {
            return done(design, before.get());
        }
        DesignModel model = models.model(design, design.question().withRules(parameters.rules()));
        Locale locale = Locale.forLanguageTag(parameters.language());
        AlternativesFinder.Result result = AlternativesFinder.find(
                        model,
                        kept(design),
                        parameters.share(),
                        (aim, figure) -> messages.text(locale, aim.messageKey(), figure.toPlainString()),
                        RunControl.seeded(SEED)
                                .withTimeBudget(Duration.ofSeconds(parameters.seconds()))
                                .withStop(context::stopAsked),
                        (done, all) -> {
                            context.stopIfAsked();
                            context.progress(done, all, "bundling.design.alternatives.looking");
                        })
                .orElseThrow(() -> new JobFailure("bundling.design.alternatives.none"));
        context.stopIfAsked();
        Done done = new Done(result.plans().size());
        context.commit(done, () -> keep(parameters, result));
        return done(design, done);
    }

    private static JobResult done(Design design, Done done) {
        return JobResult.at(design.url(), "bundling.design.alternatives.done", done.plans());
    }

    private void keep(Parameters parameters, AlternativesFinder.Result result) {
        OffsetDateTime at = OffsetDateTime.now(clock);
        Design now = get(parameters);
        DesignState state = now.state();
        List<DesignPlan> plans = new ArrayList<>(kept(now));
        DesignModel model = models.model(now);
        boolean sameRules = parameters.rules().equals(state.rules());
        for (DesignPlan plan : result.plans()) {
            int number = plans.stream().mapToInt(DesignPlan::number).max().orElse(0) + 1;
            plans.add((sameRules ? plan : model.rejudged(plan.unproven())).numbered(number));
        }
        boolean stays = plans.stream().anyMatch(plan -> plan.number() == state.chosen());
        designs.addStep(
                now,
                new DesignState(
                        state.rules(),
                        plans,
                        stays ? state.chosen() : plans.getFirst().number(),
                        List.of()),
                parameters.note(),
                new DesignStore.By(parameters.organisation(), parameters.user(), parameters.userName(), at));
        answers.keepAlternatives(now.id(), parameters.organisation(), result.found(), at);
    }

    /** Alternatives found earlier give way to the new ones. */
    private static List<DesignPlan> kept(Design design) {
        return design.plans().stream()
                .filter(plan -> plan.origin() != DesignPlan.Origin.ALTERNATIVE)
                .toList();
    }

    private Design get(Parameters parameters) {
        return designs.findDesign(parameters.design(), parameters.organisation())
                .orElseThrow(() -> new JobFailure("bundling.design.run.gone"));
    }
}
