package org.tabane.bundling.design.chosen.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.jdbc.DesignStore;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioDesign;
import org.tabane.bundling.domain.ScenarioPlan;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;
import org.tabane.region.Municipalities;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;

/** A plan of a design in use: its page, shares and fairness, estimates to the yen, packaging, and the document. */
@SpringBootTest
@AutoConfigureMockMvc
class ChosenPlanWebTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DesignStore designs;

    @Autowired
    private ScenarioStore scenarios;

    @Autowired
    private StandardBook books;

    @Autowired
    private Municipalities municipalities;

    private final MockHttpSession session = new MockHttpSession();
    private DesignedTowns towns;
    private TestPeople people;
    private TestPeople.Person editor;
    private String plan;

    @BeforeEach
    void anEditorHasADesignWithAPlan() throws Exception {
        towns = new DesignedTowns(books.get(), municipalities);
        people = new TestPeople(context);
        editor = people.person(people.municipality("大館の係"), Role.EDITOR);
        plan = newDesign();
    }

    /** A design of the editor's with the plan chosen; answers the plan's address. */
    private String newDesign() throws Exception {
        DesignStore.By by = new DesignStore.By(
                editor.organisation().value(),
                editor.id().value(),
                "試験",
                OffsetDateTime.parse("2026-10-21T10:00:00+09:00"));
        UUID id = Tenancy.get(
                editor.context(), () -> designs.addDesign(by, "北秋田の組み方", towns.basis(), towns.state(), "計算した"));
        return "/bundling/design/" + id + "/plans/1";
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session)
                        .with(editor.signedIn())
                        .with(csrf())
                        .header("Accept-Language", "ja"))
                .andReturn()
                .getResponse();
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private byte[] file(String url) throws Exception {
        MockHttpServletResponse response = send(get(url));
        assertThat(response.getStatus()).as(url).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    @Test
    void thePlansPageLeadsOnGroupByGroup() throws Exception {
        assertThat(page(plan + "/use"))
                .contains("案1 費用を最も減らす を使う", "北秋田の組み方", "大館市、北秋田市、小坂町", "単独のまま：", "鹿角市、上小阿仁村")
                .contains("最適との差 1.7％ 以内", "計算 38.2秒、種 7。", "1〜4工区")
                .contains(plan + "/groups/A/sharing", "/bundling/packaging?towns=052043,052132,053031")
                .contains(plan + "/paper.pdf", "試算にする");
    }

    @Test
    void theBoxOnTheDesignsPageSaysWhatCanBeDoneWithAGroup() throws Exception {
        String next = plan.replace("/plans/1", "/next?plan=1&group=");
        assertThat(send(get(next + "A")).getRedirectedUrl()).isEqualTo(plan + "/use#groups");
        String box = send(get(next + "A").header("HX-Request", "true")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(box).contains("群A のその後", "1〜4工区", "群の負担と公平さ", "試算にする").doesNotContain("<html");
        String alone = send(get(next + "B").header("HX-Request", "true")).getContentAsString(StandardCharsets.UTF_8);
        assertThat(alone).contains("鹿角市 のその後").doesNotContain("試算にする", "/sharing");
    }

    @Test
    void theSharesSayWhoPaysMoreAndLeadToTheCostSharingPage() throws Exception {
        String page = page(plan + "/groups/A/sharing");
        assertThat(page)
                .contains("群A の負担と公平さ", "まず、ことばで", "シャープレイ値", "仁（ニュークレオラス）", "人口35・均等15・実績50")
                .contains("いまより減る額で、▲は負担が増える", "調べた 6通り", "/bundling/sharing?towns=052043,052132,053031&amp;total=");
        String link = page.substring(page.indexOf("/bundling/sharing?"));
        link = link.substring(0, link.indexOf('"')).replace("&amp;", "&");
        String sharing = mvc.perform(get(URI.create(link)).header("Accept-Language", "ja"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(sharing).contains("串本町古座川町", "方式1", "核の判定", "群A");
        assertThat(send(get(plan + "/groups/B/sharing")).getStatus()).isEqualTo(404);
        assertThat(send(get(plan + "/groups/Z/sharing")).getStatus()).isEqualTo(404);
    }

    @Test
    void theEstimateOfAGroupSaysTheSameAsThePlanToTheYen() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(scenario))
                .contains("案1群A　北秋田の組み方", "もとにした組み方の設計：北秋田の組み方 案1 群A（第1版）")
                .contains(plan + "\"", "令和7年度 委託契約の台帳", "人口 × 一人あたりの初期値");
        UUID id = UUID.fromString(scenario.substring(scenario.lastIndexOf('/') + 1));
        ScenarioBody body =
                Tenancy.get(editor.context(), () -> scenarios.getVersion(id, 1).body());
        assertThat(body.design()).isNotNull();
        var group = ScenarioPlan.of(books.get(), body).model().atMode().group();
        DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
        assertThat(group.totalNowYen()).isEqualTo(designed.aloneYen());
        assertThat(group.totalBundledYen()).isEqualTo(designed.togetherYen());
        assertThat(group.freedHours()).isEqualByComparingTo(designed.freedHours());
    }

    @Test
    void thePlansPageNamesTheEstimatesMadeFromItAndWhatBecameOfThem() throws Exception {
        assertThat(page(plan + "/use")).contains("この案から作った試算", "まだありません。上の「試算にする」で作ります。");
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(plan + "/use"))
                .contains("href=\"" + scenario + "\"", "案1群A　北秋田の組み方", "大館の係", "第1版", "同じ</td>")
                .doesNotContain("まだありません");
        changeYears(scenario);
        assertThat(page(plan + "/use")).contains("第2版", "違う（版で変えた）");
        send(post(scenario + "/change").param("revision", "1").param("action", "archive"));
        assertThat(page(plan + "/use")).contains("まだありません");
    }

    @Test
    void anEstimateSharedWithoutItsDesignNamesThePlanAndLeadsNowhere() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        TestPeople.Person neighbour = people.person(people.municipality("となりの町"), Role.EDITOR);
        people.share(people.group("県北の群", editor.organisation(), neighbour.organisation()), editor.organisation());
        send(post(scenario + "/change").param("revision", "1").param("action", "share"));
        assertThat(page(scenario)).contains("href=\"" + plan + "\"").doesNotContain("この設計は共有されていないか");
        TestPeople.Person owner = editor;
        editor = neighbour;
        String read = page(scenario);
        assertThat(read)
                .contains("もとにした組み方の設計：北秋田の組み方 案1 群A", "この設計は共有されていないか、もうありません")
                .doesNotContain("href=\"" + plan);
        editor = owner;
        String design = plan.replace("/plans/1", "");
        send(post(design + "/change").param("revision", "1").param("action", "share"));
        editor = neighbour;
        assertThat(page(scenario)).contains("href=\"" + plan + "\"");
    }

    @Test
    void aVersionThatWasChangedSaysWhatThePlanSaysAndWhichVersionStillDoes() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
        String now = "%,d".formatted(designed.aloneYen());
        assertThat(page(scenario))
                .contains("この版の数字は、作った時の案の数字と同じです", "設計「北秋田の組み方」案1 群A から")
                .doesNotContain("案から変えた版", "群の合計（最もありそうな値）");
        changeYears(scenario);
        assertThat(page(scenario))
                .contains("案から変えた版", "案と同じ版：", "href=\"" + scenario + "?version=1\"", "数字は案から変更")
                .contains("群の合計（最もありそうな値）", now, "%,d".formatted(designed.togetherYen()));
        assertThat(page(scenario + "?version=1")).contains("この版の数字は、作った時の案の数字と同じです");
        String copy = String.valueOf(send(post(scenario + "/copy")).getRedirectedUrl());
        assertThat(page(copy)).contains("案と同じ版は、この試算にありません。");
        try (PDDocument pdf = Loader.loadPDF(file(scenario + "/versions/2/estimate.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", "")).contains("（数字は案から変更）");
        }
    }

    /** Saves a version that differs from the plan in the years of the contract only. */
    private void changeYears(String scenario) throws Exception {
        String form = page(scenario + "/edit");
        var save = post(scenario + "/edit");
        Matcher field = Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                .matcher(form);
        while (field.find()) {
            if (field.group(1).matches("basedOn|(town|line|allot)\\..*|management|setUp")) {
                save.param(field.group(1), field.group(2));
            }
        }
        Matcher evidence = Pattern.compile(
                        "<select[^>]*name=\"((?:town|line)[^\"]*evidence)\"(?:(?!</select>).)*?value=\"([^\"]*)\" selected",
                        Pattern.DOTALL)
                .matcher(form);
        while (evidence.find()) {
            save.param(evidence.group(1), evidence.group(2));
        }
        assertThat(send(save.param("years", "5").param("performance", "yes")).getRedirectedUrl())
                .isEqualTo(scenario);
    }

    @Test
    void anEstimateOfAPlanThatCameOutOtherwiseSinceIsToldApart() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        UUID id = UUID.fromString(scenario.substring(scenario.lastIndexOf('/') + 1));
        Tenancy.run(editor.context(), () -> {
            ScenarioBody body = scenarios.getVersion(id, 1).body();
            ScenarioDesign now = Objects.requireNonNull(body.design());
            ScenarioDesign then = new ScenarioDesign(
                    now.design(),
                    now.name(),
                    now.plan(),
                    now.group(),
                    1,
                    new ScenarioDesign.Figures(400_000_000, 390_000_000, BigDecimal.TEN));
            scenarios.addVersion(
                    scenarios.getScenario(id, editor.organisation().value()),
                    1,
                    body.withDesign(then),
                    "",
                    editor.id().value(),
                    "試験",
                    OffsetDateTime.parse("2026-10-22T10:00:00+09:00"));
        });
        assertThat(page(plan + "/use")).contains("違う（設計の第1版の案から作った）");
    }

    @Test
    void theEstimateMarksTheReadersOwnTownOrNobodys() throws Exception {
        String scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(scenario)).contains("大館市").doesNotContain("class=\"mine\"");
        people = new TestPeople(context);
        editor = people.person(
                people.municipality("小坂の係", LocalGovernmentCode.parse(DesignedTowns.GROUP.getLast())), Role.EDITOR);
        plan = newDesign();
        scenario = String.valueOf(
                send(post(plan + "/scenario").param("group", "A")).getRedirectedUrl());
        assertThat(page(scenario)).containsOnlyOnce("class=\"mine\"").containsPattern("class=\"mine\"><th[^>]*>小坂町");
    }

    @Test
    void whatIsAssumedForWantOfALedgerIsSaidBesideTheShares() throws Exception {
        assertThat(page(plan + "/groups/A/sharing")).contains("いまの委託額か時間が台帳になく初期値（仮定）：3団体すべて");
        assertThat(page(plan + "/use")).contains("技術職員数が人口からの仮定：5団体すべて。");
    }

    @Test
    void allGroupsOfTwoOrMoreBecomeAnEstimateEach() throws Exception {
        assertThat(send(post(plan + "/scenario")).getRedirectedUrl()).startsWith("/bundling/scenarios/");
        List<Scenario> made = Tenancy.get(
                editor.context(),
                () -> scenarios.listScenarios(editor.organisation().value(), false));
        assertThat(made).extracting(Scenario::name).containsExactly("案1群A　北秋田の組み方");
        assertThat(send(post(plan + "/scenario").param("group", "B")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theDocumentHoldsWhatThePagesSay() throws Exception {
        byte[] bytes = file(plan + "/paper.pdf");
        if (System.getProperty("tabane.papers") != null) {
            java.nio.file.Files.write(java.nio.file.Path.of(System.getProperty("tabane.papers"), "plan.pdf"), bytes);
        }
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("群の構成案", "北秋田の組み方", "目的", "問いと決めごと", "群の一覧", "どこまで確かか", "業務の組み方")
                    .contains("群の負担と公平さ", "次に測ること", "欠測", "前提と出典", "団体ごとのいまの数字", "決裁")
                    .contains("最適との差 1.7％", "種 7", "令和7年度 委託契約の台帳", "実測", "仮定");
            DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
            assertThat(text).contains("%,d".formatted(Math.round(designed.aloneYen() / 1_000d)));
            assertThat(pdf.getNumberOfPages()).isBetween(4, 12);
        }
    }

    @Test
    void aGroupHasADocumentOfItsOwn() throws Exception {
        String group = plan + "/groups/A";
        assertThat(page(plan + "/use")).contains("自分のまち", group + "/paper.pdf", group + "/paper.docx");
        try (PDDocument pdf = Loader.loadPDF(file(group + "/paper.pdf"))) {
            DesignedGroup designed = towns.state().plans().getFirst().groups().getFirst();
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("群の構成案", "群A", "団体ごとの内容", "群A と となりの団体", "群の負担と公平さ", "工区の数", "決裁")
                    .contains("案の全体について", "最適との差 1.7％", "令和7年度 委託契約の台帳")
                    .contains("%,d".formatted(Math.round(designed.savingYen() / 1_000d)))
                    .doesNotContain("鹿角市", "上小阿仁村", "群の一覧");
        }
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(group + "/paper.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("群A", "小坂町", "決裁").doesNotContain("鹿角市");
            assertThat(word.getAllPictures()).hasSize(1);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file(group + "/paper.xlsx")));
                XSSFExcelExtractor text = new XSSFExcelExtractor(book)) {
            assertThat(text.getText()).contains("大館市", "小坂町").doesNotContain("鹿角市");
        }
        assertThat(send(get(plan + "/groups/B/paper.pdf")).getStatus()).isEqualTo(404);
    }

    @Test
    void thePackagingOfAGroupBeginsWithTheWholeAreaAndKeepsIt() throws Exception {
        String use = page(plan + "/use");
        String link = use.substring(use.indexOf("/bundling/packaging?"));
        link = link.substring(0, link.indexOf('"')).replace("&amp;", "&");
        assertThat(mvc.perform(get(URI.create(link)).header("Accept-Language", "ja"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("空欄なら 100％")
                .doesNotContain("空欄なら 67％");
    }

    @Test
    void theWordFileAndTheWorkbookSayTheSame() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file(plan + "/paper.docx")));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(text.getText()).contains("群の構成案", "大館市", "最適との差", "決裁", "係長");
            assertThat(word.getAllPictures()).isNotEmpty();
        }
        assertThat(file(plan + "/paper.xlsx")).startsWith('P', 'K');
    }

    @Test
    void strangersSeeNothingAndReadersMakeNothing() throws Exception {
        people = new TestPeople(context);
        editor = people.person(people.municipality("よその市"), Role.EDITOR);
        assertThat(send(get(plan + "/use")).getStatus()).isEqualTo(404);
        assertThat(send(post(plan + "/scenario")).getStatus()).isEqualTo(404);
        assertThat(send(get(plan + "/paper.pdf")).getStatus()).isEqualTo(404);
        assertThat(mvc.perform(get(plan + "/use")).andReturn().getResponse().getStatus())
                .isIn(302, 401, 403);
    }
}
