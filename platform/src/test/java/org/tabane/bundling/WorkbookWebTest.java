package org.tabane.bundling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.tabane.identity.Role;
import org.tabane.identity.TestPeople;

/** A scenario by workbook: out filled, in again, whole or what is valid, the same file twice. */
@SpringBootTest
@AutoConfigureMockMvc
class WorkbookWebTest {

    private static final Map<String, List<List<Object>>> OWN = Map.of(
            "現状",
            List.of(
                    List.of("団体コード", "業務項目", "委託金額（千円）", "直営対応時間", "契約件数", "根拠", "出典"),
                    List.of("052043", "R", 30_000, 1_200, 24, "実測", "令和7年度決算"),
                    List.of("052132", "R07", "８,５００", 300, 6, "調査", "聞き取り")),
            "束ね後",
            List.of(
                    List.of("団体コード", "業務項目", "委託金額", "委託金額 下限", "委託金額 上限", "直営対応時間"),
                    List.of("052043", "R", 29_000_000, 27_000_000, 33_000_000, 800)),
            "要因",
            List.of(
                    List.of("要因", "団体コード", "業務項目", "下限", "最もありそう", "上限", "根拠", "出典"),
                    List.of("移動・巡回", "", "", "-5%", "-1%", 0.02, "調査", "業者2社の見積")));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    private ScenarioVisitor visitor;
    private TestPeople people;
    private String scenario;
    private String imports;

    @BeforeEach
    void anEditorHasAScenario() throws Exception {
        people = new TestPeople(context);
        visitor = new ScenarioVisitor(mvc, people.person(people.municipality("北沢市"), Role.EDITOR));
        scenario = visitor.newScenario("ブックで入れる");
        imports = "/bundling/imports/scenario?scope=" + scenario.substring(scenario.lastIndexOf('/') + 1);
    }

    @Test
    void theWorkbookTakenAwayAndUploadedUnchangedChangesNothing() throws Exception {
        assertThat(visitor.page(scenario)).contains(imports, "ブックで入れる");
        assertThat(visitor.page(imports)).contains(scenario + "/workbook.xlsx", "いまの値を書き込んだブック");
        byte[] book = visitor.file(scenario + "/workbook.xlsx");
        String preview = preview(book);
        assertThat(preview).contains("現状、束ね後、人件費単価、費用、要因");
        take(upload, "ALL_OR_NOTHING");
        assertThat(visitor.page(scenario)).contains("第1版").doesNotContain("第2版");
    }

    @Test
    void anOwnWorkbookBecomesANewVersionWithItsEvidenceAndSource() throws Exception {
        preview(book(OWN));
        take(upload, "ALL_OR_NOTHING");
        String result = visitor.page(scenario);
        assertThat(result)
                .contains(
                        "第2版",
                        "自分の数字.xlsx",
                        "30,000,000",
                        "8,500,000",
                        "令和7年度決算",
                        "27,000,000 〜 29,000,000 〜 33,000,000")
                .contains("除草（肩掛・機械）", "前の版との違い");
        assertThat(visitor.page(scenario + "/drivers")).contains("value=\"−5\"", "業者2社の見積");
        preview(book(OWN));
        take(upload, "ALL_OR_NOTHING");
        assertThat(visitor.page(scenario)).contains("第2版").doesNotContain("第3版");
    }

    @Test
    void whatIsWrongIsNamedBySheetRowAndColumnAndTheRestMayBeTaken() throws Exception {
        String preview = preview(book(Map.of(
                "現状",
                List.of(
                        List.of("団体コード", "業務項目", "委託金額", "直営対応時間", "根拠", "出典"),
                        List.of("052043", "R", 30_000_000, 1_200, "実測", "令和7年度決算"),
                        List.of("052132", "R", "約三千万", 300, "実測", "決算"),
                        List.of("131016", "R", 1, 1, "実測", "決算"),
                        List.of("052132", "X99", 1, 1, "実測", "決算"),
                        List.of("052132", "R01", 1, "", "実測", "決算")),
                "束ね後",
                List.of(
                        List.of("団体コード", "業務項目", "委託金額", "委託金額 下限"),
                        List.of("052043", "R", 20_000_000, 25_000_000),
                        List.of("052043", "R03", 1, "")),
                "要因",
                List.of(List.of("要因", "下限", "最もありそう", "上限", "出典"), List.of("移動・巡回", -20, -10, 0, "見積")))));
        assertThat(preview)
                .contains("現状", "3行目", "「約三千万」は数として読めません", "団体 131016 はこの試算に入っていません", "「X99」という業務項目はありません")
                .contains("業務項目 R01 はまだこの試算にありません", "下限が最もありそうな値より大きく", "業務項目 R03 が「現状」にありません")
                .contains("2割減は −0.2 か −20% と書きます");
        take(upload, "ALL_OR_NOTHING");
        assertThat(visitor.page(scenario)).doesNotContain("第2版");
        preview(book(Map.of(
                "現状",
                List.of(
                        List.of("団体コード", "業務項目", "委託金額", "直営対応時間", "根拠", "出典"),
                        List.of("052043", "R", 30_000_000, 1_200, "実測", "令和7年度決算"),
                        List.of("052132", "R", "約三千万", 300, "実測", "決算")))));
        take(upload, "VALID_ROWS");
        assertThat(visitor.page(scenario)).contains("第2版", "令和7年度決算", "30,000,000");
    }

    @Test
    void aWorkbookWithNoneOfTheSheetsAndAForeignScenarioAreRefusedInWords() throws Exception {
        assertThat(preview(book(Map.of("Sheet1", List.of(List.of("団体コード", "業務項目", "委託金額"))))))
                .contains("『現状』の表が見つかりません", "Sheet1");
        assertThat(preview("団体コード,業務項目\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .contains("シートがありません");
        ScenarioVisitor other = new ScenarioVisitor(mvc, people.person(people.municipality("東原町"), Role.EDITOR));
        MockHttpServletResponse refused = other.upload(imports, "自分の数字.xlsx", book(OWN));
        String page = String.valueOf(refused.getRedirectedUrl());
        assertThat(other.page(page)).contains("試算が見つかりません");
        assertThat(other.send(get(scenario + "/workbook.xlsx")).getStatus()).isEqualTo(404);
    }

    private String upload = "";

    private String preview(byte[] bytes) throws Exception {
        MockHttpServletResponse sent = visitor.upload(imports, "自分の数字.xlsx", bytes);
        upload = String.valueOf(sent.getRedirectedUrl());
        return visitor.page(upload);
    }

    private void take(String address, String choice) throws Exception {
        assertThat(visitor.send(post(address + "/import").param("choice", choice))
                        .getStatus())
                .isEqualTo(302);
    }

    private static byte[] book(Map<String, List<List<Object>>> sheets) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            for (Map.Entry<String, List<List<Object>>> each : sheets.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(each.getKey());
                for (int row = 0; row < each.getValue().size(); row++) {
                    List<Object> cells = each.getValue().get(row);
                    for (int column = 0; column < cells.size(); column++) {
                        if (cells.get(column) instanceof Number number) {
                            sheet.value(row, column, number);
                        } else if (!cells.get(column).toString().isEmpty()) {
                            sheet.value(row, column, cells.get(column).toString());
                        }
                    }
                }
            }
        }
        return out.toByteArray();
    }
}
