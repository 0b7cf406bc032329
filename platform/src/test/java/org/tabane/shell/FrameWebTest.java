package org.tabane.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.view.RedirectView;

/** The frame every page stands in. */
@SpringBootTest(classes = ShellSlice.class, properties = "tabane.test.own-database=true")
@Import(FrameWebTest.Visits.class)
class FrameWebTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private SecurityHeaders securityHeaders;

    private MockMvc mvc;

    @BeforeEach
    void openBrowser() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .addFilters(securityHeaders)
                .build();
    }

    @Test
    void theSixRoomsStandInTheirOrder() throws Exception {
        assertThat(html("/")).containsSubsequence("見る", "束ねる", "進める", "回す", "確かめる", "つなぐ");
    }

    @Test
    void aPageIsInJapaneseUnlessEnglishWasChosen() throws Exception {
        assertThat(mvc.perform(get("/").header("Accept-Language", "en"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("<html lang=\"ja\">", "令和8年10月21日（水）");
        var english = mvc.perform(get("/").cookie(new Cookie("tabane_language", "en")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(english).contains("<html lang=\"en\">", "Wed 21 October 2026", "Skip to content");
    }

    @Test
    void choosingALanguageSetsTheCookieAndGoesBack() throws Exception {
        var response = mvc.perform(post("/language").param("language", "en").param("back", "/see?q=a"))
                .andReturn()
                .getResponse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/see?q=a");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("tabane_language=en")
                .contains("HttpOnly");
    }

    @Test
    void theLanguageSwitchNeverLeadsToAnotherSite() throws Exception {
        for (var evil :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var response = mvc.perform(post("/language").param("language", "ja").param("back", evil))
                    .andReturn()
                    .getResponse();
            assertThat(response.getRedirectedUrl()).as(evil).isEqualTo("/");
        }
    }

    @Test
    void theRoomOneIsInIsMarked() throws Exception {
        assertThat(html("/bundle")).containsPattern("<a href=\"/bundle\" aria-current=\"page\">");
        assertThat(html("/")).doesNotContain("aria-current=\"page\"");
    }

    @Test
    void aRoomListsWhatWorksAndSaysSoWhenNothingDoes() throws Exception {
        assertThat(html("/see")).contains("<a href=\"/region/municipalities\">").doesNotContain("使える機能は、まだありません");
        assertThat(html("/connect")).contains("使える機能は、まだありません");
    }

    @Test
    void everyAnswerCarriesThePolicyAndTheNonceOfItsScripts() throws Exception {
        var response = mvc.perform(get("/")).andReturn().getResponse();
        var policy = response.getHeader("Content-Security-Policy");
        var nonce = Pattern.compile("script-src 'self' 'nonce-([^']+)'").matcher(String.valueOf(policy));
        assertThat(nonce.find()).isTrue();
        assertThat(response.getContentAsString())
                .contains("<style nonce=\"" + nonce.group(1) + "\">")
                .doesNotContain("style=\"");
        assertThat(policy)
                .contains("frame-ancestors 'none'", "default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var other = mvc.perform(get("/")).andReturn().getResponse().getHeader("Content-Security-Policy");
        assertThat(other).isNotEqualTo(policy);
    }

    @Test
    void aNoteSurvivesOneRedirectAndIsShownOnce() throws Exception {
        var session = mvc.perform(post("/test/note")).andReturn().getRequest().getSession();
        var first = mvc.perform(get("/").session((org.springframework.mock.web.MockHttpSession) session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(first).contains("<b>完了</b>");
        var second = mvc.perform(get("/").session((org.springframework.mock.web.MockHttpSession) session))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).doesNotContain("<b>完了</b>");
    }

    @Test
    void whatAVisitorTypedIsEscaped() throws Exception {
        assertThat(html("/see?q=%3Cscript%3Ealert(1)%3C/script%3E")).doesNotContain("<script>alert");
    }

    @Test
    void aMissingPageSaysWhatToDoInTheFrame() throws Exception {
        var response = mvc.perform(get("/nowhere")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString())
                .contains("ページが見つかりません", "六つの部屋", "次にできること")
                .containsPattern("お伝えください：[0-9A-F]{8}（404）");
    }

    @Test
    void whoCameSecondIsLedToWhatIsThereNow() throws Exception {
        assertThat(conflict("http://localhost/bundling/design/7?plan=2"))
                .contains("href=\"/bundling/design/7?plan=2\">いまの内容を開き直す");
        for (var stranger : new String[] {"https://evil.example/a", "javascript:alert(1)", "http://localhost:x"}) {
            assertThat(conflict(stranger)).as(stranger).doesNotContain("いまの内容を開き直す");
        }
    }

    private String conflict(String referer) throws Exception {
        return mvc.perform(get("/test/fault?kind=lock").header("Referer", referer))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void aPartOfAPageWhoseSubjectHasGoneIsToldInThatPart() throws Exception {
        var part = mvc.perform(get("/test/fault?kind=none").header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(part.getStatus()).isEqualTo(200);
        assertThat(part.getContentAsString()).contains("role=\"status\"").doesNotContain("<main");
        var page = mvc.perform(get("/test/fault?kind=none")
                        .header("HX-Request", "true")
                        .header("HX-Boosted", "true"))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(404);
        assertThat(page.getContentAsString()).contains("<main");
    }

    @Test
    void eachRefusalHasItsOwnStatusAndWords() throws Exception {
        assertFault("/test/fault?kind=conflict", 409, "ほかの人が先に変更しました");
        assertFault("/test/fault?kind=lock", 409, "ほかの人が先に変更しました");
        assertFault("/test/fault?kind=gone", 410, "このリンクは終わりました");
        assertFault("/test/fault?kind=large", 413, "ファイルが大きすぎます");
        assertFault("/test/fault?kind=down", 503, "ただいま混み合っています");
        assertFault("/test/fault?kind=none", 404, "ページが見つかりません");
        assertFault("/test/fault?kind=bad", 400, "受け取った内容を読み取れませんでした");
        assertFault("/test/fault", 400, "受け取った内容を読み取れませんでした");
        assertFault("/test/fault?kind=secret", 500, "処理の途中で止まりました");
        assertFault("/language", 405, "この開き方はできません");
    }

    @Test
    void whatAFilterRefusedIsAnsweredInTheFrameToo() throws Exception {
        var response = mvc.perform(get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 403)
                        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, "/bundling/secret"))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentAsString())
                .contains("<h1>この操作はできません</h1>")
                .containsPattern("<a href=\"/bundle\" aria-current=\"page\">");
    }

    @Test
    void aFaultNeverShowsItsInside() throws Exception {
        var body = mvc.perform(get("/test/fault?kind=secret"))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(body).doesNotContain("tabane_app", "IllegalState", "at org.");
    }

    @Test
    void aMachineThatAsksForJsonGetsJson() throws Exception {
        var response = mvc.perform(get("/nowhere").accept(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getContentAsString()).contains("\"status\":404", "\"reference\"");
    }

    private void assertFault(String url, int status, String title) throws Exception {
        var response = mvc.perform(get(url)).andReturn().getResponse();
        assertThat(response.getStatus()).as(url).isEqualTo(status);
        assertThat(response.getContentAsString()).as(url).contains("<h1>" + title + "</h1>");
    }

    private String html(String url) throws Exception {
        return mvc.perform(get(java.net.URI.create(url)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Handlers that fail on purpose. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Visits {

        @Bean
        RoomEntry municipalities() {
            return new RoomEntry(Room.SEE, 10, "shell.room.see", "/region/municipalities");
        }

        @Controller
        static class Handlers {

            @PostMapping("/test/note")
            RedirectView note(Flash flash) {
                flash.ok("shell.room.now");
                return new RedirectView("/");
            }

            @GetMapping("/test/fault")
            View fault(@RequestParam String kind) {
                throw switch (kind) {
                    case "conflict" -> Fault.conflict("shell.error.409.what");
                    case "lock" -> new OptimisticLockingFailureException("version");
                    case "large" -> new MaxUploadSizeExceededException(50_000_000);
                    case "down" -> new CannotGetJdbcConnectionException("no server");
                    case "gone" -> Fault.gone("shell.error.410.what");
                    case "none" -> new EmptyResultDataAccessException(1);
                    case "bad" -> Fault.badRequest("shell.error.400.what");
                    default -> new IllegalStateException("password of tabane_app is wrong");
                };
            }
        }
    }
}
