package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.tabane.shared.Prefecture;
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

    private final Municipalities municipalities;
    private final FirstEstimates estimates;
    private final FirstPartners partners;

    FirstEstimateController(Municipalities municipalities, FirstEstimates estimates) {
        this.municipalities = municipalities;
        this.estimates = estimates;
        this.partners = new FirstPartners(municipalities, estimates);
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
        return partners.page(frame, parameters, FirstQuery.of(parameters), null);
    }

    @GetMapping(URL + "/result")
    View result(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        FirstQuery query = FirstQuery.of(parameters);
        if (query.sectors().isEmpty()) {
            return partners.page(frame, parameters, query, frame.text("bundling.first.fault.noSector"));
        }
        if (query.partners().size() >= FirstQuestion.MOST_TOWNS) {
            return partners.page(
                    frame, parameters, query, frame.text("bundling.first.fault.tooMany", FirstQuestion.MOST_TOWNS));
        }
        return resultPage(frame, query);
    }

    private FirstTownPageView.TownLink link(Frame frame, Municipality town) {
        return new FirstTownPageView.TownLink(
                town.name(),
                FirstPartners.place(frame, town),
                new EstimateWords(frame).people(town.population().current()),
                URL + "/partners?town=" + town.code().value());
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
