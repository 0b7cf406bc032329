package org.tabane.asset.web;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tabane.identity.CurrentUser;
import org.tabane.identity.Organisation;
import org.tabane.identity.OrganisationId;
import org.tabane.identity.OrganisationKind;
import org.tabane.identity.Role;
import org.tabane.identity.UserId;
import org.tabane.shell.Frame;
import org.tabane.shell.Frames;
import org.tabane.shell.PageRenderer;

/** Asks for list pages of a large register the way the browser does, but for HTTP, and tells how long they took. */
@Component
@Profile("bench-assets")
class ListMeasurement {
    /** Pages asked for of each kind. */
    private static final int PAGES = 33;
    /** Where a list is entered deep inside, no asset stands; the page begins behind where one would. */
    private static final UUID DEEP = new UUID(0, 0);

    private final AssetListController pages;
    private final Frames frames;
    private final PageRenderer renderer;

    ListMeasurement(AssetListController pages, Frames frames, PageRenderer renderer) {
        this.pages = pages;
        this.frames = frames;
        this.renderer = renderer;
    }

    /** Pages of every kind people ask for, in mixed order; each kind's first page is asked once before. */
    void measure(UUID organisation) {
        CurrentUser user = user(organisation);
        Frame frame = frames.outsideRequest(Locale.JAPANESE);
        Random random = new Random(RegisterMeasurement.SEED + 2);
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
        RegisterMeasurement.say(
                "%nlist pages (query and page, without HTTP; load %.1f), milliseconds; first: the very first page asked for%n%-72s %8s %8s %8s %8s%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                "asked for",
                "first",
                "median",
                "p95",
                "longest");
        times.forEach((kind, each) -> RegisterMeasurement.say(
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
        RegisterMeasurement.say(
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
        Organisation own =
                new Organisation(id, OrganisationKind.PREFECTURE, "SAMPLE", RegisterMeasurement.ANYWHERE, null, 0);
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
}
