package org.tabane.identity.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.Organisations;
import org.tabane.identity.access.ManageOrganisations;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The profile of one's organisation, for its administrators. */
@Controller
class OrganisationController {

    private static final String KEY = "identity.organisation";

    private final Organisations organisations;
    private final ManageOrganisations manage;

    OrganisationController(Organisations organisations, ManageOrganisations manage) {
        this.organisations = organisations;
        this.manage = manage;
    }

    record OrganisationForm(
            int version, @Nullable String name, @Nullable String contact) {}

    @GetMapping("/identity/organisation")
    View show(Frame frame, CurrentUser user) {
        Organisation own =
                organisations.getOrganisation(user.requireAdministrator().organisationId());
        Map<String, String> values = new HashMap<>();
        values.put("name", own.name());
        values.put("contact", own.contact() == null ? "" : own.contact());
        return new OrganisationPageView(frame, own, Form.of(frame, KEY, values));
    }

    @PostMapping("/identity/organisation")
    Object update(
            @ModelAttribute OrganisationForm form, BindingResult binding, Frame frame, Flash flash, CurrentUser user) {
        user.requireAdministrator();
        Typed.required(binding, "name", Typed.text(form.name()), 100);
        Typed.optional(binding, "contact", Typed.text(form.contact()), 500);
        if (binding.hasErrors()) {
            return new OrganisationPageView(frame, user.activeOrganisation(), Form.of(frame, KEY, binding));
        }
        manage.update(user, form.version(), Typed.text(form.name()), Typed.orNull(Typed.text(form.contact())));
        flash.ok("identity.saved");
        return new RedirectView("/identity/organisation", true);
    }
}
