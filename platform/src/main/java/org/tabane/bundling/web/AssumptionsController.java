package org.tabane.bundling.web;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tabane.bundling.domain.Assumption;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.CaseFigures;
import org.tabane.precedent.Precedent;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** Shows the default values with their sources, open to everyone. */
@Controller
class AssumptionsController {

    static final String URL = "/bundling/first/assumptions";

    private final FirstEstimates estimates;

    AssumptionsController(FirstEstimates estimates) {
        this.estimates = estimates;
    }

    @GetMapping(URL)
    View assumptions(Frame frame) {
        AssumptionBook book = estimates.book();
        return new AssumptionsPageView(
                frame,
                book.version(),
                frame.format().dateWithoutWeekday(book.published()),
                book.casesSource().in(frame.locale()),
                frame.format().dateWithoutWeekday(book.casesDate()),
                book.cases().stream().map(each -> row(frame, each)).toList(),
                book.all().stream().map(each -> entry(frame, each)).toList(),
                book.leftOut().stream().map(each -> each.in(frame.locale())).toList());
    }

    private static AssumptionsPageView.CaseRow row(Frame frame, CaseFigures figures) {
        Precedent precedent = figures.precedent();
        return new AssumptionsPageView.CaseRow(
                name(frame, precedent),
                "/precedent/" + precedent.id(),
                precedent.sectorValues().stream()
                        .sorted()
                        .map(Sector::messageKey)
                        .map(frame::text)
                        .collect(Collectors.joining(frame.text("bundling.list.kinds"))),
                figures.contractYen(),
                figures.months(),
                figures.yenPerYear(),
                figures.people(),
                figures.yenPerHead(),
                figures.engineers(),
                figures.engineersPer10000(),
                figures.caution().in(frame.locale()),
                frame.text(
                        "bundling.assumptions.case.page",
                        precedent.amount().citation().pageTitle().in(frame.locale())));
    }

    private static String name(Frame frame, Precedent precedent) {
        String town = precedent.municipality().fullName();
        return precedent
                .area()
                .map(area -> frame.text(
                        "bundling.assumptions.case.area", town, area.value().in(frame.locale())))
                .orElse(town);
    }

    private static AssumptionsPageView.Entry entry(Frame frame, Assumption assumption) {
        return new AssumptionsPageView.Entry(
                assumption.id(),
                assumption.name().in(frame.locale()),
                assumption.fromCases(),
                AssumptionWords.value(frame, assumption, assumption.low()),
                AssumptionWords.value(frame, assumption, assumption.mode()),
                AssumptionWords.value(frame, assumption, assumption.high()),
                AssumptionWords.unit(frame, assumption),
                assumption.formula().in(frame.locale()),
                assumption.source().in(frame.locale()),
                assumption.measure().in(frame.locale()),
                frame.format().dateWithoutWeekday(assumption.asOf()));
    }
}
