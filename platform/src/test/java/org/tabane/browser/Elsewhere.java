package org.tabane.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Stands where the rest of the world would be: the browser's proxy, which it uses for every host but this machine. What asks for another
 * host by a way a page does not tell of – a worker, a socket – arrives here, is written down and refused.
 */
final class Elsewhere {
    private static final List<String> ASKED = new ArrayList<>();

    /** What Chromium asks its maker by itself. A page's request to these hosts is still noticed by the page and its security policy. */
    private static final Pattern BROWSERS_OWN =
            Pattern.compile("^\\w+ (http://)?[\\w.-]+\\.(google|googleapis|gvt1)\\.com[:/]");

    private Elsewhere() {}

    /** Where it listens, from the first question on until the JVM ends. */
    static int port() {
        return Held.SOCKET.getLocalPort();
    }

    /** What was asked for since the last time. */
    static List<String> take() {
        synchronized (ASKED) {
            List<String> taken = List.copyOf(ASKED);
            ASKED.clear();
            return taken;
        }
    }

    private static void refuse(Socket caller) {
        try (caller) {
            caller.setSoTimeout(2_000);
            var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = lines.readLine();
            if (line == null || BROWSERS_OWN.matcher(line).find()) {
                return;
            }
            synchronized (ASKED) {
                ASKED.add("another host, past the page: " + line);
            }
            caller.getOutputStream()
                    .write("HTTP/1.1 502 Elsewhere\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // a caller that says nothing asked for nothing
        }
    }

    private static final class Held {
        private static final ServerSocket SOCKET = listen();

        private static ServerSocket listen() {
            try {
                ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Thread.ofVirtual().name("elsewhere").start(() -> {
                    while (true) {
                        try {
                            Socket caller = socket.accept();
                            Thread.ofVirtual().start(() -> refuse(caller));
                        } catch (IOException e) {
                            return;
                        }
                    }
                });
                return socket;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
