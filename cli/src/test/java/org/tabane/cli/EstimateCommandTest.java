package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an estimate on good files comes to, where it goes, and what else the command does. */
class EstimateCommandTest extends EstimateFiles {

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
}
