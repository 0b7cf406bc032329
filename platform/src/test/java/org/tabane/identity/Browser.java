package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** One person's browser: keeps the session, and sends the token of our own forms as a browser would. */
final class Browser {

    private final MockMvc mvc;
    private MockHttpSession session = new MockHttpSession();

    Browser(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** A browser in which this person is signed in. */
    static Browser of(MockMvc mvc, TestPeople.Person person) throws Exception {
        var browser = new Browser(mvc);
        var entered = mvc.perform(
                        get("/identity/account").session(browser.session).with(person.signedIn()))
                .andReturn();
        assertThat(entered.getResponse().getStatus()).isEqualTo(200);
        return browser;
    }

    MockHttpServletResponse open(String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).session(session))
                .andReturn()
                .getResponse();
    }

    String read(String path) throws Exception {
        return body(open(path));
    }

    /** Posts fields given as name, value, name, value …, with a fresh token. */
    MockHttpServletResponse send(String path, String... fields) throws Exception {
        var page = mvc.perform(get("/help").session(session)).andReturn().getResponse();
        if (page.getRedirectedUrl() != null) {
            page = open(page.getRedirectedUrl());
        }
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(body(page));
        assertThat(token.find()).isTrue();
        var request = post(path)
                .session(session)
                .cookie(Objects.requireNonNull(page.getCookie("tabane_csrf")))
                .param("_csrf", token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var result = mvc.perform(request).andReturn();
        if (result.getRequest().getSession(false) instanceof MockHttpSession kept) {
            session = kept;
        }
        return result.getResponse();
    }

    static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
