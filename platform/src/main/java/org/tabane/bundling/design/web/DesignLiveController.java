package org.tabane.bundling.design.web;

import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobProgressPartialView;
import org.tabane.jobs.LiveEvents;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;
import org.tabane.shell.PageRenderer;

/** A run while it goes on: the best plan so far on the map, what it saves, and how far the bound has closed. */
@Controller
class DesignLiveController {

    private final DesignSteps steps;
    private final DesignSheets sheets;
    private final PageRenderer renderer;

    DesignLiveController(DesignSteps steps, DesignSheets sheets, PageRenderer renderer) {
        this.steps = steps;
        this.sheets = sheets;
        this.renderer = renderer;
    }

    /** Sends the run's state whenever it changes, and {@code ended} once nothing more will come. */
    @GetMapping(path = DesignBeginController.URL + "/{id}/run/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(Frame frame, CurrentUser user, @PathVariable UUID id) {
        Design design = steps.get(user, id);
        return LiveEvents.follow("the run of design (" + design.id() + ")", () -> look(frame, design));
    }

    private LiveEvents.Seen look(Frame frame, Design design) {
        return steps.latest(design.id())
                .filter(running -> !running.job().state().ended())
                .<LiveEvents.Seen>map(
                        running -> new LiveEvents.Seen.Progress(renderer.render(partial(frame, design, running))))
                .orElseGet(() -> new LiveEvents.Seen.Ended(""));
    }

    DesignRunPartialView partial(Frame frame, Design design, DesignSteps.Running running) {
        DesignPlan best = running.best();
        return new DesignRunPartialView(
                frame,
                JobProgressPartialView.of(running.job(), frame),
                best == null ? null : frame.format().thousandYen(Yen.of(best.savingYen())),
                best == null || best.boundYen() == null
                        ? null
                        : frame.format().thousandYen(Yen.of(best.aloneYen() - best.boundYen())),
                best == null || best.boundYen() == null
                        ? null
                        : frame.format().percent(best.gapOfSaving().orElse(1d)),
                best == null ? null : frame.format().number(best.seconds(), 1),
                DesignMapSvg.draw(
                        design.basis(),
                        sheets.sheet(design),
                        design.state().rules(),
                        best,
                        null,
                        new DesignMapSvg.Words(
                                frame.text("bundling.design.map.none"),
                                frame.text("bundling.design.mark.together"),
                                frame.text("bundling.design.mark.locked"),
                                design.url() + "?group=",
                                frame.text("bundling.design.group"),
                                frame.text("bundling.design.alone"))));
    }
}
