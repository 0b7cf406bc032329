package org.tabane.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * {@code ./tabane bench effect|grouping [--quick]}: measures, then prints the ratio to the baseline and how far the runs spread, or for
 * {@code grouping} the table of docs/engines/grouping.md.
 */
public final class Bench {

    private static final int WARM_UPS = 5;

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        boolean quick = Arrays.asList(arguments).contains("--quick");
        if (arguments.length > 0 && arguments[0].equals("grouping")) {
            new GroupingBenchmark(quick).run();
            return;
        }
        if (arguments.length == 0 || !arguments[0].equals("effect")) {
            System.out.println("Usage: ./tabane bench effect|grouping [--quick]");
            System.out.println(
                    "  effect   10 municipalities x 40 work items x 10,000 draws, beside array-at-a-time Java");
            System.out.println(
                    "  grouping the nation at three thresholds, 47 prefectures with proofs, grids; needs shared data");
            System.exit(arguments.length == 0 ? 0 : 2);
        }
        report(new Runner(options(quick).build()).run());
        reportProcessorTime(quick ? 5 : 15);
    }

    private static ChainedOptionsBuilder options(boolean quick) {
        return new OptionsBuilder()
                .include(EffectBenchmark.class.getName())
                .forks(quick ? 1 : 3)
                .warmupIterations(quick ? 2 : 4)
                .measurementIterations(quick ? 3 : 6)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend("-Xmx1g", "--sun-misc-unsafe-memory-access=allow");
    }

    private static void report(Collection<RunResult> results) {
        double baseline = results.stream()
                .filter(result -> name(result).equals("arrayAtATime"))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
        System.out.printf(
                Locale.ROOT,
                "%n%s, %d processors, Java %s%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        System.out.printf(
                Locale.ROOT, "%-24s %10s %22s %10s%n", "one thread", "mean ms", "fastest to slowest ms", "ratio");
        for (RunResult result : results) {
            Result<?> score = result.getPrimaryResult();
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %10.1f %22s %9.1fx%n",
                    name(result),
                    score.getScore(),
                    String.format(
                            Locale.ROOT,
                            "%.1f to %.1f",
                            score.getStatistics().getMin(),
                            score.getStatistics().getMax()),
                    baseline / score.getScore());
        }
        System.out.println("ratio: array-at-a-time mean / own mean, same run, same machine");
    }

    /** Time on the processor, which other programs on the machine disturb less than time on the wall; in this process, after warming up. */
    private static void reportProcessorTime(int runs) {
        EffectBenchmark benchmark = new EffectBenchmark();
        Map<String, Supplier<Object>> tasks = new LinkedHashMap<>();
        tasks.put("arrayAtATime", benchmark::arrayAtATime);
        tasks.put("engine", benchmark::engine);
        tasks.put("engineWithEveryDriver", benchmark::engineWithEveryDriver);
        System.out.printf(
                Locale.ROOT,
                "%n%-24s %10s %22s %10s%n",
                "processor time",
                "median ms",
                "fastest to slowest ms",
                "ratio");
        double baseline = Double.NaN;
        for (Map.Entry<String, Supplier<Object>> task : tasks.entrySet()) {
            double[] millis = processorMillis(task.getValue(), runs);
            double median = millis[millis.length / 2];
            baseline = Double.isNaN(baseline) ? median : baseline;
            System.out.printf(
                    Locale.ROOT,
                    "%-24s %10.1f %22s %9.1fx%n",
                    task.getKey(),
                    median,
                    String.format(Locale.ROOT, "%.1f to %.1f", millis[0], millis[millis.length - 1]),
                    baseline / median);
        }
    }

    private static double[] processorMillis(Supplier<Object> task, int runs) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] millis = new double[runs];
        for (int run = -WARM_UPS; run < runs; run++) {
            long before = threads.getCurrentThreadCpuTime();
            Object result = task.get();
            long after = threads.getCurrentThreadCpuTime();
            if (run >= 0 && result != null) {
                millis[run] = (after - before) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.') + 1);
    }
}
