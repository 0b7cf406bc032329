package org.tabane.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tabane.identity.DemonstrationTown;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.storage.DemonstrationData;
import org.tabane.storage.Tenancy;

/**
 * Invented values of the four demonstration towns, so that their pages show every axis. SAMPLE throughout; no real town gets an
 * invented value.
 */
@Component
@Order(25)
class RegionDemonstration implements DemonstrationData {
    private static final String LAYOUT = "demonstration";

    private final LoadReleases loader;
    private final Indicators indicators;
    private final OwnIndicators own;

    RegionDemonstration(LoadReleases loader, Indicators indicators, OwnIndicators own) {
        this.loader = loader;
        this.indicators = indicators;
        this.own = own;
    }

    /** A series of the four towns in the order of the enum, {@code null} for a missing value. */
    private record Line(
            String series, int year, Integer kitazawa, Integer higashihara, Integer kawabe, Integer mitsumine) {}

    private static final List<Line> LINES = List.of(
            new Line("staff_technical", 2026, 9, 3, 0, 1),
            new Line("staff_civil", 1996, 34, 15, 6, 9),
            new Line("staff_civil", 2006, 29, 12, 5, 8),
            new Line("staff_civil", 2016, 25, 9, 4, 6),
            new Line("staff_civil", 2026, 22, 8, 3, 5),
            new Line("construction_workers", 1996, 3120, 1040, 260, 610),
            new Line("construction_workers", 2021, 1880, 560, 110, 300),
            new Line("construction_firms", 2021, 214, 71, 18, 40),
            new Line("bridges", 2026, 286, 118, 64, 102),
            new Line("bridges_unknown_year", 2026, 52, 31, 20, 27),
            new Line("bridges_over50", 2026, 96, 38, 21, 33),
            new Line("bridges_over50", 2030, 128, 47, 26, 42),
            new Line("bridges_over50", 2040, 187, 69, 36, 60),
            new Line("bridges_diagnosed", 2026, 286, 118, 64, 102),
            new Line("bridges_grade34", 2026, 21, 11, 7, 9),
            new Line("measures_needed", 2026, 24, 12, 8, 10),
            new Line("measures_started", 2026, 19, 7, 3, 6),
            new Line("road_length", 2025, 512, 236, 118, 201),
            new Line("civil_budget", 2025, 2210000, 980000, 310000, 640000));

    @Override
    public void load() {
        if (indicators.listReleases().stream()
                .anyMatch(release -> release.layout().equals(LAYOUT))) {
            return;
        }
        List<Observation> observations = new ArrayList<>();
        for (Line line : LINES) {
            Integer[] values = {line.kitazawa(), line.higashihara(), line.kawabe(), line.mitsumine()};
            for (DemonstrationTown town : DemonstrationTown.values()) {
                Integer value = values[town.ordinal()];
                observations.add(new Observation(
                        town.code(),
                        line.series(),
                        line.year(),
                        value == null ? null : BigDecimal.valueOf(value),
                        value == null ? "…" : null,
                        null));
            }
        }
        loader.loadValues(
                new LoadReleases.About(LAYOUT, "例示の指標（架空の4団体）", "Tabane", "令和8年4月1日", true, "demonstration", ""),
                observations,
                null);
        DemonstrationTown town = DemonstrationTown.KITAZAWA;
        Tenancy.run(
                town.context(),
                () -> own.add(
                        town.organisationId().value(),
                        town.administrator().value(),
                        "demonstration",
                        List.of(
                                value("道路の苦情", "件", town.code(), 2024, 655),
                                value("道路の苦情", "件", town.code(), 2025, 620),
                                value("道路の苦情", "件", DemonstrationTown.HIGASHIHARA.code(), 2025, 210))));
    }

    private static NewOwnValue value(String name, String unit, LocalGovernmentCode town, int year, int value) {
        return new NewOwnValue(
                name,
                unit,
                "電話と窓口で受けた件数の合計（SAMPLE）",
                "土木課 受付簿（SAMPLE）",
                Indicator.Direction.LOWER,
                town,
                year,
                BigDecimal.valueOf(value),
                null);
    }
}
