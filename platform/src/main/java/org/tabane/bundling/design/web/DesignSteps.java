package org.tabane.bundling.design.web;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.GroupDesignRun;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLine;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.jdbc.DesignRunStore;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.web.CopyName;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobId;
import org.tabane.jobs.JobSummary;
import org.tabane.jobs.Jobs;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** What an official does with a design: each act is a step that can be undone. */
@Component
@Transactional
class DesignSteps {

    static final int SECONDS = 60;
    static final long SEED = 20251014;

    /** The note of a step made by a search that came to its end. */
    static final String SEARCHED = StepNote.of("bundling.design.step.run");

    private static final int LONGEST_NOTE = 300;

    private final DesignStore store;
    private final DesignRunStore runs;
    private final DesignModels models;
    private final GroupDesignRun kind;
    private final Jobs jobs;
    private final Clock clock;

    DesignSteps(
            DesignStore store, DesignRunStore runs, DesignModels models, GroupDesignRun kind, Jobs jobs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.models = models;
        this.kind = kind;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * The newest run of a design.
     *
     * @param best the best plan so far; null before there is one
     */
    public record Running(JobSummary job, @Nullable DesignPlan best) {}

    public Design get(CurrentUser user, UUID id) {
        return store.findDesign(id, user.organisationId().value())
                .map(design ->
                        user.activeOrganisation().code().map(design::readBy).orElse(design))
                .orElseThrow(() -> Fault.notFound("bundling.design.fault.notFound"));
    }

    /** The design for those who may change it: its own organisation's people who write. */
    public Design own(CurrentUser user, UUID id) {
        user.requireEditor();
        Design design = get(user, id);
        if (!design.isOf(user.organisationId().value())) {
            throw Fault.notFound("bundling.design.fault.notOwn");
        }
        return design;
    }

    /** The design for changing it; refuses who may only read, and who saw an older state. */
    public Design forChange(CurrentUser user, UUID id, int revision) {
        Design design = own(user, id);
        if (design.revision() != revision) {
            throw new OptimisticLockingFailureException("Design " + id + " is not at revision " + revision + ".");
        }
        return design;
    }

    public UUID begin(CurrentUser user, String name, DesignBasis basis, DesignRules rules) {
        return store.addDesign(
                by(user), name, basis, DesignState.start(rules), StepNote.of("bundling.design.step.begin"));
    }

    /** Starts looking for the best plan, unless that goes on already; of those who ask at the same moment one is heard. */
    public void run(CurrentUser user, Design design) {
        store.waitForOthers(design.id());
        if (running(design).isPresent()) {
            return;
        }
        UUID organisation = user.organisationId().value();
        JobId job = jobs.submit(
                kind,
                new GroupDesignRun.Parameters(
                        organisation,
                        design.id(),
                        design.state().rules(),
                        SECONDS,
                        SEED,
                        SEARCHED,
                        StepNote.of("bundling.design.step.runStopped"),
                        user.userId().value(),
                        user.displayName()),
                organisation,
                design.name());
        runs.addRun(job.value(), design.id(), organisation, OffsetDateTime.now(clock));
    }

    /** Stops looking; the best so far stays. */
    public void stop(Design design) {
        running(design).ifPresent(running -> jobs.cancel(running.job().id()));
    }

    /** The run that goes on, if one does. */
    @Transactional(readOnly = true)
    public Optional<Running> running(Design design) {
        return latest(design.id()).filter(running -> !running.job().state().ended());
    }

    /**
     * The newest run of a design, whether it goes on or has ended. Whoever shows both asks for it before the design: a run that ends in
     * between has left its plan there, whereas a design read before would have none, and no run to wait for.
     */
    @Transactional(readOnly = true)
    public Optional<Running> latest(UUID design) {
        return runs.findRun(design)
                .flatMap(run -> jobs.findJob(new JobId(run.job())).map(job -> new Running(job, run.best())));
    }

    /** Changes the rules; plans are judged anew and lose what was proven under the old ones. */
    public void rules(CurrentUser user, Design design, DesignRules rules, String note) {
        if (rules.equals(design.state().rules())) {
            return;
        }
        DesignModel model = models.model(design, design.question().withRules(rules));
        DesignState state = design.state()
                .withRules(rules)
                .changing(plan -> model.rejudged(plan.unproven()))
                .conflicting(java.util.List.of());
        add(user, design, state, note);
    }

    /** Changes a plan by hand: one that was computed stays as it is, and a copy is changed. */
    public void change(CurrentUser user, Design design, DesignPlan plan, UnaryOperator<DesignPlan> how, String note) {
        DesignPlan target = plan.origin() == DesignPlan.Origin.HAND
                ? plan
                : plan.numbered(design.plans().stream()
                                .mapToInt(DesignPlan::number)
                                .max()
                                .orElse(0)
                        + 1);
        add(user, design, design.state().with(how.apply(target)), note);
    }

    public void add(CurrentUser user, Design design, DesignState state, String note) {
        store.addStep(design, state, note.substring(0, Math.min(note.length(), LONGEST_NOTE)), by(user));
    }

    public void undo(Design design) {
        store.undo(design, OffsetDateTime.now(clock));
    }

    public void redo(Design design) {
        store.redo(design, OffsetDateTime.now(clock));
    }

    /** What the designs on the list are called, those put away included. */
    @Transactional(readOnly = true)
    public Set<String> names(CurrentUser user) {
        return Stream.of(false, true)
                .flatMap(archived -> store.listDesigns(user.organisationId().value(), archived).stream())
                .map(DesignLine::name)
                .collect(Collectors.toSet());
    }

    /** One's own design that begins where another stands, whoever's that is. */
    public UUID copy(Frame frame, CurrentUser user, Design from) {
        Set<String> taken = names(user);
        return store.addDesign(
                by(user),
                CopyName.of(frame, from.name(), Design.LONGEST_NAME, taken::contains),
                from.basis()
                        .askedBy(user.activeOrganisation()
                                .code()
                                .map(LocalGovernmentCode::value)
                                .orElse(null)),
                from.state(),
                StepNote.of("bundling.design.step.copy", from.name()));
    }

    public void change(Design design, String name, boolean shared, boolean archived) {
        store.changeDesign(design, name, shared, archived, OffsetDateTime.now(clock));
    }

    private DesignStore.By by(CurrentUser user) {
        return new DesignStore.By(
                user.organisationId().value(), user.userId().value(), user.displayName(), OffsetDateTime.now(clock));
    }

    public String when(Frame frame, OffsetDateTime time) {
        var local = time.atZoneSameInstant(clock.getZone());
        return frame.format().dateWithoutWeekday(local.toLocalDate()) + " "
                + frame.format().time(local);
    }
}
