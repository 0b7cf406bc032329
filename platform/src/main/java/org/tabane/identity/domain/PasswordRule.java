package org.tabane.identity.domain;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long. No rules of composition, no forced change.
 *
 * <p>Source: NIST SP 800-63B-4 §3.1.1.2 (length over composition; no periodic change). The upper bound is bcrypt's, which
 * reads 72 bytes; a longer text is refused rather than cut silently.
 */
public final class PasswordRule {

    public static final int SHORTEST = 12;
    static final int LONGEST_BYTES = 72;

    private PasswordRule() {}

    /** The message key of what is wrong with the password, empty where it will do. */
    public static Optional<String> refuse(String password, String login) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("identity.password.short");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("identity.password.long");
        }
        if (password.codePoints().distinct().count() < 4) {
            return Optional.of("identity.password.repeated");
        }
        if (!login.isEmpty() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("identity.password.login");
        }
        return Optional.empty();
    }
}
