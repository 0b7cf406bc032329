package org.tabane.cli.share;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tabane.cli.Json;
import org.tabane.cli.table.FaultsFound;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.ResultFile;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.sharing.CoalitionCost;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.CostSharing;
import org.tabane.engine.sharing.Fairness;
import org.tabane.engine.sharing.MemberShare;
import org.tabane.engine.sharing.Remainder;
import org.tabane.engine.sharing.RoundingUnit;
import org.tabane.engine.sharing.Settlement;
import org.tabane.engine.sharing.Shares;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.engine.sharing.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code tabane share}: a common cost by weighted keys, to the yen. */
@Command(
        name = "share",
        mixinStandardHelpOptions = true,
        description = {
            "負担金の按分: who pays what?",
            "",
            "  share --total YEN --keys FILE --weights \"equal=0.5,population=0.5\" --rounding 1000-down"
                    + " --remainder lead:CODE --out FILE.json",
            "",
            "share_i = T x sum_k w_k x b_ik / sum_j b_jk, T = total - subsidy - direct items. Formats: docs/cli.md."
        })
public final class ShareCommand implements Callable<Integer> {

    @Option(names = "--total", required = true, paramLabel = "YEN", description = "the cost, whole yen, before subsidy")
    private String total = "";

    @Option(names = "--subsidy", paramLabel = "YEN", description = "taken off first 補助金 (default ${DEFAULT-VALUE})")
    private String subsidy = "0";

    @Option(names = "--keys", required = true, paramLabel = "FILE", description = "municipality and key columns 基礎数値")
    private Path keys = Path.of("");

    @Option(
            names = "--weights",
            required = true,
            paramLabel = "KEY=W,…",
            description =
                    "equal, population, area, length, facilities, usage, fiscal_scale or any column; exactly 1 in sum")
    private String weights = "";

    @Option(names = "--rounding", paramLabel = "UNIT", description = "1-down or 1000-down (default ${DEFAULT-VALUE})")
    private String rounding = "1-down";

    @Option(
            names = "--remainder",
            paramLabel = "TO",
            description = "lead:CODE or largest (largest remainder; default ${DEFAULT-VALUE})")
    private String remainder = "largest";

    @Option(
            names = "--coalitions",
            paramLabel = "FILE",
            description = "what each sub-group would pay alone (columns members, yen); adds fairness to the result")
    private @Nullable Path coalitions;

    @Option(
            names = "--provisional",
            paramLabel = "FILE",
            description = "what each was asked for before 概算負担金 (columns municipality, yen); adds the settlement 精算")
    private @Nullable Path provisional;

    @Option(names = "--out", paramLabel = "FILE", description = "the result as JSON (default: standard output)")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    private final Municipalities municipalities = new Municipalities();
    private final Findings findings = new Findings();

    @Override
    public Integer call() {
        try {
            byte[] json = Json.bytes(report());
            printNotes();
            if (out == null) {
                command().commandLine().getOut().print(new String(json, StandardCharsets.UTF_8));
                command().commandLine().getOut().flush();
            } else {
                ResultFile.write(out, json);
            }
            return 0;
        } catch (FaultsFound found) {
            printNotes();
            throw found;
        }
    }

    private ObjectNode report() {
        SharingScheme scheme = new SharingScheme(parsedWeights(), roundingUnit(), parsedRemainder());
        long totalYen = yen("--total", total);
        long subsidyYen = yen("--subsidy", subsidy);
        KeysFile file = KeysFile.read(keys, scheme.weights(), municipalities, findings);
        Optional<Map<MemberId, Long>> asked =
                Optional.ofNullable(provisional).map(path -> ProvisionalFile.read(path, municipalities, findings));
        findings.refuseIfAny();
        refuseUnknownLead(scheme, file);
        Shares shares = CostSharing.share(cost(totalYen, subsidyYen, file.direct()), file.table(), scheme)
                .getShares();
        ShareReport reports = new ShareReport(Json.MAPPER, municipalities);
        ObjectNode report = reports.of(shares);
        asked.ifPresent(yen -> reports.putSettlement(report, Settlement.of(yen, shares)));
        fairness(shares).ifPresent(fair -> new FairnessReport(municipalities).put(report, fair));
        return report;
    }

    private CommonCost cost(long totalYen, long subsidyYen, Map<MemberId, Long> direct) {
        try {
            return new CommonCost(totalYen, subsidyYen, direct);
        } catch (IllegalArgumentException negative) {
            throw wrong("--total: " + negative.getMessage());
        }
    }

    private Optional<Fairness> fairness(Shares shares) {
        if (coalitions == null) {
            return Optional.empty();
        }
        Map<MemberId, Long> asked = new LinkedHashMap<>();
        for (MemberShare share : shares.members()) {
            asked.put(share.member(), share.payableYen());
        }
        CoalitionCost cost =
                CoalitionsFile.read(coalitions, asked.keySet(), shares.cost().payableYen(), municipalities, findings);
        findings.refuseIfAny();
        return Optional.of(Fairness.assess(asked, cost, RunControl.seeded(1)));
    }

    private Weights parsedWeights() {
        try {
            return Weights.parse(weights);
        } catch (IllegalArgumentException wrong) {
            throw wrong("--weights: " + wrong.getMessage());
        }
    }

    private RoundingUnit roundingUnit() {
        return switch (rounding) {
            case "1", "1-down", "yen", "yen-down" -> RoundingUnit.YEN;
            case "1000", "1000-down", "thousand-yen", "thousand-yen-down" -> RoundingUnit.THOUSAND_YEN;
            default -> throw wrong("--rounding must be 1-down or 1000-down, but is '" + rounding + "'");
        };
    }

    private Remainder parsedRemainder() {
        if (remainder.equals("largest")) {
            return new Remainder.Largest();
        }
        if (remainder.startsWith("lead:") && remainder.length() > "lead:".length()) {
            return new Remainder.ToLead(Municipalities.of(remainder.substring("lead:".length())));
        }
        throw wrong("--remainder must be lead:CODE or largest, but is '" + remainder + "'");
    }

    private void refuseUnknownLead(SharingScheme scheme, KeysFile file) {
        if (scheme.remainder() instanceof Remainder.ToLead(MemberId lead)
                && !file.places().containsKey(lead)) {
            throw wrong("--remainder: the lead " + lead + " is not in " + keys + " ("
                    + municipalities.spellings(
                            file.places().keySet().stream().sorted().toList()) + ")");
        }
    }

    private long yen(String option, String text) {
        try {
            long yen = new BigDecimal(text.replace(",", "").replace("_", "")).longValueExact();
            if (yen >= 0) {
                return yen;
            }
        } catch (NumberFormatException | ArithmeticException notWholeYen) {
            throw wrong(option + " must be whole yen, but is '" + text + "'", notWholeYen);
        }
        throw wrong(option + " must not be negative, but is '" + text + "'");
    }

    private void printNotes() {
        PrintWriter err = command().commandLine().getErr();
        findings.notes().forEach(note -> err.println("note: " + note));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private ParameterException wrong(String message, Exception cause) {
        return new ParameterException(command().commandLine(), message, cause);
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before a command runs.");
        }
        return spec;
    }
}
