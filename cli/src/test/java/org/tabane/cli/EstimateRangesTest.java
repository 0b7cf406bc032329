package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Estimates with drivers, each from low to high, and what sharing does to their ranges. */
class EstimateRangesTest extends EstimateFiles {

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
}
