package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** A figure of now that is emptied is unknown or the default, never a silent zero. */
@SpringBootTest
@AutoConfigureMockMvc
class UnknownFigureWebTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Test
    void anEmptiedFigureOfASectorTakesTheDefaultAgain() throws Exception {
        ScenarioVisitor visitor = visitor();
        String scenario = visitor.newScenario("空にする");
        String standard =
                ScenarioVisitor.first(visitor.page(scenario + "/edit"), "name=\"line.0.hours\" value=\"([\\d,]+)\"");
        visitor.send(
                edit(visitor.page(scenario + "/edit"), scenario, "line.0.yen", "5000000", "line.0.source", "契約台帳"));
        assertThat(visitor.page(scenario)).contains("第2版", "5,000,000", "契約台帳 ／ 人口");
        visitor.send(edit(visitor.page(scenario + "/edit"), scenario, "line.0.yen", "", "line.0.source", "契約台帳"));
        assertThat(visitor.page(scenario)).contains("第3版", standard).doesNotContain("不明な数字");
    }

    @Test
    void anUnknownFigureOfAWorkItemIsNamedInTheResultAndCannotBeBundled() throws Exception {
        ScenarioVisitor visitor = visitor();
        // Bridges, sewers and snow have no default per head.
        String without = visitor.newScenario("六つの分野", "052043", "052132");
        String open = visitor.page(without + "/edit");
        int line = Integer.parseInt(
                ScenarioVisitor.first(open, "name=\"line\\.(\\d+)\\.yen\" value=\"\" placeholder=\"不明\""));
        MockHttpServletResponse refused = visitor.send(
                edit(open, without, "line." + line + ".yenBundled", "1000", "line." + line + ".hoursBundled", "10"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(ScenarioVisitor.html(refused)).contains("現状の委託額が空のままでは", "現状の直営時間が空のままでは");
        assertThat(visitor.page(without)).contains("不明な数字", "委託額と直営時間", "その分は現状にも束ね後にも入っていません");
    }

    private ScenarioVisitor visitor() {
        TestPeople people = new TestPeople(context);
        return new ScenarioVisitor(mvc, people.person(people.municipality("北沢市"), Role.EDITOR));
    }

    /** The form as it stands, with some fields typed over. */
    private static MockHttpServletRequestBuilder edit(String html, String scenario, String... typed) {
        MockHttpServletRequestBuilder form = post(scenario + "/edit")
                .param("basedOn", ScenarioVisitor.first(html, "name=\"basedOn\" value=\"(\\d+)\""))
                .param("years", "3")
                .param("performance", "yes");
        Matcher field = Pattern.compile("name=\"((?:line|town)[^\"]+)\" value=\"([^\"]*)\"")
                .matcher(html);
        while (field.find()) {
            String value = field.group(2);
            for (int i = 0; i < typed.length; i += 2) {
                value = typed[i].equals(field.group(1)) ? typed[i + 1] : value;
            }
            form.param(field.group(1), value);
        }
        return form;
    }
}
