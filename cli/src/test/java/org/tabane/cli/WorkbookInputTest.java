package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks as they come: several sheets, cells that show errors, files made to fill the memory. */
class WorkbookInputTest {

    @TempDir
    Path directory;

    private Console console = new Console(Path.of(""));

    @BeforeEach
    void aDirectory() {
        console = new Console(directory);
    }

    @Test
    void one_workbook_serves_every_option_by_the_names_of_its_sheets() throws IOException {
        console.file("all.xlsx", allSheets("現状", "束ね後", "人件費単価", "費用"));
        assertThat(run("all.xlsx", "all.xlsx", "all.xlsx", "--fees", "all.xlsx", "--out", "out.json"))
                .isZero();
        // 1,000,000 + 100 h × 3,000 = 1,300,000; 900,000 + 50 h × 3,000 + 30,000 + 60,000 ÷ 3 = 1,100,000.
        assertThat(console.json("out.json").get("saving_yen").asLong()).isEqualTo(200_000);
        assertThat(console.errors()).noneMatch(line -> line.contains("sheets"));
    }

    @Test
    void where_no_sheet_has_the_name_the_first_is_read_and_said_to_be() throws IOException {
        console.file("all.xlsx", allSheets("R7", "束ね後", "人件費単価", "費用"));
        assertThat(run("all.xlsx", "all.xlsx", "all.xlsx", "--out", "out.json")).isZero();
        assertThat(console.errors())
                .contains("note: all.xlsx: read the first of its sheets, 'R7', because none is called baseline or 現状");
    }

    @Test
    void a_cell_that_shows_an_error_is_named_with_sheet_and_address() throws IOException {
        console.file("all.xlsx", allSheets("現状", "束ね後", "人件費単価", "費用")).file("bad.xlsx", raw("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>municipality</t></is></c><c r="B1" t="inlineStr"><is><t>yen_per_hour</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>北市</t></is></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
                """));
        assertThat(run("all.xlsx", "all.xlsx", "bad.xlsx", "--out", "out.json")).isEqualTo(2);
        assertThat(console.errors())
                .anyMatch(line ->
                        line.startsWith("bad.xlsx:2:2: sheet 'labour', cell B2: the cell shows an error (#DIV/0!)"));
        assertThat(console.files()).doesNotContain("out.json");
    }

    @Test
    void a_workbook_that_unpacks_without_end_is_refused_before_it_fills_the_memory() throws IOException {
        console.file("all.xlsx", allSheets("現状", "束ね後", "人件費単価", "費用")).file("bomb.xlsx", bomb());
        assertThat(run("all.xlsx", "all.xlsx", "bomb.xlsx", "--out", "out.json"))
                .isEqualTo(2);
        assertThat(console.errors())
                .anyMatch(line -> line.startsWith("bomb.xlsx:") && line.contains("unpacks to more than 300 MB"));
        assertThat(console.files()).doesNotContain("out.json");
    }

    private int run(String baseline, String bundled, String labour, String... more) {
        String[] words = {"estimate", "--baseline", baseline, "--bundled", bundled, "--labour", labour};
        String[] all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return console.run(all);
    }

    private static byte[] allSheets(String baseline, String bundled, String labour, String fees) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            sheet(workbook, baseline, "団体コード,業務項目,委託金額,直営対応時間", "北市", "R", 1_000_000, 100);
            sheet(workbook, bundled, "団体コード,業務項目,委託金額,直営対応時間", "北市", "R", 900_000, 50);
            sheet(workbook, labour, "団体コード,人件費単価", "北市", 3_000);
            sheet(workbook, fees, "団体コード,マネジメント・窓口,一度きりの初期費用,契約年数", "北市", 30_000, 60_000, 3);
        }
        return bytes.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, String headers, Object... row) {
        Worksheet sheet = workbook.newWorksheet(name);
        String[] texts = headers.split(",", -1);
        for (int i = 0; i < texts.length; i++) {
            sheet.value(0, i, texts[i]);
            if (row[i] instanceof Number number) {
                sheet.value(1, i, number);
            } else {
                sheet.value(1, i, row[i].toString());
            }
        }
    }

    /** The smallest workbook there is, with one sheet called labour. */
    private static byte[] raw(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            frame(zip);
            part(zip, "xl/worksheets/sheet1.xml", SHEET + rows + "</sheetData></worksheet>");
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            frame(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(SHEET.getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            java.util.Arrays.fill(blanks, (byte) ' ');
            for (int megabyte = 0; megabyte < 310; megabyte++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static final String SHEET = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
            + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    private static void frame(ZipOutputStream zip) throws IOException {
        part(zip, "[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                </Types>""");
        part(zip, "_rels/.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                </Relationships>""");
        part(zip, "xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="labour" sheetId="1" r:id="r1"/></sheets></workbook>""");
        part(zip, "xl/_rels/workbook.xml.rels", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                </Relationships>""");
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
