package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in through an identity provider, against a small one of our own on the loopback interface. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class OidcWebTest {

    private static final Issuer ISSUER = Issuer.start();

    @DynamicPropertySource
    static void oidc(DynamicPropertyRegistry registry) {
        registry.add("tabane.oidc.issuer", ISSUER::address);
        registry.add("tabane.oidc.client.id", () -> "tabane-client");
        registry.add("tabane.oidc.client.secret", () -> "secret");
    }

    @AfterAll
    static void stopIssuer() {
        ISSUER.server.stop(0);
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    private TestPeople.Person editor;
    private Browser browser;

    @BeforeEach
    void aTownHasAnEditor() {
        var people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
        browser = new Browser(mvc);
    }

    @Test
    void theAccountWithTheVerifiedAddressComesInAndGoesOnToWhereItWasGoing() throws Exception {
        assertThat(browser.read("/sign-in?to=/identity/groups")).contains("団体のアカウントでサインインする");
        assertThat(returnAs(editor.login(), true, "/identity/groups")).isEqualTo("/identity/groups");
        assertThat(browser.read("/identity/account")).contains(editor.login(), "いまは 北沢市 の担当");
    }

    @Test
    void anAddressNobodyHereHasAndOneThatWasNotVerifiedStayOutside() throws Exception {
        assertThat(returnAs("nobody@town.example", true, "/")).isEqualTo("/sign-in");
        assertThat(browser.read("/sign-in")).contains("その メールアドレス".replace(" ", ""), "招いてもらって");
        assertThat(browser.open("/identity/account").getRedirectedUrl()).startsWith("/sign-in");
        assertThat(returnAs(editor.login(), false, "/")).isEqualTo("/sign-in");
        assertThat(browser.open("/identity/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        ISSUER.email = editor.login();
        assertThat(browser.open("/sign-in/oidc/callback/tabane?code=c&state=invented")
                        .getRedirectedUrl())
                .isEqualTo("/sign-in");
        assertThat(browser.read("/sign-in")).contains("確かめられませんでした");
        assertThat(browser.open("/identity/account").getRedirectedUrl()).startsWith("/sign-in");
    }

    /** Signs in at the provider as {@code email}; answers where the browser is sent in the end. */
    private String returnAs(String email, boolean verified, String to) throws Exception {
        var begin = String.valueOf(browser.open("/sign-in/with-oidc?to=" + to).getRedirectedUrl());
        var provider = UriComponentsBuilder.fromUriString(
                        String.valueOf(browser.open(begin).getRedirectedUrl()))
                .build();
        assertThat(provider.toUriString()).startsWith(ISSUER.address() + "/authorize");
        ISSUER.email = email;
        ISSUER.verified = verified;
        ISSUER.nonce = parameter(provider, "nonce");
        return String.valueOf(browser.open("/sign-in/oidc/callback/tabane?code=c&state=" + parameter(provider, "state"))
                .getRedirectedUrl());
    }

    private static String parameter(UriComponents url, String name) {
        return String.valueOf(url.getQueryParams().getFirst(name)).replace("%3D", "=");
    }

    /** Discovery, keys and tokens; the sign-in itself is what the test says. */
    private static final class Issuer {

        private final HttpServer server;
        private final RSAKey key;
        private volatile String email = "";
        private volatile String nonce = "";
        private volatile boolean verified;

        private Issuer(HttpServer server, RSAKey key) {
            this.server = server;
            this.key = key;
        }

        static Issuer start() {
            try {
                var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
                var issuer =
                        new Issuer(server, new RSAKeyGenerator(2048).keyID("k").generate());
                server.createContext("/.well-known/openid-configuration", at -> issuer.answer(at, issuer.discovery()));
                server.createContext("/keys", at -> issuer.answer(at, new JWKSet(issuer.key.toPublicJWK()).toString()));
                server.createContext("/token", at -> issuer.answer(at, issuer.token()));
                server.start();
                return issuer;
            } catch (IOException | JOSEException e) {
                throw new IllegalStateException(e);
            }
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private String discovery() {
            return """
                    {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                     "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                     "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address());
        }

        private String token() {
            var now = Instant.now();
            var claims = new JWTClaimsSet.Builder()
                    .issuer(address())
                    .subject("subject-1")
                    .audience("tabane-client")
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60)))
                    .claim("nonce", nonce)
                    .claim("email", email)
                    .claim("email_verified", verified)
                    .build();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(), claims);
            try {
                token.sign(new RSASSASigner(key));
            } catch (JOSEException e) {
                throw new IllegalStateException(e);
            }
            return "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                    + token.serialize() + "\"}";
        }

        private void answer(HttpExchange exchange, String json) throws IOException {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }
}
