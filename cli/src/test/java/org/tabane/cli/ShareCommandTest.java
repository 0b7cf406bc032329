package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ShareCommandTest {

    @TempDir
    Path directory;

    private Console console = new Console(Path.of(""));

    @BeforeEach
    void three_towns() {
        console = new Console(directory).file("keys.csv", """
                municipality,population,bridges,direct
                丙市,"30,000",4,0
                丁町,12000,1,500000
                戊村,5000,0,
                """);
    }

    @Test
    @DisplayName("均等割50・人口割50、1,000円未満切捨て、端数は代表団体")
    void shares_are_cut_to_thousands_and_the_lead_bears_the_rest() {
        assertThat(console.run(
                        "share",
                        "--total",
                        "12845000",
                        "--keys",
                        "keys.csv",
                        "--weights",
                        "equal=0.5,population=0.5",
                        "--rounding",
                        "1000-down",
                        "--remainder",
                        "lead:丙市",
                        "--out",
                        "out.json"))
                .isZero();
        JsonNode result = console.json("out.json");
        assertThat(result.get("total_yen").asLong()).isEqualTo(12_845_000);
        assertThat(result.get("shared_yen").asLong()).isEqualTo(12_345_000);
        assertThat(result.get("shares").get(0).get("yen").asLong()).isEqualTo(5_998_000);
        assertThat(result.get("shares").get(1).get("share_yen").asLong()).isEqualTo(3_633_000);
        assertThat(result.get("shares").get(1).get("yen").asLong()).isEqualTo(4_133_000);
        assertThat(result.get("shares").get(2).get("yen").asLong()).isEqualTo(2_714_000);
        assertThat(result.get("shares").get(2).get("exact_yen").asDouble()).isEqualTo(2714148.9361702128);
        assertThat(result.get("shares").get(2).get("parts").get(1).get("figure").asLong())
                .isEqualTo(5_000);
        assertThat(console.errors()).containsExactly("note: keys.csv: column 'bridges' is not used");
    }

    @Test
    @DisplayName("概算負担金の精算：追加は正、還付は負")
    void what_was_asked_provisionally_is_set_against_the_settled_shares() {
        console.file("asked.csv", "団体コード,概算負担金\n丙市,500000\n丁町,300000\n己村,100000\n");
        assertThat(console.run(
                        "share",
                        "--total",
                        "1500000",
                        "--keys",
                        "keys.csv",
                        "--weights",
                        "equal=1",
                        "--provisional",
                        "asked.csv",
                        "--out",
                        "out.json"))
                .isZero();
        JsonNode result = console.json("out.json");
        // 丁町 bears 500,000 itself; the other 1,000,000 are shared by three: 333,334, 333,333 and 333,333.
        assertThat(result.get("settlement").size()).isEqualTo(4);
        assertThat(result.get("settlement").get(0).get("difference_yen").asLong())
                .isEqualTo(333_334 - 500_000);
        assertThat(result.get("settlement").get(1).get("settled_yen").asLong()).isEqualTo(833_333);
        assertThat(result.get("settlement").get(3).get("municipality").asString())
                .isEqualTo("己村");
        assertThat(result.get("settlement").get(3).get("difference_yen").asLong())
                .isEqualTo(-100_000);
        assertThat(result.get("settlement_difference_yen").asLong()).isEqualTo(1_500_000 - 900_000);
        console.file("asked.csv", "団体コード,概算負担金\n丙市,五十万\n丙市,1\n");
        assertThat(console.run(
                        "share",
                        "--total",
                        "1500000",
                        "--keys",
                        "keys.csv",
                        "--weights",
                        "equal=1",
                        "--provisional",
                        "asked.csv"))
                .isEqualTo(2);
        assertThat(console.errors()).anyMatch(line -> line.startsWith("asked.csv:2:2:"));
    }

    @Test
    void any_named_column_can_be_a_key_and_subsidy_comes_off_first() {
        assertThat(console.run(
                        "share",
                        "--total",
                        "1500000",
                        "--subsidy",
                        "500000",
                        "--keys",
                        "keys.csv",
                        "--weights",
                        "bridges=1",
                        "--out",
                        "out.json"))
                .isZero();
        JsonNode shares = console.json("out.json").get("shares");
        assertThat(shares.get(0).get("yen").asLong()).isEqualTo(400_000);
        assertThat(shares.get(1).get("yen").asLong()).isEqualTo(600_000);
        assertThat(shares.get(2).get("yen").asLong()).isZero();
    }

    @Test
    void wrong_options_are_said_in_one_line_and_nothing_is_written() {
        assertThat(share("equal=0.5,population=0.4", "largest")).isEqualTo(2);
        assertThat(share("equal=1", "lead:己村")).isEqualTo(2);
        assertThat(share("equal=1", "nobody")).isEqualTo(2);
        assertThat(share("area=1", "largest")).isEqualTo(2);

        assertThat(console.errors())
                .contains(
                        "tabane share: --weights: The weights add up to 0.9 and must add up to exactly 1. (see 'tabane share --help')",
                        "tabane share: --remainder must be lead:CODE or largest, but is 'nobody' (see 'tabane share --help')",
                        "keys.csv:1:1: column 'area' is missing, but --weights names it")
                .anySatisfy(line -> assertThat(line).contains("the lead 己村 is not in"));
        assertThat(console.files()).doesNotContain("out.json");
    }

    @Test
    void bad_figures_have_their_line_and_column() {
        console.file("keys.csv", "municipality,population\nA,many\nA,-5\nB,\n");

        assertThat(share("population=1", "largest")).isEqualTo(2);
        assertThat(console.errors())
                .containsExactly(
                        "keys.csv:2:2: population is not a number: 'many'",
                        "keys.csv:3:1: municipality stands already in line 2",
                        "keys.csv:3:2: population must not be negative, but is -5",
                        "keys.csv:4:2: population is empty");
    }

    @Test
    void fairness_is_shown_when_the_cost_of_sub_groups_is_known() {
        console.file("keys.csv", "municipality\nA\nB\nC\n").file("coalitions.csv", """
                members,yen
                A,6000000
                B,12000000
                C,18000000
                A+B,12000000
                A+C,18000000
                B+C,18000000
                """);

        assertThat(console.run(
                        "share",
                        "--total",
                        "18000000",
                        "--keys",
                        "keys.csv",
                        "--weights",
                        "equal=1",
                        "--coalitions",
                        "coalitions.csv",
                        "--out",
                        "out.json"))
                .isZero();
        JsonNode fairness = console.json("out.json").get("fairness");
        assertThat(fairness.get("stable").asBoolean()).isTrue();
        assertThat(fairness.get("members").get(2).get("shapley_yen").asDouble()).isEqualTo(11_000_000);
        assertThat(fairness.get("members").get(2).get("nucleolus_yen").asDouble())
                .isEqualTo(10_500_000);
    }

    private int share(String weights, String remainder) {
        return console.run(
                "share",
                "--total",
                "1000",
                "--keys",
                "keys.csv",
                "--weights",
                weights,
                "--remainder",
                remainder,
                "--out",
                "out.json");
    }
}
