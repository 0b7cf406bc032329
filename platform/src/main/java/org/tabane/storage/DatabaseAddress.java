package org.tabane.storage;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A PostgreSQL database and the login that owns it.
 *
 * @param url JDBC address
 * @param owner login that owns the schemas and runs migrations
 * @param password password of {@code owner}
 */
record DatabaseAddress(String url, String owner, String password) {

    /** The login the platform works as: member of {@code tabane_app}, owner of nothing. */
    static final String APPLICATION_LOGIN = "tabane_login";

    /**
     * The application login's password, derived from the owner's so that several platform processes agree without a
     * further setting.
     */
    String applicationPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(password.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(APPLICATION_LOGIN.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
