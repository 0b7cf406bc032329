package org.tabane.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.tabane.storage.Tenancy;

/** Coming in, staying in and being kept out. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(SignInWebTest.Pages.class)
class SignInWebTest {

    private static final String PASSWORD = "four words for a test";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private TestPeople people;
    private OrganisationId town;
    private TestPeople.Person editor;

    @BeforeEach
    void aTownHasAnEditor() {
        people = new TestPeople(context);
        town = people.municipality("北沢市");
        editor = people.person(town, Role.EDITOR);
    }

    @Test
    void aGuardedPageAsksToSignInAndBringsOneBack() throws Exception {
        people.setPassword(editor, PASSWORD);
        var asked = mvc.perform(get("/guarded?year=2026")).andReturn().getResponse();
        assertThat(asked.getRedirectedUrl()).isEqualTo("/sign-in?to=%2Fguarded%3Fyear%3D2026");
        assertThat(html(mvc.perform(get("/sign-in").param("to", "/guarded?year=2026"))
                        .andReturn()
                        .getResponse()))
                .contains("name=\"to\" value=\"/guarded?year=2026\"");
        var session = new MockHttpSession();
        var before = session.getId();
        var entered = mvc.perform(post("/sign-in")
                        .session(session)
                        .with(token())
                        .param("login", " " + editor.login().toUpperCase(java.util.Locale.ROOT))
                        .param("password", PASSWORD)
                        .param("to", "/guarded?year=2026"))
                .andReturn();
        assertThat(entered.getResponse().getRedirectedUrl()).isEqualTo("/guarded?year=2026");
        assertThat(session.getId()).as("session fixation").isNotEqualTo(before);
        assertThat(html(mvc.perform(get("/guarded").session(session))
                        .andReturn()
                        .getResponse()))
                .isEqualTo("北沢市 EDITOR reads 1 writes 1 context " + editor.id());
    }

    @Test
    void signInNeverLeadsToAnotherSite() throws Exception {
        people.setPassword(editor, PASSWORD);
        for (var evil : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example"}) {
            var entered = mvc.perform(post("/sign-in")
                            .with(token())
                            .param("login", editor.login())
                            .param("password", PASSWORD)
                            .param("to", evil))
                    .andReturn()
                    .getResponse();
            assertThat(entered.getRedirectedUrl()).as(evil).isEqualTo("/");
        }
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreAnsweredAlike() throws Exception {
        people.setPassword(editor, PASSWORD);
        var wrong = refusal(editor.login(), "not the right words");
        var unknown = refusal("nobody@town.example", "not the right words");
        assertThat(wrong).contains("サインイン名か合言葉が違います");
        assertThat(unknown.replace("nobody@town.example", "X")).isEqualTo(wrong.replace(editor.login(), "X"));
    }

    @Test
    void aPersonWithoutPasswordOrMembershipDoesNotComeIn() throws Exception {
        assertThat(refusal(editor.login(), "")).contains("サインイン名か合言葉が違います");
    }

    @Test
    void afterFiveWrongAttemptsEvenTheRightPasswordHasToWait() throws Exception {
        people.setPassword(editor, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(editor.login(), "wrong words again")).contains("サインイン名か合言葉が違います");
        }
        assertThat(refusal(editor.login(), PASSWORD)).containsPattern("あと(30|29|28|27|26|25)秒");
        var someoneElse = people.person(town, Role.VIEWER);
        people.setPassword(someoneElse, PASSWORD);
        var entered = mvc.perform(post("/sign-in")
                        .with(token())
                        .param("login", someoneElse.login())
                        .param("password", PASSWORD))
                .andReturn()
                .getResponse();
        assertThat(entered.getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void formsWithoutTheTokenAreRefused() throws Exception {
        assertThat(mvc.perform(post("/sign-in").param("login", "x").param("password", "y"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(post("/sign-out").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatARoleDoesNotAllowIsForbidden() throws Exception {
        assertThat(mvc.perform(get("/administrators").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        var administrator = people.person(town, Role.ADMINISTRATOR);
        assertThat(mvc.perform(get("/administrators").with(administrator.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aViewerMayReadAndNotWrite() throws Exception {
        var viewer = people.person(town, Role.VIEWER);
        assertThat(html(mvc.perform(get("/guarded").with(viewer.signedIn()))
                        .andReturn()
                        .getResponse()))
                .startsWith("北沢市 VIEWER reads 1 writes 0");
    }

    @Test
    void aFellowMembersRecordsAreReadableOnceItShares() throws Exception {
        var neighbour = people.municipality("東原町");
        var group = people.group("北沢広域インフラ群", town, neighbour);
        assertThat(html(mvc.perform(get("/guarded").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()))
                .contains("reads 1");
        people.share(group, neighbour);
        assertThat(html(mvc.perform(get("/guarded").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()))
                .contains("reads 2 writes 1");
    }

    @Test
    void aNewPasswordEndsEarlierSignIns() throws Exception {
        assertThat(mvc.perform(get("/guarded").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        people.setPassword(editor, PASSWORD);
        assertThat(mvc.perform(get("/guarded").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .startsWith("/sign-in");
    }

    @Test
    void aPartOfAPageAndAMachineAreToldInsteadOfRedirected() throws Exception {
        var part = mvc.perform(get("/guarded").header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(part.getStatus()).isEqualTo(401);
        assertThat(part.getHeader("HX-Redirect")).isEqualTo("/sign-in");
        assertThat(mvc.perform(get("/guarded").accept("application/json"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void anonymousVisitorsKeepNoSession() throws Exception {
        var home = mvc.perform(get("/")).andReturn();
        assertThat(home.getResponse().getStatus()).isEqualTo(200);
        assertThat(home.getRequest().getSession(false)).isNull();
        assertThat(Tenancy.current()).isEqualTo(org.tabane.storage.TenantContext.nobody());
    }

    @Test
    void theFrameNamesOrganisationDepartmentAndGroup() throws Exception {
        people.group("北沢広域インフラ群", town, people.municipality("東原町"));
        assertThat(html(mvc.perform(get("/").with(editor.signedIn()))
                        .andReturn()
                        .getResponse()))
                .contains("北沢広域インフラ群", "2団体", "北沢市 建設課", editor.login());
    }

    private String refusal(String login, String password) throws Exception {
        var session = new MockHttpSession();
        var sent = mvc.perform(post("/sign-in")
                        .session(session)
                        .with(token())
                        .with(request -> {
                            request.setRemoteAddr(
                                    "192.0.2." + Math.floorMod(UUID.randomUUID().hashCode(), 250));
                            return request;
                        })
                        .param("login", login)
                        .param("password", password))
                .andReturn()
                .getResponse();
        assertThat(sent.getRedirectedUrl()).isEqualTo("/sign-in");
        var page =
                html(mvc.perform(get("/sign-in").session(session)).andReturn().getResponse());
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    /** The token as a browser sends it: cookie and hidden field of a page of ours. */
    private RequestPostProcessor token() throws Exception {
        var page = mvc.perform(get("/sign-in")).andReturn().getResponse();
        var field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(html(page));
        assertThat(field.find()).isTrue();
        var cookie = java.util.Objects.requireNonNull(page.getCookie("tabane_csrf"));
        return request -> {
            request.setCookies(cookie);
            request.setParameter("_csrf", field.group(1));
            return request;
        };
    }

    private static String html(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Controller
    static class Pages {

        @GetMapping("/guarded")
        @ResponseBody
        String guarded(CurrentUser user) {
            return "%s %s reads %d writes %d context %s"
                    .formatted(
                            user.activeOrganisation().name(),
                            user.role(),
                            Tenancy.current().shared().size(),
                            Tenancy.current().writable().size(),
                            Tenancy.current().userId());
        }

        @GetMapping("/administrators")
        @ResponseBody
        String administrators(CurrentUser user) {
            return user.requireAdministrator().displayName();
        }
    }
}
