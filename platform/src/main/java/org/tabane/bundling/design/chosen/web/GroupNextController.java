package org.tabane.bundling.design.chosen.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.design.chosen.domain.ChosenGroup;
import org.tabane.bundling.design.web.DesignBox;
import org.tabane.bundling.packaging.web.PackagingStart;
import org.tabane.identity.CurrentUser;
import org.tabane.shell.Frame;

/** The box with what can be done with the selected group; without scripts it leads to the plan in use. */
@Controller
class GroupNextController {

    private static final String PATH = "/next";

    private final ChosenGroups groups;
    private final PackagingStart packaging;

    GroupNextController(ChosenGroups groups, PackagingStart packaging) {
        this.groups = groups;
        this.packaging = packaging;
    }

    @Bean
    static DesignBox nextBox() {
        return new DesignBox(DesignBox.Place.GROUP, 20, "bundling.chosen.next", PATH);
    }

    @GetMapping("/bundling/design/{id}" + PATH)
    Object next(
            Frame frame,
            CurrentUser user,
            @PathVariable UUID id,
            @RequestParam int plan,
            @RequestParam String group,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String partial) {
        ChosenGroup chosen = groups.group(user, id, plan, group);
        if (partial == null) {
            return "redirect:" + chosen.design().url() + "/plans/" + plan + "/use#groups";
        }
        boolean alone = chosen.group().isAlone();
        PackagingStart.Started started = PlanUseShowing.packaging(frame, chosen, packaging);
        return new GroupNextPartialView(
                frame,
                group,
                frame.text(
                        "bundling.chosen.next.title",
                        alone
                                ? chosen.design()
                                        .basis()
                                        .getTown(chosen.group().members().getFirst())
                                        .name()
                                : frame.text("bundling.chosen.group", group)),
                frame.text(
                        "bundling.chosen.next.lots",
                        frame.format()
                                .numberText(PlanPaper.thousands(chosen.group().contractYen())),
                        PackagingStart.lots(frame, started.lots())),
                alone ? null : chosen.url() + "/sharing",
                started.address(),
                alone ? List.of() : PlanUseShowing.files(frame, chosen.url()),
                alone || !user.role().mayWrite() ? null : chosen.design().url() + "/plans/" + plan + "/scenario");
    }
}
