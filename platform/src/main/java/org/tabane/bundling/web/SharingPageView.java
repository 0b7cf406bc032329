package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * Cost sharing 「負担金の按分」: what was typed, what is wrong with it, and the answer when nothing is.
 *
 * @param ownFirst whether the first row of each table is the reader's own town
 * @param result null until there are towns and a total and nothing is wrong
 */
public record SharingPageView(
        Frame frame, Form form, boolean ownFirst, @Nullable Result result) implements View {

    @Override
    public int status() {
        return form.problems().isEmpty() ? 200 : 422;
    }

    /** A field as it is shown; {@code placeholder} is the value that counts when nothing is typed. */
    public record Entry(
            String name,
            String label,
            String value,
            String placeholder,
            @Nullable String problem) {}

    /** Something wrong: the field it belongs to, the field's name and what to do. */
    public record Problem(String field, String label, String words) {}

    /** A value that may be chosen. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A field with choices. */
    public record Select(
            String name,
            String label,
            List<Choice> choices,
            @Nullable String problem) {
        public Select {
            choices = List.copyOf(choices);
        }
    }

    /** The fields; {@code unknown} leads to the same without a code that is no town's. */
    public record Form(
            List<Problem> problems,
            List<Link> unknown,
            Entry add,
            List<Link> matches,
            List<Link> neighbours,
            String townCodes,
            List<TownRow> towns,
            List<Head> figureHeads,
            Entry total,
            Entry subsidy,
            Entry overhead,
            Select tax,
            Select lead,
            Select rounding,
            Select remainder,
            List<SchemeHead> schemes,
            List<WeightRow> weights,
            boolean example,
            Settled settled,
            Paper paper,
            String clearUrl) {
        public Form {
            problems = List.copyOf(problems);
            unknown = List.copyOf(unknown);
            matches = List.copyOf(matches);
            neighbours = List.copyOf(neighbours);
            towns = List.copyOf(towns);
            figureHeads = List.copyOf(figureHeads);
            schemes = List.copyOf(schemes);
            weights = List.copyOf(weights);
        }
    }

    /** A column of figures: its name and unit. */
    public record Head(String title, String unit) {}

    /** A town with its fields. */
    public record TownRow(String code, String name, String place, List<Entry> entries) {
        public TownRow {
            entries = List.copyOf(entries);
        }
    }

    /** The head of a column of weights, with their sum in per cent and the rule they are taken from. */
    public record SchemeHead(
            int number,
            Entry name,
            Select preset,
            String sum,
            @Nullable String problem,
            @Nullable Origin origin) {}

    /** A rule in force, or the example. */
    public record Origin(
            String name, String source, @Nullable String url, boolean sample) {}

    /** The weights of one figure, scheme by scheme. */
    public record WeightRow(String title, String hint, List<Entry> entries) {
        public WeightRow {
            entries = List.copyOf(entries);
        }
    }

    /** The second reckoning's fields. */
    public record Settled(boolean open, Entry total, Entry subsidy, List<Head> heads, List<TownRow> towns) {
        public Settled {
            heads = List.copyOf(heads);
            towns = List.copyOf(towns);
        }
    }

    /** The notice's fields. */
    public record Paper(boolean open, Entry group, Entry year, Entry due, Select scheme, List<TownRow> towns) {
        public Paper {
            towns = List.copyOf(towns);
        }
    }

    /** The answer. Units: yen. */
    public record Result(
            long totalYen,
            long subsidyYen,
            long directYen,
            long sharedYen,
            String rounding,
            boolean single,
            List<SchemeTable> schemes,
            @Nullable Comparison comparison,
            @Nullable Settlement settlement,
            @Nullable Fair fair,
            SourceLine source,
            String csvUrl,
            String noticeUrl,
            String noticeScheme) {
        public Result {
            schemes = List.copyOf(schemes);
        }
    }

    /** One scheme's shares with every figure on the way. */
    public record SchemeTable(
            int number,
            String title,
            String weights,
            @Nullable Origin origin,
            List<KeyHead> keys,
            List<ShareRow> rows,
            ShareRow total,
            String check,
            boolean adds) {
        public SchemeTable {
            keys = List.copyOf(keys);
            rows = List.copyOf(rows);
        }
    }

    /** A key: its name, unit and weight. */
    public record KeyHead(String title, String unit, String weight) {}

    /** A town's shares, or their sums. {@code perHead} is rounded to whole yen, null where no population is known. */
    public record ShareRow(
            String name,
            List<KeyCell> keys,
            BigDecimal exact,
            long rounded,
            long remainder,
            long direct,
            long payable,
            @Nullable BigDecimal perHead) {
        public ShareRow {
            keys = List.copyOf(keys);
        }
    }

    /** A figure, its portion of the sum, and the yen that follow from it. */
    public record KeyCell(String figure, String portion, BigDecimal yen, boolean typed) {}

    /** Scheme against scheme; the first is the base of the differences, whose heading says which way they count. */
    public record Comparison(String base, List<String> others, String difference, List<ComparisonRow> rows) {
        public Comparison {
            others = List.copyOf(others);
            rows = List.copyOf(rows);
        }
    }

    /** What a town pays by the base, and by each other scheme with the difference. */
    public record ComparisonRow(String name, long base, List<Against> others, boolean total) {
        public ComparisonRow {
            others = List.copyOf(others);
        }
    }

    /** An amount, and its difference from the base. */
    public record Against(long yen, long difference) {}

    /** Provisional against settled. */
    public record Settlement(String scheme, List<SettlementRow> rows, SettlementRow total) {
        public Settlement {
            rows = List.copyOf(rows);
        }
    }

    /** One town's settlement; {@code words} says whether more is due or some comes back. */
    public record SettlementRow(String name, long provisional, long settled, long difference, String words) {}

    /**
     * The shares beside what each town would pay alone.
     *
     * @param complete whether every town's cost alone is known, so that the yardsticks have a basis
     */
    public record Fair(
            boolean complete,
            List<String> schemes,
            List<FairRow> rows,
            @Nullable FairRow total,
            List<String> findings,
            @Nullable String assumption) {
        public Fair {
            schemes = List.copyOf(schemes);
            rows = List.copyOf(rows);
            findings = List.copyOf(findings);
        }
    }

    /** One town: its cost alone, what each scheme saves it (negative: costs it more), and the yardsticks. */
    public record FairRow(
            String name,
            @Nullable Long alone,
            List<Long> benefits,
            @Nullable BigDecimal shapley,
            @Nullable BigDecimal shapleyError,
            @Nullable BigDecimal nucleolus) {
        public FairRow {
            benefits = List.copyOf(benefits);
        }
    }
}
