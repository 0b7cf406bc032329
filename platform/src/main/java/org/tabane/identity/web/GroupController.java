package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.GroupId;
import org.tabane.identity.Groups;
import org.tabane.identity.InfrastructureGroup;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Organisations;
import org.tabane.identity.access.ManageGroups;
import org.tabane.identity.access.ManageOrganisations;
import org.tabane.shell.Fault;
import org.tabane.shell.Field;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The groups of one's organisation: everyone sees them, administrators act. */
@Controller
class GroupController {

    private static final String CREATE = "identity.group";
    private static final String REGISTER = "identity.register";

    private final Groups groups;
    private final Organisations organisations;
    private final ManageGroups manage;
    private final ManageOrganisations manageOrganisations;
    private final MunicipalityField municipalities;

    GroupController(
            Groups groups,
            Organisations organisations,
            ManageGroups manage,
            ManageOrganisations manageOrganisations,
            MunicipalityField municipalities) {
        this.groups = groups;
        this.organisations = organisations;
        this.manage = manage;
        this.manageOrganisations = manageOrganisations;
        this.municipalities = municipalities;
    }

    record GroupForm(@Nullable String name) {}

    record RegisterForm(
            @Nullable String municipality,
            @Nullable String login,
            @Nullable String displayName) {}

    @GetMapping("/identity/groups")
    View list(Frame frame, CurrentUser user) {
        return new GroupListPageView(frame, user, groups.listGroups(), Form.of(frame, CREATE));
    }

    @PostMapping("/identity/groups")
    Object create(@ModelAttribute GroupForm form, BindingResult binding, Frame frame, Flash flash, CurrentUser user) {
        user.requireAdministrator();
        Typed.required(binding, "name", Typed.text(form.name()), 100);
        if (binding.hasErrors()) {
            return new GroupListPageView(frame, user, groups.listGroups(), Form.of(frame, CREATE, binding));
        }
        GroupId group = manage.create(user, Typed.text(form.name()));
        flash.ok("identity.group.created");
        return to(group);
    }

    @GetMapping("/identity/groups/{id}")
    View group(@PathVariable String id, Frame frame, CurrentUser user, HttpServletRequest request) {
        return page(frame, user, groups.getGroup(groupId(id)), Form.of(frame, REGISTER), HandedLink.take(request));
    }

    @PostMapping("/identity/groups/{id}/ask")
    RedirectView ask(@PathVariable String id, @RequestParam String organisation, Flash flash, CurrentUser user) {
        GroupId group = groupId(id);
        if (manage.ask(user, group, organisationId(organisation))) {
            flash.ok("identity.group.asked");
        } else {
            flash.info("identity.group.alreadyMember");
        }
        return to(group);
    }

    /** Registers a municipality that does not take part yet, and asks it to join. */
    @PostMapping("/identity/groups/{id}/register")
    Object register(
            @PathVariable String id,
            @ModelAttribute RegisterForm form,
            BindingResult binding,
            Frame frame,
            Flash flash,
            CurrentUser user,
            HttpServletRequest request) {
        user.requireAdministrator();
        InfrastructureGroup group = groups.getGroup(groupId(id));
        Optional<MunicipalityField.Meant> meant = municipalities.read(
                binding, "municipality", OrganisationKind.MUNICIPALITY, Typed.text(form.municipality()));
        Typed.login(binding, "login", Typed.text(form.login()));
        Typed.required(binding, "displayName", Typed.text(form.displayName()), 100);
        if (!binding.hasErrors() && meant.isPresent()) {
            var outcome = manageOrganisations.register(
                    user,
                    OrganisationKind.MUNICIPALITY,
                    meant.get().name(),
                    meant.get().code(),
                    Typed.text(form.login()),
                    Typed.text(form.displayName()));
            switch (outcome) {
                case ManageOrganisations.Refused refused -> binding.rejectValue(refused.field(), refused.key());
                case ManageOrganisations.Registered registered -> {
                    manage.ask(user, group.id(), registered.organisation());
                    HandedLink.keep(request, Typed.text(form.login()), registered.link());
                    flash.ok("identity.register.done");
                }
            }
        }
        return binding.hasErrors() ? page(frame, user, group, Form.of(frame, REGISTER, binding), null) : to(group.id());
    }

    @PostMapping("/identity/groups/{id}/accept")
    RedirectView accept(@PathVariable String id, @RequestParam int version, Flash flash, CurrentUser user) {
        manage.accept(user, groupId(id), version);
        flash.ok("identity.group.joined");
        return to(groupId(id));
    }

    @PostMapping("/identity/groups/{id}/share")
    RedirectView share(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam boolean shares,
            Flash flash,
            CurrentUser user) {
        manage.share(user, groupId(id), version, shares);
        flash.ok(shares ? "identity.group.shared" : "identity.group.unshared");
        return to(groupId(id));
    }

    @PostMapping("/identity/groups/{id}/end")
    RedirectView end(
            @PathVariable String id,
            @RequestParam String organisation,
            @RequestParam int version,
            Flash flash,
            CurrentUser user) {
        OrganisationId member = organisationId(organisation);
        manage.end(user, groupId(id), member, version);
        flash.ok("identity.group.ended");
        return member.equals(user.organisationId()) ? new RedirectView("/identity/groups", true) : to(groupId(id));
    }

    private View page(
            Frame frame, CurrentUser user, InfrastructureGroup group, Form register, @Nullable HandedLink link) {
        boolean leads =
                group.lead().equals(user.organisationId()) && user.role().mayAdminister();
        List<Field.Option> candidates = !leads
                ? List.of()
                : organisations.listOrganisations().stream()
                        .filter(one -> one.kind().isGovernment())
                        .filter(one -> group.members().stream()
                                .noneMatch(member -> member.organisation().id().equals(one.id())))
                        .map(one -> new Field.Option(one.id().toString(), one.name()))
                        .toList();
        return new GroupPageView(frame, user, group, leads, candidates, register, link);
    }

    private static GroupId groupId(String id) {
        try {
            return GroupId.parse(id);
        } catch (IllegalArgumentException e) {
            throw Fault.notFound("identity.group.unknown");
        }
    }

    private static OrganisationId organisationId(String id) {
        try {
            return OrganisationId.parse(id);
        } catch (IllegalArgumentException e) {
            throw Fault.badRequest("identity.group.unknown");
        }
    }

    private static RedirectView to(GroupId group) {
        return new RedirectView("/identity/groups/" + group, true);
    }
}
