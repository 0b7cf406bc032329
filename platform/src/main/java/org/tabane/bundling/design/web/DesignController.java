package org.tabane.bundling.design.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.bundling.design.domain.Design;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The page of a design. */
@Controller
@RequestMapping(DesignBeginController.URL + "/{id}")
class DesignController {

    private final DesignSteps steps;
    private final DesignShowing showing;

    DesignController(DesignSteps steps, DesignShowing showing) {
        this.steps = steps;
        this.showing = showing;
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
        DesignPageView page = showing.page(frame, user, design, latest, new DesignShowing.Asked(number, letter, town));
        return part && !restored ? new DesignWorkPartialView(page) : page;
    }
}
