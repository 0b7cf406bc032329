package org.tabane.asset.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.tabane.asset.AssetImport;
import org.tabane.exchange.ImportCase;
import org.tabane.exchange.ImportChoice;
import org.tabane.exchange.ImportFile;
import org.tabane.exchange.ImportOutcome;
import org.tabane.exchange.ImportProgress;
import org.tabane.exchange.ImportRefused;
import org.tabane.exchange.ImportTarget;
import org.tabane.exchange.RowImport;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;
import org.tabane.region.Municipalities;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Frame;
import org.tabane.shell.Frames;
import org.tabane.shell.PageRenderer;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/**
 * Loads a nation's bridges and road sections, invented from a fixed seed, through the import that people use, and asks for list pages
 * the way the browser does, but for HTTP. {@code ./tabane bench assets}.
 */
@Component
@Profile("bench-assets")
class RegisterMeasurement {
    private static final long SEED = 20261122;
    private static final int BRIDGES = 730_000;
    private static final int SECTIONS = 1_200_000;
    private static final int QUICK = 20;
    /** Pages asked for of each kind. */
    private static final int PAGES = 33;
    /** Where a list is entered deep inside, no asset stands; the page begins behind where one would. */
    private static final UUID DEEP = new UUID(0, 0);

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    /** A prefecture may hold assets of any municipality. */
    private static final LocalGovernmentCode ANYWHERE = LocalGovernmentCode.ofFive("13000");

    private final AssetImport assetImport;
    private final AssetListController pages;
    private final Municipalities municipalities;
    private final Frames frames;
    private final PageRenderer renderer;
    private final TransactionOperations transaction;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;

    RegisterMeasurement(
            AssetImport assetImport,
            AssetListController pages,
            Municipalities municipalities,
            Frames frames,
            PageRenderer renderer,
            TransactionOperations transaction,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context) {
        this.assetImport = assetImport;
        this.pages = pages;
        this.municipalities = municipalities;
        this.frames = frames;
        this.renderer = renderer;
        this.transaction = transaction;
        this.arguments = arguments;
        this.context = context;
    }

    /** Once everything has started. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void measure() {
        int share = arguments.containsOption("quick") ? QUICK : 1;
        UUID organisation = UUID.randomUUID();
        Set<UUID> own = Set.of(organisation);
        say(
                "%n%d processors (load %.1f), Java %s, heap at most %d MB; seed %d; every value invented (SAMPLE)%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                SEED);
        Tenancy.run(TenantContext.of(UUID.randomUUID(), own, own), () -> {
            load(organisation, "bridges.csv", BRIDGES / share, SHIFT_JIS);
            load(organisation, "sections.csv", SECTIONS / share, StandardCharsets.UTF_8);
            list(organisation);
        });
        Thread.ofPlatform().start(context::close);
    }

    private void load(UUID organisation, String name, int rows, Charset charset) {
        try {
            Path file = Files.createTempFile("tabane-bench", ".csv");
            try {
                InventedRegister invented = new InventedRegister(municipalities.listMunicipalities(), SEED);
                if (name.startsWith("bridges")) {
                    invented.writeBridges(file, rows, charset);
                } else {
                    invented.writeSections(file, rows, charset);
                }
                resetPeak();
                long begun = System.nanoTime();
                ImportOutcome outcome = transaction.execute(status -> bring(organisation, name, file));
                double seconds = (System.nanoTime() - begun) / 1e9;
                var counts = java.util.Objects.requireNonNull(outcome).preview().counts();
                say(
                        "%-13s %,9d rows (%,d MB): %6.1f s, %,6.0f rows/s; added %,d, refused %,d; peak heap %d MB in use, %d MB after collections%n",
                        name,
                        counts.rows(),
                        Files.size(file) >> 20,
                        seconds,
                        counts.rows() / seconds,
                        counts.added(),
                        counts.faulty(),
                        peak(MemoryPoolMXBean::getPeakUsage) >> 20,
                        peak(MemoryPoolMXBean::getCollectionUsage) >> 20);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportOutcome bring(UUID organisation, String name, Path file) {
        try {
            ImportCase given = new ImportCase(
                    organisation,
                    "SAMPLE",
                    Optional.of(ANYWHERE),
                    null,
                    name.startsWith("sections") ? "deg~ROAD_SECTION" : "",
                    name);
            ImportTarget<org.tabane.asset.AssetEntry> target = assetImport.target(given);
            ImportOutcome outcome = new RowImport<>(assetImport.source(given))
                    .save(new ImportFile(name, file), target, ImportChoice.VALID_ROWS, ImportProgress.SILENT);
            target.finish();
            return outcome;
        } catch (ImportRefused refused) {
            throw new IllegalStateException(refused.fault().toString(), refused);
        }
    }

    /** Pages of every kind people ask for, in mixed order; each kind's first page is asked once before. */
    private void list(UUID organisation) {
        CurrentUser user = user(organisation);
        Frame frame = frames.outsideRequest(Locale.JAPANESE);
        Random random = new Random(SEED + 2);
        Map<String, Double> firsts = new LinkedHashMap<>();
        Map<String, double[]> times = new LinkedHashMap<>();
        List<Map<String, String>> kinds = List.of(
                Map.of(),
                Map.of("sector", "BRIDGE"),
                Map.of("sector", "BRIDGE", "order", "OLDEST"),
                Map.of("sector", "BRIDGE", "order", "WORST"),
                Map.of("sector", "ROAD", "order", "WORST"),
                Map.of("kind", "ROAD_SECTION", "order", "OLDEST"),
                Map.of("kind", "ROAD_SECTION", "order", "WORST"),
                Map.of("kind", "ROAD_BRIDGE", "order", "NAME"),
                Map.of("kind", "FOOTBRIDGE", "order", "OLDEST"),
                Map.of("grade", "III"),
                Map.of("sector", "BRIDGE", "grade", "III", "order", "OLDEST"),
                Map.of("kind", "ROAD_BRIDGE", "grade", "NONE", "order", "OLDEST"),
                Map.of("kind", "ROAD_BRIDGE", "grade", "III", "built", "1960", "order", "NAME"),
                Map.of("kind", "ROAD_SECTION", "grade", "III", "order", "OLDEST"),
                Map.of("built", "1960"),
                Map.of("built", "old", "order", "WORST"),
                Map.of("built", "unknown", "sector", "ROAD"),
                Map.of("built", "unknown", "sector", "BRIDGE", "order", "WORST"),
                Map.of("municipality", "132012", "sector", "ROAD", "order", "OLDEST"),
                Map.of("sector", "ROAD", "order", "OLDEST", "after", DEEP + "~ROAD~2010"),
                Map.of("kind", "ROAD_BRIDGE", "order", "WORST", "after", DEEP + "~BRIDGE~4"),
                Map.of("order", "OLDEST", "after", DEEP + "~ROAD~9999"),
                Map.of("sector", "ROAD", "after", DEEP + "~ROAD~市道700号線"),
                Map.of("q", "市道"),
                Map.of("q", "見本77号橋"),
                Map.of("q", "BR0-011002"),
                Map.of("q", "橋", "grade", "III"),
                Map.of("q", "市道12号線", "kind", "ROAD_SECTION"),
                Map.of("q", "市道12号線", "kind", "ROAD_BRIDGE", "grade", "III", "order", "OLDEST"),
                Map.of("q", "市道", "kind", "ROAD_SECTION", "order", "WORST"));
        double[] all = new double[PAGES * kinds.size()];
        int counted = 0;
        for (Map<String, String> kind : kinds) {
            firsts.put(kind.toString(), millis(() -> page(frame, user, kind)));
        }
        for (Map<String, String> kind : kinds) {
            double[] each = new double[PAGES];
            String begin = kind.getOrDefault("after", "");
            String after = begin;
            for (int i = 0; i < each.length; i++) {
                Map<String, String> asked = new LinkedHashMap<>(kind);
                asked.put("after", random.nextInt(3) == 0 ? begin : after);
                long begun = System.nanoTime();
                AssetListPageView view = page(frame, user, asked);
                each[i] = (System.nanoTime() - begun) / 1e6;
                all[counted++] = each[i];
                String next = view.next();
                after = next == null ? begin : after(next);
            }
            Arrays.sort(each);
            times.put(kind.toString(), each);
        }
        double[] sorted = Arrays.copyOf(all, counted);
        Arrays.sort(sorted);
        say(
                "%nlist pages (query and page, without HTTP; load %.1f), milliseconds; first: the very first page asked for%n%-72s %8s %8s %8s %8s%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "asked for",
                "first",
                "median",
                "p95",
                "longest");
        times.forEach((kind, each) -> say(
                "%-72s %8.1f %8.1f %8.1f %8.1f%n",
                kind.replace(DEEP.toString(), "…"),
                firsts.getOrDefault(kind, 0.0),
                at(each, 0.5),
                at(each, 0.95),
                at(each, 1)));
        double[] first = firsts.values().stream()
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        say(
                "%-72s %8.1f %8.1f %8.1f %8.1f%n",
                "all " + counted, at(first, 0.95), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
    }

    private static double millis(Runnable work) {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e6;
    }

    private AssetListPageView page(Frame frame, CurrentUser user, Map<String, String> asked) {
        AssetListPageView view = (AssetListPageView) pages.list(frame, user, asked);
        renderer.render(view);
        return view;
    }

    private static String after(String url) {
        String text = url.replaceFirst(".*[?&]after=", "").replaceFirst("&.*", "");
        return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static CurrentUser user(UUID organisation) {
        OrganisationId id = new OrganisationId(organisation);
        Organisation own = new Organisation(id, OrganisationKind.PREFECTURE, "SAMPLE", ANYWHERE, null, null, 0);
        return new CurrentUser(
                new UserId(UUID.randomUUID()),
                "SAMPLE",
                null,
                own,
                Role.EDITOR,
                List.of(own),
                Set.of(id),
                Set.of(id),
                Optional.empty());
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
    }

    private static void resetPeak() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peak(java.util.function.Function<MemoryPoolMXBean, MemoryUsage> of) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(of)
                .filter(java.util.Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
