package org.tabane.region.web;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Municipality;
import org.tabane.region.PopulationOutlook;
import org.tabane.shell.Frame;

/**
 * A line about one municipality in a table.
 *
 * @param invented true for a town of the demonstration, which does not exist; marked SAMPLE
 * @param registered people in the register of 2025, or null where missing
 * @param in2020 census of 2020, or null where not published
 * @param in2050 projection for 2050, or null where not published
 * @param change from 2020 to 2050 as a share, −0.3 for a loss of 30 %; null where not published
 */
public record TownRow(
        String url,
        String name,
        String prefecture,
        boolean invented,
        BigDecimal areaKm2,
        @Nullable Integer registered,
        @Nullable Integer in2020,
        @Nullable Integer in2050,
        @Nullable BigDecimal change) {

    static TownRow of(Municipality municipality, Frame frame) {
        PopulationOutlook population = municipality.population();
        return new TownRow(
                url(municipality),
                municipality.name(),
                prefecture(municipality, frame),
                municipality.code().isInvented(),
                municipality.areaKm2(),
                population.register2025(),
                population.projection().get(2020),
                population.projection().get(2050),
                population
                        .changePercent(2020, 2050)
                        .map(percent -> percent.movePointLeft(2))
                        .orElse(null));
    }

    static String url(Municipality municipality) {
        return "/region/municipalities/" + municipality.code();
    }

    static String prefecture(Municipality municipality, Frame frame) {
        return frame.japanese()
                ? municipality.prefecture().japaneseName()
                : municipality.prefecture().englishName();
    }
}
