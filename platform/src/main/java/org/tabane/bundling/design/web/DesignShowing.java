package org.tabane.bundling.design.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.web.OwnerNames;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobState;
import org.tabane.jobs.JobSummary;
import org.tabane.region.AreaSheet;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;

/** What the page of a design shows: the run that goes on, or a plan with all that can be done to it. */
@Component
class DesignShowing {

    private final DesignStore store;
    private final DesignModels models;
    private final DesignSheets sheets;
    private final DesignLiveController live;
    private final OwnerNames owners;
    private final DesignNotes notes;
    private final List<DesignBox> boxes;
    private final List<DesignAction> actions;

    DesignShowing(
            DesignStore store,
            DesignModels models,
            DesignSheets sheets,
            DesignLiveController live,
            OwnerNames owners,
            DesignNotes notes,
            ObjectProvider<DesignBox> boxes,
            ObjectProvider<DesignAction> actions) {
        this.store = store;
        this.models = models;
        this.sheets = sheets;
        this.live = live;
        this.owners = owners;
        this.notes = notes;
        this.boxes =
                boxes.stream().sorted(Comparator.comparingInt(DesignBox::order)).toList();
        this.actions = actions.stream()
                .sorted(Comparator.comparingInt(DesignAction::order))
                .toList();
    }

    /**
     * What the reader asks to see.
     *
     * @param plan its number; null for the one chosen
     * @param group the letter of the group selected; empty for that of the town
     * @param town the code of the town to act on; empty for one's own
     */
    record Asked(@Nullable Integer plan, String group, String town) {}

    /** @param latest the newest run, read before the design */
    DesignPageView page(
            Frame frame, CurrentUser user, Design design, Optional<DesignSteps.Running> latest, Asked asked) {
        Optional<DesignSteps.Running> running =
                latest.filter(each -> !each.job().state().ended());
        DesignPlan plan = running.isPresent() ? running.get().best() : plan(design, asked);
        String selected = plan == null || running.isPresent() ? null : selected(design, plan, asked);
        DesignPageView.Failed failed =
                latest.flatMap(each -> failed(frame, design, each.job())).orElse(null);
        DesignModel model = models.model(design);
        AreaSheet sheet = sheets.sheet(design);
        RuleSentences sentences = new RuleSentences(frame, design);
        DesignPlanRows rows = new DesignPlanRows(frame, design);
        DesignStore.Notes kept = store.notes(design);
        String undo = StepNote.words(frame, kept.undo());
        String address = design.url() + "?" + (plan == null ? "" : "plan=" + plan.number() + "&") + "group=";
        boolean own = design.isOf(user.organisationId().value());
        boolean mayEdit = own && user.role().mayWrite() && running.isEmpty();
        return new DesignPageView(
                frame,
                design.url(),
                design.name(),
                weakest(design),
                conditions(frame, design),
                own ? null : owners.name(user, design.organisationId()),
                design.shared(),
                design.archived(),
                mayEdit,
                user.role().mayWrite(),
                design.revision(),
                mayEdit && design.undoable() ? undo : null,
                mayEdit && design.redoable() ? StepNote.words(frame, kept.redo()) : null,
                running.isPresent() || plan == null ? List.of() : actions(frame, design, plan),
                running.isPresent() || plan == null ? List.of() : boxes(frame, design, plan, selected),
                running.map(each -> new DesignPageView.Live(
                                live.partial(frame, design, each),
                                design.url() + "/run/events",
                                design.url() + "/stop",
                                each.job().cancelRequested()))
                        .orElse(null),
                running.isPresent() ? null : sentences.conflict(design.state().conflict()),
                failed,
                running.isEmpty()
                        && failed == null
                        && plan == null
                        && design.state().conflict().isEmpty()
                        && kept.undo().equals(DesignSteps.SEARCHED),
                running.isPresent()
                        ? null
                        : rows.said(undo, store.findBefore(design).orElse(null), plan),
                tabs(frame, design, running.isPresent() ? null : plan),
                new DesignRuleRows(frame, design).rules(plan),
                DesignMapSvg.isLarge(design.basis()),
                DesignMapSvg.draw(
                        design.basis(), sheet, design.state().rules(), plan, selected, words(frame, plan, address)),
                mapTitle(frame, running.isPresent(), plan),
                sheets.source(frame, design, sheet),
                plan == null ? null : rows.plan(plan, model, selected, address),
                DesignHands.of(frame, design, plan, asked.town()),
                notes.notes(frame, design));
    }

    private static @Nullable DesignPlan plan(Design design, Asked asked) {
        return design.findPlan(asked.plan() == null ? design.state().chosen() : asked.plan())
                .or(design::chosenPlan)
                .orElse(null);
    }

    /** A run that ended without a result, unless something was done since. */
    private static Optional<DesignPageView.Failed> failed(Frame frame, Design design, JobSummary job) {
        Instant ended = job.endedAt();
        String why = job.messageKey();
        return job.state() == JobState.FAILED
                        && why != null
                        && ended != null
                        && ended.isAfter(design.changedAt().toInstant())
                ? Optional.of(new DesignPageView.Failed(
                        frame.text(why, job.messageArguments().toArray()),
                        job.id().url()))
                : Optional.empty();
    }

    /** The group asked for; that of the town asked for, of one's own town, or the first. */
    private static @Nullable String selected(Design design, DesignPlan plan, Asked asked) {
        String own = design.basis().own();
        return plan.findGroup(asked.group())
                .or(() -> design.basis().hasTown(asked.town())
                        ? Optional.of(plan.groupOf(asked.town()))
                        : Optional.empty())
                .or(() -> own == null ? Optional.empty() : Optional.of(plan.groupOf(own)))
                .or(() -> plan.groups().stream().findFirst())
                .map(DesignedGroup::letter)
                .orElse(null);
    }

    private static DesignMapSvg.Words words(Frame frame, @Nullable DesignPlan plan, String address) {
        return new DesignMapSvg.Words(
                plan == null
                        ? frame.text("bundling.design.map.none")
                        : frame.text(
                                "bundling.design.map.description", plan.groups().size()),
                frame.text("bundling.design.mark.together"),
                frame.text("bundling.design.mark.locked"),
                address,
                frame.text("bundling.design.group"),
                frame.text("bundling.design.alone"));
    }

    private static String mapTitle(Frame frame, boolean running, @Nullable DesignPlan plan) {
        if (plan == null) {
            return frame.text("bundling.design.map.before");
        }
        long groups = plan.groups().stream().filter(group -> !group.isAlone()).count();
        return running
                ? frame.text("bundling.design.map.best", groups)
                : frame.text("bundling.design.map.title", plan.number(), groups);
    }

    private List<DesignPageView.Do> actions(Frame frame, Design design, DesignPlan plan) {
        List<DesignPageView.Do> list = new ArrayList<>();
        for (DesignAction action : actions) {
            action.link(frame, design, plan)
                    .ifPresent(link -> list.add(new DesignPageView.Do(link.text(), link.url(), action.main())));
        }
        return list;
    }

    private List<DesignPageView.Box> boxes(Frame frame, Design design, DesignPlan plan, @Nullable String selected) {
        String query = "?plan=" + plan.number() + (selected == null ? "" : "&group=" + selected);
        return boxes.stream()
                .filter(box -> box.place() != DesignBox.Place.SAID || !ByRulesController.isByRules(plan))
                .map(box -> new DesignPageView.Box(
                        box.place(),
                        frame.text(box.key()),
                        design.url() + box.path() + query,
                        box.place() == DesignBox.Place.SAID ? ByRulesController.KEY : null))
                .toList();
    }

    private static List<DesignPageView.Tab> tabs(Frame frame, Design design, @Nullable DesignPlan shown) {
        return design.plans().stream()
                .map(plan -> new DesignPageView.Tab(
                        frame.text("bundling.design.plan", plan.number()),
                        plan.name().isEmpty()
                                ? frame.text("bundling.design.origin."
                                        + plan.origin().name().toLowerCase(java.util.Locale.ROOT))
                                : plan.name(),
                        design.url() + "?plan=" + plan.number(),
                        shown != null && plan.number() == shown.number()))
                .toList();
    }

    private static Evidence weakest(Design design) {
        return design.basis().sample()
                ? Evidence.SAMPLE
                : Evidence.weakest(design.basis().start().lines().stream()
                        .map(ScenarioLine::evidence)
                        .toList());
    }

    private static String conditions(Frame frame, Design design) {
        return frame.text(
                "bundling.design.conditions",
                design.basis().towns().size(),
                design.basis().sectors().stream()
                        .map(sector -> frame.text(sector.messageKey()))
                        .collect(java.util.stream.Collectors.joining(frame.text("bundling.list.separator"))),
                frame.text("bundling.years", design.basis().years()),
                frame.text(
                        design.basis().performanceSpecification()
                                ? "bundling.design.performance"
                                : "bundling.design.prescriptive"));
    }
}
