package org.tabane.identity;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Posts as a form of our own would: with the token in cookie and field that says the form came from us.
 *
 * <p>In place of Spring's {@code csrf()}, which exchanges the application's store of tokens for one in the session: whoever comes later in
 * the same application context and fetches a page then finds no cookie.
 */
public final class OwnForm {

    private OwnForm() {}

    public static RequestPostProcessor csrf() {
        String token = UUID.randomUUID().toString();
        return request -> {
            Cookie[] others = request.getCookies();
            Cookie[] cookies = new Cookie[others == null ? 1 : others.length + 1];
            if (others != null) {
                System.arraycopy(others, 0, cookies, 0, others.length);
            }
            cookies[cookies.length - 1] = new Cookie("tabane_csrf", token);
            request.setCookies(cookies);
            request.setParameter("_csrf", masked(token));
            return request;
        };
    }

    /** A field holds random bytes and the token masked by them; here the random bytes are all zero. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] masked = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(masked);
    }
}
