package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.domain.Assumption;
import org.tabane.bundling.domain.DefaultPlan;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.TownAtDistance;
import org.tabane.region.TownMap;
import org.tabane.region.TownMapSvg;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * The first estimate in three steps, open to everyone: town, partners and sectors, result. Only reads; everything stands in the address.
 */
@Controller
class FirstEstimateController {

    static final String URL = "/bundling/first";

    private static final int TOWNS_LISTED = 200;
    private static final int CANDIDATES = 14;
    private static final int CHOSEN_AT_FIRST = 3;
    private static final int MAP_WIDTH = 376;
    private static final List<Integer> YEARS = List.of(1, 2, 3, 4, 5);

    private final Municipalities municipalities;
    private final FirstEstimates estimates;

    FirstEstimateController(Municipalities municipalities, FirstEstimates estimates) {
        this.municipalities = municipalities;
        this.estimates = estimates;
    }

    @GetMapping(URL)
    View town(
            Frame frame,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "prefecture", defaultValue = "") String prefecture) {
        String query = text.isBlank() ? prefecture : text;
        List<Municipality> found = query.isBlank() ? List.of() : municipalities.findMunicipalities(query);
        return new FirstTownPageView(
                frame,
                text.strip(),
                !query.isBlank(),
                found.size(),
                found.stream()
                        .limit(TOWNS_LISTED)
                        .map(town -> link(frame, town))
                        .toList(),
                Prefecture.REAL.stream()
                        .map(each -> new Link(
                                frame.japanese() ? each.japaneseName() : each.englishName(),
                                URL + "?prefecture=" + each.japaneseName() + "#towns"))
                        .toList());
    }

    @GetMapping(URL + "/partners")
    View partners(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return partnersPage(frame, parameters, FirstQuery.of(parameters), null);
    }

    @GetMapping(URL + "/result")
    View result(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        FirstQuery query = FirstQuery.of(parameters);
        if (query.sectors().isEmpty()) {
            return partnersPage(frame, parameters, query, frame.text("bundling.first.fault.noSector"));
        }
        if (query.partners().size() >= FirstQuestion.MOST_TOWNS) {
            return partnersPage(
                    frame, parameters, query, frame.text("bundling.first.fault.tooMany", FirstQuestion.MOST_TOWNS));
        }
        return resultPage(frame, query);
    }

    private FirstTownPageView.TownLink link(Frame frame, Municipality town) {
        return new FirstTownPageView.TownLink(
                town.name(),
                place(frame, town),
                people(frame, town.population().current()),
                URL + "/partners?town=" + town.code().value());
    }

    private static String place(Frame frame, Municipality town) {
        return frame.japanese()
                ? town.prefecture().japaneseName() + town.district()
                : town.prefecture().englishName();
    }

    private static String people(Frame frame, OptionalInt people) {
        return people.isPresent()
                ? frame.text("bundling.people", frame.format().numberText(people.getAsInt()))
                : frame.text("bundling.people.unpublished");
    }

    private View partnersPage(
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
                people(frame, town.population().current()),
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

    private View resultPage(Frame frame, FirstQuery query) {
        EstimateAnswer answer = estimates.answer(query);
        List<Municipality> towns = estimates.towns(query);
        String link = "?" + query.query();
        return new FirstResultPageView(
                frame,
                FirstShowing.shown(frame, answer, estimates.book()),
                FirstShowing.conditions(frame, query, towns.size(), estimates.meanKilometres(towns)),
                towns.stream()
                        .map(Municipality::name)
                        .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                towns.stream()
                        .filter(town -> DefaultPlan.isBeyondTheCases(estimates.book(), FirstEstimates.town(town)))
                        .map(Municipality::name)
                        .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                URL + "/partners" + link,
                "/bundling/design/new" + link,
                AssumptionsController.URL,
                estimates.book().version(),
                frame.format().dateWithoutWeekday(estimates.book().published()),
                query.seed(),
                answer.effect().drawsDone(),
                bases(frame, answer),
                estimates.book().leftOut().stream()
                        .map(each -> each.in(frame.locale()))
                        .toList(),
                new FirstResultPageView.Reports(
                        URL + "/estimate.xlsx" + link,
                        URL + "/estimate.docx" + link,
                        URL + "/estimate.pdf" + link,
                        URL + "/one-page.pdf" + link));
    }

    private List<FirstResultPageView.Basis> bases(Frame frame, EstimateAnswer answer) {
        Set<String> ids = new LinkedHashSet<>();
        answer.plan().lines().forEach(line -> {
            ids.addAll(line.outsourcedYen().assumptions());
            ids.addAll(line.directHours().assumptions());
        });
        answer.plan()
                .members()
                .forEach(member -> ids.addAll(member.labourYenPerHour().assumptions()));
        answer.plan().drivers().forEach(driver -> ids.addAll(driver.assumptions()));
        return ids.stream()
                .map(estimates.book()::get)
                .map(assumption -> basis(frame, assumption))
                .toList();
    }

    private static FirstResultPageView.Basis basis(Frame frame, Assumption assumption) {
        return new FirstResultPageView.Basis(
                assumption.id(),
                assumption.name().in(frame.locale()),
                AssumptionWords.range(frame, assumption),
                assumption.formula().in(frame.locale()),
                assumption.source().in(frame.locale()),
                assumption.fromCases());
    }

    static BigDecimal kilometres(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
