package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tabane.identity.TestPeople;

/** An official at the scenario pages, without scripts: opens pages, sends forms and files. */
final class ScenarioVisitor {

    private final MockMvc mvc;
    private final TestPeople.Person person;
    private final MockHttpSession session = new MockHttpSession();

    ScenarioVisitor(MockMvc mvc, TestPeople.Person person) {
        this.mvc = mvc;
        this.person = person;
    }

    /** Makes a scenario of two towns, roads only, and answers its address. */
    String newScenario(String name) throws Exception {
        return made(post("/bundling/scenarios")
                .param("name", name)
                .param("town", "052043", "052132")
                .param("sector", "road"));
    }

    /** Makes a scenario of these towns with all six sectors. */
    String newScenario(String name, String... towns) throws Exception {
        return made(post("/bundling/scenarios")
                .param("name", name)
                .param("town", towns)
                .param("sector", "road", "river", "park", "bridge", "sewer", "snow"));
    }

    private String made(MockHttpServletRequestBuilder form) throws Exception {
        String edit = String.valueOf(send(form.param("years", "3")).getRedirectedUrl());
        assertThat(edit).endsWith("/edit");
        return edit.substring(0, edit.length() - "/edit".length());
    }

    String page(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return html(response);
    }

    byte[] file(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    MockHttpServletResponse upload(String url, String name, byte[] bytes) throws Exception {
        return send(multipart(url).file(new MockMultipartFile("file", name, "application/octet-stream", bytes)));
    }

    MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session)
                        .with(person.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "ja"))
                .andReturn()
                .getResponse();
    }

    static String html(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    static String first(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
