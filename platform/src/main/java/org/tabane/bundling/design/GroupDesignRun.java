package org.tabane.bundling.design;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignRun;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.jdbc.DesignRunStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.engine.RunControl;
import org.tabane.engine.RunEnd;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingListener;
import org.tabane.engine.grouping.GroupingProgress;
import org.tabane.jobs.JobContext;
import org.tabane.jobs.JobFailure;
import org.tabane.jobs.JobKind;
import org.tabane.jobs.JobResult;
import org.tabane.jobs.JobStopped;

/**
 * Looks for the best plan of a design in the background 「組み方をさがす」. Shows the best so far on the way; stopped by hand, it keeps that.
 */
@Component
public class GroupDesignRun implements JobKind<GroupDesignRun.Parameters> {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(400);
    private static final int TRIES = 5;

    /**
     * What to look for.
     *
     * @param rules as they were when it was asked for
     * @param seconds it may take
     * @param note the message key of what the step it leaves did
     * @param noteStopped the same for a run that is stopped by hand
     */
    public record Parameters(
            UUID organisation,
            UUID design,
            DesignRules rules,
            int seconds,
            long seed,
            String note,
            String noteStopped,
            UUID user,
            String userName) {}

    private record Done(boolean kept) {}

    private final DesignStore designs;
    private final DesignRunStore runs;
    private final DesignModels models;
    private final Clock clock;

    GroupDesignRun(DesignStore designs, DesignRunStore runs, DesignModels models, Clock clock) {
        this.designs = designs;
        this.runs = runs;
        this.models = models;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bundling.design.run";
    }

    @Override
    public Class<Parameters> parameterType() {
        return Parameters.class;
    }

    @Override
    public JobResult run(Parameters parameters, JobContext context) {
        Design design = get(parameters);
        DesignModel model = models.model(design, design.question().withRules(parameters.rules()));
        long budget = Duration.ofSeconds(parameters.seconds()).toMillis();
        context.progress(0, parameters.seconds(), "bundling.design.run.seconds");
        RunControl control = RunControl.seeded(parameters.seed())
                .withTimeBudget(Duration.ofMillis(budget))
                .withStop(context::stopAsked);
        DesignRun.Found found = DesignRun.run(model, control, listener(model, parameters, context, budget));
        if (context.stopAsked()) {
            keepWhenStopped(parameters, found, context);
        }
        whileOthersChange(() -> context.commit(new Done(true), () -> keep(parameters, found, parameters.note())));
        context.progress(parameters.seconds(), parameters.seconds(), "bundling.design.run.seconds");
        return JobResult.at(
                design.url(), found.plan() == null ? "bundling.design.run.none" : "bundling.design.run.done");
    }

    private GroupingListener listener(DesignModel model, Parameters parameters, JobContext context, long budget) {
        return new GroupingListener() {
            private long next;

            @Override
            public void stands(GroupingProgress progress) {
                long millis = Math.round(progress.seconds() * 1_000);
                if (millis < next) {
                    return;
                }
                next = millis + BETWEEN_LOOKS.toMillis();
                try {
                    context.progress(
                            Math.min(millis / 1_000, parameters.seconds()),
                            parameters.seconds(),
                            "bundling.design.run.seconds");
                } catch (JobStopped stopped) {
                    // the search hears of it itself, and then has its best so far to leave
                    return;
                }
                runs.stands(
                        context.id().value(),
                        model.plan(
                                1,
                                progress.groups(),
                                progress.value(),
                                progress.bound(),
                                new Grouping.Run(progress.seconds(), 0, parameters.seed(), RunEnd.STOPPED),
                                DesignPlan.Origin.RUN));
            }
        };
    }

    /** Whoever stops a run keeps the best so far; a program that shuts down goes on at its next start. */
    private void keepWhenStopped(Parameters parameters, DesignRun.Found found, JobContext context) {
        try {
            context.stopIfAsked();
        } catch (JobStopped stopped) {
            if (stopped.reason() == JobStopped.Reason.CANCELLED && found.plan() != null) {
                whileOthersChange(() -> keep(parameters, found, parameters.noteStopped()));
            }
            throw stopped;
        }
    }

    /** Somebody may change the design at the same moment: what was found is added to what stands there then. */
    private static void whileOthersChange(Runnable keep) {
        for (int attempt = 1; ; attempt++) {
            try {
                keep.run();
                return;
            } catch (OptimisticLockingFailureException changed) {
                if (attempt == TRIES) {
                    throw changed;
                }
            }
        }
    }

    private void keep(Parameters parameters, DesignRun.Found found, String note) {
        Design now = get(parameters);
        designs.addStep(
                now,
                after(now, parameters, found),
                note,
                new DesignStore.By(
                        parameters.organisation(),
                        parameters.user(),
                        parameters.userName(),
                        OffsetDateTime.now(clock)));
    }

    /** The plan found stands first; plans made by hand stay, judged by the rules as they are now. */
    private DesignState after(Design now, Parameters parameters, DesignRun.Found found) {
        DesignPlan plan = found.plan();
        if (plan == null) {
            return now.state().conflicting(found.conflict());
        }
        DesignModel model = models.model(now);
        List<DesignPlan> plans = new ArrayList<>();
        plans.add(parameters.rules().equals(now.state().rules()) ? plan : model.rejudged(plan.unproven()));
        now.plans().stream()
                .filter(each -> each.origin() == DesignPlan.Origin.HAND)
                .forEach(each -> plans.add(model.rejudged(each.unproven()).numbered(plans.size() + 1)));
        return now.state().withPlans(plans);
    }

    private Design get(Parameters parameters) {
        return designs.findDesign(parameters.design(), parameters.organisation())
                .orElseThrow(() -> new JobFailure("bundling.design.run.gone"));
    }
}
