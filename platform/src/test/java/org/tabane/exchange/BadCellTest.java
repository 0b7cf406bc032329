package org.tabane.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a cell is said with sheet, row, column and what to do. */
class BadCellTest {
    private static final Object[] HEADER = {"団体コード", "業務項目", "年度", "直営時間", "委託金額", "根拠"};

    @TempDir
    Path folder;

    private PaperFiles files;

    @BeforeEach
    void desk() {
        files = new PaperFiles(folder);
    }

    @Test
    void textInANumberCell() throws ImportRefused {
        assertThat(said(row("132063", "R01", "R7", "約30", "", "")))
                .containsExactly("シート『台帳』 2行目 D列『直営時間』：「約30」は数として読めません。半角の数で入れてください。");
    }

    @Test
    void negativeHours() throws ImportRefused {
        assertThat(said(row("132063", "R01", "R7", "▲12", "", "")))
                .containsExactly("シート『台帳』 2行目 D列『直営時間』：「▲12」は負の数です。0 以上で入れてください。");
        assertThat(said(row("132063", "R01", "R7", -3, "", "")))
                .first()
                .asString()
                .contains("負の数");
    }

    @Test
    void anUnknownCodeAndACodeWithAWrongCheckDigit() throws ImportRefused {
        assertThat(said(row("990000", "R01", "R7", 1, "", "")))
                .first()
                .asString()
                .contains("全国地方公共団体コードではありません");
        assertThat(said(row("132064", "R01", "R7", 1, "", "")))
                .first()
                .asString()
                .contains("A列『団体コード』：「132064」は");
    }

    @Test
    void aRowWrittenTwice() throws ImportRefused {
        assertThat(said(row("132063", "R01", "R7", 1, "", ""), row("132063", "R01", "令和7年度", 2, "", "")))
                .containsExactly("シート『台帳』 3行目：2行目と同じものを指す行です。一つにまとめてください。");
    }

    @Test
    void aFormulaThatFailedOrWasNeverCalculated() throws ImportRefused {
        ImportFile file = files.rawXlsx(
                cells("団体コード", "業務項目", "年度", "直営時間")
                        + "<row r=\"2\"><c t=\"str\"><v>132063</v></c><c t=\"str\"><v>R01</v></c><c t=\"str\"><v>R7</v></c>"
                        + "<c r=\"D2\" t=\"e\"><f>A9</f><v>#REF!</v></c></row>"
                        + "<row r=\"3\"><c t=\"str\"><v>132063</v></c><c t=\"str\"><v>R02</v></c><c t=\"str\"><v>R7</v></c>"
                        + "<c r=\"D3\"><f>SUM(D1:D2)</f></c></row>"
                        + "<row r=\"4\"><c t=\"str\"><v>132063</v></c><c t=\"str\"><v>R03</v></c><c t=\"str\"><v>R7</v></c>"
                        + "<c r=\"D4\"><f>1/0</f><v></v></c></row>",
                "",
                "<sst/>");
        assertThat(said(file))
                .containsExactly(
                        "シート『台帳』 2行目 D列『直営時間』：数式が #REF! になっています。数式を直すか、値を直接入れてください。",
                        "シート『台帳』 3行目 D列『直営時間』：数式の結果が保存されていません。Excel で開いて保存し直すか、値を直接入れてください。",
                        "シート『台帳』 4行目 D列『直営時間』：数式の結果が保存されていません。Excel で開いて保存し直すか、値を直接入れてください。");
    }

    @Test
    void mergedCells() throws ImportRefused {
        ImportFile file = files.xlsx(workbook -> {
            var sheet = PaperFiles.sheet(
                    workbook, "台帳", HEADER, row("132063", "R01", "R7", 1, "", ""), row("", "R02", "R7", 2, "", ""));
            sheet.range(1, 0, 2, 0).merge();
        });
        assertThat(said(file)).containsExactly("シート『台帳』 3行目 A列『団体コード』：結合されたセル（A2:A3）の一部です。結合を解き、それぞれの行に値を入れてください。");
    }

    @Test
    void aUnitThatWasNotDeclared() throws ImportRefused {
        assertThat(said(row("132063", "R01", "R7", 1, "1,200千円", "")))
                .containsExactly("シート『台帳』 2行目 E列『委託金額』：「1,200千円」の単位「千円」は使えません。円の数だけを入れてください。");
    }

    @Test
    void aDateWhereANumberBelongsAndTheOtherWayRound() throws ImportRefused {
        assertThat(said(row("132063", "R01", "R7", LocalDate.of(2025, 4, 1), "", "")))
                .first()
                .asString()
                .contains("日付か時刻の書式です");
        assertThat(said(row("132063", "R01", 7, 1, "", ""))).first().asString().contains("年度として読めません");
    }

    @Test
    void fractionsOfAYenScientificNotationAndUnknownEvidence() throws ImportRefused {
        assertThat(said(row("132063", "R01", "R7", 1, 1000.5, "")))
                .first()
                .asString()
                .contains("「1000.5」には小数があります");
        assertThat(said(row("132063", "R01", "R7", "1.2E+05", "", "")))
                .first()
                .asString()
                .contains("指数の表記");
        assertThat(said(row("132063", "R01", "R7", 1, "", "たぶん")))
                .containsExactly("シート『台帳』 2行目 F列『根拠』：「たぶん」は選べません。実測・調査・仮定・SAMPLE のどれかを入れてください。");
    }

    @Test
    void anEmptyRequiredCellAndATotalRow() throws ImportRefused {
        assertThat(said(row("132063", "R01", "", 1, "", ""), row("合　計", "", "", 99, "", "")))
                .containsExactly(
                        "シート『台帳』 2行目 C列『年度』：空です。値を入れてください。",
                        "シート『台帳』 3行目：「合　計」の行です。合計は取り込みません。行を消すか、正しい行だけを取り込んでください。");
    }

    @Test
    void whatARowAsAWholeMeans() throws ImportRefused {
        assertThat(said(row("132063", "X01", "R7", 1, "", "")))
                .first()
                .asString()
                .startsWith("シート『台帳』 2行目 B列『業務項目』：「X01」は選べません。");
    }

    @Test
    void faultsAreCountedUnderStableCodes() throws ImportRefused {
        ImportPreview preview = preview(sheet(
                row("132063", "R01", "R7", "約30", "", ""),
                row("132063", "R02", "R7", "二十", "", ""),
                row("132063", "R03", "R7", 1, "", "")));
        assertThat(preview.faultsByCode()).containsOnly(java.util.Map.entry("cell_not_a_number", 2));
        assertThat(preview.counts()).isEqualTo(new ImportPreview.Counts(3, 2, 1, 0, 0));
    }

    private static Object[] row(Object... values) {
        return values;
    }

    private static String cells(String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"1\">");
        for (String text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row + "</row>";
    }

    private ImportFile sheet(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = HEADER;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return files.xlsx(workbook -> PaperFiles.sheet(workbook, "台帳", all));
    }

    private List<String> said(Object[]... rows) throws ImportRefused {
        return said(sheet(rows));
    }

    private List<String> said(ImportFile file) throws ImportRefused {
        return preview(file).faults().stream().map(WorksTable::say).toList();
    }

    private static ImportPreview preview(ImportFile file) throws ImportRefused {
        return RowImport.ofTable(WorksTable.DEFINITION, ImportLimits.STANDARD)
                .preview(file, new WorksTable.Shelf(), ImportProgress.SILENT);
    }
}
