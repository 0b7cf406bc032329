package org.tabane.bundling.design.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;
import org.tabane.bundling.design.DesignModels;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.TownPair;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Frame;

/** Everything done by hand to a design; each leads back to its page. */
@Controller
@RequestMapping(DesignBeginController.URL + "/{id}")
class DesignStepController {

    private final DesignSteps steps;
    private final DesignModels models;

    DesignStepController(DesignSteps steps, DesignModels models) {
        this.steps = steps;
        this.models = models;
    }

    @PostMapping("/run")
    RedirectView run(CurrentUser user, @PathVariable UUID id) {
        Design design = steps.own(user, id);
        steps.run(user, design);
        return new RedirectView(design.url());
    }

    @PostMapping("/stop")
    RedirectView stop(CurrentUser user, @PathVariable UUID id) {
        Design design = steps.own(user, id);
        steps.stop(design);
        return new RedirectView(design.url());
    }

    /** Moves a town to another group, or to stay by itself. */
    @PostMapping("/move")
    RedirectView move(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam int plan,
            @RequestParam String town,
            @RequestParam String to) {
        Design design = steps.forChange(user, id, revision);
        DesignPlan from = plan(design, plan);
        String name = name(design, town);
        @Nullable String letter = to.isBlank() ? null : to;
        if (letter != null && from.findGroup(letter).isEmpty()) {
            throw Fault.badRequest("bundling.design.fault.group", to);
        }
        if (from.groupOf(town).letter().equals(to)
                || letter == null && from.groupOf(town).isAlone()) {
            return back(design, plan, to);
        }
        DesignModel model = models.model(design);
        steps.change(
                user,
                design,
                from,
                target -> model.moved(target, town, letter),
                letter == null
                        ? StepNote.of("bundling.design.step.alone", name)
                        : StepNote.of("bundling.design.step.move", name, letter));
        Design after = steps.get(user, id);
        int chosen = after.state().chosen();
        return back(after, chosen, plan(after, chosen).groupOf(town).letter());
    }

    /** Pins, forbids or declares a pair. */
    @PostMapping("/pair")
    RedirectView pair(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String town,
            @RequestParam String other,
            @RequestParam String how,
            @RequestParam MultiValueMap<String, String> view) {
        Design design = steps.forChange(user, id, revision);
        String one = name(design, town);
        String two = name(design, other);
        if (town.equals(other)) {
            throw Fault.badRequest("bundling.design.fault.pair");
        }
        TownPair pair = new TownPair(town, other);
        DesignRules rules = design.state().rules();
        DesignRules changed = switch (how) {
            case "together" -> rules.pinned(pair);
            case "apart" -> rules.forbidden(pair);
            case "declared" -> rules.declaring(pair);
            case "released" -> rules.released(pair);
            default -> throw Fault.badRequest("bundling.design.fault.pair");
        };
        steps.rules(user, design, changed, StepNote.of("bundling.design.step." + how, one, two));
        return back(user, id, view);
    }

    @PostMapping("/alone")
    RedirectView alone(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam String town,
            @RequestParam boolean never,
            @RequestParam MultiValueMap<String, String> view) {
        Design design = steps.forChange(user, id, revision);
        String name = name(design, town);
        steps.rules(
                user,
                design,
                design.state().rules().withNeverAlone(town, never),
                StepNote.of(never ? "bundling.design.step.neverAlone" : "bundling.design.step.mayBeAlone", name));
        return back(user, id, view);
    }

    /** Keeps a group as it is, or lets it change again. */
    @PostMapping("/lock")
    RedirectView lock(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam List<String> member,
            @RequestParam boolean locked,
            @RequestParam MultiValueMap<String, String> view) {
        Design design = steps.forChange(user, id, revision);
        String first = name(design, member.getFirst());
        member.forEach(code -> name(design, code));
        DesignRules rules = design.state().rules();
        steps.rules(
                user,
                design,
                locked ? rules.locking(member) : rules.unlocking(member),
                StepNote.of(
                        locked ? "bundling.design.step.lock" : "bundling.design.step.unlock", first, member.size()));
        return back(user, id, view);
    }

    @PostMapping("/limits")
    RedirectView limits(
            Frame frame,
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam MultiValueMap<String, String> typed) {
        Design design = steps.forChange(user, id, revision);
        LimitFields.Reading reading = LimitFields.read(frame, typed);
        Optional<LimitFields.Field> bad = reading.fields().stream()
                .filter(field -> field.problem() != null)
                .findFirst();
        if (bad.isPresent()) {
            flash.error(
                    "bundling.design.fault.field",
                    bad.get().label(),
                    String.valueOf(bad.get().problem()));
        } else {
            steps.rules(
                    user,
                    design,
                    design.state().rules().withLimits(reading.limits()),
                    StepNote.of("bundling.design.step.limits"));
        }
        return back(user, id, typed);
    }

    /** Lets go of one limit. */
    @PostMapping("/limits/remove")
    RedirectView removeLimit(
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam DesignLimit limit,
            @RequestParam MultiValueMap<String, String> view) {
        Design design = steps.forChange(user, id, revision);
        DesignRules rules = design.state().rules();
        steps.rules(
                user,
                design,
                rules.withLimits(rules.limits().without(limit)),
                StepNote.of("bundling.design.step.noLimit", limit.messageKey()));
        return back(user, id, view);
    }

    @PostMapping("/undo")
    RedirectView undo(CurrentUser user, @PathVariable UUID id, @RequestParam int revision) {
        steps.undo(steps.forChange(user, id, revision));
        return new RedirectView(DesignBeginController.URL + "/" + id);
    }

    @PostMapping("/redo")
    RedirectView redo(CurrentUser user, @PathVariable UUID id, @RequestParam int revision) {
        steps.redo(steps.forChange(user, id, revision));
        return new RedirectView(DesignBeginController.URL + "/" + id);
    }

    /** Name, sharing and archiving. */
    @PostMapping("/change")
    RedirectView change(
            CurrentUser user,
            Flash flash,
            @PathVariable UUID id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String action) {
        Design design = steps.forChange(user, id, revision);
        switch (action) {
            case "rename" -> {
                String wanted = name.isBlank() ? design.name() : name.strip();
                if (wanted.length() > Design.LONGEST_NAME) {
                    throw Fault.badRequest("bundling.design.fault.name", Design.LONGEST_NAME);
                }
                steps.change(design, wanted, design.shared(), design.archived());
            }
            case "share", "unshare" -> steps.change(design, design.name(), action.equals("share"), design.archived());
            case "archive", "restore" -> steps.change(design, design.name(), design.shared(), action.equals("archive"));
            default -> throw Fault.badRequest("bundling.design.fault.action", action);
        }
        flash.ok("bundling.design.done." + action);
        return new RedirectView(action.equals("archive") ? DesignBeginController.URL : design.url());
    }

    /** Makes a design of one's own that begins where this one stands. */
    @PostMapping("/copy")
    RedirectView copy(Frame frame, CurrentUser user, Flash flash, @PathVariable UUID id) {
        user.requireEditor();
        UUID made = steps.copy(frame, user, steps.get(user, id));
        flash.ok("bundling.design.done.copy");
        return new RedirectView(DesignBeginController.URL + "/" + made);
    }

    private static DesignPlan plan(Design design, int number) {
        return design.findPlan(number).orElseThrow(() -> Fault.notFound("bundling.design.fault.plan", number));
    }

    private static String name(Design design, String town) {
        if (!design.basis().hasTown(town)) {
            throw Fault.badRequest("bundling.design.fault.town", town);
        }
        return design.basis().getTown(town).name();
    }

    private RedirectView back(CurrentUser user, UUID id, MultiValueMap<String, String> view) {
        Design design = steps.get(user, id);
        String number = view.getFirst("plan");
        int plan = number != null && number.matches("\\d{1,6}")
                ? Integer.parseInt(number)
                : design.state().chosen();
        return back(design, plan, Optional.ofNullable(view.getFirst("group")).orElse(""));
    }

    private static RedirectView back(Design design, int plan, String group) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(design.url());
        if (design.findPlan(plan).isPresent()) {
            address.queryParam("plan", plan);
            design.findPlan(plan)
                    .flatMap(each -> each.findGroup(group))
                    .ifPresent(each -> address.queryParam("group", each.letter()));
        }
        RedirectView view = new RedirectView(address.build().toUriString());
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
