package org.tabane.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.access.FirstRun;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The page that makes the first organisation and its administrator. */
@Controller
class FirstRunController {

    private static final String KEY = "identity.firstRun";

    private final FirstRun firstRun;
    private final MunicipalityField municipalities;

    FirstRunController(FirstRun firstRun, MunicipalityField municipalities) {
        this.firstRun = firstRun;
        this.municipalities = municipalities;
    }

    record FirstRunForm(
            @Nullable String code,
            @Nullable OrganisationKind kind,
            @Nullable String organisation,
            @Nullable String displayName,
            @Nullable String login,
            @Nullable String password) {}

    @GetMapping("/first-run")
    Object show(Frame frame) {
        return firstRun.isNeeded()
                ? page(frame, Form.of(frame, KEY, Map.of("kind", OrganisationKind.MUNICIPALITY.name())))
                : new RedirectView("/", true);
    }

    @PostMapping("/first-run")
    Object create(
            @ModelAttribute FirstRunForm form,
            BindingResult binding,
            Frame frame,
            Flash flash,
            HttpServletRequest request) {
        if (!firstRun.isNeeded()) {
            return new RedirectView("/", true);
        }
        OrganisationKind kind = form.kind() == null ? OrganisationKind.MUNICIPALITY : form.kind();
        Typed.required(binding, "code", Typed.text(form.code()), 20);
        Optional<MunicipalityField.Meant> meant =
                municipalities.read(binding, "organisation", kind, Typed.text(form.organisation()));
        Typed.required(binding, "displayName", Typed.text(form.displayName()), 100);
        Typed.login(binding, "login", Typed.text(form.login()));
        if (!binding.hasErrors() && meant.isPresent()) {
            firstRun.create(
                            Typed.text(form.code()),
                            kind,
                            meant.get().name(),
                            meant.get().code(),
                            Typed.text(form.login()),
                            Typed.text(form.displayName()),
                            form.password() == null ? "" : form.password(),
                            request.getRemoteAddr())
                    .ifPresent(problem -> binding.rejectValue(
                            problem.field(), problem.key(), new Object[] {problem.waitSeconds()}, null));
        }
        if (binding.hasErrors()) {
            return page(frame, Form.of(frame, KEY, binding));
        }
        flash.ok("identity.firstRun.done");
        return new RedirectView("/sign-in", true);
    }

    private static View page(Frame frame, Form form) {
        return new FirstRunPageView(frame, form, Choices.kinds(frame));
    }
}
