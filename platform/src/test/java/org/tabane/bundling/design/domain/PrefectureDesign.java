package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionIds;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioStart;
import org.tabane.bundling.domain.ShippedBook;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Evidence;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;

/** A real prefecture as the basis of a design: its towns, borders and populations, and nothing but default values. */
public final class PrefectureDesign {

    public static final AssumptionBook BOOK = ShippedBook.read();
    private static final Municipalities MUNICIPALITIES = new Municipalities();

    private PrefectureDesign() {}

    public static DesignBasis basis(Prefecture prefecture) {
        return basis(MUNICIPALITIES.listMunicipalities(prefecture));
    }

    static DesignBasis basis(List<Municipality> towns) {
        List<ScenarioTown> members = towns.stream()
                .map(town -> new ScenarioTown(
                        town.code().value(), town.name(), people(town), town.areaKm2(), null, null, null, null, null))
                .toList();
        Set<Sector> sectors = EnumSet.of(Sector.ROAD, Sector.RIVER, Sector.PARK);
        return new DesignBasis(
                null,
                towns.stream().map(PrefectureDesign::town).toList(),
                MUNICIPALITIES.findJoined(towns).stream().map(DesignLink::of).toList(),
                sectors,
                ScenarioStart.body(BOOK, members, List.of(), sectors, Map.of(), 3, true, 0, "初期値", "なし"),
                false);
    }

    private static DesignTown town(Municipality town) {
        Integer people = people(town);
        BigDecimal staff = people == null
                ? null
                : BOOK.get(AssumptionIds.ENGINEERS_PER_10000)
                        .mode()
                        .multiply(BigDecimal.valueOf(people))
                        .movePointLeft(4)
                        .setScale(1, RoundingMode.HALF_UP);
        return new DesignTown(
                town.code().value(),
                town.name(),
                people,
                "住民基本台帳",
                town.areaKm2(),
                staff,
                Evidence.ASSUMED,
                "仮定：人口 × 初期値",
                town.point());
    }

    private static @org.jspecify.annotations.Nullable Integer people(Municipality town) {
        return town.population().current().isPresent()
                ? Integer.valueOf(town.population().current().getAsInt())
                : null;
    }
}
