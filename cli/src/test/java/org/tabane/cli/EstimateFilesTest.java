package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Files as people have them: other orders, digits, encodings and workbooks are read; each fault is named with its place. */
class EstimateFilesTest extends EstimateFiles {

    @Test
    void columns_in_another_order_full_width_digits_separators_and_a_byte_order_mark_are_read() {
        console.file(
                "baseline.csv",
                "\uFEFFdirect_hours,memo,work_item,outsourced_yen,municipality\r\n"
                        + "３１０,\"two\r\nlines\",R01,\"1,200,000\",A\r\n120.5,,R07,４０００００0,A\r\n95.25,,R01,300000,B\r\n");

        assertThat(sixInputs()).isZero();
        assertThat(console.json("out.json").get("total_now_yen").asLong()).isEqualTo(7_292_500);
        assertThat(console.errors()).containsExactly("note: baseline.csv: column 'memo' is not used");
    }

    @Test
    void a_file_in_windows_31j_with_japanese_headers_is_read_and_noted() {
        console.file("labour.csv", "団体,人件費単価\nA,3500\nB,3000\n", Charset.forName("windows-31j"));

        assertThat(sixInputs()).isZero();
        assertThat(console.errors()).singleElement().asString().contains("labour.csv is not UTF-8");
    }

    @Test
    void five_and_six_digits_of_a_code_name_the_same_municipality() {
        console.file("baseline.csv", BASELINE.replace("B,", "13206,"))
                .file("bundled.csv", BUNDLED.replace("B,", "132063,"))
                .file("labour.csv", LABOUR.replace("B,", "13206,"));

        assertThat(sixInputs()).isZero();
        assertThat(console.json("out.json")
                        .get("members")
                        .get(0)
                        .get("municipality")
                        .asString())
                .isEqualTo("13206");
    }

    @Test
    void every_fault_has_its_line_and_column_and_nothing_is_written() {
        console.file("baseline.csv", """
                municipality,work_item,outsourced_yen,direct_hours
                132064,R01,abc,-3

                A,R01,1.5,
                A,R07,1,1
                A,R07,2,2
                """);

        assertThat(sixInputs()).isEqualTo(2);
        assertThat(console.errors())
                .contains(
                        "baseline.csv:2:1: municipality has a wrong check digit: 132064 should end in 3, or one of its other digits is wrong",
                        "baseline.csv:2:3: outsourced_yen is not a number: 'abc'",
                        "baseline.csv:2:4: direct_hours must not be negative, but is -3",
                        "baseline.csv:4:3: outsourced_yen must be a whole number, but is 1.5",
                        "baseline.csv:4:4: direct_hours is empty",
                        "baseline.csv:6:2: work_item R07 of A stands already in line 5");
        assertThat(console.files()).doesNotContain("out.json");
    }

    @Test
    void a_pair_without_a_bundled_figure_is_a_fault_and_one_without_a_baseline_a_note() {
        console.file("bundled.csv", BUNDLED.replace("B,R01", "B,R99"));

        assertThat(sixInputs()).isEqualTo(2);
        assertThat(console.errors())
                .containsExactly(
                        "note: bundled.csv:4:2: work_item R99 of B is not in baseline.csv and counts as new work",
                        "baseline.csv:4:2: work_item R01 of B has no row in bundled.csv; if the work ends, write it there with zeros");
    }

    @Test
    void a_municipality_without_a_labour_cost_a_missing_column_and_a_missing_file_are_faults() {
        console.file("labour.csv", "municipality,yen_per_hour\nA,3500\n");
        assertThat(sixInputs()).isEqualTo(2);
        console.file("labour.csv", "municipality,yen\nA,3500\n");
        assertThat(sixInputs()).isEqualTo(2);
        assertThat(console.run("estimate", "--baseline", "x.csv", "--bundled", "bundled.csv", "--labour", "labour.csv"))
                .isEqualTo(2);

        assertThat(console.errors())
                .contains(
                        "baseline.csv:4:1: municipality B has no labour cost (yen_per_hour) in labour.csv",
                        "labour.csv:1:3: column 'yen_per_hour' is missing",
                        "x.csv:1:1: there is no such file");
    }

    @Test
    void broken_quotes_and_empty_files_are_faults() {
        console.file("labour.csv", "municipality,yen_per_hour\nA,\"35\"00\n").file("bundled.csv", "");

        assertThat(sixInputs()).isEqualTo(2);
        assertThat(console.errors())
                .anySatisfy(line -> assertThat(line).startsWith("labour.csv:2:1: the line is not proper CSV"))
                .contains("bundled.csv:1:1: the file is empty; it needs a header line");
    }

    @Test
    void a_workbook_is_read_and_its_faults_have_row_and_column() throws IOException {
        console.file("labour.xlsx", workbook(3500.5, "3,000")).file("bad.xlsx", workbook("three", "−5"));

        assertThat(console.run(
                        "estimate",
                        "--baseline",
                        "baseline.csv",
                        "--bundled",
                        "bundled.csv",
                        "--labour",
                        "labour.xlsx",
                        "--out",
                        "out.json"))
                .isZero();
        assertThat(console.json("out.json")
                        .get("members")
                        .get(0)
                        .get("now")
                        .get("direct_yen")
                        .asLong())
                .isEqualTo(1_506_965); // 430.5 h × 3,500.5 = 1,506,965.25
        assertThat(console.run(
                        "estimate", "--baseline", "baseline.csv", "--bundled", "bundled.csv", "--labour", "bad.xlsx"))
                .isEqualTo(2);
        assertThat(console.errors())
                .containsExactly(
                        "bad.xlsx:2:2: yen_per_hour is not a number: 'three'",
                        "bad.xlsx:3:2: yen_per_hour must not be negative, but is −5");
    }

    @Test
    void an_old_or_locked_workbook_is_said_to_be_one() {
        console.file("labour.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});

        assertThat(console.run(
                        "estimate",
                        "--baseline",
                        "baseline.csv",
                        "--bundled",
                        "bundled.csv",
                        "--labour",
                        "labour.xlsx"))
                .isEqualTo(2);
        assertThat(console.errors()).singleElement().asString().contains("password-protected");
    }

    private static byte[] workbook(Object rateOfA, Object rateOfB) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("labour");
            sheet.value(0, 0, "municipality");
            sheet.value(0, 1, "yen_per_hour");
            put(sheet, 1, "A", rateOfA);
            put(sheet, 2, "B", rateOfB);
        }
        return bytes.toByteArray();
    }

    private static void put(Worksheet sheet, int row, String member, Object rate) {
        sheet.value(row, 0, member);
        if (rate instanceof Number number) {
            sheet.value(row, 1, number);
        } else {
            sheet.value(row, 1, rate.toString());
        }
    }
}
