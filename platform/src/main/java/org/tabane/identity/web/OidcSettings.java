package org.tabane.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Sign-in through an organisation's own identity provider (OpenID Connect). Off unless {@code issuer} is set.
 *
 * @param issuer Address of the identity provider, such as {@code https://login.example.lg.jp/realms/city}; switches this sign-in on
 * @param client How Tabane is known there
 * @param label Words on the button; the default says "organisation's account"
 */
@ConfigurationProperties("tabane.oidc")
record OidcSettings(
        @Nullable String issuer,
        @Nullable Client client,
        @Nullable String label) {

    /**
     * How Tabane is known to the identity provider.
     *
     * @param id Client id given by the identity provider; the redirect address to register is {@code …/sign-in/oidc/callback/tabane}
     * @param secret Client secret given by the identity provider
     */
    record Client(@Nullable String id, @Nullable String secret) {}

    boolean isOn() {
        return issuer != null && !issuer.isBlank();
    }
}
