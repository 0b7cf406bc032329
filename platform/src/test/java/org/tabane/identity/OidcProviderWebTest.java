package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

/** Sign-in through a real OpenID provider: from its sign-in page to the account here, and every token that must not be believed. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class OidcProviderWebTest {

    private static final String CALLBACK = "https://tabane.town.example/sign-in/oidc/callback/tabane";
    private static final String HERE = "https://tabane.town.example:443";
    private static final ProviderOnLoopback PROVIDER = ProviderOnLoopback.start(CALLBACK);

    @DynamicPropertySource
    static void oidc(DynamicPropertyRegistry registry) {
        registry.add("tabane.oidc.issuer", PROVIDER::issuer);
        registry.add("tabane.oidc.client.id", () -> "tabane-client");
        registry.add("tabane.oidc.client.secret", () -> "secret");
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ApplicationContext context;

    private TestPeople.Person editor;
    private Browser browser;

    @BeforeEach
    void anEditorIsKnownHereAndThere() {
        var people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
        browser = new Browser(mvc);
        PROVIDER.register(editor.login());
        PROVIDER.fault.set(ProviderOnLoopback.Fault.NONE);
    }

    @Test
    void whoSignsInThereIsTheirAccountHere() throws Exception {
        assertThat(enter(back(editor.login(), "/identity/groups"))).endsWith("/identity/groups");
        assertThat(browser.read(HERE + "/identity/account")).contains(editor.login(), "いまは 北沢市 の担当");
    }

    @Test
    void whoHasNoAccountHereIsToldToAskForOne() throws Exception {
        PROVIDER.register("stranger@town.example");
        assertThat(enter(back("stranger@town.example", "/"))).endsWith("/sign-in");
        assertThat(browser.read(HERE + "/sign-in")).contains("招いてもらって");
        staysOutside();
    }

    @Test
    void whoseMembershipWasEndedStaysOutside() throws Exception {
        var people = new TestPeople(context);
        var boss = people.person(editor.organisation(), Role.ADMINISTRATOR);
        Browser.of(mvc, boss).send("/identity/people/" + editor.id(), "version", "0", "role", "EDITOR");
        enter(back(editor.login(), "/"));
        staysOutside();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenThatIsNotForThisSignInIsRefused(ProviderOnLoopback.Fault fault) throws Exception {
        PROVIDER.fault.set(fault);
        assertThat(enter(back(editor.login(), "/"))).endsWith("/sign-in");
        assertThat(browser.read(HERE + "/sign-in"))
                .contains(fault == ProviderOnLoopback.Fault.UNVERIFIED_ADDRESS ? "招いてもらって" : "確かめられませんでした");
        staysOutside();
    }

    @Test
    void anotherStateAndACodeUsedTwiceAreRefused() throws Exception {
        URI answer = back(editor.login(), "/");
        String code = String.valueOf(
                UriComponentsBuilder.fromUri(answer).build().getQueryParams().getFirst("code"));
        assertThat(enter(URI.create(CALLBACK + "?code=" + code + "&state=invented")))
                .endsWith("/sign-in");
        staysOutside();

        URI good = back(editor.login(), "/");
        assertThat(enter(good)).endsWith("/");
        Browser thief = new Browser(mvc);
        assertThat(thief.open(here(good)).getRedirectedUrl()).endsWith("/sign-in");
        assertThat(thief.open(HERE + "/identity/account").getRedirectedUrl()).contains("/sign-in");
    }

    /** Signs in at the provider; answers the address to which it sends the browser back. */
    private URI back(String email, String to) throws Exception {
        String begin = String.valueOf(
                browser.open(HERE + "/sign-in/with-oidc?to=" + to).getRedirectedUrl());
        String authorization =
                String.valueOf(browser.open(HERE + URI.create(begin).getPath()).getRedirectedUrl());
        assertThat(authorization).startsWith(PROVIDER.issuer() + "/oauth2/authorize");
        URI answer = ProviderOnLoopback.signIn(authorization, email);
        assertThat(answer.toString()).startsWith(CALLBACK + "?code=");
        return answer;
    }

    private String enter(URI answer) throws Exception {
        return String.valueOf(browser.open(here(answer)).getRedirectedUrl());
    }

    /** MockMvc believes port 80 unless told. */
    private static String here(URI answer) {
        return HERE + answer.getRawPath() + "?" + answer.getRawQuery();
    }

    private void staysOutside() throws Exception {
        assertThat(browser.open(HERE + "/identity/account").getRedirectedUrl()).contains("/sign-in");
    }
}
