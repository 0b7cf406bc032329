package org.tabane.identity.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.identity.access.OneTimeLinks;
import org.tabane.identity.jdbc.OneTimeLinkStore.Link;
import org.tabane.shell.Fault;
import org.tabane.shell.Flash;
import org.tabane.shell.Form;
import org.tabane.shell.Frame;

/** The page behind a one-time link: choose a password. */
@Controller
class LinkController {

    private static final String KEY = "identity.link";

    private final OneTimeLinks links;

    LinkController(OneTimeLinks links) {
        this.links = links;
    }

    record LinkForm(@Nullable String password) {}

    @GetMapping("/sign-in/link/{token}")
    LinkPageView show(@PathVariable String token, Frame frame) {
        return new LinkPageView(frame, Form.of(frame, KEY), token, link(token));
    }

    @PostMapping("/sign-in/link/{token}")
    Object set(
            @PathVariable String token,
            @ModelAttribute LinkForm form,
            BindingResult binding,
            Frame frame,
            Flash flash) {
        Link link = link(token);
        Optional<String> refused = links.redeem(token, form.password() == null ? "" : form.password());
        if (refused.isPresent()) {
            binding.rejectValue("password", refused.get());
            return new LinkPageView(frame, Form.of(frame, KEY, binding), token, link);
        }
        flash.ok("identity.link.done");
        return new RedirectView("/sign-in", true);
    }

    private Link link(String token) {
        return links.find(token).orElseThrow(() -> Fault.notFound("identity.link.gone"));
    }
}
