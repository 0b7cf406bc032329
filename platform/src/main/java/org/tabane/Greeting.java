package org.tabane;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells the person at the console where to go. */
@Component
class Greeting {

    @EventListener
    @Order(0)
    void onReady(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            System.out.printf(
                    "%n  Tabane 束ね  http://127.0.0.1:%d/   (Ctrl-C stops it)%n%n",
                    web.getWebServer().getPort());
        }
    }
}
