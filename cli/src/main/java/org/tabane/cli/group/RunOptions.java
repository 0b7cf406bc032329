package org.tabane.cli.group;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.ExactGrouping;
import org.tabane.engine.grouping.GroupSearch;
import org.tabane.engine.grouping.Grouping;
import org.tabane.engine.grouping.GroupingOutcome;
import org.tabane.engine.grouping.GroupingProblem;
import org.tabane.engine.grouping.SearchBudget;
import picocli.CommandLine.Option;

/** The options that say how a grouping is looked for and for how long. */
final class RunOptions {

    @Option(names = "--exact", description = "prove the best grouping (up to about 80 units each)")
    private boolean exact;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "time for each grouping (default: 10, with --exact 60)")
    private @Nullable String seconds;

    @Option(
            names = "--bound-seconds",
            paramLabel = "S",
            description = "max-p: further time for a better upper_bound by linear programmes (default: none)")
    private @Nullable String boundSeconds;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            description = "end after so many; the same seed then gives the same file")
    private long iterations = SearchBudget.NO_LIMIT;

    @Option(names = "--seed", paramLabel = "S", description = "default ${DEFAULT-VALUE}")
    private long seed = 1;

    void check() {
        if (iterations < 1) {
            throw new RuleOptions.Wrong("--iterations must be at least 1, but is " + iterations);
        }
        if (budget().isZero()) {
            throw new RuleOptions.Wrong("--seconds must be above zero");
        }
        if (boundSeconds != null && duration("--bound-seconds", boundSeconds).isZero()) {
            throw new RuleOptions.Wrong("--bound-seconds must be above zero");
        }
    }

    GroupingOutcome solve(GroupingProblem problem) {
        RunControl control = RunControl.seeded(seed).withTimeBudget(budget());
        if (exact) {
            return ExactGrouping.solve(problem, control);
        }
        GroupingOutcome outcome = GroupSearch.run(problem, new SearchBudget(iterations, control));
        return outcome instanceof Grouping grouping && boundSeconds != null
                ? GroupSearch.withTighterBound(
                        problem, grouping, control.withTimeBudget(duration("--bound-seconds", boundSeconds)))
                : outcome;
    }

    private Duration budget() {
        if (seconds == null) {
            return iterations < SearchBudget.NO_LIMIT ? Duration.ofDays(1) : Duration.ofSeconds(exact ? 60 : 10);
        }
        return duration("--seconds", seconds);
    }

    private static Duration duration(String option, String text) {
        return Duration.ofMillis(RuleOptions.figure(option, text)
                .min(BigDecimal.valueOf(1_000_000))
                .movePointRight(3)
                .longValue());
    }
}
