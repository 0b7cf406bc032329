package org.tabane.precedent.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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

    @Test
    void whatThePublishedFiguresOfATownLackIsSaidAndWhatStandsInForIt() throws Exception {
        String projected = "三沢市の人口は、住民基本台帳に使える公表値がないので、2025年の将来推計";
        String outlook = "双葉町は将来推計が単独では公表されていない";
        String misawa = encoded("三沢市");
        assertThat(html(get(URI.create("/precedent/like?towns=" + misawa)))).contains(projected, "37,512人");
        assertThat(html(get(URI.create("/precedent/like?towns=" + misawa + "," + encoded("大館市")))))
                .contains(projected, "102,536人");
        assertThat(html(get("/precedent/like?towns=052043"))).doesNotContain("将来推計");
        String both = "towns=" + misawa + "," + encoded("双葉町");
        assertThat(html(get(URI.create("/precedent/type?" + both))))
                .contains(projected, outlook, "2020→2050年の人口減少（推計の公表なし）");
        try (PDDocument paper = Loader.loadPDF(mvc.perform(get(URI.create("/precedent/type/advice.pdf?" + both)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s", ""))
                    .contains(projected, outlook);
        }
    }

    @Test
    void whereNothingCanBeComparedThereIsNoOrderAndThePageSaysWhatToDo() throws Exception {
        assertThat(html(get("/precedent/like?towns=052043&w.population=0&w.density=0&w.coast=0")))
                .contains("比べる項目がないので、似た順に並べられません", "ふつう")
                .doesNotContain("近い順に詳しく");
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
