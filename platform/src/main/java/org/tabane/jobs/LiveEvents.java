package org.tabane.jobs;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Keeps an open page informed of something that goes on: looks twice a second on the viewer's behalf and sends what has changed. */
public final class LiveEvents {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);

    private static final Duration LIVE = Duration.ofMinutes(10);
    private static final Duration LOOK = Duration.ofMillis(500);

    private LiveEvents() {}

    /** What a look came to. */
    public sealed interface Seen {

        /** It goes on; what is to be shown of it. */
        record Progress(String html) implements Seen {}

        /** Nothing more will come; what is to be shown at last. */
        record Ended(String html) implements Seen {}

        /** There is nothing to be seen any more. */
        record Gone() implements Seen {}
    }

    /**
     * Sends {@code progress} whenever what is to be shown changes, and {@code ended} once nothing more will come.
     *
     * @param what the thing looked at, for the log
     */
    public static SseEmitter follow(String what, Supplier<Seen> look) {
        TenantContext viewer = Tenancy.current();
        SseEmitter emitter = new SseEmitter(LIVE.toMillis());
        AtomicBoolean open = new AtomicBoolean(true);
        emitter.onCompletion(() -> open.set(false));
        emitter.onTimeout(() -> open.set(false));
        emitter.onError(gone -> open.set(false));
        Thread.ofVirtual().name("live-events").start(() -> Tenancy.run(viewer, () -> send(what, look, emitter, open)));
        return emitter;
    }

    private static void send(String what, Supplier<Seen> look, SseEmitter emitter, AtomicBoolean open) {
        String sent = "";
        try {
            while (open.get()) {
                Seen seen = look.get();
                if (seen instanceof Seen.Ended(String html)) {
                    emitter.send(SseEmitter.event().name("ended").data(html));
                }
                if (!(seen instanceof Seen.Progress(String html))) {
                    break;
                }
                if (html.equals(sent)) {
                    emitter.send(SseEmitter.event().comment(""));
                } else {
                    emitter.send(SseEmitter.event().name("progress").data(html));
                    sent = html;
                }
                Thread.sleep(LOOK);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            log.debug("A viewer of {} has gone", what);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failed) {
            log.warn("The progress of {} could not be shown", what, failed);
            emitter.completeWithError(failed);
        }
    }
}
