package org.tabane.bundling.design.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tabane.bundling.design.domain.DesignBasis;
import org.tabane.bundling.design.domain.DesignLink;
import org.tabane.bundling.design.domain.DesignTown;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.AssumptionIds;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.web.ScenarioBeginnings;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;

/** Puts together what a design rests on: the ledger before the defaults, published staff before assumed ones. */
@Component
public class DesignBeginnings {

    private static final String STAFF = "staff_technical_count";

    private final Municipalities municipalities;
    private final Indicators indicators;
    private final ScenarioBeginnings scenarios;
    private final StandardBook books;

    DesignBeginnings(
            Municipalities municipalities, Indicators indicators, ScenarioBeginnings scenarios, StandardBook books) {
        this.municipalities = municipalities;
        this.indicators = indicators;
        this.scenarios = scenarios;
        this.books = books;
    }

    /** What a design of these towns rests on; {@code own} is the code of the town that asks. */
    public DesignBasis basis(
            Frame frame,
            @org.jspecify.annotations.Nullable String own,
            List<Municipality> towns,
            Set<Sector> sectors,
            int years,
            boolean performance) {
        ScenarioBody start = scenarios.start(frame, towns, sectors, years);
        Optional<IndicatorTable> staff = indicators
                .findIndicator(STAFF)
                .map(indicator -> indicators.table(indicator, 0))
                .filter(table -> !table.values().isEmpty());
        return new DesignBasis(
                own,
                towns.stream().map(town -> town(frame, town, staff)).toList(),
                municipalities.findJoined(towns).stream().map(DesignLink::of).toList(),
                sectors,
                new ScenarioBody(
                        start.towns(),
                        start.lines(),
                        years,
                        performance,
                        start.meanKilometres(),
                        null,
                        null,
                        List.of(),
                        List.of(),
                        start.assumptionsVersion()),
                towns.stream().anyMatch(town -> town.code().isInvented())
                        || start.lines().stream().anyMatch(line -> line.evidence() == Evidence.SAMPLE));
    }

    private DesignTown town(Frame frame, Municipality town, Optional<IndicatorTable> staff) {
        Integer people = town.population().current().isPresent()
                ? Integer.valueOf(town.population().current().getAsInt())
                : null;
        String peopleSource = town.code().isInvented()
                ? frame.text("bundling.design.people.invented")
                : people == null
                        ? frame.text("bundling.design.people.none")
                        : frame.text(
                                town.population().registered().isPresent()
                                        ? "bundling.design.people.register"
                                        : "bundling.design.people.projection");
        Optional<BigDecimal> published = staff.flatMap(table -> table.value(town.code()));
        AssumptionBook book = books.get();
        BigDecimal assumed = people == null
                ? null
                : book.get(AssumptionIds.ENGINEERS_PER_10000)
                        .mode()
                        .multiply(BigDecimal.valueOf(people))
                        .movePointLeft(4)
                        .setScale(1, RoundingMode.HALF_UP);
        return new DesignTown(
                town.code().value(),
                town.name(),
                people,
                peopleSource,
                town.areaKm2(),
                published.orElse(assumed),
                published.isPresent()
                        ? town.code().isInvented() ? Evidence.SAMPLE : Evidence.MEASURED
                        : Evidence.ASSUMED,
                published.isPresent()
                        ? frame.text(
                                "bundling.design.engineers.published",
                                staff.map(IndicatorTable::year).orElse(0))
                        : frame.text("bundling.design.engineers.assumed", book.version()),
                town.point());
    }
}
