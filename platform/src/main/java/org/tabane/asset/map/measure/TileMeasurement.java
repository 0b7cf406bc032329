package org.tabane.asset.map.measure;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.MapLayer;
import org.tabane.asset.map.MapTiles;
import org.tabane.asset.map.jdbc.CellStore;
import org.tabane.asset.map.jdbc.SampleRegister;
import org.tabane.asset.map.tile.TileAddress;
import org.tabane.identity.DemonstrationTown;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/** Fills the register, asks for the same tiles cold and warm, and asks PostGIS for them in the same run. */
@Component
@Profile("bench-tiles")
class TileMeasurement implements ApplicationRunner {

    private static final int FULL = 1_000_000;
    private static final int QUICK = 100_000;
    private static final int TILES_PER_ZOOM = 12;
    private static final int FIRST_ZOOM = 7;
    private static final int LAST_ZOOM = 16;
    private static final int WARMING_ROUNDS = 8;

    private final SampleRegister register;
    private final MapTiles tiles;
    private final CellStore cells;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ConfigurableApplicationContext context;
    private final Environment environment;

    TileMeasurement(
            SampleRegister register,
            MapTiles tiles,
            CellStore cells,
            PlatformTransactionManager transactions,
            Clock clock,
            ConfigurableApplicationContext context,
            Environment environment) {
        this.register = register;
        this.tiles = tiles;
        this.cells = cells;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int assets = arguments.containsOption("quick") ? QUICK : FULL;
        UUID organisation = DemonstrationTown.KITAZAWA.organisationId().value();
        Set<UUID> own = Set.of(organisation);
        Tenancy.run(new TenantContext(null, own, own, own, false), () -> measure(organisation, assets));
        Thread.ofPlatform().start(context::close); // once the application has told itself that it is up
    }

    /** Both sides are warmed up with other tiles, which are then not asked for again. Lower zooms than 7 have too few tiles to do so; they are made of fewer cells than zoom 7. */
    private void measure(UUID organisation, int assets) {
        say(
                "%n%s, %d processors (load %.1f), Java %s; %,d invented assets (SAMPLE), one third of them in one city%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                load(),
                System.getProperty("java.version"),
                assets);
        long begun = System.nanoTime();
        transaction.executeWithoutResult(status -> register.fill(organisation, assets));
        say("filled the register in %.1f s%n", seconds(begun));
        begun = System.nanoTime();
        transaction.executeWithoutResult(status -> {
            cells.addChange(organisation, new BoundingBox(120, 20, 155, 46), clock.instant());
        });
        Set<UUID> own = Set.of(organisation);
        while (!tiles.name(own, MapLayer.ASSETS, new TileAddress(5, 27, 12)).settled()) {
            pause();
        }
        say("counted all cells of the map in %.1f s%n%n", seconds(begun));

        List<List<TileAddress>> others = choose(7).stream()
                .map(zoom -> zoom.subList(0, Math.min(zoom.size(), 4)))
                .toList();
        others.forEach(zoom -> zoom.forEach(tile -> ask(own, tile)));
        List<List<TileAddress>> asked = choose(42);
        asked.forEach(zoom ->
                zoom.removeIf(tile -> others.get(tile.zoom() - FIRST_ZOOM).contains(tile)));
        List<double[]> cold = new ArrayList<>();
        List<double[]> warm = new ArrayList<>();
        List<Integer> bytes = new ArrayList<>();
        for (List<TileAddress> zoom : asked) {
            int[] size = {0};
            cold.add(times(zoom, tile -> size[0] = Math.max(size[0], ask(own, tile))));
            warm.add(times(zoom, tile -> ask(own, tile)));
            bytes.add(size[0]);
        }
        List<double[]> peer = new ArrayList<>();
        try (PostgisPeer postgis = PostgisPeer.start()) {
            begun = System.nanoTime();
            postgis.fill(assets);
            say("PostGIS %s: filled and indexed in %.1f s%n%n", postgis.version(), seconds(begun));
            others.forEach(zoom -> zoom.forEach(postgis::tile));
            asked.forEach(zoom -> peer.add(times(zoom, postgis::tile)));
        } catch (PostgisPeer.Missing e) {
            say("PostGIS is not measured: %s%n%n", String.valueOf(e.getMessage()));
        }
        report(asked, cold, warm, bytes, peer);
        requests(asked.stream().flatMap(List::stream).toList());
    }

    /** The same tiles as whole requests; the first round warms the way up. */
    private void requests(List<TileAddress> asked) {
        try (TileRequests browser =
                new TileRequests("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))) {
            browser.signIn(
                    environment.getRequiredProperty("tabane.bench.login"),
                    environment.getRequiredProperty("tabane.bench.password"));
            for (int round = 0; round < WARMING_ROUNDS; round++) {
                asked.forEach(browser::whole);
                asked.forEach(browser::unchanged);
                asked.forEach(tile -> browser.icon());
            }
            say(
                    "%nwarm tiles as whole HTTP requests (load %.1f), signed in, one kept connection, %d each, ms median / p95 / max%n",
                    load(), asked.size());
            say("whole tile (200) %s%n", spread(times(asked, browser::whole)));
            say("unchanged (304)  %s%n", spread(times(asked, browser::unchanged)));
            say("a small file     %s%n", spread(times(asked, tile -> browser.icon())));
        }
    }

    private static String spread(double[] sorted) {
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f",
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(0.95 * sorted.length) - 1],
                sorted[sorted.length - 1]);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** The same tiles each run: at each zoom half over the dense city, half over the towns. */
    private static List<List<TileAddress>> choose(long seed) {
        Random random = new Random(seed);
        List<List<TileAddress>> asked = new ArrayList<>();
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            List<TileAddress> tiles = new ArrayList<>();
            for (int i = 0; i < TILES_PER_ZOOM * 20 && tiles.size() < TILES_PER_ZOOM; i++) {
                TileAddress tile = i % 2 == 0
                        ? TileAddress.at(zoom, 130.62 + 0.2 * random.nextDouble(), 32.72 + 0.18 * random.nextDouble())
                        : TileAddress.at(zoom, 130.4 + 9 * random.nextDouble(), 32.2 + 7 * random.nextDouble());
                if (!tiles.contains(tile)) {
                    tiles.add(tile);
                }
            }
            asked.add(tiles);
        }
        return asked;
    }

    private int ask(Set<UUID> own, TileAddress tile) {
        return tiles.tile(tiles.name(own, MapLayer.ASSETS, tile), own, MapLayer.ASSETS, tile).length;
    }

    private static double[] times(List<TileAddress> zoom, Consumer<TileAddress> ask) {
        double[] millis = new double[zoom.size()];
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            ask.accept(zoom.get(i));
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void report(
            List<List<TileAddress>> asked,
            List<double[]> cold,
            List<double[]> warm,
            List<Integer> bytes,
            List<double[]> peer) {
        say(
                "%4s %6s | %21s | %21s | %21s | %9s%n",
                "zoom", "tiles", "cold ms median / max", "warm ms median / max", "ST_AsMVT median / max", "gzip KB");
        double worstCold = 0;
        double worstWarm = 0;
        for (int i = 0; i < asked.size(); i++) {
            say(
                    "%4d %6d | %21s | %21s | %21s | %9.1f%n",
                    FIRST_ZOOM + i,
                    asked.get(i).size(),
                    medianAndMax(cold.get(i)),
                    medianAndMax(warm.get(i)),
                    peer.isEmpty() ? "-" : medianAndMax(peer.get(i)),
                    bytes.get(i) / 1024.0);
            worstCold = Math.max(worstCold, Arrays.stream(cold.get(i)).max().orElse(0));
            worstWarm = Math.max(worstWarm, Arrays.stream(warm.get(i)).max().orElse(0));
        }
        say("%nslowest cold %.1f ms (target 150), slowest warm %.2f ms (target 5)%n", worstCold, worstWarm);
        say(
                "cold: nothing kept of the tile; versions, cells or shapes from the database, drawn, compressed, kept. warm: version looked up, kept tile.%n");
        say(
                "ST_AsMVT: every asset of the tile up to 20,000, as ours from zoom 14; below, the same number of sampled assets. Not compressed, not kept.%n");
    }

    private static String medianAndMax(double[] sorted) {
        if (sorted.length == 0) {
            return "-";
        }
        return String.format(Locale.ROOT, "%.2f / %.2f", sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(200));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void say(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
