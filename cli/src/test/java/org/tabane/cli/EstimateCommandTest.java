package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class EstimateCommandTest {

    private static final String BASELINE = """
            municipality,work_item,outsourced_yen,direct_hours
            A,R01,1200000,310
            A,R07,4000000,120.5
            B,R01,300000,95.25
            """;

    private static final String BUNDLED = """
            municipality,work_item,outsourced_yen,direct_hours
            A,R01,1100000,100
            A,R07,3800000,60
            B,R01,320000,30
            """;

    private static final String LABOUR = """
            municipality,yen_per_hour
            A,3500
            B,3000
            """;

    @TempDir
    Path directory;

    private Console console = new Console(Path.of(""));

    @BeforeEach
    void a_directory_with_good_files() {
        console = new Console(directory)
                .file("baseline.csv", BASELINE)
                .file("bundled.csv", BUNDLED)
                .file("labour.csv", LABOUR);
    }

    @Test
    @DisplayName("手引きの六つの入力：総コスト・削減額・創出時間")
    void the_six_inputs_come_out_as_worked_by_hand() {
        console.file("fees.csv", "municipality,yen\nA,600000\n");

        assertThat(sixInputs("--fees", "fees.csv")).isZero();
        JsonNode result = console.json("out.json");
        // now: 5,500,000 + 430.5 h × 3,500 + 95.25 h × 3,000; bundled: 5,220,000 + 560,000 + 90,000 + 600,000
        assertThat(result.get("total_now_yen").asLong()).isEqualTo(5_500_000 + 1_506_750 + 285_750);
        assertThat(result.get("total_bundled_yen").asLong()).isEqualTo(6_470_000);
        assertThat(result.get("saving_yen").asLong()).isEqualTo(822_500);
        assertThat(result.get("freed_hours").asDouble()).isEqualTo(335.75);
        JsonNode b = result.get("members").get(1);
        assertThat(b.get("municipality").asString()).isEqualTo("B");
        assertThat(b.get("saving_yen").asLong()).isEqualTo(175_750);
    }

    @Test
    @DisplayName("Q2-9 創出時間の振り向け先は合計が一致しなければならない")
    void freed_hours_are_allotted_to_the_last_hour_or_not_at_all() {
        console.file("freed.csv", "new_work,hours\n計画策定,200\n工事発注,135.75\n");
        assertThat(sixInputs("--freed", "freed.csv")).isZero();
        assertThat(console.json("out.json").get("freed_hours_for")).hasSize(2);
        assertThat(console.json("out.json").get("sensitivity")).hasSize(9);
        console.file("freed.csv", "new_work,hours\n計画策定,200\n");
        assertThat(sixInputs("--freed", "freed.csv")).isEqualTo(2);

        assertThat(console.errors())
                .containsExactly("freed.csv:1:1: the hours add up to 200, but 335.75 are freed; 135.75 are left");
    }

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
    void drivers_give_a_range_that_the_seed_repeats() {
        console.file("drivers.csv", """
                driver,municipality,work_item,low,mode,high,source
                travel,,,-0.3,-0.2,0.1,SAMPLE
                travel,B,,-0.1,0,0.1,SAMPLE
                direct_response,,,-50%,-33%,▲10%,SAMPLE
                統括マネジメント・窓口,,,100000,200000,400000,SAMPLE
                joint patrol:outsourced,A,R07,-0.1,0,0.1,SAMPLE
                """);

        assertThat(drivers("one.json", "7", "1")).isZero();
        assertThat(drivers("two.json", "7", "2")).isZero();
        assertThat(drivers("three.json", "8", "1")).isZero();
        JsonNode one = console.json("one.json");
        assertThat(one).isEqualTo(console.json("two.json")).isNotEqualTo(console.json("three.json"));
        assertThat(one.get("p10").asLong()).isLessThan(one.get("p50").asLong());
        assertThat(one.get("p50").asLong()).isLessThan(one.get("p90").asLong());
        assertThat(one.get("members").get(0).get("gain_probability").asDouble()).isBetween(0.0, 1.0);
        assertThat(one.get("ranking")).hasSize(4);
        assertThat(one.get("tornado")).hasSize(5);
        assertThat(one.get("draws").asInt()).isEqualTo(2_000);
        // at the mode: A 5,200,000 × 0.8; hours × 0.67; fees 200,000 each
        assertThat(one.get("members").get(0).get("total_bundled_yen").asLong())
                .isEqualTo(4_160_000 + 1_009_523 + 200_000); // 430.5 h × 0.67 × 3,500 = 1,009,522.5
    }

    @Test
    void drivers_that_cannot_be_are_named() {
        console.file("drivers.csv", """
                driver,municipality,work_item,low,mode,high
                magic,,,-0.3,-0.2,0.1
                travel,,,-0.3,-0.4,0.1
                travel,Z,,-0.3,-0.2,0.1
                scale,A,R99,-0.3,-0.2,0.1
                multi-year-term,,,-3,-0.2,0.1
                labour,,R01,-0.1,0,0.1
                performance,,,-0.3,-0.2,0.1
                performance,,,-0.3,-0.2,0.2
                """);

        assertThat(drivers("out.json", "1", "1")).isEqualTo(2);
        assertThat(console.errors()).hasSize(7);
        assertThat(console.errors().getFirst())
                .startsWith("drivers.csv:2:1: driver 'magic' is not known; use direct-response, ");
        assertThat(console.errors().subList(1, 7))
                .containsExactly(
                        "drivers.csv:3:5: mode must lie between low and high, but they are -0.3, -0.4, 0.1",
                        "drivers.csv:4:2: municipality Z is not in baseline.csv",
                        "drivers.csv:5:3: work_item R99 of A is not in baseline.csv",
                        "drivers.csv:6:4: low to high: a relative change, -1 or more (-0.2 or -20% is a fifth less)",
                        "drivers.csv:7:3: work_item must be empty: labour belongs to a municipality as a whole",
                        "drivers.csv:9:1: driver 'performance' has a range for the same municipality and work item already in line 8");
    }

    @Test
    void sharing_changes_who_gains_but_not_the_total() {
        console.file("drivers.csv", "driver,low,mode,high\noutsourced,-0.3,-0.2,0.1\n")
                .file("keys.csv", "municipality,population\nA,1000\nB,9000\n");

        assertThat(console.run(
                        "estimate",
                        "--baseline",
                        "baseline.csv",
                        "--drivers",
                        "drivers.csv",
                        "--labour",
                        "labour.csv",
                        "--share-keys",
                        "keys.csv",
                        "--share-weights",
                        "population=1",
                        "--out",
                        "out.json"))
                .isZero();
        JsonNode members = console.json("out.json").get("members");
        assertThat(members.get(0).get("after_sharing").get("gain_probability").asDouble())
                .isOne();
        assertThat(members.get(1).get("after_sharing").get("gain_probability").asDouble())
                .isZero();
    }

    @Test
    void templates_can_be_filled_in_and_read_and_are_never_overwritten() {
        assertThat(console.run("estimate", "--template", "forms")).isZero();
        assertThat(new Console(directory.resolve("forms")).files())
                .contains("README.md", "baseline.csv", "baseline.xlsx", "drivers.csv", "labour.xlsx");
        assertThat(console.run("estimate", "--template", "forms")).isEqualTo(2);
        assertThat(console.errors().getFirst()).contains("is not overwritten");
        assertThat(console.run(
                        "estimate",
                        "--baseline",
                        "forms/baseline.xlsx",
                        "--bundled",
                        "bundled.csv",
                        "--labour",
                        "labour.csv"))
                .isEqualTo(2);
        assertThat(console.errors().getLast()).isEqualTo("forms/baseline.xlsx:1:1: the file has a header but no rows");
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

    @Test
    void missing_options_are_named_without_a_stack_trace() {
        assertThat(console.run("estimate", "--baseline", "baseline.csv")).isEqualTo(2);
        assertThat(console.errors())
                .containsExactly("tabane estimate: missing --bundled (or --drivers) (see 'tabane estimate --help')");
    }

    @Test
    void without_a_file_the_result_goes_to_standard_output() {
        assertThat(console.run(
                        "estimate", "--baseline", "baseline.csv", "--bundled", "bundled.csv", "--labour", "labour.csv"))
                .isZero();
        assertThat(Json.MAPPER.readTree(console.output()).get("members")).hasSize(2);
    }

    private int sixInputs(String... more) {
        String[] words = {
            "estimate",
            "--baseline",
            "baseline.csv",
            "--bundled",
            "bundled.csv",
            "--labour",
            "labour.csv",
            "--out",
            "out.json"
        };
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return console.run(all);
    }

    private int drivers(String out, String seed, String threads) {
        return console.run(
                "estimate",
                "--baseline",
                "baseline.csv",
                "--drivers",
                "drivers.csv",
                "--labour",
                "labour.csv",
                "--draws",
                "2000",
                "--seed",
                seed,
                "--threads",
                threads,
                "--out",
                out);
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
