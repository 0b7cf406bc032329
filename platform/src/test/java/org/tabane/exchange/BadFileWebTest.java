package org.tabane.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.tabane.identity.OwnForm.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.tabane.Patience;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** Every kind of bad file once through the pages of a real import, that of the ledger: what people see, and that nothing is recorded. */
@SpringBootTest
@AutoConfigureMockMvc
class BadFileWebTest {
    private static final Object[] HEADER = {"業務項目", "年度", "直営時間", "委託金額", "根拠", "出典"};

    @TempDir
    Path folder;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private final MockHttpSession session = new MockHttpSession();
    private PaperFiles files;
    private TestPeople.Person editor;

    @BeforeEach
    void anEditor() {
        files = new PaperFiles(folder);
        TestPeople people = new TestPeople(context);
        editor = people.person(people.municipality("北沢市"), Role.EDITOR);
    }

    @Test
    void aFileOverTheLimitIsRefusedOnTheFormAndKeptNowhere() throws Exception {
        byte[] large = new byte[50 * 1024 * 1024 + 1];
        java.util.Arrays.fill(large, (byte) 'x');
        MockHttpServletResponse answer = upload("大きい.csv", large);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(html(answer)).contains("「大きい.csv」は 50MB を超えています。取り込めるのは 50MB までです。");
        assertThat(page("/ledger/imports/entries")).doesNotContain("大きい.csv");
    }

    @Test
    void filesThatCannotBeReadAtAllAreRefusedInWordsAndNothingIsRecorded() throws Exception {
        ImportFile plain = files.xlsx(workbook -> PaperFiles.sheet(workbook, "台帳", HEADER));
        ImportFile wrongSheet = files.xlsx(workbook -> PaperFiles.sheet(workbook, "集計", new Object[] {"分野", "件数"}));
        byte[] wrong = Files.readAllBytes(wrongSheet.path());
        refused("himitsu.xlsx", Files.readAllBytes(files.encrypted(plain).path()), "パスワードがかかっています");
        refused(
                "bomb.xlsx",
                PaperFiles.zip(
                        PaperFiles.rawSheet(
                                "<row><c t=\"inlineStr\"><is><t>" + "0".repeat(30_000_000) + "</t></is></c></row>", ""),
                        "<sst/>"),
                "異常に圧縮されています");
        refused("集計.xlsx", wrong, "『台帳』の表が見つかりません。あるシートは 集計 です。");
        refused("様式.pdf", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "PDF です");
        refused("写真.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}, "Excel でも CSV でもありません");
        assertThat(page("/ledger?year=2025")).contains("まだありません。");
        assertThat(page("/ledger/imports/entries")).contains("取り込めない").doesNotContain("確認待ち");
    }

    @Test
    void cellsAreNamedWithTheirPlaceAndWhatToDo() throws Exception {
        ImportFile file = files.xlsx(workbook -> {
            var sheet = PaperFiles.sheet(
                    workbook,
                    "台帳",
                    HEADER,
                    new Object[] {"R01", "令和7年度", "１，２３４．５", 5_000, "実測", "日報"},
                    new Object[] {"R03", "R7", "約30", "", "実測", "日報"},
                    new Object[] {"R04", "R7", -12, "", "実測", "日報"},
                    new Object[] {"R99", "R7", 1, "", "実測", "日報"},
                    new Object[] {"R01", 2025, 9, "", "実測", "日報"},
                    new Object[] {"R05", "昭和60年度", 9, "", "実測", "日報"},
                    new Object[] {"R07", "平成31年度", 9, "", "実測", "日報"},
                    new Object[] {"R09", "7", 9, "", "実測", "日報"},
                    new Object[] {"V02", "R7", 3, "", "実測", "結合の上"},
                    new Object[] {"P01", "R7", "", "", "実測", "結合の下"});
            sheet.range(9, 2, 10, 2).merge();
        });
        String look = page(uploaded("いろいろ.xlsx", Files.readAllBytes(file.path())));
        assertThat(look)
                .contains(
                        "シート『台帳』 3行目 C列『直営時間』：「約30」は数として読めません。",
                        "シート『台帳』 4行目 C列『直営時間』：「-12」は負の数です。",
                        "シート『台帳』 5行目 A列『業務項目』：「R99」という業務項目はありません。",
                        "シート『台帳』 6行目：2行目と同じものを指す行です。",
                        "シート『台帳』 7行目 B列『年度』：1985年度は記録できません。",
                        "シート『台帳』 9行目 B列『年度』：「7」は年度として読めません。",
                        "シート『台帳』 11行目 C列『直営時間』：結合されたセル（C10:C11）の一部です。")
                .contains("正しい 3行だけ取り込む", "重複した行 1", "記録できない年度 1");
    }

    @Test
    void formulasThatFailedOrWereNeverCalculatedAreNamed() throws Exception {
        String header = "<row r=\"1\">"
                + List.of("業務項目", "年度", "直営時間", "根拠").stream()
                        .map(text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                        .reduce("", String::concat)
                + "</row>";
        String rows =
                header + row("R01", "<c t=\"e\"><f>A1/0</f><v>#DIV/0!</v></c>") + row("R03", "<c><f>SUM(B1)</f></c>");
        String look = page(uploaded("数式.xlsx", PaperFiles.zip(PaperFiles.rawSheet(rows, ""), "<sst/>")));
        assertThat(look)
                .contains("数式が #DIV/0! になっています。", "数式の結果が保存されていません。")
                .as("no row is good, so none is offered")
                .contains("正しい行が一つもないので、取り込めません。")
                .doesNotContain("行だけ取り込む");
    }

    private static String row(String item, String hours) {
        return "<row><c t=\"inlineStr\"><is><t>" + item + "</t></is></c><c t=\"inlineStr\"><is><t>R7</t></is></c>"
                + hours + "<c t=\"inlineStr\"><is><t>実測</t></is></c></row>";
    }

    @Test
    void eraYearsAndFullWidthDigitsAreRecordedAsMeant() throws Exception {
        String csv =
                "業務項目,年度,直営時間,委託金額（千円）,根拠,出典\n" + "R01,令和元年度,１２３,１，２３４,実測,日報\nR03,H31,４５．５,▲,実測,日報\nR04,Ｒ１,7,,調査,日報\n";
        String upload = uploaded("元号.csv", csv.getBytes("windows-31j"));
        String look = page(upload);
        assertThat(look).contains("「▲」は数として読めません。");
        assertThat(send(post(upload + "/import").param("choice", "VALID_ROWS")).getRedirectedUrl())
                .isEqualTo(upload);
        assertThat(page("/ledger?year=2019")).contains("令和元年度", "123", "1,234");
    }

    private void refused(String name, byte[] content, String words) throws Exception {
        String url = uploaded(name, content);
        assertThat(page(url))
                .as(name)
                .contains("このファイルは取り込めません。", words, "何も記録していません。")
                .doesNotContain("全部の行を取り込む", "この選び方で取り込む");
        assertThat(send(post(url + "/import").param("choice", "VALID_ROWS")).getStatus())
                .as("importing it all the same")
                .isLessThan(500);
        assertThat(page(url)).doesNotContain("取り込みました");
    }

    private String uploaded(String name, byte[] content) throws Exception {
        return String.valueOf(upload(name, content).getRedirectedUrl());
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return send(multipart("/ledger/imports/entries").file(new MockMultipartFile("file", name, null, content)));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return mvc.perform(request.session(session).with(editor.signedIn()).with(csrf()))
                .andReturn()
                .getResponse();
    }

    /** The page once no job works on it any more. */
    private String page(String url) throws Exception {
        return Patience.untilNoJobWorks(url, () -> {
            MockHttpServletResponse answer = send(get(url));
            assertThat(answer.getStatus()).as(url).isEqualTo(200);
            return html(answer);
        });
    }

    private static String html(MockHttpServletResponse answer) throws IOException {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
