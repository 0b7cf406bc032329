package org.tabane.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tabane.exchange.WorksTable.Work;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Yen;

/** The files offices have are read as they are: encodings, titles above the header, full-width digits, era years. */
class GoodFileTest {
    private static final Work FUCHU = new Work(
            new LocalGovernmentCode("132063"),
            "R01",
            FiscalYear.of(2025),
            Hours.parse("1234.5"),
            Yen.of(9_800_000),
            Evidence.SURVEYED);
    private static final String TEXT =
            "団体コード,業務項目,年度,直営時間,委託金額,根拠\r\n132063,R01,令和７年度,\"１，２３４．５\",\"9,800,000円\",調査\r\n";

    @TempDir
    Path folder;

    private PaperFiles files;

    @BeforeEach
    void desk() {
        files = new PaperFiles(folder);
    }

    @Test
    void everyEncodingOfACsvGivesTheSameRow() throws ImportRefused {
        assertThat(works(files.text("u.csv", TEXT, StandardCharsets.UTF_8))).containsExactly(FUCHU);
        assertThat(works(files.text("b.csv", "\uFEFF" + TEXT, StandardCharsets.UTF_8)))
                .containsExactly(FUCHU);
        assertThat(works(files.text("s.csv", TEXT, Charset.forName("windows-31j"))))
                .containsExactly(FUCHU);
        assertThat(works(files.text(
                        "w.csv",
                        "\uFEFF"
                                + TEXT.replace(',', '\t')
                                        .replace("\"１\t２３４．５\"", "１２３４．５")
                                        .replace("\"9\t800\t000円\"", "9800000"),
                        StandardCharsets.UTF_16LE)))
                .containsExactly(FUCHU);
    }

    @Test
    void theGuessOfTheEncodingIsStated() throws ImportRefused {
        assertThat(preview(files.text("s.csv", TEXT, Charset.forName("windows-31j")))
                        .format())
                .isEqualTo(FileFormat.csv("windows-31j", true, ','));
        assertThat(preview(files.text("b.csv", "\uFEFF" + TEXT, StandardCharsets.UTF_8))
                        .format())
                .isEqualTo(FileFormat.csv("UTF-8", false, ','));
        assertThat(preview(files.text(
                                "t.csv",
                                TEXT.replace("\r\n", "\n").replace(',', ';').replace("１;", "１,"),
                                StandardCharsets.UTF_8))
                        .format()
                        .delimiter())
                .isEqualTo(';');
    }

    @Test
    void quotedNewlinesStayInsideTheirCell() throws ImportRefused {
        ImportPreview preview =
                preview(files.csv("団体コード,業務項目,年度,直営時間,メモ\n132063,R01,R7,1,\"一行目\n二行目\"\n132063,R02,R7,約,\n"));
        assertThat(preview.sample().getFirst().texts()).contains("一行目\n二行目");
        assertThat(preview.faults())
                .singleElement()
                .satisfies(fault -> assertThat(WorksTable.say(fault)).startsWith("3行目 D列"));
    }

    @Test
    void titlesAboveTheHeaderAndUnknownColumnsAreNoObstacle() throws ImportRefused {
        ImportFile file = files.xlsx(workbook -> {
            PaperFiles.sheet(workbook, "表紙", new Object[] {"ご記入ください"});
            PaperFiles.sheet(
                    workbook,
                    "台　帳",
                    new Object[] {"令和7年度 道路維持管理台帳"},
                    new Object[] {},
                    new Object[] {"No.", "市町村\nコード", "項目コード", "年　度", "直営時間\n（時間/年）※", "委託額（税抜・円）", "備考"},
                    new Object[] {1, "132063", "R01", "R7", 1234.5, 9_800_000, "x"});
        });
        ImportPreview preview = preview(file);
        assertThat(preview.headerRow()).isEqualTo(3);
        assertThat(preview.sheet()).isEqualTo("台　帳");
        assertThat(preview.missing()).containsExactly(WorksTable.EVIDENCE);
        assertThat(preview.headers().stream()
                        .filter(header -> header.column() == null)
                        .map(ImportPreview.Header::text))
                .containsExactly("No.", "備考");
        assertThat(works(file)).singleElement().satisfies(work -> {
            assertThat(work.hours()).isEqualTo(Hours.parse("1234.5"));
            assertThat(work.outsourced()).isEqualTo(Yen.of(9_800_000));
        });
    }

    @Test
    void aCodeThatLostItsLeadingZeroIsUnderstoodByItsCheckDigit() throws ImportRefused {
        ImportFile file = files.xlsx(workbook -> PaperFiles.sheet(
                workbook, "台帳", new Object[] {"団体コード", "業務項目", "年度", "直営時間"}, new Object[] {52043, "R01", 2025, 1}));
        assertThat(works(file)).singleElement().satisfies(work -> {
            assertThat(work.town().value()).isEqualTo("052043");
            assertThat(work.year()).isEqualTo(FiscalYear.of(2025));
        });
    }

    @Test
    void readingAidsAreNotPartOfAText() throws ImportRefused {
        ImportFile file = files.rawXlsx(
                "<row r=\"5\">" + shared(0) + shared(1) + shared(2) + shared(3)
                        + "</row><row r=\"7\"><c t=\"str\"><v>132063</v></c>" + shared(4)
                        + "<c><v>2025</v></c><c><v>0.30000000000000004</v></c></row>",
                "",
                "<sst><si><t>団体</t><rPh sb=\"0\" eb=\"2\"><t>ダンタイ</t></rPh></si>".replace("団体<", "団体コード<")
                        + "<si><t>業務項目</t></si><si><r><t>年</t></r><r><t>度</t></r></si><si><t>直営時間</t></si>"
                        + "<si><t>巡回</t><rPh sb=\"0\" eb=\"2\"><t>ジュンカイ</t></rPh></si></sst>");
        assertThat(works(file)).singleElement().satisfies(work -> {
            assertThat(work.item()).isEqualTo("巡回");
            assertThat(work.hours()).isEqualTo(Hours.parse("0.3"));
        });
    }

    private static String shared(int index) {
        return "<c t=\"s\"><v>" + index + "</v></c>";
    }

    @Test
    void theExcelFormatBefore2007IsRead() throws ImportRefused, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("台帳");
            String[] header = {"団体コード", "業務項目", "年度", "直営時間"};
            var first = sheet.createRow(1);
            for (int i = 0; i < header.length; i++) {
                first.createCell(i).setCellValue(header[i]);
            }
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("132063");
            row.createCell(1).setCellValue("R01");
            row.createCell(2).setCellValue("R7");
            row.createCell(3).setCellFormula("6*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.write(out);
        }
        ImportFile file = files.bytes("old.xls", out.toByteArray());
        assertThat(preview(file).format().kind()).isEqualTo(FileFormat.Kind.XLS);
        assertThat(works(file))
                .singleElement()
                .satisfies(work -> assertThat(work.hours()).isEqualTo(Hours.of(12)));
    }

    @Test
    void whatWeWriteWeReadBack() throws ImportRefused, IOException {
        ExportTable table = new ExportTable(
                "台帳",
                List.of("団体コード", "業務項目", "年度", "直営時間", "委託金額", "根拠", "備考"),
                List.of(List.of(
                        FUCHU.town(), FUCHU.item(), FUCHU.year(), FUCHU.hours(), FUCHU.outsourced(), "調査", "=1+1")));
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        TableWriter.xlsx(table, xlsx);
        assertThat(works(files.bytes("out.xlsx", xlsx.toByteArray()))).containsExactly(FUCHU);
        for (CsvStyle style : CsvStyle.values()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            TableWriter.csv(table, style, csv);
            ImportFile file = files.bytes(style + ".csv", csv.toByteArray());
            assertThat(works(file)).containsExactly(FUCHU);
            assertThat(preview(file).sample().getFirst().texts()).last().isEqualTo("=1+1");
        }
    }

    @Test
    void aCharacterThatShiftJisLacksBecomesGeta() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        TableWriter.csv(new ExportTable("x", List.of("名"), List.of(List.of("𠮷野〜髙橋−"))), CsvStyle.WINDOWS_31J, csv);
        assertThat(csv.toString(Charset.forName("windows-31j"))).isEqualTo("名\r\n〓野～髙橋－\r\n");
    }

    @Test
    void datesOfBothCalendarsAreRead() {
        ColumnType<LocalDate> type = ColumnTypes.date();
        for (String text : List.of("2025-10-21", "2025/10/21", "令和7年10月21日", "R7.10.21", "２０２５年１０月２１日", "20251021")) {
            assertThat(type.read(Cell.text(text), java.math.BigDecimal.ONE))
                    .as(text)
                    .isEqualTo(CellReading.value(LocalDate.of(2025, 10, 21)));
        }
        assertThat(type.read(Cell.text("令和7年2月30日"), java.math.BigDecimal.ONE)).isInstanceOf(CellReading.Problem.class);
    }

    @Test
    void yenInADeclaredUnitAreConverted() {
        ColumnType<Yen> type = ColumnTypes.yenInAnyUnit();
        assertThat(type.read(Cell.text("12.5千円"), java.math.BigDecimal.ONE))
                .isEqualTo(CellReading.value(Yen.of(12_500)));
        assertThat(type.read(Cell.number(new java.math.BigDecimal("37")), new java.math.BigDecimal(1000)))
                .isEqualTo(CellReading.value(Yen.of(37_000)));
    }

    private static List<Work> works(ImportFile file) throws ImportRefused {
        WorksTable.Shelf shelf = new WorksTable.Shelf();
        ImportOutcome outcome = RowImport.ofTable(WorksTable.DEFINITION, ImportLimits.STANDARD)
                .checkAndSave(file, shelf, ImportChoice.ALL_OR_NOTHING, ImportProgress.SILENT);
        assertThat(outcome.preview().faults().stream().map(WorksTable::say)).isEmpty();
        assertThat(outcome).isInstanceOf(ImportOutcome.Imported.class);
        return List.copyOf(shelf.works.values());
    }

    private static ImportPreview preview(ImportFile file) throws ImportRefused {
        return RowImport.ofTable(WorksTable.DEFINITION, ImportLimits.STANDARD)
                .preview(file, new WorksTable.Shelf(), ImportProgress.SILENT);
    }
}
