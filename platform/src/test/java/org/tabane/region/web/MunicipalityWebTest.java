package org.tabane.region.web;

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

/** The list of municipalities and the page of one, as anybody sees them. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class MunicipalityWebTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void theListBeginsWithTheNationalSharesAndTheirSource() throws Exception {
        assertThat(html(get("/region/municipalities")))
                .contains("60.5", "42.7", "手引きの説明資料では「約6割」", "国立社会保障・人口問題研究所", "1,741市区町村")
                .contains("aria-current=\"page\"");
    }

    @Test
    void anAmbiguousNameListsAllItCouldMean() throws Exception {
        assertThat(html(get(URI.create("/region/municipalities?q=" + encoded("府中")))))
                .contains("3市区町村", "/region/municipalities/132063", "/region/municipalities/342084");
    }

    @Test
    void theListMayBeOrderedAndNarrowedToAPrefecture() throws Exception {
        String akita = html(get("/region/municipalities?prefecture=05&order=change"));
        assertThat(akita).contains("25市区町村", "aria-sort=\"ascending\"").doesNotContain("函館市");
        assertThat(akita.indexOf("秋田市")).isGreaterThan(akita.indexOf("上小阿仁村"));
    }

    @Test
    void whatIsNotFoundSaysWhatToDo() throws Exception {
        assertThat(html(get(URI.create("/region/municipalities?q=" + encoded("平泉市<b>")))))
                .contains("に合う市区町村がありません", "全部の市区町村を見る", "&lt;b&gt;")
                .doesNotContain("平泉市<b>");
        assertThat(html(get("/region/municipalities?page=99&order=nonsense"))).contains("与那国町");
    }

    @Test
    void aTownShowsItsFactsItsNeighboursAndTheWayToAnEstimate() throws Exception {
        assertThat(html(get("/region/municipalities/052043")))
                .contains("<h1>秋田県大館市</h1>", "65,024", "39,696", "69,237", "令和7年1月1日")
                .contains("role=\"img\" aria-label=\"秋田県大館市と、隣り合う8市区町村の位置の図。")
                .contains("href=\"/bundling/first?town=052043\"")
                .contains("鹿角市", "陸続き", "仮定", "似たまち")
                .doesNotContain("style=\"");
    }

    @Test
    void aTownWithoutAProjectionOfItsOwnSaysSoAndShowsTheJointOne() throws Exception {
        assertThat(html(get("/region/municipalities/07541")))
                .contains("公表なし", "浜通り地域の13市町村をまとめた推計", "452,508", "福島県双葉郡広野町")
                .doesNotContain(">0<");
    }

    @Test
    void aFigureThatCannotBeReliedOnIsMissing() throws Exception {
        assertThat(html(get("/region/municipalities/022071")))
                .contains("<h1>青森県三沢市</h1>", "欠測とした")
                .doesNotContain("11,423");
    }

    @Test
    void thePagesExistInEnglish() throws Exception {
        Cookie english = new Cookie("tabane_language", "en");
        assertThat(html(get("/region/municipalities/244422").cookie(english)))
                .contains("<h1>明和町, Mie</h1>", "Neighbours", "shared border", "Make a first estimate");
        assertThat(html(get("/region/municipalities").cookie(english))).contains("Lose 30% or more");
    }

    @Test
    void anUnknownCodeIsNotFound() throws Exception {
        for (String code : new String[] {"050008", "999999", "abc", "14103"}) {
            assertThat(mvc.perform(get("/region/municipalities/" + code))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(code)
                    .isEqualTo(404);
        }
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
