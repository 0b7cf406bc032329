package org.tabane.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class GroupCommandTest {

    @TempDir
    Path directory;

    private Console console = new Console(Path.of(""));

    @BeforeEach
    void six_towns_in_two_prefectures() {
        console = new Console(directory).file("units.tsv", """
                id\tpref\tname\tpop\tkm2
                1\t05\t甲市\t60000\t10.5
                2\t05\t乙町\t30000\t4
                3\t05\t丙町\t25000\t5
                4\t06\t丁市\t80000\t9
                5\t06\t戊村\t1000\t2
                6\t06\t己町\t49000\t3
                """).file("links.csv", """
                a,b,kind
                1,2,land
                2,3,land
                3,4,sea
                4,5,declared
                5,6,
                """);
    }

    @Test
    @DisplayName("団体は縦に並び、報告には群の数・散らばり・上界・証明がある")
    void groups_and_report_are_written() throws IOException {
        assertThat(group("--seconds", "0.3", "--seed", "5", "--out", "groups.csv", "--report", "report.json"))
                .isZero();
        assertThat(Files.readString(directory.resolve("groups.csv"))).startsWith("id,group\n1,1\n2,2\n3,2\n4,3\n");
        JsonNode report = console.json("report.json");
        assertThat(report.get("groups").asInt()).isEqualTo(4);
        assertThat(report.get("spread").asDouble()).isEqualTo(2.0);
        assertThat(report.get("upper_bound").asInt()).isEqualTo(4);
        assertThat(report.get("seed").asInt()).isEqualTo(5);
        assertThat(report.get("seconds").asDouble()).isLessThan(3);
        assertThat(report.get("gap").asDouble()).isBetween(0.0, 1.0);
        assertThat(report.get("proven").asBoolean()).isFalse();
    }

    @Test
    void a_prefecture_is_proven() {
        assertThat(group("--where", "pref=05", "--exact", "--max-size", "6", "--out", "g.csv", "--report", "r.json"))
                .isZero();
        JsonNode report = console.json("r.json");
        assertThat(report.get("groups").asInt()).isEqualTo(2);
        assertThat(report.get("spread").asDouble()).isEqualTo(1.0);
        assertThat(report.get("proven").asBoolean()).isTrue();
        assertThat(report.get("gap").asDouble()).isZero();
    }

    @Test
    @DisplayName("群の数の上限: max-p では散らばりを小さくする")
    void fewer_groups_than_there_could_be() {
        assertThat(group("--max-groups", "3", "--exact", "--out", "g.csv", "--report", "r.json"))
                .isZero();
        JsonNode report = console.json("r.json");
        assertThat(report.get("groups").asInt()).isEqualTo(3);
        assertThat(report.get("spread").asDouble()).isEqualTo(11.0);
        assertThat(report.get("proven").asBoolean()).isTrue();
        console.file("links.csv", "a,b\n1,2\n2,3\n4,5\n5,6\n");
        assertThat(group("--max-groups", "1", "--out", "no.csv")).isEqualTo(3);
        assertThat(console.errors())
                .anyMatch(line -> line.contains("at most 1 groups (--max-groups)"))
                .anyMatch(line -> line.contains("2 parts that no link joins"));
        assertThat(group("--max-groups", "0", "--out", "no.csv")).isEqualTo(2);
        assertThat(group("--min-groups", "2", "--out", "no.csv")).isEqualTo(2);
        assertThat(console.files()).doesNotContain("no.csv");
    }

    @Test
    void each_prefecture_gets_a_grouping_of_its_own() throws IOException {
        assertThat(group("--each", "pref", "--exact", "--out", "g.csv", "--report", "r.json"))
                .isZero();
        assertThat(Files.readString(directory.resolve("g.csv"))).contains("1,05-1", "4,06-1", "6,06-2");
        assertThat(console.json("r.json").get("parts").size()).isEqualTo(2);
        assertThat(console.json("r.json").get("parts_proven").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_iterations_and_seed_give_the_same_file() throws IOException {
        group("--iterations", "500", "--seed", "3", "--out", "one.csv");
        group("--iterations", "500", "--seed", "3", "--out", "two.csv");
        assertThat(Files.readString(directory.resolve("one.csv")))
                .isEqualTo(Files.readString(directory.resolve("two.csv")));
    }

    @Test
    void rules_that_cannot_hold_together_are_named_and_nothing_is_written() {
        assertThat(group(
                        "--where",
                        "pref=06",
                        "--forbid",
                        "5+6",
                        "--exact",
                        "--max-size",
                        "2",
                        "--never-alone",
                        "6",
                        "--out",
                        "g.csv"))
                .isEqualTo(3);
        assertThat(console.errors())
                .anyMatch(line -> line.contains("己町 (6)"))
                .anyMatch(line -> line.contains("(--forbid)"))
                .anyMatch(line -> line.contains("(--threshold)"))
                .noneMatch(line -> line.contains("(--never-alone)"))
                .noneMatch(line -> line.contains("(--max-size)"));
        assertThat(console.files()).doesNotContain("g.csv");
    }

    @Test
    void the_least_cost_of_a_table_is_proven() throws IOException {
        console.file("costs.csv", """
                members,yen
                1,100
                2,100
                3,100
                1+2,150
                2+3,170
                1+2+3,260
                """);
        assertThat(console.run(
                        "group",
                        "--units",
                        "units.tsv",
                        "--links",
                        "links.csv",
                        "--where",
                        "pref=05",
                        "--form",
                        "cost",
                        "--costs",
                        "costs.csv",
                        "--exact",
                        "--out",
                        "g.csv",
                        "--report",
                        "r.json"))
                .isZero();
        assertThat(console.json("r.json").get("cost_yen").asLong()).isEqualTo(250);
        assertThat(console.json("r.json").get("proven").asBoolean()).isTrue();
        assertThat(Files.readString(directory.resolve("g.csv"))).isEqualTo("id,group\n1,1\n2,1\n3,2\n");
    }

    @Test
    @DisplayName("最長移動・群の数・群の固定")
    void longest_way_number_of_groups_and_locked_groups_are_kept_or_named() throws IOException {
        console.file("costs.csv", """
                members,yen
                1,100
                2,100
                3,100
                1+2,150
                2+3,170
                1+2+3,200
                """).file("ways.csv", """
                a,b,minutes
                1,2,20
                2,3,25
                """);
        assertThat(cost("--distances", "ways.csv", "--reach", "minutes=30", "--out", "g.csv"))
                .isZero();
        assertThat(Files.readString(directory.resolve("g.csv"))).isEqualTo("id,group\n1,1\n2,1\n3,2\n");
        assertThat(console.errors())
                .anyMatch(line -> line.contains("1 of 3 pairs are not in ways.csv and count as out of reach"));
        assertThat(cost("--lock", "2+3", "--out", "g.csv")).isZero();
        assertThat(Files.readString(directory.resolve("g.csv"))).isEqualTo("id,group\n1,1\n2,2\n3,2\n");
        assertThat(cost("--max-groups", "0", "--out", "g.csv")).isZero();
        assertThat(Files.readString(directory.resolve("g.csv"))).isEqualTo("id,group\n1,1\n2,2\n3,3\n");
        assertThat(cost("--lock", "2+3", "--distances", "ways.csv", "--reach", "minutes=24", "--out", "no.csv"))
                .isEqualTo(3);
        assertThat(console.errors())
                .anyMatch(line -> line.contains("(--lock)"))
                .anyMatch(line -> line.contains("24 minutes apart (--reach)"));
        assertThat(cost("--min-groups", "2", "--out", "no.csv")).isEqualTo(3);
        assertThat(console.errors()).anyMatch(line -> line.contains("(--min-groups)"));
        assertThat(cost("--reach", "minutes=24")).isEqualTo(2);
        assertThat(cost("--lock", "2+2")).isEqualTo(2);
        assertThat(console.files()).doesNotContain("no.csv");
    }

    private int cost(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "group",
                "--units",
                "units.tsv",
                "--links",
                "links.csv",
                "--where",
                "pref=05",
                "--form",
                "cost",
                "--costs",
                "costs.csv",
                "--exact"));
        words.addAll(List.of(options));
        return console.run(words.toArray(new String[0]));
    }

    @Test
    void every_fault_has_its_place_and_nothing_is_written() {
        console.file("units.tsv", "id\tpref\tname\tpop\tkm2\n1\t05\t甲市\tmany\t1\n1\t05\t乙町\t5\t1\n3\t05\t丙町\t\t1\n")
                .file("links.csv", "a,b,kind\n1,9,land\n3,3,river\n");
        assertThat(group("--out", "g.csv")).isEqualTo(2);
        assertThat(console.errors())
                .contains(
                        "units.tsv:2:4: pop is not a number: 'many'",
                        "units.tsv:3:1: id stands twice: 1 is already in line 2",
                        "units.tsv:4:4: pop is empty for 丙町; leave the unit out, or state what to assume with --assume pop=FIGURE",
                        "links.csv:2:2: b names 9, which is not in the file of units",
                        "links.csv:3:3: kind must be land, sea or declared, but is 'river'");
        assertThat(console.files()).doesNotContain("g.csv");
    }

    @Test
    void an_assumption_is_noted_and_reported() {
        console.file("units.tsv", "id\tpref\tname\tpop\tkm2\n1\t05\t甲市\t90000\t1\n2\t05\t乙町\t\t1\n");
        console.file("links.csv", "a,b\n1,2\n");
        assertThat(group("--assume", "pop=4000", "--iterations", "50", "--out", "g.csv", "--report", "r.json"))
                .isZero();
        assertThat(console.json("r.json").get("assumed").get("pop").get(0).asString())
                .isEqualTo("2");
        assertThat(console.errors()).contains("note: units.tsv: pop is unknown for 1 units; assumed 4000 for 乙町");
    }

    @Test
    void options_are_checked_before_any_work() {
        assertThat(console.run("group", "--units", "units.tsv", "--links", "links.csv"))
                .isEqualTo(2);
        assertThat(group("--where", "pref")).isEqualTo(2);
        assertThat(group("--pin", "1+77")).isEqualTo(2);
        assertThat(group("--where", "pref=99")).isEqualTo(2);
        assertThat(group("--seconds", "0")).isEqualTo(2);
        assertThat(console.errors())
                .anyMatch(line -> line.contains("needs --spread COLUMN"))
                .anyMatch(line -> line.contains("--where must be COLUMN=TEXT"))
                .anyMatch(line -> line.contains("names 77"))
                .anyMatch(line -> line.contains("no unit has '99' in column pref"))
                .anyMatch(line -> line.contains("--seconds must be above zero"));
    }

    @Test
    void help_names_every_option() {
        assertThat(console.run("group", "--help")).isZero();
        assertThat(console.output())
                .contains(
                        "--units",
                        "--links",
                        "--form",
                        "--attribute",
                        "--threshold",
                        "--spread",
                        "--exact",
                        "--max-size");
    }

    private int group(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "group",
                "--units",
                "units.tsv",
                "--links",
                "links.csv",
                "--form",
                "max-p",
                "--attribute",
                "pop",
                "--threshold",
                "50000",
                "--spread",
                "km2"));
        words.addAll(List.of(more));
        return console.run(words.toArray(String[]::new));
    }
}
