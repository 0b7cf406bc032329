package org.tabane.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.tabane.document.CalculationBook.Bars;
import org.tabane.document.CalculationBook.Content;
import org.tabane.document.CalculationBook.Entries;
import org.tabane.document.CalculationBook.Entry;
import org.tabane.document.CalculationBook.Grid;
import org.tabane.document.CalculationBook.GridColumn;
import org.tabane.document.CalculationBook.GridRow;
import org.tabane.document.CalculationBook.Look;
import org.tabane.document.CalculationBook.Page;
import org.tabane.document.CalculationBook.Part;
import org.tabane.document.CalculationBook.Remark;

class CalculationBookTest {

    private final DocumentWriter writer = new DocumentWriter();

    /** The guide's six inputs for four invented towns; direct cost in yen is hours × rate. */
    private static CalculationBook estimate(long expectedSaving) {
        List<GridColumn> columns = List.of(
                GridColumn.given("now_hours", "直営時間 現状", "時間／年", Look.WHOLE),
                GridColumn.given("bundled_hours", "直営時間 束ね後", "時間／年", Look.WHOLE),
                GridColumn.given("rate", "人件費単価", "円／時間", Look.WHOLE)
                        .withTotal(null)
                        .withNote("給与費（共済費を含む）÷ 年間の勤務時間"),
                GridColumn.given("now_outsourced", "委託額 現状", "千円", Look.WHOLE),
                GridColumn.given("bundled_outsourced", "委託額 束ね後", "千円", Look.WHOLE),
                GridColumn.computed("now_direct", "直営コスト 現状", "千円", Look.WHOLE, "[now_hours]*[rate]/1000"),
                GridColumn.computed("bundled_direct", "直営コスト 束ね後", "千円", Look.WHOLE, "[bundled_hours]*[rate]/1000"),
                GridColumn.computed(
                        "saving",
                        "減る額",
                        "千円",
                        Look.WHOLE,
                        "[now_direct]+[now_outsourced]-[bundled_direct]-[bundled_outsourced]"),
                new GridColumn("share", "割合", "", Look.PERCENT, "[saving]/{members.saving@total}", GridColumn.SUM, ""),
                GridColumn.words("evidence", "出どころ"));
        Grid members = new Grid(
                "members",
                "団体ごとの計算",
                "団体",
                columns,
                List.of(
                        row("kitazawa", "北沢市", 9_840, 6_300, 3_920, 148_600, 157_000),
                        row("higashihara", "東原町", 4_260, 2_560, 3_710, 46_200, 48_900),
                        row("kawabe", "川辺村", 1_980, 1_150, 3_550, 9_400, 14_300),
                        row("mitsumine", "三峰町", 3_120, 1_900, 3_680, 28_300, 28_500)),
                true);
        List<Part> summary = List.of(
                new Remark("束ねる前と後の年間コスト（直営＋委託）を比べます。"),
                new Entries(
                        "答え",
                        List.of(
                                new Entry("年数", "契約の年数", Content.input(3), Look.WHOLE, "年", "複数年契約"),
                                new Entry(
                                        "減る額_年",
                                        "年間に減る額",
                                        Content.formula("{members.saving@total}", expectedSaving),
                                        Look.WHOLE,
                                        "千円",
                                        "▲は増える"),
                                new Entry(
                                        "減る額_契約",
                                        "契約期間に減る額",
                                        Content.formula("ROUND({減る額_年}*{年数},0)"),
                                        Look.WHOLE,
                                        "千円",
                                        ""),
                                new Entry(
                                        "空く時間",
                                        "職員の手が空く時間",
                                        Content.formula("SUM({members.now_hours})-SUM({members.bundled_hours})", 7_290),
                                        Look.WHOLE,
                                        "時間／年",
                                        ""),
                                new Entry("人分", "人分に直すと", Content.formula("{空く時間}/{一人の時間}"), Look.ONE_DECIMAL, "人", ""),
                                new Entry("一人の時間", "1人の年間勤務時間", Content.input(1_860), Look.WHOLE, "時間", ""),
                                new Entry(
                                        "税区分",
                                        "税の扱い",
                                        new Content.Choice("税込", List.of("税込", "税抜")),
                                        Look.TEXT,
                                        "",
                                        ""))),
                new Bars("委託額　現状と束ね後", "members", List.of("now_outsourced", "bundled_outsourced"), false, "千円"));
        return new CalculationBook(
                "導入効果試算",
                "北沢広域インフラ群",
                "第3版",
                LocalDateTime.of(2026, 10, 21, 10, 24),
                Locale.JAPANESE,
                List.of(new Page("試算", "導入効果試算　計算書", false, summary), new Page("団体別", "団体別", true, List.of(members))));
    }

    private static GridRow row(
            String key, String name, long now, long bundled, long rate, long nowYen, long bundledYen) {
        BigDecimal nowDirect = BigDecimal.valueOf(now * rate, 3);
        BigDecimal bundledDirect = BigDecimal.valueOf(bundled * rate, 3);
        return new GridRow(
                key,
                name,
                List.of(
                        Content.input(now),
                        Content.input(bundled),
                        Content.input(rate),
                        Content.input(nowYen),
                        Content.input(bundledYen),
                        Content.text("実測")),
                List.of(nowDirect, bundledDirect));
    }

    @Test
    void formulasAreAliveAndAlreadyComputed() throws IOException {
        byte[] bytes = writer.xlsx(estimate(11_420));
        PdfTest.keep("estimate.xlsx", bytes);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var saving = workbook.getSheet("試算").getRow(7).getCell(1);
            assertThat(saving.getCellType()).isEqualTo(CellType.FORMULA);
            assertThat(saving.getNumericCellValue()).isCloseTo(11_420, org.assertj.core.data.Offset.offset(1.0));
            assertThat(workbook.getSheet("試算").getRow(8).getCell(1).getCellFormula())
                    .isEqualTo("ROUND(減る額_年*年数,0)");
            assertThat(workbook.getName("members_saving").getRefersToFormula()).isEqualTo("'団体別'!$I$7:$I$10");
            assertThat(workbook.getSheet("団体別").getRow(6).getCell(6).getCellFormula())
                    .isEqualTo("$B7*$D7/1000");
            assertThat(saving.getCellStyle().getDataFormatString()).isEqualTo("#,##0;\"▲\"#,##0");
            assertThat(workbook.getSheet("団体別").getPaneInformation().isFreezePane())
                    .isTrue();
            assertThat(workbook.getSheet("試算").getDrawingPatriarch().getCharts())
                    .hasSize(1);
            assertThat(workbook.getSheet("試算").getDataValidations()).hasSize(3);
        }
    }

    @Test
    void changingAnInputChangesTheAnswer() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(writer.xlsx(estimate(11_420))))) {
            var hours = workbook.getSheet("団体別").getRow(6).getCell(1);
            double before = workbook.getSheet("試算").getRow(7).getCell(1).getNumericCellValue();
            hours.setCellValue(hours.getNumericCellValue() + 1_000);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertThat(workbook.getSheet("試算").getRow(7).getCell(1).getNumericCellValue() - before)
                    .isCloseTo(3_920, org.assertj.core.data.Offset.offset(1e-6));
            assertThat(workbook.getSheet("試算").getRow(9).getCell(1).getNumericCellValue())
                    .isEqualTo(8_290);
        }
    }

    @Test
    void aBookThatDisagreesWithTheFiguresPrintedElsewhereIsRefused() {
        assertThatThrownBy(() -> writer.xlsx(estimate(11_500)))
                .hasMessageContaining("減る額_年")
                .hasMessageContaining("11500 was printed elsewhere");
    }

    @Test
    void unknownNamesAndErrorsAreRefusedInWords() {
        assertThatThrownBy(() -> writer.xlsx(single("{nothing}*2")))
                .hasMessageContaining("calls (nothing), which is not given");
        assertThatThrownBy(() -> writer.xlsx(single("1/0"))).hasMessageContaining("gives an error");
        assertThatThrownBy(() -> writer.xlsx(single("SUM((1"))).hasMessageContaining("is not understood");
        assertThatThrownBy(() -> new Entry("A1", "", Content.input(1), Look.WHOLE, "", ""))
                .hasMessageContaining("not look like an address");
    }

    @Test
    void longWordsGoOnInTheNextLineOfTheirCell() throws IOException {
        Grid reasons = new Grid(
                "reasons",
                "",
                "仕様",
                List.of(GridColumn.words("why", "理由")),
                List.of(
                        new GridRow("short", "総価", List.of(Content.text("実績がある")), List.of()),
                        new GridRow("long", "単価", List.of(Content.text("前の期の実績がないうちは".repeat(8))), List.of())),
                false);
        byte[] bytes = writer.xlsx(book(new Page("p", "", true, List.of(reasons))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheet("p");
            int last = sheet.getLastRowNum();
            assertThat(sheet.getRow(last).getCell(1).getCellStyle().getWrapText())
                    .isTrue();
            assertThat(sheet.getRow(last).getHeightInPoints())
                    .isGreaterThan(4 * sheet.getRow(last - 1).getHeightInPoints() - 10);
            assertThat(sheet.getColumnWidth(1)).isLessThan(50 * 256);
        }
    }

    @Test
    void titlesBreakAndAWideTableGoesOnOnASecondSheetInsteadOfPrintingSmall() throws IOException {
        List<GridColumn> columns = IntStream.range(0, 20)
                .mapToObj(i -> GridColumn.given("figure_" + i, "束ねた後の年間の委託金額の最も低い見込み", "円", Look.WHOLE))
                .toList();
        List<Content> contents = columns.stream()
                .map(column -> (Content) Content.input(1_234_567))
                .toList();
        Grid wide = new Grid("wide", "", "業務", columns, List.of(new GridRow("r", "巡回", contents, List.of())), false);
        byte[] bytes = writer.xlsx(book(new Page("p", "", true, List.of(wide))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheet("p");
            assertThat(sheet.getColumnWidth(1)).as("40 letters in three lines").isLessThan(20 * 256);
            assertThat(sheet.getRow(4).getHeightInPoints()).as("and the unit").isGreaterThan(50);
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 2);
            assertThat(sheet.getRepeatingColumns().getLastColumn()).isZero();
        }
    }

    @Test
    void aColumnIsAsWideAsWhatItShowsAndItsTitleBreaksBetweenWords() throws IOException {
        Grid changes = new Grid(
                "changes",
                "",
                "業務",
                List.of(GridColumn.given("change", "北沢市　直営時間の変化", "", Look.PERCENT)),
                List.of(new GridRow("r", "巡回", Content.input(new BigDecimal("0.05652759084791386271870794078062")))),
                false);
        byte[] bytes = writer.xlsx(book(new Page("p", "", true, List.of(changes))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = workbook.getSheet("p");
            assertThat(sheet.getColumnWidth(1)).isLessThan(18 * 256);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("北沢市\n直営時間の変化");
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
        }
    }

    private static CalculationBook single(String formula) {
        return book(new Page(
                "p",
                "",
                false,
                List.of(new Entries(
                        "", List.of(new Entry("value", "v", Content.formula(formula), Look.WHOLE, "", ""))))));
    }

    private static CalculationBook book(Page page) {
        return new CalculationBook("x", "y", "1", LocalDateTime.of(2026, 1, 1, 0, 0), Locale.JAPANESE, List.of(page));
    }
}
