package org.tabane.cli.group;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.cli.table.Findings;
import org.tabane.engine.MemberId;
import org.tabane.engine.grouping.GroupingRules;
import org.tabane.engine.grouping.Limit;
import org.tabane.engine.grouping.MemberPair;
import org.tabane.engine.grouping.Reach;
import picocli.CommandLine.Option;

/** The options that say what every group must keep to. */
final class RuleOptions {

    @Option(
            names = "--attribute",
            paramLabel = "COLUMN",
            description = "the figure a threshold is on; may be given several times, each followed by its --threshold")
    private List<String> attributes = new ArrayList<>();

    @Option(
            names = "--threshold",
            paramLabel = "FIGURE",
            description = "what each group's members must add up to at least 下限")
    private List<String> thresholds = new ArrayList<>();

    @Option(names = "--at-most", paramLabel = "COLUMN=FIGURE", description = "a ceiling on a sum 上限; may be repeated")
    private List<String> ceilings = new ArrayList<>();

    @Option(names = "--min-size", paramLabel = "N", description = "least number of members (default ${DEFAULT-VALUE})")
    private int fewest = 1;

    @Option(names = "--max-size", paramLabel = "N", description = "largest number of members (default: any)")
    private int most = GroupingRules.NO_LIMIT;

    @Option(names = "--pin", paramLabel = "A+B", description = "these two must be in one group 固定; may be repeated")
    private List<String> pins = new ArrayList<>();

    @Option(
            names = "--forbid",
            paramLabel = "A+B",
            description = "these two must not be in one group 禁止; may be repeated")
    private List<String> forbidden = new ArrayList<>();

    @Option(
            names = "--alone",
            paramLabel = "WHEN",
            description = "always: anyone may stay alone whatever the limits; within-limits (default ${DEFAULT-VALUE})")
    private String alone = "within-limits";

    @Option(names = "--never-alone", paramLabel = "ID", description = "must join someone; may be repeated")
    private List<String> neverAlone = new ArrayList<>();

    @Option(names = "--lock", paramLabel = "A+B+C", description = "exactly these are a group 群の固定; may be repeated")
    private List<String> locks = new ArrayList<>();

    @Option(
            names = "--min-groups",
            paramLabel = "N",
            description = "cost: least number of groups of two members or more 群の数")
    private int fewestGroups;

    @Option(
            names = "--max-groups",
            paramLabel = "N",
            description =
                    "largest number of groups; max-p: of all, then with the least spread for so many; cost: of those of"
                            + " two members or more")
    private int mostGroups = GroupingRules.NO_LIMIT;

    @Option(names = "--distances", paramLabel = "FILE", description = "a, b and the column of --reach")
    private @Nullable Path distances;

    @Option(
            names = "--reach",
            paramLabel = "COLUMN=FIGURE",
            description = "no two members of a group are farther apart 最長移動, as --distances has it; may be repeated")
    private List<String> reaches = new ArrayList<>();

    @Option(
            names = "--assume",
            paramLabel = "COLUMN=FIGURE",
            description = "what to take where a figure is empty; without it an empty figure is a fault")
    private List<String> assumptions = new ArrayList<>();

    /** A wrong option, in words. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    GroupingRules rules() {
        if (attributes.size() != thresholds.size()) {
            throw new Wrong("each --attribute needs its --threshold: there are " + attributes.size() + " and "
                    + thresholds.size());
        }
        List<Limit> limits = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            limits.add(Limit.atLeast(attributes.get(i), figure("--threshold", thresholds.get(i))));
        }
        assignments("--at-most", ceilings).forEach((column, figure) -> limits.add(Limit.atMost(column, figure)));
        if (fewest < 1 || most < fewest) {
            throw new Wrong("sizes must satisfy 1 <= --min-size <= --max-size, but are " + fewest + " and " + most);
        }
        Set<MemberId> joining = new HashSet<>();
        neverAlone.forEach(id -> joining.add(MemberId.of(id)));
        if (fewestGroups < 0 || mostGroups < fewestGroups) {
            throw new Wrong("numbers of groups must satisfy 0 <= --min-groups <= --max-groups, but are " + fewestGroups
                    + " and " + mostGroups);
        }
        return GroupingRules.NONE
                .withLimits(limits)
                .withSizes(fewest, most)
                .withTogether(pairs("--pin", pins))
                .withApart(pairs("--forbid", forbidden))
                .withAlone(aloneWhen())
                .withNeverAlone(joining)
                .withLocked(locked())
                .withNumberOfGroups(fewestGroups, mostGroups);
    }

    /** The longest ways, whose distances are in a file of their own. */
    List<Reach> reaches(Set<MemberId> interest, Set<MemberId> everyone, Findings findings) {
        if (reaches.isEmpty() != (distances == null)) {
            throw new Wrong("--reach needs --distances, and the other way round");
        }
        List<Reach> asked = new ArrayList<>();
        if (distances != null) {
            Path file = distances;
            assignments("--reach", reaches)
                    .forEach((column, figure) -> asked.add(
                            new Reach(column, DistancesFile.read(file, column, interest, everyone, findings), figure)));
        }
        return asked;
    }

    private Set<Set<MemberId>> locked() {
        Set<Set<MemberId>> groups = new HashSet<>();
        for (String text : locks) {
            Set<MemberId> members = new HashSet<>();
            for (String name : text.split("\\+", -1)) {
                if (name.isBlank() || !members.add(MemberId.of(name.strip()))) {
                    throw new Wrong("--lock must be different units joined by +, but is '" + text + "'");
                }
            }
            groups.add(members);
        }
        return groups;
    }

    Set<String> attributes() {
        Set<String> names = new LinkedHashSet<>();
        rules().limits().forEach(limit -> names.add(limit.attribute()));
        return names;
    }

    Map<String, BigDecimal> assumptions() {
        return assignments("--assume", assumptions);
    }

    private GroupingRules.Alone aloneWhen() {
        return switch (alone) {
            case "always" -> GroupingRules.Alone.ALWAYS;
            case "within-limits" -> GroupingRules.Alone.WITHIN_LIMITS;
            default -> throw new Wrong("--alone must be always or within-limits, but is '" + alone + "'");
        };
    }

    private static Map<String, BigDecimal> assignments(String option, List<String> texts) {
        Map<String, BigDecimal> assigned = new HashMap<>();
        for (String text : texts) {
            int at = text.lastIndexOf('=');
            if (at < 1) {
                throw new Wrong(option + " must be COLUMN=FIGURE, but is '" + text + "'");
            }
            assigned.put(text.substring(0, at), figure(option, text.substring(at + 1)));
        }
        return assigned;
    }

    private static Set<MemberPair> pairs(String option, List<String> texts) {
        Set<MemberPair> pairs = new HashSet<>();
        for (String text : texts) {
            String[] ends = text.split("\\+", -1);
            if (ends.length != 2
                    || ends[0].isBlank()
                    || ends[1].isBlank()
                    || ends[0].strip().equals(ends[1].strip())) {
                throw new Wrong(option + " must be two different units joined by +, but is '" + text + "'");
            }
            pairs.add(new MemberPair(MemberId.of(ends[0].strip()), MemberId.of(ends[1].strip())));
        }
        return pairs;
    }

    static BigDecimal figure(String option, String text) {
        try {
            BigDecimal figure = new BigDecimal(text.strip().replace(",", "").replace("_", ""));
            if (figure.signum() >= 0) {
                return figure;
            }
        } catch (NumberFormatException notANumber) {
            throw new Wrong(option + " must be a number, but is '" + text + "'");
        }
        throw new Wrong(option + " must not be negative, but is '" + text + "'");
    }
}
