package org.tabane.bundling.design.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.ScenarioBody.ScenarioTown;
import org.tabane.bundling.domain.ScenarioStart;
import org.tabane.bundling.domain.ShippedBook;
import org.tabane.engine.grouping.LinkKind;
import org.tabane.region.GeoPoint;
import org.tabane.shared.Evidence;

/** Invented towns on a grid of about 9 by 11 km, each beside its four neighbours; small enough to try every grouping. */
final class PaperDesign {

    static final AssumptionBook BOOK = ShippedBook.read();

    private PaperDesign() {}

    /** People of the towns, row by row from the north; codes A, B, C … */
    static DesignQuestion grid(int columns, int... people) {
        List<DesignTown> towns = new ArrayList<>();
        List<DesignLink> links = new ArrayList<>();
        List<ScenarioTown> figures = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            String code = code(i);
            towns.add(new DesignTown(
                    code,
                    code + "町",
                    people[i],
                    "紙のまち",
                    BigDecimal.valueOf(80),
                    BigDecimal.valueOf(people[i] / 5_000),
                    Evidence.ASSUMED,
                    "紙のまち",
                    new GeoPoint(140.2 + 0.1 * (i % columns), 39.5 - 0.1 * (i / columns))));
            figures.add(new ScenarioTown(code, code + "町", people[i], null, null, null, null, null, null));
            if (i % columns > 0) {
                links.add(new DesignLink(new TownPair(code(i - 1), code), LinkKind.LAND, ""));
            }
            if (i >= columns) {
                links.add(new DesignLink(new TownPair(code(i - columns), code), LinkKind.LAND, ""));
            }
        }
        var sectors = EnumSet.copyOf(FirstQuestion.SECTORS);
        return new DesignQuestion(
                new DesignBasis(
                        "A",
                        towns,
                        links,
                        sectors,
                        ScenarioStart.body(BOOK, figures, List.of(), sectors, Map.of(), 3, true, 0, "—", "—"),
                        false),
                DesignRules.NONE);
    }

    static DesignModel model(DesignQuestion question) {
        return DesignModel.of(question, DesignModel.cost(BOOK, question.basis()));
    }

    private static String code(int number) {
        return String.valueOf((char) ('A' + number));
    }
}
