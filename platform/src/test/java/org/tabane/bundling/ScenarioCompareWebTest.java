package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** Scenarios side by side, told apart by name and town by town; and the arithmetic of one, to be checked by hand. */
@SpringBootTest
@AutoConfigureMockMvc
class ScenarioCompareWebTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ScenarioVisitor visitor;

    @BeforeEach
    void anEditor() {
        TestPeople people = new TestPeople(context);
        visitor = new ScenarioVisitor(mvc, people.person(people.municipality("北沢市"), Role.EDITOR));
    }

    @Test
    void fourScenariosStandSideBySideTownByTown() throws Exception {
        String two = visitor.newScenario("二つのまち");
        String first = copy(two);
        String second = copy(two);
        String other = visitor.newScenario("ほかのまち", "052043", "052094");
        String compared = visitor.page("/bundling/scenarios/compare?id=" + id(two) + "&id=" + id(first) + "&id="
                + id(second) + "&id=" + id(other));
        assertThat(compared)
                .contains("二つのまち の写し<", "二つのまち の写し2<", "ほかのまち<")
                .contains("団体別の減る額 P50", "大館市", "北秋田市", "鹿角市", "対象外")
                .contains("それぞれの試算の最新の版", "三点の幅から 10,000 回ひいた");
    }

    @Test
    void aCopyOfACopyIsTheNextCopyOfTheFirst() throws Exception {
        String third = copy(copy(copy(visitor.newScenario("もと"))));
        assertThat(visitor.page(third)).contains("もと の写し3").doesNotContain("の写し の写し");
    }

    @Test
    void theArithmeticOfATownCanBeCheckedByHand() throws Exception {
        String page = visitor.page(visitor.newScenario("式を開く"));
        assertThat(page).contains("大館市の計算", "入れた数字（基準日 令和", "総コスト　束ね後", "減る額 P50");
        Matcher sum =
                Pattern.compile("([\\d,.]+) 時間 × ([\\d,.]+) 円 ＝ ([\\d,]+) 円").matcher(page);
        int found = 0;
        while (sum.find()) {
            found++;
            BigDecimal product = number(sum.group(1)).multiply(number(sum.group(2)));
            // The hours are printed with two decimals: half of the last one, in yen.
            BigDecimal most = number(sum.group(2)).movePointLeft(2);
            assertThat(number(sum.group(3))
                            .subtract(product.setScale(0, RoundingMode.HALF_UP))
                            .abs())
                    .as(sum.group())
                    .isLessThanOrEqualTo(most);
        }
        assertThat(found).isEqualTo(4);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    private String copy(String scenario) throws Exception {
        return String.valueOf(visitor.send(post(scenario + "/copy")).getRedirectedUrl());
    }

    private static String id(String scenario) {
        return scenario.substring(scenario.lastIndexOf('/') + 1);
    }
}
