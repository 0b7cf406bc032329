package org.tabane.cli.estimate;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tabane.cli.Json;
import org.tabane.cli.share.PoolPortions;
import org.tabane.cli.table.FaultsFound;
import org.tabane.cli.table.Findings;
import org.tabane.cli.table.Municipalities;
import org.tabane.cli.table.ResultFile;
import org.tabane.engine.RunControl;
import org.tabane.engine.effect.CostPool;
import org.tabane.engine.effect.DriverModel;
import org.tabane.engine.effect.EffectSimulation;
import org.tabane.engine.effect.FreedHours;
import org.tabane.engine.effect.SimulatedEffect;
import org.tabane.engine.effect.SimulationSettings;
import org.tabane.engine.effect.SixInputs;
import org.tabane.engine.effect.Totals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code tabane estimate}: from the six inputs, or from a baseline and drivers of change. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description = {
            "導入効果試算: what would bundling bring?",
            "",
            "From the guide's six inputs:",
            "  estimate --baseline FILE --bundled FILE --labour FILE [--fees FILE] --out FILE.json",
            "From drivers of change, as a range:",
            "  estimate --baseline FILE --drivers FILE --labour FILE [--fees FILE] --draws N --seed S --out FILE.json",
            "Empty files to fill in:",
            "  estimate --template DIR",
            "",
            "Files are CSV (UTF-8 or Windows-31J) or .xlsx; formats: docs/cli.md."
        })
public final class EstimateCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 64;

    @Option(names = "--baseline", paramLabel = "FILE", description = "outsourced amount and direct hours now 現状")
    private @Nullable Path baseline;

    @Option(names = "--bundled", paramLabel = "FILE", description = "the same after bundling 束ね後")
    private @Nullable Path bundled;

    @Option(names = "--drivers", paramLabel = "FILE", description = "drivers of change with low, mode and high 変化の要因")
    private @Nullable Path drivers;

    @Option(names = "--labour", paramLabel = "FILE", description = "yen per hour of own staff 人件費単価")
    private @Nullable Path labour;

    @Option(names = "--fees", paramLabel = "FILE", description = "management, desk and set-up fees 統括・窓口・初期費用")
    private @Nullable Path fees;

    @Option(names = "--freed", paramLabel = "FILE", description = "what the freed hours are for 創出時間の振り向け先")
    private @Nullable Path freed;

    @Option(names = "--draws", paramLabel = "N", description = "draws, 100 to 1,000,000 (default ${DEFAULT-VALUE})")
    private int draws = SimulationSettings.USUAL_DRAWS;

    @Option(
            names = "--seed",
            paramLabel = "S",
            description = "the same seed gives the same answer (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(
            names = "--correlation",
            paramLabel = "RHO",
            description = "how far municipalities move together within a driver, 0 to 1 (default ${DEFAULT-VALUE})")
    private double correlation = 1;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "threads; changes nothing in the answer (default ${DEFAULT-VALUE})")
    private int threads = 1;

    @Option(names = "--time-budget", paramLabel = "SECONDS", description = "end early with the draws done by then")
    private @Nullable Integer timeBudgetSeconds;

    @Option(names = "--share-keys", paramLabel = "FILE", description = "keys for sharing the bundled costs 按分の基礎数値")
    private @Nullable Path shareKeys;

    @Option(names = "--share-weights", paramLabel = "KEY=W,…", description = "weights of the keys, adding up to 1")
    private @Nullable String shareWeights;

    @Option(
            names = "--share-pool",
            paramLabel = "WHAT",
            description = "what is shared: fees or fees-and-outsourced (default ${DEFAULT-VALUE})")
    private String sharePool = "fees-and-outsourced";

    @Option(names = "--out", paramLabel = "FILE", description = "the result as JSON (default: standard output)")
    private @Nullable Path out;

    @Option(
            names = "--template",
            paramLabel = "DIR",
            description = "write empty CSV files and workbooks with explanations into DIR")
    private @Nullable Path template;

    @Spec
    private @Nullable CommandSpec spec;

    private final Municipalities municipalities = new Municipalities();
    private final Findings findings = new Findings();

    @Override
    public Integer call() {
        if (template != null) {
            Templates.write(template);
            return 0;
        }
        try {
            ObjectNode report = drivers == null ? sixInputs() : simulation();
            printNotes();
            deliver(Json.bytes(report));
            return 0;
        } catch (FaultsFound found) {
            printNotes();
            throw found;
        }
    }

    private ObjectNode sixInputs() {
        if (shareKeys != null) {
            throw wrong("--share-keys goes with --drivers; for a fixed amount use 'tabane share'");
        }
        EstimateInputs inputs = new EstimateInputs(municipalities, findings);
        SixInputs six = inputs.readSixInputs(
                required(baseline, "--baseline"),
                required(bundled, "--bundled (or --drivers)"),
                required(labour, "--labour"),
                Optional.ofNullable(fees));
        return withFreedHours(report().of(six), six.totals());
    }

    private ObjectNode simulation() {
        if (bundled != null) {
            throw wrong("give either --bundled or --drivers, not both");
        }
        if (!(correlation >= 0 && correlation <= 1)) {
            throw wrong("--correlation must be from 0 to 1");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrong("--threads must be from 1 to " + MOST_THREADS);
        }
        SimulationSettings settings;
        try {
            settings = SimulationSettings.usual().withDraws(draws);
        } catch (IllegalArgumentException outOfRange) {
            throw wrong("--draws: " + outOfRange.getMessage());
        }
        EstimateInputs inputs = new EstimateInputs(municipalities, findings);
        DriverModel model = inputs.readDrivers(
                required(baseline, "--baseline"),
                required(drivers, "--drivers"),
                correlation,
                required(labour, "--labour"),
                Optional.ofNullable(fees));
        RunControl control = RunControl.seeded(seed).withThreads(threads);
        if (timeBudgetSeconds != null) {
            if (timeBudgetSeconds < 1) {
                throw wrong("--time-budget must be at least 1 second");
            }
            control = control.withTimeBudget(Duration.ofSeconds(timeBudgetSeconds));
        }
        Optional<CostPool> pool = pool(model);
        SimulatedEffect effect =
                EffectSimulation.run(model, pool.map(settings::withPool).orElse(settings), control);
        return withFreedHours(report().of(effect), effect.atMode());
    }

    private ObjectNode withFreedHours(ObjectNode report, Totals totals) {
        if (freed != null) {
            FreedHours allotted = FreedHoursFile.read(freed, totals.group().freedHours(), findings);
            EstimateReport.putAllotments(report, allotted);
        }
        return report;
    }

    private Optional<CostPool> pool(DriverModel model) {
        if (shareKeys == null && shareWeights == null) {
            return Optional.empty();
        }
        CostPool.Contents contents = switch (sharePool) {
            case "fees" -> CostPool.Contents.FEES;
            case "fees-and-outsourced" -> CostPool.Contents.FEES_AND_OUTSOURCED;
            default -> throw wrong("--share-pool must be fees or fees-and-outsourced");
        };
        try {
            return Optional.of(new CostPool(
                    contents,
                    PoolPortions.read(
                            required(shareKeys, "--share-keys"),
                            required(shareWeights, "--share-weights"),
                            model.baseline().members(),
                            municipalities,
                            findings)));
        } catch (IllegalArgumentException badWeights) {
            throw wrong("--share-weights: " + badWeights.getMessage());
        }
    }

    private EstimateReport report() {
        return new EstimateReport(Json.MAPPER, municipalities);
    }

    private void deliver(byte[] json) {
        if (out == null) {
            console().print(new String(json, StandardCharsets.UTF_8));
            console().flush();
        } else {
            ResultFile.write(out, json);
        }
    }

    private void printNotes() {
        PrintWriter err = command().commandLine().getErr();
        findings.notes().forEach(note -> err.println("note: " + note));
    }

    private <T> T required(@Nullable T value, String option) {
        if (value == null) {
            throw wrong("missing " + option);
        }
        return value;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(command().commandLine(), message);
    }

    private PrintWriter console() {
        return command().commandLine().getOut();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("picocli sets the specification before a command runs.");
        }
        return spec;
    }
}
