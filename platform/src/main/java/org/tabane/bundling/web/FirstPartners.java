package org.tabane.bundling.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.TownAtDistance;
import org.tabane.region.TownMap;
import org.tabane.region.TownMapSvg;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;

/** The second step of the first estimate: with whom, on a list of the towns around and a map, in what sectors and for how long. */
final class FirstPartners {

    private static final int CANDIDATES = 14;
    private static final int CHOSEN_AT_FIRST = 3;
    private static final int MAP_WIDTH = 376;
    private static final List<Integer> YEARS = List.of(1, 2, 3, 4, 5);

    private final Municipalities municipalities;
    private final FirstEstimates estimates;

    FirstPartners(Municipalities municipalities, FirstEstimates estimates) {
        this.municipalities = municipalities;
        this.estimates = estimates;
    }

    /** @param problem what is wrong with the question, in words; null when nothing is */
    FirstPartnersPageView page(
            Frame frame, MultiValueMap<String, String> parameters, FirstQuery query, @Nullable String problem) {
        Municipality town = estimates.municipality(query.town());
        boolean fresh = !parameters.containsKey("years");
        Set<LocalGovernmentCode> chosen = new LinkedHashSet<>(query.partners());
        String wanted = parameters.getOrDefault("add", List.of("")).getFirst().strip();
        List<Municipality> named = wanted.isEmpty() ? List.of() : municipalities.findMunicipalities(wanted);
        named.stream()
                .map(Municipality::code)
                .filter(code -> !code.equals(query.town()))
                .findFirst()
                .ifPresent(chosen::add);
        List<FirstPartnersPageView.Partner> partners = candidates(frame, town, chosen, fresh);
        Set<Sector> sectors = fresh ? Set.copyOf(FirstQuestion.SECTORS) : query.sectors();
        return new FirstPartnersPageView(
                frame,
                town.code().value(),
                town.name(),
                new EstimateWords(frame).people(town.population().current()),
                partners,
                FirstQuestion.SECTORS.stream()
                        .map(sector -> new FirstPartnersPageView.Choice(
                                sector.name().toLowerCase(Locale.ROOT),
                                frame.text(sector.messageKey()),
                                sectors.contains(sector)))
                        .toList(),
                YEARS.stream()
                        .map(years -> new FirstPartnersPageView.Choice(
                                String.valueOf(years), frame.text("bundling.years", years), years == query.years()))
                        .toList(),
                query.performanceSpecification(),
                query.seed(),
                problem != null
                        ? problem
                        : town.population().current().isEmpty()
                                ? frame.text("bundling.first.fault.noPeople", town.fullName())
                                : null,
                !wanted.isEmpty() && named.isEmpty() ? wanted : null,
                map(frame, town, partners));
    }

    private String map(Frame frame, Municipality town, List<FirstPartnersPageView.Partner> partners) {
        List<FirstPartnersPageView.Partner> chosen =
                partners.stream().filter(FirstPartnersPageView.Partner::chosen).toList();
        return TownMapSvg.draw(
                TownMap.of(
                        municipalities,
                        town.code(),
                        chosen.stream()
                                .map(partner -> new LocalGovernmentCode(partner.code()))
                                .toList(),
                        MAP_WIDTH),
                frame.text(
                        "bundling.first.map.description",
                        town.name(),
                        chosen.stream()
                                .map(FirstPartnersPageView.Partner::name)
                                .collect(Collectors.joining(frame.text("bundling.list.separator")))));
    }

    /** Chosen towns, then those beside it, then the nearest, each once. */
    private List<FirstPartnersPageView.Partner> candidates(
            Frame frame, Municipality town, Set<LocalGovernmentCode> chosen, boolean fresh) {
        Map<LocalGovernmentCode, String> relations = new LinkedHashMap<>();
        List<Neighbour> neighbours = municipalities.findNeighbours(town.code());
        for (Neighbour neighbour : neighbours) {
            relations.put(
                    neighbour.municipality().code(),
                    frame.text("bundling.relation." + neighbour.kind().name().toLowerCase(Locale.ROOT)));
        }
        for (TownAtDistance near : municipalities.findNearest(town.code(), CANDIDATES)) {
            if (relations.size() < CANDIDATES) {
                relations.putIfAbsent(near.municipality().code(), frame.text("bundling.relation.near"));
            }
        }
        chosen.forEach(code -> relations.putIfAbsent(code, frame.text("bundling.relation.chosen")));
        Set<LocalGovernmentCode> ticked = new LinkedHashSet<>(chosen);
        if (fresh && chosen.isEmpty()) {
            neighbours.stream()
                    .map(Neighbour::municipality)
                    .filter(each -> each.population().current().isPresent())
                    .limit(CHOSEN_AT_FIRST)
                    .forEach(each -> ticked.add(each.code()));
        }
        List<FirstPartnersPageView.Partner> partners = new ArrayList<>();
        relations.forEach((code, relation) -> partners.add(partner(frame, town, code, relation, ticked)));
        return partners;
    }

    private FirstPartnersPageView.Partner partner(
            Frame frame,
            Municipality town,
            LocalGovernmentCode code,
            String relation,
            Set<LocalGovernmentCode> ticked) {
        Municipality other = estimates.municipality(code);
        OptionalInt people = other.population().current();
        return new FirstPartnersPageView.Partner(
                code.value(),
                other.name(),
                place(frame, other),
                relation,
                municipalities
                        .estimateTravelDistance(town.code(), code)
                        .roadKm()
                        .mode(),
                people.isPresent() ? people.getAsInt() : null,
                other.population().changePercent(2020, 2050).orElse(null),
                ticked.contains(code) && people.isPresent(),
                people.isPresent());
    }

    /** Prefecture and district of a town, in the language of the page. */
    static String place(Frame frame, Municipality town) {
        return frame.japanese()
                ? town.prefecture().japaneseName() + town.district()
                : town.prefecture().englishName();
    }
}
