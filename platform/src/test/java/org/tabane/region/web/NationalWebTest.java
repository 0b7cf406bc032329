package org.tabane.region.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The national view, a town beside others and a group, as anybody sees them without scripts. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class NationalWebTest {
    @Autowired
    private MockMvc mvc;

    @Test
    void theComputedSharesStandBesideThePublishedOnesAndTheDifferenceIsExplained() throws Exception {
        assertThat(html(get("/region/national")))
                .contains("60.5<span class=\"unit\">％", "1,046／1,728　国の公表「約6割」")
                .contains("42.7<span class=\"unit\">％", "737／1,728　国の公表「約4割」")
                .contains("推計のある1,728市区町村を母数", "1,741のうち 13")
                .contains("概略の区画", "本当の境界ではありません");
    }

    @Test
    void theMapHoldsEveryTownAndTheLegendCountsThem() throws Exception {
        String page = html(get("/region/national"));
        assertThat(page.split("data-c=\"", -1)).hasSize(1741 + 1);
        for (String count :
                new String[] {">67<", ">274<", ">374<", ">331<", ">265<", ">216<", ">124<", ">77<", ">13<"}) {
            assertThat(page).contains("<span class=\"n num\">" + count.substring(1, count.length() - 1) + "</span>");
        }
        assertThat(page).contains("class=\"dx\"");
    }

    @Test
    void oneMayMarkOnesOwnTownByNameAndIsAskedWhichWhereSeveralBearIt() throws Exception {
        assertThat(html(get(URI.create("/region/national?town=" + encoded("大館市")))))
                .contains("秋田県　大館市", "▲42.7", "617番目", "class=\"callout\"", "秋田県 25市区町村", "tr class=\"mine\"");
        assertThat(html(get(URI.create("/region/national?town=" + encoded("府中市")))))
                .contains("どのまちですか", "132063", "342084");
        assertThat(html(get(URI.create("/region/national?town=" + encoded("<b>")))))
                .contains("&lt;b&gt;")
                .doesNotContain("「<b>」");
    }

    @Test
    void theTableIsPagedOrderedAndNarrowedByTheServer() throws Exception {
        assertThat(html(get("/region/national?page=2")))
                .contains("page=3", "1,741")
                .doesNotContain("<tr class=\"mine\"");
        assertThat(html(get("/region/national?prefecture=05&order=f1-desc")))
                .contains("25市区町村")
                .containsSubsequence("towns-table", "秋田市", "横手市");
        assertThat(html(get(URI.create("/region/national?q=" + encoded("無い村")))))
                .contains("当てはまる市区町村がありません");
    }

    @Test
    void whatNobodyImportedIsSaidSoWithWhereToGetIt() throws Exception {
        assertThat(html(get("/region/national?indicator=staff_technical_count")))
                .contains("まだ取り込んでいません", "定員管理調査", "/region/releases")
                .doesNotContain("<svg class=\"map\"");
        assertThat(html(get("/region/national?view=prefecture"))).contains("47都道府県", "data-p=\"05\"");
        assertThat(mvc.perform(get("/region/national?indicator=nonsense"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void filesCarryTheMunicipalStandardColumnsInBothEncodings() throws Exception {
        byte[] utf8 = mvc.perform(get("/region/national.csv?indicator=population_change"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String text = new String(utf8, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFF全国地方公共団体コード,地方公共団体名,所在地_都道府県,所在地_市区町村,")
                .contains("\r\n052043,秋田県大館市,秋田県,大館市,");
        assertThat(text.lines()).hasSize(1742);
        byte[] sjis = mvc.perform(get("/region/national.csv?indicator=population_change&encoding=sjis"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(sjis, Charset.forName("windows-31j")))
                .startsWith("全国地方公共団体コード")
                .contains("大館市");
        assertThat(mvc.perform(get("/region/national/rows.json?indicator=population_change"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("[\"052043\",\"大館市\",\"05\"");
        assertThat(mvc.perform(get("/region/national.png?indicator=population_change&town=052043"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void aTownStandsBesideItsNeighboursAndTheTwentyMostLikeIt() throws Exception {
        assertThat(html(get("/region/municipalities/052043")))
                .contains("五つの軸でくらべる", "似た20市区町村", "インフラの質・量", "取組の進展")
                .contains("class=\"strip\"", "まだ取り込んでいません", "足りない値")
                .doesNotContain("公開リンクを作る");
        assertThat(html(get("/region/municipalities/052043")))
                .as("what the likeness is made of, and what a difference of 1 means")
                .contains("人口の差", "密度の差", "見通しの差", "標準偏差");
    }

    @Test
    void everyViewIsTakenAwayAsCsvPictureAndPaper() throws Exception {
        String town = "/region/municipalities/052043/";
        String six = "052043,053031,052132,052019,052027,052035";
        for (String path : new String[] {
            "/region/national.pdf?indicator=population_change&town=052043",
            "/region/national.pdf?indicator=population_2050&view=prefecture",
            town + "sheet.pdf",
            "/region/group.pdf?towns=052043",
            "/region/group.pdf?towns=134210,132012,011002,473821",
            "/region/group.pdf?towns=420000,014672,462225,462039,462101",
            "/region/group.pdf?towns=" + six,
            "/region/group.pdf?towns=" + six + ",052060,052078,075418"
        }) {
            assertThat(new String(bytes(path), StandardCharsets.ISO_8859_1))
                    .as(path)
                    .startsWith("%PDF");
        }
        for (String path : new String[] {
            "/region/national.png?indicator=population_change&view=prefecture",
            town + "axes.png",
            "/region/group.png?towns=" + six + ",052060,052078",
            "/region/group.png?towns=052043"
        }) {
            assertThat(bytes(path)).as(path).startsWith(0x89, 'P', 'N', 'G');
        }
        String csv = new String(bytes(town + "indicators.csv"), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFF全国地方公共団体コード,地方公共団体名,所在地_都道府県,所在地_市区町村,区分,違いの大きさ,")
                .contains(
                        "052043,秋田県大館市,秋田県,大館市,このまち,,population_change,人口の増減率　2020年→2050年,-42.7,％,2050",
                        ",隣り合うまち,,",
                        ",似たまち,0.");
        assertThat(new String(
                        bytes("/region/group.csv?towns=052043,053031&encoding=sjis"), Charset.forName("windows-31j")))
                .contains("群の計,,population_change")
                .contains("-43.6,％");
        assertThat(mvc.perform(get("/region/group.pdf?towns="))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(400);
    }

    private byte[] bytes(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsByteArray();
    }

    @Test
    void aGroupIsSummedAndMissingValuesAreNotZero() throws Exception {
        assertThat(html(get("/region/group?towns=052043,053031")))
                .contains("2市区町村の群", "大館市", "小坂町", "74,017", "職員体制", "足りない値", "値のないまち")
                .contains("class=\"map closeup\"");
        assertThat(html(get("/region/group?towns=075418,052043"))).contains("—");
        assertThat(html(get("/region/group"))).contains("まちがまだ選ばれていません");
    }

    @Test
    void aWrongKeyOpensNothingAndNobodyMakesLinksWithoutSigningIn() throws Exception {
        for (String key : new String[] {"x", "A".repeat(43)}) {
            assertThat(mvc.perform(get("/region/shared/" + key))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(mvc.perform(post("/region/municipalities/052043/links").with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isBetween(300, 403);
    }

    private String html(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.accept("text/html").header("Accept-Language", "ja"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
