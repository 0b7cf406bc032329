package org.tabane.cli.group;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.cli.table.Findings;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.GroupCost;
import org.tabane.engine.grouping.GroupingForm;
import picocli.CommandLine.Option;

/** The options that say which grouping is the best one. */
final class GoalOptions {

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "max-p (most groups, then least spread) or cost (default ${DEFAULT-VALUE})")
    private String form = "max-p";

    @Option(
            names = "--spread",
            paramLabel = "COLUMN",
            description = "max-p: the figure whose differences inside groups count")
    private @Nullable String spread;

    @Option(
            names = "--costs",
            paramLabel = "FILE",
            description = "cost: members joined by +, yen; sets not listed are not on offer")
    private @Nullable Path costs;

    @Option(
            names = "--least-gain",
            paramLabel = "SHARE",
            description = "cost: nobody pays more than (1 - SHARE) x its cost alone (default: nobody is protected)")
    private @Nullable String leastGain;

    void check() {
        if (!form.equals("max-p") && !form.equals("cost")) {
            throw new RuleOptions.Wrong("--form must be max-p or cost, but is '" + form + "'");
        }
        if (form.equals("max-p") && spread == null) {
            throw new RuleOptions.Wrong("--form max-p needs --spread COLUMN");
        }
        if (form.equals("cost") && costs == null) {
            throw new RuleOptions.Wrong("--form cost needs --costs FILE");
        }
    }

    /** The column whose differences count, in the max-p form. */
    Optional<String> spreadColumn() {
        return form.equals("max-p") ? Optional.ofNullable(spread) : Optional.empty();
    }

    GroupingForm form(Set<MemberId> interest, UnitsFile file, Findings findings) {
        if (costs == null || !form.equals("cost")) {
            return new GroupingForm.MostGroups(spread == null ? "" : spread);
        }
        GroupCost cost = CostsFile.read(costs, interest, file.everyone(), findings);
        BigDecimal gain = leastGain == null
                ? GroupingForm.LeastCost.NO_PROTECTION
                : RuleOptions.figure("--least-gain", leastGain);
        if (gain.compareTo(BigDecimal.ONE) >= 0) {
            throw new RuleOptions.Wrong("--least-gain must be below 1, but is " + leastGain);
        }
        return new GroupingForm.LeastCost(cost, gain);
    }
}
