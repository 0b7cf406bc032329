package org.tabane.bundling.design.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.design.web.DesignPageView.Choice;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.web.OwnerNames;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobState;
import org.tabane.jobs.JobSummary;
import org.tabane.region.AreaSheet;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The page of a design. */
@Controller
@RequestMapping(DesignBeginController.URL + "/{id}")
class DesignController {

    private final DesignSteps steps;
    private final DesignStore store;
    private final DesignModels models;
    private final DesignSheets sheets;
    private final DesignLiveController live;
    private final OwnerNames owners;
    private final DesignNotes notes;
    private final List<DesignBox> boxes;
    private final List<DesignAction> actions;

    DesignController(
            DesignSteps steps,
            DesignStore store,
            DesignModels models,
            DesignSheets sheets,
            DesignLiveController live,
            OwnerNames owners,
            DesignNotes notes,
            ObjectProvider<DesignBox> boxes,
            ObjectProvider<DesignAction> actions) {
        this.steps = steps;
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

    @GetMapping("/plans/{number}")
    RedirectView plan(@PathVariable UUID id, @PathVariable int number) {
        return new RedirectView(DesignBeginController.URL + "/" + id + "?plan=" + number);
    }

    @GetMapping
    View page(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam(name = "plan", required = false) @Nullable Integer number,
            @RequestParam(name = "group", defaultValue = "") String letter,
            @RequestParam(name = "town", defaultValue = "") String town,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            @RequestHeader(name = "HX-History-Restore-Request", defaultValue = "false") boolean restored) {
        Optional<DesignSteps.Running> latest = steps.latest(id);
        Design design = steps.get(user, id);
        Optional<DesignSteps.Running> running =
                latest.filter(each -> !each.job().state().ended());
        DesignPlan plan = running.isPresent()
                ? running.get().best()
                : design.findPlan(number == null ? design.state().chosen() : number)
                        .or(design::chosenPlan)
                        .orElse(null);
        String selected = plan == null || running.isPresent() ? null : selected(design, plan, letter, town);
        DesignPageView page = view(
                frame,
                user,
                design,
                running,
                latest.flatMap(each -> failed(frame, design, each.job())).orElse(null),
                plan,
                selected,
                town);
        return part && !restored ? new DesignWorkPartialView(page) : page;
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
    private static @Nullable String selected(Design design, DesignPlan plan, String letter, String town) {
        String own = design.basis().own();
        return plan.findGroup(letter)
                .or(() -> design.basis().hasTown(town) ? Optional.of(plan.groupOf(town)) : Optional.empty())
                .or(() -> own == null ? Optional.empty() : Optional.of(plan.groupOf(own)))
                .or(() -> plan.groups().stream().findFirst())
                .map(DesignedGroup::letter)
                .orElse(null);
    }

    private DesignPageView view(
            Frame frame,
            CurrentUser user,
            Design design,
            Optional<DesignSteps.Running> running,
            DesignPageView.@Nullable Failed failed,
            @Nullable DesignPlan plan,
            @Nullable String selected,
            String town) {
        DesignModel model = models.model(design);
        AreaSheet sheet = sheets.sheet(design);
        RuleSentences sentences = new RuleSentences(frame, design);
        DesignPlanRows rows = new DesignPlanRows(frame, design);
        DesignStore.Notes words = store.notes(design);
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
                mayEdit && design.undoable() ? words.undo() : null,
                mayEdit && design.redoable() ? words.redo() : null,
                running.isPresent() || plan == null ? List.of() : actions(frame, design, plan),
                running.isPresent() || plan == null ? List.of() : boxes(frame, design, plan, selected),
                running.map(each -> new DesignPageView.Live(
                                live.partial(frame, design, each),
                                design.url() + "/run/events",
                                design.url() + "/stop",
                                each.job().cancelRequested()))
                        .orElse(null),
                running.isPresent()
                        ? List.of()
                        : design.state().conflict().stream()
                                .map(sentences::conflict)
                                .toList(),
                failed,
                running.isEmpty()
                        && failed == null
                        && plan == null
                        && design.state().conflict().isEmpty()
                        && design.step() > 1,
                running.isPresent()
                        ? null
                        : rows.said(words.undo(), store.findBefore(design).orElse(null), plan),
                tabs(frame, design, running.isPresent() ? null : plan),
                new DesignRuleRows(frame, design).rules(plan),
                DesignMapSvg.isLarge(design.basis()),
                DesignMapSvg.draw(
                        design.basis(), sheet, design.state().rules(), plan, selected, words(frame, plan, address)),
                mapTitle(frame, running.isPresent(), plan),
                sheets.source(frame, design, sheet),
                plan == null ? null : rows.plan(plan, model, selected, address),
                hands(frame, design, plan, town),
                notes.notes(frame, design));
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
                .map(box ->
                        new DesignPageView.Box(box.place(), frame.text(box.key()), design.url() + box.path() + query))
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

    private static DesignPageView.Hands hands(Frame frame, Design design, @Nullable DesignPlan plan, String town) {
        String chosen = design.basis().hasTown(town)
                ? town
                : design.basis().own() == null
                        ? design.basis().towns().getFirst().code()
                        : design.basis().own();
        List<Choice> groups = new ArrayList<>();
        if (plan != null) {
            String now = plan.groupOf(chosen).letter();
            for (DesignedGroup group : plan.groups()) {
                if (!group.isAlone()) {
                    groups.add(new Choice(
                            group.letter(),
                            frame.text("bundling.design.group") + group.letter(),
                            group.letter().equals(now)));
                }
            }
            plan.groups().stream()
                    .filter(DesignedGroup::isAlone)
                    .filter(group -> !group.members().contains(chosen))
                    .forEach(group -> groups.add(new Choice(
                            group.letter(),
                            frame.text(
                                    "bundling.design.with",
                                    design.basis()
                                            .getTown(group.members().getFirst())
                                            .name()),
                            false)));
            groups.add(new Choice(
                    "",
                    frame.text("bundling.design.alone"),
                    plan.groupOf(chosen).isAlone()));
        }
        return new DesignPageView.Hands(
                design.basis().towns().stream()
                        .map(each ->
                                new Choice(each.code(), each.name(), each.code().equals(chosen)))
                        .toList(),
                groups,
                design.basis().getTown(chosen).name(),
                design.state().rules().neverAlone().contains(chosen));
    }
}
