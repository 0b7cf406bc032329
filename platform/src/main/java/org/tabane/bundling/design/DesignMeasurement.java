package org.tabane.bundling.design;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLimit;
import org.tabane.bundling.design.domain.DesignLimits;
import org.tabane.bundling.design.domain.DesignModel;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignQuestion;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignRun;
import org.tabane.bundling.design.web.DesignBeginnings;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.GroupingListener;
import org.tabane.region.Municipalities;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Frame;
import org.tabane.shell.Frames;
import org.tabane.storage.Tenancy;
import org.tabane.storage.TenantContext;

/**
 * Designs groups for whole prefectures by the designer's own cost, as somebody would who begins without figures of their own and leaves the
 * limits as they are offered; then with wider limits. {@code ./tabane bench designs}.
 */
@Component
@Profile("bench-designs")
class DesignMeasurement {

    private static final long SEED = 1;
    private static final int PREFECTURES = 47;

    /** Hokkaido, Akita, Saitama, Chiba, Tokyo, Nagano, Fukuoka: the most towns, the most sets, and the reference prefecture. */
    private static final List<Integer> WIDER = List.of(1, 5, 11, 12, 13, 20, 40);

    private static final List<Integer> QUICK = List.of(5, 13, 20, 40);

    private final DesignBeginnings beginnings;
    private final Municipalities municipalities;
    private final StandardBook books;
    private final Frames frames;
    private final ApplicationArguments arguments;
    private final ConfigurableApplicationContext context;

    DesignMeasurement(
            DesignBeginnings beginnings,
            Municipalities municipalities,
            StandardBook books,
            Frames frames,
            ApplicationArguments arguments,
            ConfigurableApplicationContext context) {
        this.beginnings = beginnings;
        this.municipalities = municipalities;
        this.books = books;
        this.frames = frames;
        this.arguments = arguments;
        this.context = context;
    }

    /** Once everything has started. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void measure() {
        boolean quick = arguments.containsOption("quick");
        Duration time = Duration.ofSeconds(quick ? 10 : 30);
        say(
                "%n%d processors (load %.1f), Java %s; seed %d, %d s at most each; default values only (仮定)%n",
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                System.getProperty("java.version"),
                SEED,
                time.toSeconds());
        UUID organisation = UUID.randomUUID();
        Set<UUID> own = Set.of(organisation);
        Tenancy.run(TenantContext.of(UUID.randomUUID(), own, own), () -> {
            List<Integer> all = quick
                    ? QUICK
                    : IntStream.rangeClosed(1, PREFECTURES).boxed().toList();
            print("usual limits: to 8 towns, 60 km, 2 engineers", DesignLimits.USUAL, all, time);
            List<Integer> some = quick ? QUICK : WIDER;
            print("to 10 towns, 60 km", limits(10, 60), some, time);
            print("to 8 towns, any way", limits(8, null), some, time);
            print("any size, 60 km", limits(null, 60), some, time);
            print("any size, any way", limits(null, null), some, time);
        });
        Thread.ofPlatform().start(context::close);
    }

    private static DesignLimits limits(@Nullable Integer towns, @Nullable Integer km) {
        DesignLimits limits =
                DesignLimits.USUAL.without(DesignLimit.MOST_MEMBERS).without(DesignLimit.LONGEST_KM);
        limits = towns == null ? limits : limits.with(DesignLimit.MOST_MEMBERS, BigDecimal.valueOf(towns));
        return km == null ? limits : limits.with(DesignLimit.LONGEST_KM, BigDecimal.valueOf(km));
    }

    private void print(String title, DesignLimits limits, List<Integer> prefectures, Duration time) {
        say(
                "%n%-46s %6s %7s %15s %13s %8s %8s %8s%n",
                title, "towns", "groups", "saving yen/year", "beyond at most", "gap %", "proven", "seconds");
        Frame frame = frames.outsideRequest(Locale.JAPANESE);
        int proven = 0;
        for (int number : prefectures) {
            Prefecture prefecture = Prefecture.ofCode(String.format(Locale.ROOT, "%02d", number));
            proven += print(frame, prefecture, limits, time) ? 1 : 0;
        }
        say("%d of %d proven best%n", proven, prefectures.size());
    }

    private boolean print(Frame frame, Prefecture prefecture, DesignLimits limits, Duration time) {
        DesignBasis basis = beginnings.basis(
                frame,
                null,
                municipalities.listMunicipalities(prefecture),
                EnumSet.copyOf(FirstQuestion.SECTORS),
                3,
                true);
        DesignModel model = DesignModel.of(
                new DesignQuestion(basis, DesignRules.NONE.withLimits(limits)), DesignModel.cost(books.get(), basis));
        DesignPlan plan = DesignRun.run(model, RunControl.seeded(SEED).withTimeBudget(time), GroupingListener.NOBODY)
                .plan();
        if (plan == null) {
            say("%-46s %6d no plan in time%n", prefecture, basis.towns().size());
            return false;
        }
        if (!plan.keepsToRules()) {
            throw new IllegalStateException("The plan of " + prefecture + " breaks rules.");
        }
        say(
                "%-46s %6d %7d %,15d %,13d %8.4f %8s %8.2f%n",
                prefecture,
                basis.towns().size(),
                plan.groups().stream().filter(group -> !group.isAlone()).count(),
                plan.savingYen(),
                plan.mostBeyondYen().orElse(-1L),
                100.0 * plan.mostBeyondYen().orElse(0L) / plan.costYen(),
                plan.proven(),
                plan.seconds());
        return plan.proven();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
