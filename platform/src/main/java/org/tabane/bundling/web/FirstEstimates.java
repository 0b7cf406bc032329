package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.DefaultPlan;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.bundling.domain.Town;
import org.tabane.engine.RunControl;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shell.Fault;

/** Answers first estimates from the facts of the municipalities alone; keeps the latest answers, because a page and its files ask the same. */
@Component
class FirstEstimates {

    private static final int KEPT = 64;

    private final Municipalities municipalities;
    private final StandardBook book;
    private final Map<FirstQuery, EstimateAnswer> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<FirstQuery, EstimateAnswer> eldest) {
                    return size() > KEPT;
                }
            });

    FirstEstimates(Municipalities municipalities, StandardBook book) {
        this.municipalities = municipalities;
        this.book = book;
    }

    AssumptionBook book() {
        return book.get();
    }

    /** The answer; a fault where a town does not exist, has no published population, or the question is too large. */
    EstimateAnswer answer(FirstQuery query) {
        EstimateAnswer known = kept.get(query);
        if (known != null) {
            return known;
        }
        List<Municipality> towns = towns(query);
        if (towns.size() > FirstQuestion.MOST_TOWNS) {
            throw Fault.badRequest("bundling.first.fault.tooMany", FirstQuestion.MOST_TOWNS);
        }
        if (query.sectors().isEmpty()) {
            throw Fault.badRequest("bundling.first.fault.noSector");
        }
        for (Municipality town : towns) {
            if (town.population().current().isEmpty()) {
                throw Fault.badRequest("bundling.first.fault.noPeople", town.fullName());
            }
        }
        FirstQuestion question = new FirstQuestion(
                towns.stream().map(FirstEstimates::town).toList(),
                query.sectors(),
                query.years(),
                query.performanceSpecification(),
                meanKilometres(towns));
        EstimateAnswer answer = EstimateAnswer.of(DefaultPlan.of(book(), question), RunControl.seeded(query.seed()));
        kept.put(query, answer);
        return answer;
    }

    /** The towns of a question, the one that asks first. */
    List<Municipality> towns(FirstQuery query) {
        List<Municipality> towns = new ArrayList<>();
        towns.add(municipality(query.town()));
        query.partners().forEach(code -> towns.add(municipality(code)));
        return towns;
    }

    Municipality municipality(LocalGovernmentCode code) {
        return municipalities
                .findMunicipality(code)
                .orElseThrow(() -> Fault.notFound("bundling.first.fault.town", code.value()));
    }

    static Town town(Municipality municipality) {
        return new Town(
                municipality.code().value(),
                municipality.name(),
                municipality.population().current());
    }

    /** Mean distance by road over all pairs, in km; zero for one town. */
    double meanKilometres(List<Municipality> towns) {
        double sum = 0;
        int pairs = 0;
        for (int one = 0; one < towns.size(); one++) {
            for (int other = one + 1; other < towns.size(); other++) {
                sum += municipalities
                        .estimateTravelDistance(
                                towns.get(one).code(), towns.get(other).code())
                        .roadKm()
                        .mode()
                        .doubleValue();
                pairs++;
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }
}
