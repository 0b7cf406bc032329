package org.tabane.cli.group;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tabane.cli.Json;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.ResultFile;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingForm;
import org.tabane.engine.grouping.GroupingOutcome;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.GroupingRules;
import org.tabane.engine.grouping.Link;
import org.tabane.engine.grouping.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tabane group}: who should join whom, with a bound or a proof. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        description = {
            "群の構成: who should join whom, and how far from the best is it?",
            "",
            "  group --units FILE --links FILE --form max-p --attribute pop --threshold 100000 --spread km2"
                    + " --seconds 1 --seed 1 --out groups.csv --report report.json",
            "  group … --where pref=05 --exact --max-size 6      the proof for a prefecture",
            "  group --units FILE --links FILE --form cost --costs FILE --exact --out groups.csv",
            "",
            "Exit 2: options or files are wrong; 3: no grouping keeps to the rules, which are named. Formats: docs/cli.md."
        })
public final class GroupCommand implements Callable<Integer> {

    private static final int NO_GROUPING = 3;

    @Option(names = "--units", required = true, paramLabel = "FILE", description = "id and figures 団体と数値")
    private Path units = Path.of("");

    @Option(names = "--links", required = true, paramLabel = "FILE", description = "a, b, kind 隣接")
    private Path links = Path.of("");

    @Mixin
    private GoalOptions goal = new GoalOptions();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--where", paramLabel = "COLUMN=TEXT", description = "only the units with this text in a column")
    private @Nullable String where;

    @Option(
            names = "--each",
            paramLabel = "COLUMN",
            description = "a grouping for each text of this column, such as each prefecture")
    private @Nullable String each;

    @Option(names = "--out", paramLabel = "FILE", description = "id,group as CSV (default: standard output)")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "groups, spread, upper_bound, gap, proven, seconds, seed as JSON")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    private final Findings findings = new Findings();

    @Override
    public Integer call() {
        try {
            return group();
        } catch (RuleOptions.Wrong wrong) {
            throw new ParameterException(command().commandLine(), String.valueOf(wrong.getMessage()), wrong);
        } finally {
            findings.notes().forEach(note -> err().println("note: " + note));
        }
    }

    private int group() {
        goal.check();
        run.check();
        UnitsFile file = UnitsFile.read(units, wanted(), findings);
        Set<MemberId> interest = new LinkedHashSet<>();
        file.units().forEach(unit -> interest.add(unit.id()));
        List<Link> joined =
                file.units().isEmpty() ? List.of() : LinksFile.read(links, interest, file.everyone(), findings);
        GroupingForm best = goal.form(interest, file, findings);
        GroupingRules asked = rules.rules().withReaches(rules.reaches(interest, file.everyone(), findings));
        findings.refuseIfAny();
        checkRuleNames(asked, interest);
        GroupingProblem whole = problem(file.units(), joined, asked, best);
        Map<String, GroupingProblem> parts = parts(whole, file);
        Map<String, Grouping> found = new LinkedHashMap<>();
        boolean failed = false;
        for (Map.Entry<String, GroupingProblem> part : parts.entrySet()) {
            GroupingOutcome outcome = run.solve(part.getValue());
            if (outcome instanceof Grouping grouping) {
                found.put(part.getKey(), grouping);
            } else {
                failed = true;
                explain(part.getKey(), outcome, file);
            }
        }
        if (failed) {
            return NO_GROUPING;
        }
        write(new GroupReport(file, best, each != null), found);
        return 0;
    }

    private UnitsFile.Wanted wanted() {
        Set<String> attributes = new LinkedHashSet<>(rules.attributes());
        goal.spreadColumn().ifPresent(attributes::add);
        Optional<UnitsFile.Condition> condition = Optional.ofNullable(where).map(text -> {
            int at = text.indexOf('=');
            if (at < 1) {
                throw new RuleOptions.Wrong("--where must be COLUMN=TEXT, but is '" + text + "'");
            }
            return new UnitsFile.Condition(text.substring(0, at), text.substring(at + 1));
        });
        return new UnitsFile.Wanted(attributes, rules.assumptions(), condition, Optional.ofNullable(each));
    }

    private static void checkRuleNames(GroupingRules asked, Set<MemberId> interest) {
        Set<MemberId> named = new LinkedHashSet<>(asked.neverAlone());
        asked.together().forEach(pair -> named.addAll(List.of(pair.first(), pair.second())));
        asked.apart().forEach(pair -> named.addAll(List.of(pair.first(), pair.second())));
        asked.locked().forEach(named::addAll);
        for (MemberId unit : named) {
            if (!interest.contains(unit)) {
                throw new RuleOptions.Wrong("--pin, --forbid, --lock or --never-alone names " + unit
                        + ", which is not among the units to group");
            }
        }
    }

    private static GroupingProblem problem(
            List<Unit> members, List<Link> joined, GroupingRules asked, GroupingForm goal) {
        try {
            return new GroupingProblem(members, joined, asked, goal);
        } catch (IllegalArgumentException faults) {
            throw new RuleOptions.Wrong(String.valueOf(faults.getMessage()).replace('\n', ' '));
        }
    }

    private Map<String, GroupingProblem> parts(GroupingProblem whole, UnitsFile file) {
        if (each == null) {
            return Map.of("", whole);
        }
        Map<String, Set<MemberId>> members = new TreeMap<>();
        file.parts()
                .forEach((unit, part) -> members.computeIfAbsent(part, key -> new LinkedHashSet<>())
                        .add(unit));
        Map<String, GroupingProblem> parts = new LinkedHashMap<>();
        members.forEach((part, some) -> parts.put(part, whole.among(some)));
        return parts;
    }

    private void explain(String part, GroupingOutcome outcome, UnitsFile file) {
        String head = "tabane group: " + (part.isEmpty() ? "" : each + "=" + part + ": ");
        switch (outcome) {
            case GroupingOutcome.Infeasible infeasible -> {
                err().println(head + "no grouping keeps to the rules. These cannot hold together"
                        + (infeasible.smallest() ? ":" : " (perhaps fewer of them):"));
                infeasible.conflict().forEach(rule -> err().println("  - " + RuleWords.of(rule, file)));
            }
            case GroupingOutcome.NothingFound nothing ->
                err().println(head + "no grouping was found in " + nothing.run().seconds()
                        + " seconds, nor a proof that there is none. Maybe give it more --seconds, or relax a rule.");
            case Grouping grouping ->
                throw new IllegalStateException(
                        "A grouping of " + grouping.groups().size() + " groups needs no explanation.");
        }
    }

    private void write(GroupReport words, Map<String, Grouping> found) {
        byte[] csv = words.csv(found).getBytes(StandardCharsets.UTF_8);
        List<Runnable> files = new ArrayList<>();
        if (out == null) {
            command().commandLine().getOut().print(new String(csv, StandardCharsets.UTF_8));
            command().commandLine().getOut().flush();
        } else {
            Path target = out;
            files.add(() -> ResultFile.write(target, csv));
        }
        if (report != null) {
            Path target = report;
            byte[] json = Json.bytes(words.json(found));
            files.add(() -> ResultFile.write(target, json));
        }
        files.forEach(Runnable::run);
        words.summary(found).forEach(line -> err().println(line));
    }

    private PrintWriter err() {
        return command().commandLine().getErr();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before a command runs.");
        }
        return spec;
    }
}
