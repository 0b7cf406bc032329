package org.tabane.bundling.design.web;

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
import org.tabane.identity.CurrentUser;
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
    private final List<DesignBox> boxes;
    private final List<DesignAction> actions;

    DesignController(
            DesignSteps steps,
            DesignStore store,
            DesignModels models,
            DesignSheets sheets,
            DesignLiveController live,
            ObjectProvider<DesignBox> boxes,
            ObjectProvider<DesignAction> actions) {
        this.steps = steps;
        this.store = store;
        this.models = models;
        this.sheets = sheets;
        this.live = live;
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
        Design design = steps.get(user, id);
        Optional<DesignSteps.Running> running = steps.running(design);
        DesignPlan plan = running.isPresent()
                ? running.get().best()
                : design.findPlan(number == null ? design.state().chosen() : number)
                        .or(design::chosenPlan)
                        .orElse(null);
        String selected = plan == null || running.isPresent() ? null : selected(design, plan, letter, town);
        DesignPageView page = view(frame, user, design, running, plan, selected, town);
        return part && !restored ? new DesignWorkPartialView(page) : page;
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
            @Nullable DesignPlan plan,
            @Nullable String selected,
            String town) {
        DesignModel model = models.model(design);
        AreaSheet sheet = sheets.sheet(design);
        RuleSentences sentences = new RuleSentences(frame, design);
        DesignPlanRows rows = new DesignPlanRows(frame, design);
        DesignStore.Notes notes = store.notes(design);
        String address = design.url() + "?" + (plan == null ? "" : "plan=" + plan.number() + "&") + "group=";
        boolean mayEdit = user.role().mayWrite() && running.isEmpty();
        return new DesignPageView(
                frame,
                design.url(),
                design.name(),
                weakest(design),
                conditions(frame, design),
                mayEdit,
                design.revision(),
                mayEdit && design.undoable() ? notes.undo() : null,
                mayEdit && design.redoable() ? notes.redo() : null,
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
                running.isEmpty() && plan == null && design.state().conflict().isEmpty() && design.step() > 1,
                running.isPresent()
                        ? null
                        : rows.said(notes.undo(), store.findBefore(design).orElse(null), plan),
                tabs(frame, design, running.isPresent() ? null : plan),
                new DesignRuleRows(frame, design).rules(plan),
                DesignMapSvg.draw(
                        design.basis(), sheet, design.state().rules(), plan, selected, words(frame, plan, address)),
                mapTitle(frame, running.isPresent(), plan),
                sheets.source(frame, design, sheet),
                plan == null ? null : rows.plan(plan, model, selected, address),
                hands(frame, design, plan, town),
                notes(frame, design));
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

    private static List<String> notes(Frame frame, Design design) {
        List<String> notes = new ArrayList<>();
        RuleSentences sentences = new RuleSentences(frame, design);
        List<String> islands = design.basis().towns().stream()
                .map(each -> each.code())
                .filter(code -> design.basis().links().stream()
                                .noneMatch(link -> link.pair().holds(code))
                        && design.state().rules().declared().stream().noneMatch(pair -> pair.holds(code)))
                .toList();
        if (design.basis().towns().size() == 1) {
            notes.add(frame.text("bundling.design.note.single"));
        } else if (!islands.isEmpty()) {
            notes.add(frame.text("bundling.design.note.islands", sentences.names(islands)));
        }
        List<String> noPeople = design.basis().towns().stream()
                .filter(each -> each.people() == null)
                .map(each -> each.code())
                .toList();
        if (!noPeople.isEmpty()) {
            notes.add(frame.text("bundling.design.note.people", sentences.names(noPeople)));
        }
        long assumed = design.basis().towns().stream()
                .filter(each -> each.engineersEvidence() == Evidence.ASSUMED)
                .count();
        if (assumed > 0) {
            notes.add(frame.text(
                    "bundling.design.note.engineers",
                    assumed,
                    design.basis().towns().size()));
        }
        long defaulted = design.basis().start().lines().stream()
                .filter(ScenarioLine::defaulted)
                .map(ScenarioLine::town)
                .distinct()
                .count();
        if (defaulted > 0) {
            notes.add(frame.text(
                    "bundling.design.note.defaults",
                    defaulted,
                    design.basis().towns().size()));
        }
        return notes;
    }
}
