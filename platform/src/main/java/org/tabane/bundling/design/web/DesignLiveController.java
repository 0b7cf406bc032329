package org.tabane.bundling.design.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tabane.bundling.design.domain.Design;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.identity.CurrentUser;
import org.tabane.jobs.JobProgressPartialView;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;
import org.tabane.shell.PageRenderer;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** A run while it goes on: the best plan so far on the map, what it saves, and how far the bound has closed. */
@Controller
class DesignLiveController {

    private static final Logger log = LoggerFactory.getLogger(DesignLiveController.class);
    private static final Duration LIVE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(400);

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
        TenantContext viewer = Tenancy.current();
        SseEmitter emitter = new SseEmitter(LIVE.toMillis());
        AtomicBoolean open = new AtomicBoolean(true);
        emitter.onCompletion(() -> open.set(false));
        emitter.onTimeout(() -> open.set(false));
        emitter.onError(gone -> open.set(false));
        Thread.ofVirtual()
                .name("design-events")
                .start(() -> Tenancy.run(viewer, () -> follow(design, frame, emitter, open)));
        return emitter;
    }

    private void follow(Design design, Frame frame, SseEmitter emitter, AtomicBoolean open) {
        String sent = "";
        try {
            while (open.get()) {
                Optional<DesignSteps.Running> running = steps.latest(design.id());
                if (running.isEmpty() || running.get().job().state().ended()) {
                    emitter.send(SseEmitter.event().name("ended").data(""));
                    break;
                }
                String html = renderer.render(partial(frame, design, running.get()));
                if (!html.equals(sent)) {
                    emitter.send(SseEmitter.event().name("progress").data(html));
                    sent = html;
                } else {
                    emitter.send(SseEmitter.event().comment(""));
                }
                Thread.sleep(LOOK);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            log.debug("A viewer of design ({}) has gone", design.id());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("The run of design ({}) could not be shown", design.id(), failed);
            emitter.completeWithError(failed);
        }
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
