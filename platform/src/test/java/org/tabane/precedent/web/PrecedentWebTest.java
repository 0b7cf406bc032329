package org.tabane.precedent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The list of precedents and the record of one, as anybody sees them. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class PrecedentWebTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void theListShowsCasesFiguresHistoriesAndVoicesWithTheirSource() throws Exception {
        assertThat(html(get("/precedent")))
                .contains("事例 4件（全4件のうち）", "秋田県大館市", "11.3億円（2.3億円/年）", "1,493〜2,457（中央 1,884）")
                .contains("4件のうち3件", "300,000,000 ÷ 36 × 12 ÷ 67,000", "求められない")
                .contains("福島県（宮下土木事務所）", "平成21年度〜平成24年度", "職員の声")
                .contains("人手不足時代に束で立ち向かう", "令和7年11月26日")
                .contains("aria-current=\"page\"");
    }

    @Test
    void theListMayBeNarrowedDown() throws Exception {
        assertThat(html(get("/precedent?sector=park")))
                .contains("事例 2件", "href=\"/precedent/meiwa\"")
                .doesNotContain("指示限度額 地区ごと");
        assertThat(html(get("/precedent?sector=park&payment=unit_price"))).contains("当てはまる事例がありません");
    }

    @Test
    void theListTellsOfShortRecordsWithTheirSourceAndOldAddressesOfTheOrderStillLead() throws Exception {
        assertThat(html(get("/precedent"))).contains("取組の記録 20件", "報道・二次資料", "除雪について", "公表者の頁");
        assertThat(mvc.perform(get(URI.create("/precedent?town=" + encoded("北秋田市"))))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/precedent/like?towns=" + encoded("北秋田市"));
    }

    @Test
    void everyFactOfARecordNamesItsPage() throws Exception {
        String sanjo = html(get("/precedent/sanjo"));
        assertThat(sanjo)
                .contains("<h1>新潟県三条市</h1>", "約92,000人", "平成29年度", "約8倍")
                .contains("Q2-9 直営対応時間が減った後、どのような新たな業務に注力する？")
                .contains("データ分析力を駆使して市外コンサルが地元業者JVをサポート", "読み取り")
                .contains("href=\"/region/municipalities/152048\"", "対象地区の1人当たりより小さい");
    }

    @Test
    void thePagesExistInEnglish() throws Exception {
        Cookie english = new Cookie("tabane_language", "en");
        assertThat(html(get("/precedent").cookie(english)))
                .contains("4 of 4 cases", "1,130 million yen", "FY2017 (Heisei 29)");
        assertThat(html(get("/precedent/yokkaichi").cookie(english))).contains("cannot be computed", "our reading");
    }

    @Test
    void theAddressPeopleGuessLeadsThere() throws Exception {
        assertThat(mvc.perform(get("/precedents")).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/precedent");
        assertThat(mvc.perform(get("/precedents/odate"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/precedent/odate");
        assertThat(mvc.perform(get("/precedent/nowhere"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
