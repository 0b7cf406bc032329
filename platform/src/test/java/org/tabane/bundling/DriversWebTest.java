package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** The ranges of a scenario's drivers on their page: set, refused with what to do, seen in the result, reset. */
@SpringBootTest
@AutoConfigureMockMvc
class DriversWebTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ScenarioVisitor visitor;
    private String scenario;

    @BeforeEach
    void anEditorHasAScenario() throws Exception {
        TestPeople people = new TestPeople(context);
        visitor = new ScenarioVisitor(mvc, people.person(people.municipality("北沢市"), Role.EDITOR));
        scenario = visitor.newScenario("要因を変える");
    }

    @Test
    void everyActingDriverIsShownWithItsDefaultAndSource() throws Exception {
        assertThat(visitor.page(scenario + "/drivers"))
                .contains("直営対応の移管", "▲60％ 〜 ▲30％ 〜 0％", "人口一人あたりの委託額", "人件費単価", "全体マネジメントと窓口の費用")
                .contains("この試算で使わない要因", "契約1件あたりの時間の増減");
    }

    @Test
    void aRangeIsKeptAsANewVersionAndTheResultShowsTheDifference() throws Exception {
        MockHttpServletResponse saved = visitor.send(drivers("１０", "２０", "30％", "業者2社の見積 令和8年10月"));
        assertThat(saved.getRedirectedUrl()).isEqualTo(scenario);
        assertThat(visitor.page(scenario)).contains("第2版として残しました。", "前の版との違い", "第1版と第2版", "要因の幅を置き換えた");
        assertThat(visitor.page(scenario + "/drivers"))
                .contains("value=\"10\"", "value=\"20\"", "業者2社の見積 令和8年10月", "初期値（")
                .contains("この幅をやめ");
        MockHttpServletResponse reset =
                visitor.send(drivers("10", "20", "30", "業者2社の見積 令和8年10月", 2).param("travel.reset", "yes"));
        assertThat(reset.getRedirectedUrl()).isEqualTo(scenario);
        assertThat(visitor.page(scenario + "/drivers")).doesNotContain("業者2社の見積", "この幅をやめ、");
    }

    @Test
    void aRangeForOneTownIsKeptBesideTheDefault() throws Exception {
        visitor.send(post(scenario + "/drivers")
                .param("basedOn", "1")
                .param("direct-response.0.town", "052043")
                .param("direct-response.0.low", "-10")
                .param("direct-response.0.mode", "-5")
                .param("direct-response.0.high", "0")
                .param("direct-response.0.evidence", "SURVEYED")
                .param("direct-response.0.source", "業務時間調査"));
        assertThat(visitor.page(scenario + "/drivers"))
                .contains("name=\"direct-response.0.low\" value=\"−10\"", "業務時間調査", "name=\"direct-response.1.mode\"");
    }

    @Test
    void whatCannotBeRightIsRefusedInWordsAndKept() throws Exception {
        assertThat(refused(drivers("20", "10", "30", "見積"))).contains("下限「20」が最もありそうな値「10」より大きく", "value=\"20\"");
        assertThat(refused(drivers("10", "30", "20", "見積"))).contains("最もありそうな値「30」が上限「20」より大きく");
        assertThat(refused(drivers("10", "20", "30", ""))).contains("出典を入れてください");
        assertThat(refused(drivers("10", "", "30", "見積"))).contains("三つとも入れてください");
        assertThat(refused(drivers("少し", "20", "30", "見積"))).contains("「少し」を読み取れません");
        assertThat(refused(drivers("10", "20", "3000", "見積"))).contains("「3000」は", "の外です");
        assertThat(visitor.page(scenario)).contains("第1版").doesNotContain("第2版");
    }

    @Test
    void anUnchangedFormMakesNoVersionAndALateOneIsRefused() throws Exception {
        assertThat(visitor.send(drivers("", "", "", "")).getRedirectedUrl()).isEqualTo(scenario);
        assertThat(visitor.page(scenario)).contains("新しい版は作りませんでした").doesNotContain("第2版");
        visitor.send(drivers("10", "20", "30", "見積"));
        assertThat(visitor.send(drivers("10", "20", "30", "見積")).getStatus()).isEqualTo(409);
    }

    private String refused(MockHttpServletRequestBuilder form) throws Exception {
        MockHttpServletResponse response = visitor.send(form);
        assertThat(response.getStatus()).isEqualTo(422);
        return ScenarioVisitor.html(response);
    }

    private MockHttpServletRequestBuilder drivers(String low, String mode, String high, String source) {
        return drivers(low, mode, high, source, 1);
    }

    private MockHttpServletRequestBuilder drivers(String low, String mode, String high, String source, int basedOn) {
        return post(scenario + "/drivers")
                .param("basedOn", String.valueOf(basedOn))
                .param("travel.low", low)
                .param("travel.mode", mode)
                .param("travel.high", high)
                .param("travel.evidence", "SURVEYED")
                .param("travel.source", source);
    }
}
