package org.tabane.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The first page and the help page. */
@SpringBootTest(classes = ShellSlice.class, properties = "tabane.test.own-database=true")
@Import(HomeWebTest.Modules.class)
class HomeWebTest {

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void openBrowser() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void aVisitorIsAskedForTheirTownFirst() throws Exception {
        assertThat(html(get("/")))
                .contains("<form method=\"get\" action=\"/bundling/first\"", "<label for=\"q\">あなたのまち</label>", "サインイン")
                .doesNotContain("いまの状況");
    }

    @Test
    void aModulesEntriesAndSearchFieldAreOffered() throws Exception {
        assertThat(html(get("/"))).contains("<a href=\"/region/municipalities\">", "data-search");
    }

    @Test
    void whoHasSignedInSeesTheDayAndWhatTheModulesTell() throws Exception {
        assertThat(html(get("/").header("X-Name", "佐藤 恵")))
                .contains("令和8年10月21日<span class=\"day\">（水）</span>", "開庁日", "北沢広域インフラ群", "佐藤 恵")
                .contains("<span class=\"w\">令和7年度の台帳</span>", "<a class=\"btn sm\" href=\"/ledger/entries\">入力する</a>");
    }

    @Test
    void theYearsLineFollowsTheFiscalYear() throws Exception {
        assertThat(html(get("/"))).contains("令和8年度の流れ", "年度の 55％ が過ぎました", "5/31（日） 出納閉鎖", "3月議会（当初予算）");
    }

    @Test
    void theHelpQuotesTheGuidesQuestionsAndExplainsTheWords() throws Exception {
        assertThat(html(get("/help"))).contains("Q2-4", "Q2-7", "Q2-9", "Q6-2", "指示限度額", "Instruction ceiling");
        assertThat(html(get("/help").cookie(new Cookie("tabane_language", "en"))))
                .contains("<h1>Help</h1>", "Instruction ceiling", "<td lang=\"ja\">指示限度額</td>");
    }

    @Test
    void englishPagesHaveNoJapaneseWordsLeftOver() throws Exception {
        for (var path : List.of("/", "/see", "/bundle", "/steer", "/run", "/verify", "/connect", "/nowhere")) {
            var words = html(get(path).cookie(new Cookie("tabane_language", "en")))
                    .replace("束ね", "")
                    .replace(">日本語<", "><")
                    .replace("大館市", "");
            assertThat(words).as(path).doesNotContainPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
        }
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    /** What other modules would offer. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Modules {

        @Bean
        RoomEntry municipalities() {
            return new RoomEntry(Room.SEE, 10, "shell.room.see", "/region/municipalities");
        }

        @Bean
        SearchBox search() {
            return new SearchBox("/region/municipalities", "q", "shell.first.town");
        }

        @Bean
        FrameVisitor visitor() {
            return request -> {
                var name = request.getHeader("X-Name");
                return name == null
                        ? Visitor.anonymous("/sign-in")
                        : new Visitor(
                                true, name, "北沢市 建設課", "北沢広域インフラ群", "4団体", List.of(), "/sign-in", "/sign-out", null);
            };
        }

        @Bean
        HomeBlock ledger() {
            return new HomeBlock() {
                @Override
                public int order() {
                    return 10;
                }

                @Override
                public Optional<Content> content(Frame frame) {
                    return frame.visitor().signedIn()
                            ? Optional.of(new Content(
                                    "台帳",
                                    null,
                                    List.of(new Line("3件", "令和7年度の台帳", null, new Link("入力する", "/ledger/entries"))),
                                    null))
                            : Optional.empty();
                }
            };
        }
    }
}
