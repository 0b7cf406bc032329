package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.ScenarioBody;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioStart;
import org.tabane.ledger.LabourCost;
import org.tabane.ledger.LedgerBook;
import org.tabane.ledger.LedgerCell;
import org.tabane.ledger.LedgerFigure;
import org.tabane.ledger.Measure;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Hours;
import org.tabane.shared.Sector;
import org.tabane.shared.Yen;
import org.tabane.shell.Frame;

/** Makes the first version of a scenario from the ledger and the defaults. */
@Component
public class ScenarioBeginnings {

    private final FirstEstimates first;
    private final LedgerBook ledger;

    ScenarioBeginnings(FirstEstimates first, LedgerBook ledger) {
        this.first = first;
        this.ledger = ledger;
    }

    /** What is known of these towns, the ledger before the defaults. */
    public ScenarioBody start(Frame frame, List<Municipality> towns, Set<Sector> sectors, int years) {
        List<ScenarioStart.Recorded> recorded = new ArrayList<>();
        List<ScenarioTown> members = new ArrayList<>();
        for (Municipality town : towns) {
            Optional<FiscalYear> year = ledger.findYears(town.code()).stream().findFirst();
            year.ifPresent(latest -> ledger.findCells(List.of(town.code()), latest)
                    .forEach(cell -> recorded(frame, cell).ifPresent(recorded::add)));
            Optional<LabourCost> cost =
                    ledger.findLabourCost(town.code(), year.orElse(FiscalYear.containing(frame.today())));
            members.add(member(town, cost));
        }
        Map<Sector, String> names = new EnumMap<>(Sector.class);
        sectors.forEach(sector -> names.put(sector, frame.text(sector.messageKey())));
        return ScenarioStart.body(
                first.book(),
                members,
                recorded,
                sectors,
                names,
                years,
                true,
                first.meanKilometres(towns),
                frame.text("bundling.scenario.source.default", first.book().version()),
                frame.text("bundling.scenario.source.open"));
    }

    private static ScenarioTown member(Municipality town, Optional<LabourCost> cost) {
        var people = town.population().current();
        return new ScenarioTown(
                town.code().value(),
                town.name(),
                people.isPresent() ? people.getAsInt() : null,
                town.areaKm2(),
                cost.map(each -> BigDecimal.valueOf(each.perHour().amount())).orElse(null),
                cost.map(LabourCost::evidence).orElse(null),
                cost.map(LabourCost::source).orElse(null),
                null,
                null);
    }

    private static Optional<ScenarioStart.Recorded> recorded(Frame frame, LedgerCell cell) {
        Optional<LedgerFigure> figure = cell.find(Measure.OUTSOURCED_YEN).or(() -> cell.find(Measure.DIRECT_HOURS));
        return figure.map(known -> new ScenarioStart.Recorded(
                cell.municipality().value(),
                cell.workItem().sector(),
                cell.workItem().code().value(),
                frame.japanese()
                        ? cell.workItem().japaneseName()
                        : cell.workItem().englishName(),
                cell.outsourced().map(Yen::amount).orElse(null),
                cell.directHours().map(Hours::value).orElse(null),
                cell.value(Measure.CONTRACTS).orElse(null),
                cell.weakestEvidence(),
                known.source()));
    }
}
