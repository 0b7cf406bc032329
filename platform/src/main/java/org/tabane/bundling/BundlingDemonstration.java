package org.tabane.bundling;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.Scenario;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.Allotment;
import org.tabane.bundling.domain.ScenarioBody.Points;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.jdbc.ScenarioStore;
import org.tabane.identity.DemonstrationTown;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Evidence;
import org.tabane.storage.DemonstrationData;
import org.tabane.storage.Tenancy;

/** The demonstration's estimate of the invented 「北沢広域インフラ群」; every figure is SAMPLE. */
@Component
@Profile("demo")
@Order(60)
class BundlingDemonstration implements DemonstrationData {

    private static final String SOURCE = "SAMPLE 説明用の例示の値";
    private static final List<Integer> CONTRACTS = List.of(46, 18, 5, 11);
    private static final String ITEM = "道路・河川・公園の日常維持";
    private static final String BY_DRIVERS = "北沢広域　見積を取る前の当たり";
    private static final String NAME = "北沢広域　日常維持を束ねる";

    private final ScenarioStore store;
    private final Municipalities municipalities;
    private final StandardBook books;
    private final Clock clock;

    BundlingDemonstration(ScenarioStore store, Municipalities municipalities, StandardBook books, Clock clock) {
        this.store = store;
        this.municipalities = municipalities;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public void load() {
        Tenancy.run(DemonstrationTown.KITAZAWA.context(), this::loadOnce);
    }

    private void loadOnce() {
        UUID own = DemonstrationTown.KITAZAWA.organisationId().value();
        if (!store.listScenarios(own, false).isEmpty()) {
            return;
        }
        UUID user = DemonstrationTown.KITAZAWA.administrator().value();
        OffsetDateTime now = OffsetDateTime.now(clock);
        UUID id = store.addScenario(own, NAME, body(List.of()), "SAMPLE", user, "佐藤", now);
        Scenario scenario = store.getScenario(id, own);
        store.addVersion(
                scenario,
                1,
                body(List.of(
                        new Allotment("計画策定", new BigDecimal(3_200)),
                        new Allotment("工事発注", new BigDecimal(2_600)),
                        new Allotment("研修", new BigDecimal(850)),
                        new Allotment("保育所・学校の草刈り", new BigDecimal(640)))),
                "振り向け先を決めた",
                user,
                "佐藤",
                now.plusSeconds(1));
        store.changeScenario(id, scenario.revision(), NAME, true, false);
        store.addScenario(own, BY_DRIVERS, byDrivers(), "SAMPLE", user, "佐藤", now.plusSeconds(2));
    }

    private ScenarioBody body(List<Allotment> allotments) {
        return new ScenarioBody(
                List.of(
                        town(DemonstrationTown.KITAZAWA, 3_920),
                        town(DemonstrationTown.HIGASHIHARA, 3_710),
                        town(DemonstrationTown.KAWABE, 3_550),
                        town(DemonstrationTown.MITSUMINE, 3_680)),
                List.of(
                        line(DemonstrationTown.KITAZAWA, 148_600, "139684 157000 167918", 9_840, "5117 6300 7478"),
                        line(DemonstrationTown.HIGASHIHARA, 46_200, "42966 48900 52206", 4_260, "1960 2560 3152"),
                        line(DemonstrationTown.KAWABE, 9_400, "11750 14300 15886", 1_980, "950 1150 1400"),
                        line(DemonstrationTown.MITSUMINE, 28_300, "26900 28500 29900", 3_120, "1650 1900 2250")),
                3,
                true,
                15,
                0L,
                0L,
                allotments,
                List.of(),
                books.get().version());
    }

    /** The same towns before anybody asked for quotations: what changes follows from the drivers, and contracts are counted. */
    private ScenarioBody byDrivers() {
        ScenarioBody known = body(List.of());
        List<ScenarioLine> lines = java.util.stream.IntStream.range(
                        0, known.lines().size())
                .mapToObj(i -> open(known.lines().get(i), CONTRACTS.get(i)))
                .toList();
        return new ScenarioBody(
                known.towns(),
                lines,
                known.years(),
                known.performanceSpecification(),
                known.meanKilometres(),
                null,
                null,
                List.of(),
                List.of(),
                known.assumptionsVersion());
    }

    private static ScenarioLine open(ScenarioLine line, int contracts) {
        return new ScenarioLine(
                line.town(),
                line.item(),
                line.itemName(),
                line.yenNow(),
                line.hoursNow(),
                BigDecimal.valueOf(contracts),
                false,
                line.evidence(),
                line.source(),
                null,
                null);
    }

    private ScenarioTown town(DemonstrationTown town, int rate) {
        Municipality facts = municipalities.getMunicipality(town.code());
        return new ScenarioTown(
                town.code().value(),
                town.japaneseName(),
                facts.population().current().orElseThrow(),
                facts.areaKm2(),
                BigDecimal.valueOf(rate),
                Evidence.SAMPLE,
                SOURCE,
                null,
                null);
    }

    /** Yen in thousands; the three points of after bundling parted by blanks. */
    private static ScenarioLine line(
            DemonstrationTown town, int thousandYen, String yenAfter, int hours, String hoursAfter) {
        return new ScenarioLine(
                town.code().value(),
                "R",
                ITEM,
                thousandYen * 1_000L,
                BigDecimal.valueOf(hours),
                null,
                false,
                Evidence.SAMPLE,
                SOURCE,
                points(yenAfter, 1_000),
                points(hoursAfter, 1));
    }

    private static Points points(String text, int unit) {
        List<BigDecimal> values = java.util.Arrays.stream(text.split(" ", -1))
                .map(BigDecimal::new)
                .map(each -> each.multiply(BigDecimal.valueOf(unit)))
                .toList();
        return new Points(values.get(0), values.get(1), values.get(2));
    }
}
