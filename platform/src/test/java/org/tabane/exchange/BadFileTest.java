package org.tabane.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read as a table at all are refused in words, and nothing is saved. */
class BadFileTest {
    private static final ImportLimits SMALL =
            new ImportLimits(200_000, 100_000, 40_000_000, 20_000_000, 100, 100, 5_000, 50);

    @TempDir
    Path folder;

    private PaperFiles files;

    @BeforeEach
    void desk() {
        files = new PaperFiles(folder);
    }

    @Test
    void anEmptyFile() {
        assertThat(refusal(files.bytes("empty.csv", new byte[0])))
                .isEqualTo("file_empty 「empty.csv」は空のファイルです。中身を確かめて、もう一度選んでください。");
    }

    @Test
    void aFileOverFiftyMegabytes() throws IOException {
        Path path = folder.resolve("huge.csv");
        try (var file = new java.io.RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(50L * 1024 * 1024 + 1);
        }
        assertThat(refusal(new ImportFile("huge.csv", path), ImportLimits.STANDARD))
                .startsWith("file_too_large ")
                .contains("50.1MB あります", "50MB まで");
    }

    @Test
    void aPasswordProtectedWorkbook() {
        ImportFile plain = files.xlsx(workbook -> PaperFiles.sheet(workbook, "台帳", new Object[] {"団体コード"}));
        assertThat(refusal(files.encrypted(plain)))
                .startsWith("file_encrypted ")
                .contains("パスワードを外して");
    }

    @Test
    void aPasswordProtectedWorkbookOfTheOldFormat() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("台帳").createRow(0).createCell(0).setCellValue("団体コード");
            org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword("himitsu");
            workbook.write(out);
        } finally {
            org.apache.poi.hssf.record.crypto.Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(refusal(files.bytes("old.xls", out.toByteArray()))).startsWith("file_encrypted ");
    }

    @Test
    void aZipBombInTheSheet() {
        String rows = "<row><c t=\"inlineStr\"><is><t>" + "0".repeat(30_000_000) + "</t></is></c></row>";
        assertThat(refusal(files.rawXlsx(rows, "", "<sst/>"))).startsWith("file_bomb ");
    }

    @Test
    void aZipBombInTheSharedTexts() {
        assertThat(refusal(files.rawXlsx(
                        "<row><c t=\"s\"><v>0</v></c></row>",
                        "",
                        "<sst><si><t>" + "あ".repeat(8_000_000) + "</t></si></sst>")))
                .startsWith("file_bomb ");
    }

    @Test
    void aZipOfTooManyParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 200; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThat(refusal(files.bytes("parts.xlsx", out.toByteArray()))).startsWith("file_bomb ");
    }

    @Test
    void anXmlThatCallsForOtherFilesOrGrowsByEntities() {
        String entities = "<!DOCTYPE sst [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]>"
                + "<sst><si><t>&b;</t></si></sst>";
        assertThat(refusal(files.rawXlsx("<row><c t=\"s\"><v>0</v></c></row>", "", entities)))
                .startsWith("file_corrupt ");
        String outside = "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><sst><si><t>&x;</t></si></sst>";
        assertThat(refusal(files.rawXlsx("<row><c t=\"s\"><v>0</v></c></row>", "", outside)))
                .startsWith("file_corrupt ");
    }

    @Test
    void aFileThatIsNeitherExcelNorCsv() {
        assertThat(refusal(files.bytes("photo.xlsx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0, 1})))
                .startsWith("file_not_a_table ");
        assertThat(refusal(files.bytes("form.xlsx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))))
                .startsWith("file_pdf ");
        assertThat(refusal(files.csv("<html><table><tr><td>団体コード</td></tr></table></html>")))
                .startsWith("file_html ");
    }

    @Test
    void aWorkbookCutOffInTheMiddle() throws IOException {
        ImportFile whole = files.xlsx(workbook -> PaperFiles.sheet(workbook, "台帳", new Object[] {"団体コード"}));
        byte[] bytes = java.nio.file.Files.readAllBytes(whole.path());
        assertThat(refusal(files.bytes("cut.xlsx", java.util.Arrays.copyOf(bytes, bytes.length / 2))))
                .isEqualTo("file_corrupt 「cut.xlsx」は壊れているか、途中までしかありません。元のファイルを Excel で開き、保存し直してください。");
    }

    @Test
    void theWrongSheet() {
        ImportFile file = files.xlsx(workbook -> {
            PaperFiles.sheet(workbook, "表紙", new Object[] {"令和7年度 維持管理"});
            PaperFiles.sheet(workbook, "集計", new Object[] {"分野", "件数"});
        });
        assertThat(refusal(file))
                .isEqualTo("sheet_missing 「works.xlsx」に『台帳』の表が見つかりません。あるシートは 表紙、集計 です。"
                        + "見出しの行に 団体コード、業務項目、年度、直営時間 の列が要ります。");
    }

    @Test
    void noHeader() {
        assertThat(refusal(files.csv("132063,R01,R7,12\n")))
                .startsWith("header_missing ")
                .contains("団体コード、業務項目");
    }

    @Test
    void aHeaderWithoutARequiredColumn() {
        assertThat(refusal(files.csv("団体コード,業務項目,年度\n132063,R01,R7\n")))
                .isEqualTo("columns_missing 1行目：見出しに 直営時間 の列がありません。列を足すか、見出しの名を直してください。");
    }

    @Test
    void aHeaderThatNamesAColumnTwice() {
        assertThat(refusal(files.csv("団体コード,業務項目,年度,直営時間,直営時間（時間）\n")))
                .isEqualTo("header_repeated 1行目 E列『直営時間（時間）』：見出し『直営時間（時間）』が D列と E列の二か所にあります。どちらかの見出しを直してください。");
    }

    @Test
    void aHeaderInAUnitThatWasNotDeclared() {
        assertThat(refusal(files.csv("団体コード,業務項目,年度,直営時間,委託金額（千円）\n")))
                .isEqualTo("header_unit 1行目 E列『委託金額（千円）』：見出しの単位「千円」は使えません。円 に直してください。");
    }

    @Test
    void aCsvInABrokenEncoding() {
        byte[] good = ("団体コード,業務項目,年度,直営時間\n" + "府中市の道路維持の台帳です\n".repeat(3)).getBytes(StandardCharsets.UTF_8);
        byte[] bad = java.util.Arrays.copyOf(good, good.length + 2);
        bad[good.length] = (byte) 0xE3;
        bad[good.length + 1] = '\n';
        assertThat(refusal(files.bytes("broken.csv", bad)))
                .isEqualTo("csv_encoding 「broken.csv」の 5行目に読めない文字があります。文字コードを UTF-8 か Shift_JIS にして保存し直してください。");
    }

    @Test
    void aCsvWhoseQuotationMarksDoNotClose() {
        assertThat(refusal(files.csv("団体コード,業務項目,年度,直営時間\n132063,\"R01,R7,12\n132063,R02,R7,3\n")))
                .startsWith("csv_quotes ");
    }

    @Test
    void moreRowsAndColumnsThanAllowed() {
        assertThat(refusal(files.csv("団体コード,業務項目,年度,直営時間\n" + "132063,R01,R7,1\n".repeat(6_000))))
                .startsWith("file_too_many_rows ");
        assertThat(refusal(files.csv("団体コード,業務項目,年度,直営時間" + ",".repeat(60) + "\n")))
                .startsWith("file_too_many_columns ");
    }

    @Test
    void otherOfficeFormatsAreNamed() throws IOException {
        for (String[] each : new String[][] {
            {"xl/workbook.bin", "file_xlsb"},
            {"word/document.xml", "file_not_a_table"},
            {"content.xml", "file_open_document"}
        }) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (String part : new String[] {"mimetype", "[Content_Types].xml", each[0]}) {
                    zip.putNextEntry(new ZipEntry(part));
                }
            }
            assertThat(refusal(files.bytes("other.xlsx", out.toByteArray()))).startsWith(each[1] + " ");
        }
    }

    @Test
    void everyRefusalIsSaidInEnglishToo() {
        Fault fault = fault(files.text("empty.csv", "", Charset.forName("UTF-8")), SMALL);
        assertThat(WorksTable.WORDS.say(fault, Locale.ENGLISH))
                .isEqualTo("“empty.csv” is an empty file. Check it and choose again.");
    }

    private String refusal(ImportFile file) {
        return refusal(file, SMALL);
    }

    private String refusal(ImportFile file, ImportLimits limits) {
        Fault fault = fault(file, limits);
        return fault.code() + " " + WorksTable.say(fault);
    }

    private Fault fault(ImportFile file, ImportLimits limits) {
        WorksTable.Shelf shelf = new WorksTable.Shelf();
        ImportRefused refused = catchThrowableOfType(
                ImportRefused.class,
                () -> RowImport.ofTable(WorksTable.DEFINITION, limits)
                        .checkAndSave(file, shelf, ImportChoice.VALID_ROWS, ImportProgress.SILENT));
        assertThat(refused).as("refusal of " + file.name()).isNotNull();
        assertThat(shelf.works).isEmpty();
        return refused.fault();
    }
}
