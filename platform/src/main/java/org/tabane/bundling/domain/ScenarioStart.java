package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.bundling.domain.ScenarioBody.ScenarioLine;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.shared.Evidence;
import org.tabane.shared.Sector;

/**
 * The first version of a scenario: what the ledger knows of each town, and default values for each sector it knows nothing of
 * 「試算のはじまり」.
 */
public final class ScenarioStart {

    private ScenarioStart() {}

    /** What the ledger knows of a town's work item; a figure nobody recorded is null. */
    public record Recorded(
            String town,
            Sector sector,
            String item,
            String itemName,
            @Nullable Long yenNow,
            @Nullable BigDecimal hoursNow,
            @Nullable BigDecimal contractsNow,
            Evidence evidence,
            String source) {}

    /**
     * The body of the first version.
     *
     * @param towns with people, area and labour cost as far as known; the first asks
     * @param sectorNames each sector's name as it is shown
     * @param defaultSource the source written beside default values
     * @param openSource the source written where there is neither record nor default
     */
    public static ScenarioBody body(
            AssumptionBook book,
            List<ScenarioTown> towns,
            List<Recorded> recorded,
            Set<Sector> sectors,
            Map<Sector, String> sectorNames,
            int years,
            boolean performanceSpecification,
            double meanKilometres,
            String defaultSource,
            String openSource) {
        List<ScenarioLine> lines = new ArrayList<>();
        for (ScenarioTown town : towns) {
            for (Sector sector : sectors) {
                List<ScenarioLine> known = recorded.stream()
                        .filter(each -> each.town().equals(town.code()) && each.sector() == sector)
                        .map(ScenarioStart::line)
                        .toList();
                lines.addAll(known);
                if (known.isEmpty()) {
                    String name = sectorNames.getOrDefault(sector, sector.japaneseName());
                    lines.add(missing(book, town, sector, name, defaultSource, openSource));
                }
            }
            if (!sectors.contains(Sector.COMMON)) {
                recorded.stream()
                        .filter(each ->
                                each.town().equals(town.code()) && each.item().equals(ProcurementDriver.ITEM))
                        .map(ScenarioStart::line)
                        .forEach(lines::add);
            }
        }
        return new ScenarioBody(
                towns,
                lines,
                years,
                performanceSpecification,
                meanKilometres,
                null,
                null,
                List.of(),
                List.of(),
                book.version());
    }

    private static ScenarioLine line(Recorded known) {
        return new ScenarioLine(
                known.town(),
                known.item(),
                known.itemName(),
                known.yenNow(),
                known.hoursNow(),
                known.contractsNow(),
                false,
                known.evidence(),
                known.source(),
                null,
                null);
    }

    private static ScenarioLine missing(
            AssumptionBook book,
            ScenarioTown town,
            Sector sector,
            String name,
            String defaultSource,
            String openSource) {
        @Nullable Integer people = town.people();
        String item = String.valueOf(sector.itemLetter());
        if (people == null || !FirstQuestion.SECTORS.contains(sector)) {
            return new ScenarioLine(
                    town.code(), item, name, null, null, null, false, Evidence.ASSUMED, openSource, null, null);
        }
        LineNow standard = LineNow.standard(book, people, sector);
        return new ScenarioLine(
                town.code(),
                item,
                name,
                standard.yen().value().longValueExact(),
                standard.hours().value(),
                null,
                true,
                Evidence.ASSUMED,
                defaultSource,
                null,
                null);
    }
}
