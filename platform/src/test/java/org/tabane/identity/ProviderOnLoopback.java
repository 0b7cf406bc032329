package org.tabane.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * An identity provider of its own, Spring Authorization Server, on the loopback interface: discovery, a sign-in page, codes, signed
 * tokens, userinfo. {@link #fault} makes it issue tokens that must not be believed.
 */
final class ProviderOnLoopback {

    static final String PASSWORD = "provider password";

    /** What is wrong with the tokens. */
    enum Fault {
        NONE,
        OTHER_NONCE,
        OTHER_AUDIENCE,
        OTHER_ISSUER,
        EXPIRED,
        OTHER_KEY,
        UNVERIFIED_ADDRESS
    }

    final AtomicReference<Fault> fault = new AtomicReference<>(Fault.NONE);
    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
    private final Tomcat tomcat = new Tomcat();

    /** @param redirect the address Tabane has registered there */
    static ProviderOnLoopback start(String redirect) {
        try {
            ProviderOnLoopback provider = new ProviderOnLoopback();
            provider.open(redirect);
            return provider;
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    private void open(String redirect) throws IOException, LifecycleException {
        context.register(Provider.class);
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("fault", fault);
            beans.registerSingleton("redirect", redirect);
        });
        tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
        tomcat.setPort(0);
        tomcat.getConnector()
                .setProperty("address", InetAddress.getLoopbackAddress().getHostAddress());
        var web = tomcat.addContext("", null);
        web.addServletContainerInitializer(
                (classes, servlets) -> {
                    context.setServletContext(servlets);
                    context.refresh();
                    servlets.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", context))
                            .addMappingForUrlPatterns(null, false, "/*");
                    servlets.addServlet("nothing", new HttpServlet() {}).addMapping("/");
                },
                null);
        tomcat.start();
    }

    void stop() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    }

    void register(String email) {
        context.getBean(InMemoryUserDetailsManager.class)
                .createUser(User.withUsername(email)
                        .password("{noop}" + PASSWORD)
                        .roles("USER")
                        .build());
    }

    /** A person's browser: opens the provider's page, signs in there and answers where it is sent back. */
    static URI signIn(String authorization, String email) throws IOException, InterruptedException {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            URI login = location(browser, HttpRequest.newBuilder(URI.create(authorization)));
            String form = browser.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
            if (!token.find()) {
                throw new IllegalStateException("No sign-in form: " + form);
            }
            URI again = location(
                    browser,
                    HttpRequest.newBuilder(login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(email) + "&password="
                                    + encoded(PASSWORD) + "&_csrf=" + encoded(token.group(1)))));
            return location(browser, HttpRequest.newBuilder(again));
        }
    }

    private static URI location(HttpClient browser, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        String location = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException(answer.statusCode() + " " + answer.body()));
        return answer.uri().resolve(location);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Not a stereotype, so that the whole application never finds it. */
    @EnableWebSecurity
    static class Provider {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        InMemoryUserDetailsManager users() {
            return new InMemoryUserDetailsManager();
        }

        @Bean
        RegisteredClientRepository clients(String redirect) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId("tabane")
                    .clientId("tabane-client")
                    .clientSecret("{noop}secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(redirect)
                    .scopes(scopes -> scopes.addAll(Set.of("openid", "email")))
                    .build());
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }

        @Bean
        JWKSource<com.nimbusds.jose.proc.SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(key()));
        }

        private static RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID("provider").generate();
        }

        @Bean
        JwtDecoder decoder(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(JWKSource<com.nimbusds.jose.proc.SecurityContext> keys, AtomicReference<Fault> fault)
                throws JOSEException {
            JwtEncoder genuine = new NimbusJwtEncoder(keys);
            JwtEncoder forged = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key())));
            return parameters -> (fault.get() == Fault.OTHER_KEY ? forged : genuine).encode(parameters);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(AtomicReference<Fault> fault) {
            return token -> {
                if (!OidcParameterNames.ID_TOKEN.equals(token.getTokenType().getValue())) {
                    return;
                }
                var claims = token.getClaims();
                claims.claim(
                                "email",
                                Objects.<Authentication>requireNonNull(token.getPrincipal())
                                        .getName())
                        .claim("email_verified", fault.get() != Fault.UNVERIFIED_ADDRESS);
                switch (fault.get()) {
                    case OTHER_NONCE -> claims.claim("nonce", "another");
                    case OTHER_AUDIENCE -> claims.audience(List.of("another-client"));
                    case OTHER_ISSUER -> claims.issuer("https://another.example");
                    case EXPIRED ->
                        claims.issuedAt(Instant.now().minusSeconds(7200))
                                .expiresAt(Instant.now().minusSeconds(3600));
                    case NONE, OTHER_KEY, UNVERIFIED_ADDRESS -> {
                        // the claims themselves are right
                    }
                }
            };
        }
    }
}
