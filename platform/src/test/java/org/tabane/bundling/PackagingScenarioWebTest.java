package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.storage.TestDatabase;

/** A packaging becomes a scenario, or one there comes to rest on it; versions made before that still read. */
@SpringBootTest
@AutoConfigureMockMvc
class PackagingScenarioWebTest {

    private static final String PACKAGING = "/bundling/packaging";
    private static final String ADDRESS = PACKAGING + "?towns=052043,052132&sectors=road,snow&yen=350000&firms=9&y1=2";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Value("${tabane.database.url}")
    private String database;

    private TestPeople.Person editor;
    private ScenarioVisitor visitor;

    @BeforeEach
    void anEditorSignsIn() {
        TestPeople people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
        visitor = new ScenarioVisitor(mvc, editor);
    }

    /** The packaging's page as its address says it, without a form's secret among the fields. */
    private String packaging(MockHttpServletRequestBuilder request) throws Exception {
        return ScenarioVisitor.html(
                mvc.perform(request.header("Accept-Language", "ja")).andReturn().getResponse());
    }

    private static MockHttpServletRequestBuilder form() {
        return post(PACKAGING + "/scenario")
                .param("towns", "052043,052132")
                .param("sectors", "road,snow")
                .param("yen", "350000")
                .param("firms", "9")
                .param("y1", "2")
                .param("term", "1");
    }

    @Test
    void theTermsYearsItemsAndLotsBecomeAScenarioThatLeadsBack() throws Exception {
        assertThat(packaging(get(ADDRESS).with(editor.signedIn()))).contains("この組み方で試算する", "新しい試算を作る", "第1期（2年");
        MockHttpServletResponse made = visitor.send(form().param("name", "二年の試算"));
        String scenario = String.valueOf(made.getRedirectedUrl());
        assertThat(scenario).startsWith("/bundling/scenarios/");
        String page = visitor.page(scenario);
        assertThat(page)
                .contains("二年の試算", "2年契約", "前提にした業務の組み方", "性能規定・総価", "除草（肩掛・機械）", "第1期", "組み方 第1期")
                .contains(ADDRESS.replace("&", "&amp;"), "試算は全域の額です", "性能規定とした項目だけ")
                .doesNotContain("この試算の団体が違います", "この期に入っていません");
        assertThat(visitor.page(scenario + "/edit")).contains("value=\"yes\" checked");
        assertThat(packaging(get(ADDRESS).with(editor.signedIn()))).contains("二年の試算");
    }

    @Test
    void aScenarioThereKeepsItsTownsAndFiguresAndGetsANewVersion() throws Exception {
        String scenario = visitor.newScenario("前からの試算", "052043", "052094");
        String id = scenario.substring(scenario.lastIndexOf('/') + 1);
        assertThat(visitor.page(scenario)).doesNotContain("前提にした業務の組み方").contains("3年契約");
        MockHttpServletResponse changed = visitor.send(form().param("target", id));
        assertThat(changed.getRedirectedUrl()).isEqualTo(scenario);
        String page = visitor.page(scenario);
        assertThat(page)
                .contains("第2版として残しました", "2年契約", "前提にした業務の組み方")
                .contains("業務の組み方から：第1期 2年", "この試算の団体が違います", "この期に入っていません");
        assertThat(visitor.page(scenario + "?version=1")).contains("3年契約").doesNotContain("前提にした業務の組み方");
    }

    @Test
    void aVersionMadeBeforePackagingsWereKeptStillReads() throws Exception {
        String scenario = visitor.newScenario("古い版");
        String before = visitor.page(scenario);
        UUID id = UUID.fromString(scenario.substring(scenario.lastIndexOf('/') + 1));
        try (Connection owner = TestDatabase.owner(database);
                PreparedStatement old = owner.prepareStatement(
                        "update bundling.scenario_version set body = body - 'packaging' - 'design' - 'drivers' where scenario_id = ?")) {
            old.setObject(1, id);
            assertThat(old.executeUpdate()).isEqualTo(1);
        }
        String after = visitor.page(scenario);
        assertThat(main(after)).isEqualTo(main(before)).doesNotContain("前提にした業務の組み方");
        visitor.send(form().param("target", id.toString()));
        assertThat(visitor.page(scenario)).contains("第2版", "前提にした業務の組み方");
    }

    @Test
    void whatCannotBeMadeIsRefusedInWordsAndStrangersAreAskedToSignIn() throws Exception {
        MockHttpServletResponse noTowns = visitor.send(
                post(PACKAGING + "/scenario").param("sectors", "road").param("term", "1"));
        assertThat(noTowns.getStatus()).isEqualTo(400);
        assertThat(ScenarioVisitor.html(noTowns)).contains("団体を 1 から 10 まで");
        MockHttpServletResponse noTerm = visitor.send(post(PACKAGING + "/scenario")
                .param("towns", "052043")
                .param("sectors", "road")
                .param("term", "4"));
        assertThat(noTerm.getStatus()).isEqualTo(400);
        assertThat(visitor.send(form().param("target", "not-an-id")).getStatus())
                .isEqualTo(404);
        assertThat(packaging(get(PACKAGING + "?sectors=road").with(editor.signedIn())))
                .contains("団体を 1 から 10 まで入れて");
        assertThat(packaging(get(ADDRESS))).contains("サインインすると、この組み方を試算に引き継げます");
        assertThat(mvc.perform(form().with(csrf())).andReturn().getResponse().getStatus())
                .isIn(302, 401, 403);
    }

    /** What the page says, without the words that are shown once and the form's secrets. */
    /** Without the foot, which says at what minute the page was shown. */
    private static String main(String page) {
        return page.substring(page.indexOf("<h1>"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }
}
