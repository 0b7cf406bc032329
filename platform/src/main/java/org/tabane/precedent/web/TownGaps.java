package org.tabane.precedent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tabane.precedent.Answer;
import org.tabane.precedent.OwnSituation;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** What the published figures of the towns asked lack, and what stands in for it, in sentences. */
final class TownGaps {

    private final Frame frame;

    TownGaps(Frame frame) {
        this.frame = frame;
    }

    /** Of towns that are compared with the precedents. */
    List<String> ofComparison(OwnSituation own) {
        List<String> gaps = projected(own);
        say(gaps, "precedent.gap.people", own.townsWithoutPeople());
        return gaps;
    }

    /** Of towns whose types are weighed, where the projection to 2050 counts as well. */
    List<String> ofTypes(List<Municipality> towns) {
        if (towns.isEmpty()) {
            return List.of();
        }
        OwnSituation own = new OwnSituation(towns, null, Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, null);
        List<String> gaps = projected(own);
        say(
                gaps,
                "precedent.gap.outlook",
                towns.stream().filter(town -> !town.population().isProjected()).toList());
        return gaps;
    }

    /** Assumption: where the register has no figure to rely on, the projection for 2025 is today's population. */
    private List<String> projected(OwnSituation own) {
        List<String> gaps = new ArrayList<>();
        say(gaps, "precedent.gap.projection", own.townsByProjection());
        return gaps;
    }

    private void say(List<String> gaps, String key, List<Municipality> towns) {
        if (!towns.isEmpty()) {
            gaps.add(frame.text(
                    key,
                    towns.stream()
                            .map(Municipality::name)
                            .collect(Collectors.joining(frame.text("precedent.separator")))));
        }
    }
}
