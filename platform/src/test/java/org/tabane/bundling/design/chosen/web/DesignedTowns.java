package org.tabane.bundling.design.chosen.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignCost;
import org.tabane.bundling.design.domain.DesignFigures;
import org.tabane.bundling.design.domain.DesignPlan;
import org.tabane.bundling.design.domain.DesignQuestion;
import org.tabane.bundling.design.domain.DesignRules;
import org.tabane.bundling.design.domain.DesignState;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.design.domain.DesignedGroup;
import org.tabane.bundling.design.domain.GroupEffect;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioStart;
import org.tabane.bundling.domain.ScenarioStart.Recorded;
import org.tabane.engine.MemberId;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

/**
 * Five towns of Akita in a design with one plan: 大館市, 北秋田市 and 小坂町 as group A, 鹿角市 and 上小阿仁村 by themselves. The roads of 大館市 are
 * measured, everything else stands on the defaults.
 */
final class DesignedTowns {

    static final List<String> GROUP = List.of("052043", "052132", "053031");
    static final List<String> ALONE = List.of("052094", "053279");

    private final AssumptionBook book;
    private final DesignBasis basis;
    private final DesignCost cost;

    DesignedTowns(AssumptionBook book, Municipalities municipalities) {
        this.book = book;
        List<Municipality> towns = Stream.concat(GROUP.stream(), ALONE.stream())
                .map(code -> municipalities.getMunicipality(LocalGovernmentCode.parse(code)))
                .toList();
        Set<Sector> sectors = EnumSet.of(Sector.ROAD, Sector.RIVER, Sector.PARK);
        basis = new DesignBasis(
                GROUP.getFirst(),
                towns.stream().map(DesignedTowns::town).toList(),
                List.of(),
                sectors,
                ScenarioStart.body(
                        book,
                        towns.stream().map(DesignedTowns::known).toList(),
                        List.of(new Recorded(
                                GROUP.getFirst(),
                                Sector.ROAD,
                                "R07",
                                "道路除草",
                                88_000_000L,
                                new BigDecimal(3_100),
                                null,
                                Evidence.MEASURED,
                                "令和7年度 委託契約の台帳")),
                        sectors,
                        Map.of(),
                        3,
                        true,
                        0,
                        "人口 × 一人あたりの初期値",
                        "記録なし"),
                false);
        cost = DesignCost.of(DesignFigures.of(
                book, basis.start(), basis.sectors(), new DesignQuestion(basis, DesignRules.NONE)::roadKilometres));
    }

    private static DesignTown town(Municipality town) {
        return new DesignTown(
                town.code().value(),
                town.name(),
                people(town),
                "住民基本台帳 令和7年1月1日",
                town.areaKm2(),
                new BigDecimal("1.5"),
                Evidence.ASSUMED,
                "人口から",
                town.point());
    }

    private static ScenarioTown known(Municipality town) {
        return new ScenarioTown(
                town.code().value(), town.name(), people(town), town.areaKm2(), null, null, null, null, null);
    }

    private static @Nullable Integer people(Municipality town) {
        return town.population().current().isPresent()
                ? Integer.valueOf(town.population().current().getAsInt())
                : null;
    }

    DesignBasis basis() {
        return basis;
    }

    DesignCost cost() {
        return cost;
    }

    AssumptionBook book() {
        return book;
    }

    /** The design with its plan chosen, as it stands after a run. */
    DesignState state() {
        List<DesignedGroup> groups = new ArrayList<>();
        groups.add(group("A", GROUP));
        ALONE.forEach(code -> groups.add(group(DesignedGroup.letter(groups.size()), List.of(code))));
        return DesignState.start(DesignRules.NONE).with(plan(1, "費用を最も減らす", groups));
    }

    private DesignPlan plan(int number, String name, List<DesignedGroup> groups) {
        long yen = groups.stream().mapToLong(DesignedGroup::togetherYen).sum();
        return new DesignPlan(
                number,
                name,
                groups,
                yen - 163_000,
                163_000d / yen,
                false,
                38.2,
                7,
                12_345,
                DesignPlan.Origin.RUN,
                List.of());
    }

    private DesignedGroup group(String letter, List<String> codes) {
        GroupEffect effect = cost.effect(codes.stream().map(MemberId::of).toList());
        DesignQuestion question = new DesignQuestion(basis, DesignRules.NONE);
        return new DesignedGroup(
                letter,
                codes,
                codes.stream()
                        .map(basis::getTown)
                        .mapToLong(town -> town.people() == null ? 0 : town.people())
                        .sum(),
                codes.stream().map(code -> basis.getTown(code).areaKm2()).reduce(BigDecimal.ZERO, BigDecimal::add),
                cost.figures()
                        .longestKilometres(codes.stream().map(MemberId::of).toList()),
                new BigDecimal("1.5").multiply(BigDecimal.valueOf(codes.size())),
                effect.nowYen(),
                effect.bundledYen(),
                effect.freedHours(),
                effect.smallestSaver().member().value(),
                effect.smallestSaver().savingYen(),
                effect.contractYen(),
                List.of());
    }
}
