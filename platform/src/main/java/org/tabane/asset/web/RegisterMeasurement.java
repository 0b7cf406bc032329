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
import java.util.Locale;
import java.util.Optional;
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
import org.tabane.region.Municipalities;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/**
 * Loads a nation's bridges and road sections, invented from a fixed seed, through the import that people use, and then measures the list.
 * {@code ./tabane bench assets}.
 */
@Component
@Profile("bench-assets")
class RegisterMeasurement {
    static final long SEED = 20261122;
    private static final int BRIDGES = 730_000;
    private static final int SECTIONS = 1_200_000;
    private static final int QUICK = 20;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    /** A prefecture may hold assets of any municipality. */
    static final LocalGovernmentCode ANYWHERE = LocalGovernmentCode.ofFive("13000");

    private final AssetImport assetImport;
    private final ListMeasurement lists;
    private final Municipalities municipalities;
    private final TransactionOperations transaction;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;

    RegisterMeasurement(
            AssetImport assetImport,
            ListMeasurement lists,
            Municipalities municipalities,
            TransactionOperations transaction,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context) {
        this.assetImport = assetImport;
        this.lists = lists;
        this.municipalities = municipalities;
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
            lists.measure(organisation);
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

    static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
