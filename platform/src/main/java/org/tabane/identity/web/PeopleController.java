package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;
import org.tabane.identity.access.ManagePeople;
import org.tabane.identity.jdbc.AccountStore.Colleague;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The people of one's organisation, for its administrators. */
@Controller
class PeopleController {

    private static final String INVITE = "identity.invite";
    private static final String PERSON = "identity.people";

    private final ManagePeople people;

    PeopleController(ManagePeople people) {
        this.people = people;
    }

    record InviteForm(
            @Nullable String login,
            @Nullable String displayName,
            @Nullable String department,
            @Nullable Role role) {}

    record PersonForm(
            int version,
            @Nullable String department,
            @Nullable Role role,
            @Nullable Boolean active) {}

    @GetMapping("/identity/people")
    View list(Frame frame, CurrentUser user, HttpServletRequest request) {
        Form empty = Form.of(frame, INVITE, Map.of("role", Role.EDITOR.name()));
        return listPage(frame, user, empty, HandedLink.take(request));
    }

    @PostMapping("/identity/people")
    Object invite(
            @ModelAttribute InviteForm form,
            BindingResult binding,
            Frame frame,
            Flash flash,
            CurrentUser user,
            HttpServletRequest request) {
        user.requireAdministrator();
        Typed.login(binding, "login", Typed.text(form.login()));
        Typed.required(binding, "displayName", Typed.text(form.displayName()), 100);
        Typed.optional(binding, "department", Typed.text(form.department()), 100);
        if (!binding.hasErrors()) {
            var outcome = people.invite(
                    user,
                    Typed.text(form.login()),
                    Typed.text(form.displayName()),
                    form.role() == null ? Role.VIEWER : form.role(),
                    Typed.orNull(Typed.text(form.department())));
            switch (outcome) {
                case ManagePeople.Refused refused -> binding.rejectValue("login", refused.key());
                case ManagePeople.Done done -> {
                    HandedLink.keep(request, Typed.text(form.login()), done.link());
                    flash.ok(done.link() == null ? "identity.invite.doneKnown" : "identity.invite.done");
                }
            }
        }
        return binding.hasErrors() ? listPage(frame, user, Form.of(frame, INVITE, binding), null) : toList();
    }

    @GetMapping("/identity/people/{id}")
    View person(@PathVariable String id, Frame frame, CurrentUser user, HttpServletRequest request) {
        Colleague colleague = people.get(user, userId(id));
        return personPage(frame, user, colleague, form(frame, colleague), HandedLink.take(request));
    }

    @PostMapping("/identity/people/{id}")
    Object change(
            @PathVariable String id,
            @ModelAttribute PersonForm form,
            BindingResult binding,
            Frame frame,
            Flash flash,
            CurrentUser user) {
        Colleague colleague = people.get(user, userId(id));
        Typed.optional(binding, "department", Typed.text(form.department()), 100);
        if (!binding.hasErrors()) {
            var outcome = people.change(
                    user,
                    colleague.user(),
                    form.version(),
                    form.role() == null ? colleague.role() : form.role(),
                    Typed.orNull(Typed.text(form.department())),
                    Boolean.TRUE.equals(form.active()));
            if (outcome instanceof ManagePeople.Refused refused) {
                binding.reject(refused.key());
            }
        }
        if (binding.hasErrors()) {
            return personPage(frame, user, colleague, Form.of(frame, PERSON, binding), null);
        }
        flash.ok("identity.saved");
        return toList();
    }

    @PostMapping("/identity/people/{id}/reset")
    RedirectView reset(@PathVariable String id, Flash flash, CurrentUser user, HttpServletRequest request) {
        Colleague colleague = people.get(user, userId(id));
        switch (people.reset(user, colleague.user())) {
            case ManagePeople.Refused refused -> flash.error(refused.key());
            case ManagePeople.Done done -> {
                HandedLink.keep(request, colleague.login(), done.link());
                flash.ok("identity.people.reset.done");
            }
        }
        return new RedirectView("/identity/people/" + colleague.user(), true);
    }

    private static UserId userId(String id) {
        try {
            return UserId.parse(id);
        } catch (IllegalArgumentException e) {
            throw Fault.notFound("identity.people.unknown");
        }
    }

    private static RedirectView toList() {
        return new RedirectView("/identity/people", true);
    }

    private static Form form(Frame frame, Colleague colleague) {
        return Form.of(
                frame,
                PERSON,
                Map.of(
                        "department",
                        colleague.department() == null ? "" : colleague.department(),
                        "role",
                        colleague.role().name(),
                        "active",
                        String.valueOf(colleague.active())));
    }

    private View listPage(Frame frame, CurrentUser user, Form invite, @Nullable HandedLink link) {
        List<Colleague> colleagues = people.list(user);
        return new PeoplePageView(frame, user, colleagues, invite, Choices.roles(frame), link);
    }

    private static View personPage(
            Frame frame, CurrentUser user, Colleague colleague, Form form, @Nullable HandedLink link) {
        return new PersonPageView(frame, user, colleague, form, Choices.roles(frame), link);
    }
}
