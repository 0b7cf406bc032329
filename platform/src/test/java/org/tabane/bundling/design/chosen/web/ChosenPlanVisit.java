package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.tabane.identity.OwnForm.csrf;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.region.Municipalities;
import org.tabane.storage.Tenancy;

/** An editor at the plan of a design of theirs: opens pages, sends forms, fetches files. */
@SpringBootTest
@AutoConfigureMockMvc
abstract class ChosenPlanVisit {

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    DesignStore designs;

    @Autowired
    StandardBook books;

    @Autowired
    Municipalities municipalities;

    private final MockHttpSession session = new MockHttpSession();
    DesignedTowns towns;
    TestPeople people;
    TestPeople.Person editor;
    String plan;

    @BeforeEach
    void anEditorHasADesignWithAPlan() throws Exception {
        towns = new DesignedTowns(books.get(), municipalities);
        people = new TestPeople(context);
        editor = people.person(people.municipality("大館の係"), Role.EDITOR);
        plan = newDesign();
    }

    /** A design of the editor's with the plan chosen; answers the plan's address. */
    final String newDesign() throws Exception {
        DesignStore.By by = new DesignStore.By(
                editor.organisation().value(),
                editor.id().value(),
                "試験",
                OffsetDateTime.parse("2026-10-21T10:00:00+09:00"));
        UUID id = Tenancy.get(
                editor.context(), () -> designs.addDesign(by, "北秋田の組み方", towns.basis(), towns.state(), "計算した"));
        return "/bundling/design/" + id + "/plans/1";
    }

    final MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session)
                        .with(editor.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "ja"))
                .andReturn()
                .getResponse();
    }

    final String page(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    final byte[] file(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsByteArray();
    }
}
