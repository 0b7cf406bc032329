package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Cost sharing as an anonymous visitor sees it. The figures of the ordinances are worked by hand: 16,000 and 4,000 people are 4/5 and 1/5,
 * 3,000 and 1,000 tonnes are 3/4 and 1/4.
 */
@SpringBootTest
class SharingWebTest {

    private static final String URL = "/bundling/sharing";
    private static final String TWO = URL + "?towns=304280,304247&total=100000000";
    private static final String PEOPLE = "&census.304280=16000&census.304247=4000";
    private static final String TONNES = "&usage.304280=3000&usage.304247=1000";
    private static final String ELEVEN = "052043,052132,052094,053031,053279,052027,053465,053481,053490,052060,052019";

    @Autowired
    private WebApplicationContext context;

    private MockMvc mvc;

    @BeforeEach
    void openBrowser() {
        mvc = MockMvcBuilders.webAppContextSetup(context)
                .apply(SecurityMockMvcConfigurers.springSecurity())
                .build();
    }

    @Test
    @DisplayName("し尿処理施設の建設：人口割35・基本割15・実績割50")
    void theNightSoilPlantIsBuiltByPeopleEquallyAndByUse() throws Exception {
        String page = page(TWO + "&w1.equal=15&w1.census=35&w1.usage=50" + PEOPLE + TONNES);
        assertThat(row(page, "串本町"))
                .contains("0.8000000000", "28,000,000.0000", "7,500,000.0000", "37,500,000.0000", "73,000,000");
        assertThat(row(page, "古座川町")).contains("7,000,000.0000", "12,500,000.0000", "27,000,000");
        assertThat(page).contains("令和4年組合条例第1号", "差 0円", "入力値");
    }

    @Test
    @DisplayName("し尿処理施設の運営管理：基本割9.5・実績割90.5")
    void theNightSoilPlantIsRunEquallyAndByUse() throws Exception {
        String page = page(TWO + "&w1.equal=9.5&w1.usage=90.5" + TONNES);
        assertThat(row(page, "串本町")).contains("4,750,000.0000", "67,875,000.0000", "72,625,000");
        assertThat(row(page, "古座川町")).contains("22,625,000.0000", "27,375,000");
    }

    @Test
    @DisplayName("ごみ処理施設の建設：人口割94・基本割6")
    void theWastePlantIsBuiltByPeopleAndEqually() throws Exception {
        String page = page(TWO + "&w1.equal=6&w1.census=94" + PEOPLE);
        assertThat(row(page, "串本町")).contains("75,200,000.0000", "3,000,000.0000", "78,200,000");
        assertThat(row(page, "古座川町")).contains("18,800,000.0000", "21,800,000");
    }

    @Test
    @DisplayName("会館改修：均等割50・人口割50、1,000円未満切捨て、残額は代表団体")
    void theHallIsRefurbishedInThousandsOfYen() throws Exception {
        String question = URL + "?towns=304280,304247&total=10000000&w1.equal=50&w1.census=50&rounding=thousand"
                + "&census.304280=6000&census.304247=3000";
        String page = page(question);
        assertThat(row(page, "串本町")).contains("5,833,333.3333", "5,833,000", "1,000", "5,834,000");
        assertThat(row(page, "古座川町")).contains("4,166,666.6667", "4,166,000");
        assertThat(row(page(question + "&remainder=largest"), "古座川町")).contains("4,167,000");
        assertThat(row(page(question + "&lead=304247"), "古座川町")).contains("4,167,000");
    }

    @Test
    void presetsFillInTheWeightsAndTheRounding() throws Exception {
        assertThat(redirect(URL + "?preset1=hall&preset2=night-soil-running&preset3=sample"))
                .contains("w1.equal=50", "w1.census=50", "rounding=thousand", "w2.equal=9.5", "w2.usage=90.5")
                .contains("w3.equal=20", "w3.register=40", "w3.area=40")
                .doesNotContain("preset");
    }

    @Test
    void withoutTownsThePageSaysWhatToDoFirst() throws Exception {
        assertThat(page(URL)).contains("団体がまだ選ばれていません", "団体を加える", "SAMPLE");
    }

    @Test
    void townsAreAddedByNameAndTakenAwayAgain() throws Exception {
        assertThat(redirect(URL + "?towns=&total=&add=" + encoded("大館市、北秋田市"))).isEqualTo(URL + "?towns=052043,052132");
        assertThat(page(URL + "?add=" + encoded("明和町"))).contains("当てはまる市区町村が2あります", "towns=244422", "towns=105228");
        assertThat(page(URL + "?add=" + encoded("ないまち"))).contains("見つかりません");
        assertThat(redirect(URL + "?towns=052043,052132&lead=052043&length.052043=5&length.052132=6&remove=052043"))
                .isEqualTo(URL + "?towns=052132&length.052132=6");
    }

    @Test
    void oneTownBearsAllOfIt() throws Exception {
        String page = page(URL + "?towns=052043&total=1000000&w1.equal=50&w1.register=50");
        assertThat(page).contains("1団体だけなので");
        assertThat(row(page, "大館市")).contains("65,024", "1,000,000");
    }

    @Test
    void elevenTownsAddUpToTheYenInEveryScheme() throws Exception {
        String page = page(URL + "?towns=" + ELEVEN
                + "&total=123456789&subsidy=1234567&direct.052019=500000&w1.equal=20&w1.register=80"
                + "&w2.census=60&w2.area=40&w3.equal=100&remainder=largest");
        assertThat(page.split("＝ T 121,722,222円　差 0円／負担額の合計 122,222,222円 ＝ 総額 − 補助金 122,222,222円　差 0円", -1))
                .hasSize(4);
        assertThat(page).contains("方式の比べ", "総務省", "国勢調査", "国土数値情報", "令和7年1月1日");
    }

    @Test
    @DisplayName("住民基本台帳の使える値がない三沢市")
    void aTownWithoutRegisterPopulationIsAskedForItsOwn() throws Exception {
        String question = URL + "?towns=022071,052043&total=1000000&w1.register=100";
        assertThat(page(question, 422)).contains("三沢市の人口（住民基本台帳）は、使える公表値がありません");
        assertThat(page(question + "&register.022071=38000")).contains("入力値", "住民基本台帳の人口が使えない団体：三沢市");
        assertThat(page(URL + "?towns=022071,052043&total=1000000&w1.census=100"))
                .contains("39,152");
    }

    @Test
    void everythingWrongIsSaidAtOnceNextToItsField() throws Exception {
        String page = page(
                URL + "?towns=052043,999999&total=-5&subsidy=abc&w1.equal=50&w1.length=40&w2.equal=101&rounding=ten"
                        + "&lead=244422&direct.052043=x&year=99",
                422);
        assertThat(page)
                .contains("「999999」という団体コード", "「-5」は負の値です", "「abc」は円の整数として読めません")
                .contains("合計は90％です。あと10％を足して", "「101」は割合になりません", "「ten」という選択肢はありません")
                .contains("代表団体が構成団体にありません", "「x」は円の整数", "大館市の道路延長が空です", "「99」は年度として")
                .contains("href=\"#length.052043\"", "id=\"length.052043-error\"");
        assertThat(page(URL + "?towns=052043&total=0&w1.equal=100", 422)).contains("0円は按分できません");
        assertThat(page(URL + "?towns=052043&total=5&subsidy=6&w1.equal=100", 422))
                .contains("総額 5円 を超えています");
        assertThat(page(URL + "?towns=052043&total=5&direct.052043=6&w1.equal=100", 422))
                .contains("直接計上の計 6円");
        assertThat(page(URL + "?towns=052043&total=5&w1.length=100&length.052043=0", 422))
                .contains("道路延長が全団体とも0");
        assertThat(page(URL + "?towns=052043&total=5&w1.equal=0", 422)).contains("割合がすべて0");
        assertThat(page(URL + "?towns=052043&total=1" + "0".repeat(40) + "&w1.equal=100", 422))
                .contains("読めません");
        assertThat(page(URL + "?towns=052043&total=" + encoded("９００兆"), 422)).contains("読めません");
    }

    @Test
    void anExampleIsMarkedAsOneWhenNoWeightsAreGiven() throws Exception {
        assertThat(page(URL + "?towns=052043,052132&total=1000000&length.052043=3&length.052132=1"))
                .contains("公式の値ではありません", "ev-x", "方式1");
    }

    @Test
    @DisplayName("概算 1,000万円 → 精算 900万円")
    void theSettlementSaysWhoPaysMoreAndWhoGetsBack() throws Exception {
        String page = page(URL
                + "?towns=304280,304247&total=10000000&w1.usage=100&usage.304280=3000&usage.304247=1000"
                + "&settled.total=9000000&settled.usage.304280=2000&settled.usage.304247=2000");
        String settlement = page.substring(page.indexOf("id=\"settlement\""));
        assertThat(row(settlement, "串本町")).contains("7,500,000", "4,500,000", "3,000,000", "還付");
        assertThat(row(settlement, "古座川町")).contains("2,500,000", "4,500,000", "2,000,000", "追加");
        assertThat(page(TWO + "&w1.equal=100&settled.direct.304280=5", 422)).contains("精算の総額を入れるか");
    }

    @Test
    void fairnessIsShownOnlyWithABasis() throws Exception {
        String question = URL + "?towns=304280,304247&total=10000000&w1.equal=100&alone.304280=9000000";
        String partly = page(question);
        assertThat(partly).contains("根拠がないので示しません").doesNotContain("シャープレイ値</th>", "シャープレイ値<span");
        String whole = page(question + "&alone.304247=4000000");
        // Alone 9 and 4 million, together 10: a saving of 3 million, 1.5 million each.
        String fairness = whole.substring(whole.indexOf("id=\"fairness\""));
        assertThat(fairness).contains("3,000,000円 少なくなります", "単独より負担が増える団体 古座川町", "抜けた方が安くなります", "仮定");
        assertThat(row(fairness, "串本町")).contains("9,000,000", "4,000,000", "7,500,000");
        assertThat(row(fairness, "古座川町")).contains("4,000,000", "1,000,000", "2,500,000");
        assertThat(page(question + "&alone.304247=500000")).contains("核は空");
    }

    @Test
    void theTableCanBeTakenAwayWithEveryFigure() throws Exception {
        String csv = answer(URL + "/sharing.csv?towns=304280,304247&total=10000000&w1.equal=50&w1.census=50"
                        + "&rounding=thousand&census.304280=6000&census.304247=3000")
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF方式,団体コード,団体,");
        assertThat(csv)
                .contains("方式1,304280,和歌山県串本町,1,0.5000000000,50,2500000.0000000000,6000,0.6666666667,50,"
                        + "3333333.3333333333,5833333.3333333333,5833000,1000,0,5834000");
        assertThat(csv.lines()).hasSize(4);
    }

    @Test
    @DisplayName("指標が八つあり、精算と前年度の差額があっても、通知書は一団体一枚")
    void aNoticeWithEightKeysAndASettlementStaysOnItsSheet() throws Exception {
        StringBuilder question = new StringBuilder("?towns=052043,052132,053031&total=123456789&subsidy=1000000"
                + "&w1.equal=10&w1.register=20&w1.census=10&w1.area=10&w1.length=20&w1.facilities=10&w1.usage=10&w1.fiscal=10"
                + "&settled.total=133456789&group=" + encoded("とても長い名前の広域インフラ群協議会") + "&year=2026&due="
                + encoded("令和9年3月31日"));
        for (String town : new String[] {"052043", "052132", "053031"}) {
            question.append(
                    "&length.%1$s=1234.5&facilities.%1$s=345&usage.%1$s=98765&fiscal.%1$s=12345678&previous.%1$s=1000000&settled.usage.%1$s=99999"
                            .formatted(town));
        }
        byte[] pdf = answer(URL + "/notice.pdf" + question).getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            for (int town = 1; town <= 3; town++) {
                reader.setStartPage(town);
                reader.setEndPage(town);
                assertThat(reader.getText(document)).as("page " + town).contains("御中", "標準財政規模", "納付額", "検算");
            }
            assertThat(document.getNumberOfPages()).isEqualTo(4);
        }
    }

    @Test
    void aNoticeHasOnePageToATownAndTheTableBehind() throws Exception {
        String question = "?towns=" + ELEVEN + "&total=123456789&w1.equal=20&w1.register=80&group=" + encoded("県北の群")
                + "&year=2027&due=" + encoded("6月30日") + "&previous.052043=" + encoded("▲1,000");
        byte[] pdf = answer(URL + "/notice.pdf" + question).getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper();
            for (int town = 1; town <= 11; town++) {
                reader.setStartPage(town);
                reader.setEndPage(town);
                assertThat(reader.getText(document).split("御中", -1))
                        .as("page " + town)
                        .hasSize(2);
            }
            reader.setStartPage(12);
            reader.setEndPage(12);
            assertThat(reader.getText(document)).contains("別紙", "差 0円").doesNotContain("御中");
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("県北の群", "令和9年度", "6月30日", "大館市", "▲1,000", "検算", "別紙", "均等割 20％", "住民基本台帳");
        }
    }

    @Test
    void aNoticeStaysOnItsPageWithASettlementToo() throws Exception {
        String question = "?towns=304280,304247&total=12000000&settled.total=11000000&w1.equal=20&w1.register=40"
                + "&w1.length=40&length.304280=3&length.304247=1";
        try (var document =
                Loader.loadPDF(answer(URL + "/notice.pdf" + question).getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
        }
        String example = URL + "/notice.pdf?towns=304280,304247&total=12000000&length.304280=3&length.304247=1";
        try (var document = Loader.loadPDF(answer(example).getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("SAMPLE");
        }
    }

    @Test
    void filesOfAnUnansweredQuestionLeadBackToThePage() throws Exception {
        assertThat(redirect(URL + "/notice.pdf?towns=052043")).isEqualTo(URL + "?towns=052043");
    }

    @Test
    void anAddressSaysEachThingOnce() throws Exception {
        assertThat(redirect(URL + "?towns=052043&total=%20&foo=bar&group=" + encoded("群 A&B")))
                .isEqualTo(URL + "?towns=052043&group=%E7%BE%A4%20A%26B");
        assertThat(page(URL + "?towns=052043&group=" + encoded("群 A&B"))).contains("群 A&amp;B");
    }

    @Test
    @DisplayName("自分のまちから始まり、負担額は読む人によらない")
    void whoIsSignedInBeginsWithOnesOwnTownAndWhoReadsChangesNoYen() throws Exception {
        TestPeople people = new TestPeople(context);
        OrganisationId own = people.municipality("古座川町", new LocalGovernmentCode("304247"));
        OrganisationId beside = people.municipality("串本町", new LocalGovernmentCode("304280"));
        people.group("紀南の群", own, beside);
        RequestPostProcessor reader = people.person(own, Role.EDITOR).signedIn();
        assertThat(mvc.perform(get(URL).with(reader)).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo(URL + "?towns=304247,304280");
        String shares = TWO + "&w1.equal=100&rounding=thousand&remainder=largest";
        String page = mvc.perform(get(URI.create(shares)).with(reader))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        String mine = "<tr class=\"mine\"><th scope=\"row\">古座川町";
        assertThat(page).contains(mine, "自分のまち");
        assertThat(page.indexOf(mine)).isLessThan(page.indexOf("<tr><th scope=\"row\">串本町"));
        assertThat(row(page, "串本町")).isEqualTo(row(page(shares), "串本町"));
    }

    private String page(String address) throws Exception {
        return page(address, 200);
    }

    private String page(String address, int status) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private String redirect(String address) throws Exception {
        MockHttpServletResponse answer = answer(address);
        assertThat(answer.getStatus()).isEqualTo(302);
        return String.valueOf(answer.getRedirectedUrl());
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address)).header("Accept-Language", "ja"))
                .andReturn()
                .getResponse();
    }

    /** The first row of a table headed by this name. */
    private static String row(String page, String name) {
        int begin = page.indexOf("<tr><th scope=\"row\">" + name + "</th>");
        assertThat(begin).as("row of " + name).isNotNegative();
        return page.substring(begin, page.indexOf("</tr>", begin));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
