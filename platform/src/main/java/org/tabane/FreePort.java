package org.tabane;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Where nobody named a port and 8080 is taken, the next free one up to 8099 is used and said; a port somebody named is
 * used or the start fails.
 */
final class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger log = LoggerFactory.getLogger(FreePort.class);
    private static final int FIRST = 8080;
    private static final int LAST = 8099;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty("TABANE_PORT")
                || environment.getProperty("server.port", Integer.class, FIRST) != FIRST) {
            return;
        }
        IntStream.rangeClosed(FIRST, LAST).filter(FreePort::isFree).findFirst().ifPresent(port -> {
            if (port != FIRST) {
                log.warn("Port {} is taken, so this Tabane uses {}. Set TABANE_PORT to choose.", FIRST, port);
            }
            environment.getPropertySources().addFirst(new MapPropertySource("free-port", Map.of("server.port", port)));
        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
