package org.tabane.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** The ledger in the browser, with no script: overview, entry with history, workbook from template to undo. */
@SpringBootTest
@AutoConfigureMockMvc
class LedgerWebTest {
    private static final String CSV =
            "業務項目,年度,直営時間,委託金額（千円）,要望件数,根拠,出典\nR01,令和7年度,\"１，２００\",450,310,実測,日報\nR07,R7,80,\"2,700\",,調査,見積\n";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private final MockHttpSession session = new MockHttpSession();
    private String lastUpload = "";
    private TestPeople people;
    private OrganisationId town;
    private TestPeople.Person editor;

    @BeforeEach
    void aTownHasAnEditor() {
        people = new TestPeople(context);
        town = people.municipality("北沢市");
        editor = people.person(town, Role.EDITOR);
    }

    @Test
    void anEmptyLedgerSaysHowToBegin() throws Exception {
        assertThat(page("/ledger?year=2025"))
                .contains("<h1>手間と費用の台帳　令和7年度</h1>", "令和7年度の記録は、まだありません。", "記入用ブックを受け取る", "業務時間1週間調査を行う")
                .contains("R07　除草（肩掛・機械）", "人件費単価がまだありません");
    }

    @Test
    void aFigureIsRecordedWithItsSourceAndItsHistoryStays() throws Exception {
        String form = page("/ledger/items/R01?year=2025");
        assertThat(form).contains("まだ記録がありません。", "SAMPLE 450円／km（例示。公式の価格ではありません）");
        MockHttpServletResponse saved = send(post("/ledger/items/R01?year=2025")
                .param("versions", versions(form))
                .param("value_DIRECT_HOURS", "１，２３４．５")
                .param("evidence_DIRECT_HOURS", "MEASURED")
                .param("source_DIRECT_HOURS", "令和7年度 作業日報")
                .param("note", ""));
        assertThat(saved.getRedirectedUrl()).isEqualTo("/ledger/items/R01?year=2025");
        String again = page("/ledger/items/R01?year=2025");
        assertThat(again).contains("1,234.5", "令和7年度 作業日報", "いまの値", "画面で記入（R01）");
        assertThat(page("/ledger?year=2025")).contains("1,235", "実測");
        MockHttpServletResponse late = send(post("/ledger/items/R01?year=2025")
                .param("versions", versions(form))
                .param("value_DIRECT_HOURS", "1")
                .param("evidence_DIRECT_HOURS", "MEASURED")
                .param("source_DIRECT_HOURS", "x"));
        assertThat(late.getStatus()).as("someone else was faster").isEqualTo(409);
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsFieldAndNothingIsRecorded() throws Exception {
        MockHttpServletResponse refused = send(post("/ledger/items/R01?year=2025")
                .param("versions", "0.0.0.0.0")
                .param("value_DIRECT_HOURS", "約30")
                .param("value_OUTSOURCED_YEN", "▲5")
                .param("value_REQUESTS", "12"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused)).contains("「約30」は数として読めません。", "「▲5」は負の数です。", "出典を入れてください", "value=\"約30\"");
        assertThat(page("/ledger/items/R01?year=2025")).contains("まだ記録がありません。");
    }

    @Test
    void theLabourCostTurnsHoursIntoYen() throws Exception {
        upload("台帳.csv", CSV.getBytes(StandardCharsets.UTF_8));
        importAll();
        MockHttpServletResponse refused = send(post("/ledger/labour?year=2025")
                .param("perHour", "3,920,000")
                .param("evidence", "MEASURED")
                .param("source", "決算統計"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(html(refused)).contains("年額や月額を入れていませんか");
        send(post("/ledger/labour?year=2025")
                .param("perHour", "３，９２０円")
                .param("evidence", "MEASURED")
                .param("source", "決算統計"));
        assertThat(page("/ledger?year=2025")).contains("5,018", "人件費単価 3,920円／時間");
    }

    @Test
    void aWorkbookIsLookedAtImportedAndUndone() throws Exception {
        upload("台帳.csv", CSV.getBytes(Charset.forName("windows-31j")));
        String look = page(lastUpload);
        assertThat(look).contains("「台帳.csv」の中身", "文字コードは Shift_JIS と判断", "委託金額（千円）", "全部の行を取り込む");
        assertThat(page("/ledger?year=2025")).as("nothing is recorded yet").contains("まだありません。");
        importAll();
        assertThat(page(lastUpload)).contains("取り込みました", "2行を記録しました", "この取り込みを取り消す");
        assertThat(page("/ledger?year=2025")).contains("1,280", "3,150", "310", "取り込み（台帳.csv）");
        upload("台帳.csv", CSV.getBytes(Charset.forName("windows-31j")));
        assertThat(page(lastUpload)).contains("同じ中身のファイルを", "取り込んでも変わりません");
        String undo = first(page("/ledger?year=2025"), "action=\"(/ledger/batches/[^\"]+/undo)\"");
        assertThat(send(post(undo)).getRedirectedUrl()).isEqualTo("/ledger");
        assertThat(page("/ledger?year=2025")).contains("令和7年度の記録は、まだありません。", "取り消し済み");
    }

    @Test
    void faultyRowsAreNamedAndComeBackAsAFile() throws Exception {
        upload("台帳.csv", (CSV + "R99,R7,1,,,実測,\nR03,R7,約30,,,実測,\nR04,R7,5,,,,\n").getBytes(StandardCharsets.UTF_8));
        assertThat(page(lastUpload))
                .contains(
                        "4行目 A列『業務項目』：「R99」という業務項目はありません。",
                        "5行目 C列『直営時間』：「約30」は数として読めません。",
                        "6行目 F列『根拠』：根拠がありません。",
                        "正しい 2行だけ取り込む");
        send(post(lastUpload + "/import").param("choice", "ALL_OR_NOTHING"));
        assertThat(page(lastUpload)).contains("何も取り込んでいません", "正しい 2行だけ取り込む");
        String rejected =
                new String(send(get(lastUpload + "/rejected.csv")).getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(rejected.lines()).hasSize(4);
        assertThat(rejected).contains("R03,R7,約30,,,実測,,5,C 「約30」は数として読めません。");
        send(post(lastUpload + "/import").param("choice", "VALID_ROWS"));
        assertThat(page("/ledger?year=2025")).contains("1,280");
        assertThat(page(lastUpload)).contains("取り込みました", "2行を記録しました", "直したファイルを取り込む");
        assertThat(send(get(lastUpload + "/rejected.csv")).getContentAsString(StandardCharsets.UTF_8))
                .as("still there after the import")
                .contains("R03,R7,約30");
    }

    @Test
    void aFileThatIsNoLedgerIsRefusedInWords() throws Exception {
        upload("写真.xlsx", new byte[] {1, 2, 3, 0, 0});
        assertThat(page(lastUpload)).contains("このファイルは取り込めません。", "Excel でも CSV でもありません");
        MockHttpServletResponse empty = send(multipart("/ledger/imports/entries")
                .file(new MockMultipartFile("file", "空.csv", "text/csv", new byte[0])));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(html(empty)).contains("「空.csv」は空のファイルです。");
    }

    @Test
    void theTemplateIsAWorkbookThatComesBackUnchanged() throws Exception {
        upload("台帳.csv", CSV.getBytes(StandardCharsets.UTF_8));
        importAll();
        byte[] template =
                send(get("/ledger/imports/entries/template.xlsx?scope=2025")).getContentAsByteArray();
        upload("記入用.xlsx", template);
        assertThat(page(lastUpload)).contains("Excel (.xlsx)", "取り込んでも変わりません");
    }

    @Test
    void anotherTownSeesNeitherLedgerNorUploads() throws Exception {
        upload("台帳.csv", CSV.getBytes(StandardCharsets.UTF_8));
        importAll();
        String undo = first(page("/ledger?year=2025"), "action=\"(/ledger/batches/[^\"]+/undo)\"");
        String ours = lastUpload;
        editor = people.person(people.municipality("東原町"), Role.EDITOR);
        assertThat(page("/ledger?year=2025")).contains("まだありません。").doesNotContain("台帳.csv");
        assertThat(send(get(ours)).getStatus()).isEqualTo(404);
        assertThat(send(post(undo)).getStatus()).isEqualTo(404);
        assertThat(send(get(ours + "/rejected.csv")).getStatus()).isEqualTo(404);
    }

    @Test
    void aViewerReadsButRecordsNothing() throws Exception {
        editor = people.person(town, Role.VIEWER);
        assertThat(page("/ledger?year=2025")).doesNotContain("ファイルを取り込む</a>");
        assertThat(send(post("/ledger/items/R01?year=2025").param("versions", "0.0.0.0.0"))
                        .getStatus())
                .isEqualTo(403);
        editor = people.person(people.firm("北沢建設"), Role.EDITOR);
        assertThat(send(get("/ledger")).getStatus()).isEqualTo(404);
    }

    @Test
    void theLedgerSpeaksEnglishAndIsExported() throws Exception {
        upload("ledger.csv", CSV.getBytes(StandardCharsets.UTF_8));
        importAll();
        MockHttpServletResponse english =
                send(get("/ledger?year=2025").cookie(new jakarta.servlet.http.Cookie("tabane_language", "en")));
        assertThat(html(english))
                .contains("Ledger of effort and cost　FY2025 (Reiwa 7)", "Mowing (brush cutter or machine)");
        byte[] csv =
                send(get("/ledger/export.csv?year=2025&encoding=WINDOWS_31J")).getContentAsByteArray();
        assertThat(new String(csv, Charset.forName("windows-31j")))
                .contains("道路,R01,巡回（車両・2名）,令和7年度,直営時間,1200,時間,,,実測,日報");
    }

    private void upload(String name, byte[] bytes) throws Exception {
        MockHttpServletResponse answer =
                send(multipart("/ledger/imports/entries").file(new MockMultipartFile("file", name, null, bytes)));
        lastUpload = String.valueOf(answer.getRedirectedUrl());
        assertThat(lastUpload).startsWith("/ledger/imports/entries/");
    }

    private void importAll() throws Exception {
        assertThat(send(post(lastUpload + "/import").param("choice", "ALL_OR_NOTHING"))
                        .getRedirectedUrl())
                .isEqualTo(lastUpload);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session).with(editor.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String url) throws Exception {
        MockHttpServletResponse answer = send(get(url));
        assertThat(answer.getStatus()).as(url).isEqualTo(200);
        return html(answer);
    }

    private static String html(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String versions(String form) {
        return first(form, "name=\"versions\" value=\"([^\"]*)\"");
    }

    private static String first(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
