package org.tabane.identity.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tabane.identity.access.FirstRun;

/** Prints the first run's code where only the operator sees it. */
@Component
class FirstRunNotice {

    private static final Logger log = LoggerFactory.getLogger(FirstRunNotice.class);

    private final FirstRun firstRun;

    FirstRunNotice(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        if (firstRun.isNeeded()) {
            log.info(
                    "No one can sign in yet. Open the page and make the first administrator with this code: {}",
                    firstRun.code());
        }
    }
}
