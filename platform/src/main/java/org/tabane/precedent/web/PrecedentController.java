package org.tabane.precedent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tabane.precedent.Citation;
import org.tabane.precedent.Cited;
import org.tabane.precedent.DerivedFigure;
import org.tabane.precedent.Precedent;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.StepUpHistory;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;
import org.tabane.shell.View;

/** The record of one precedent. */
@Controller
class PrecedentController {

    private final Precedents precedents;

    PrecedentController(Precedents precedents) {
        this.precedents = precedents;
    }

    @GetMapping("/precedent/{id}")
    View precedent(Frame frame, @PathVariable String id) {
        Precedent precedent = precedents.findCase(id).orElseThrow(() -> Fault.notFound("precedent.notFound", id));
        PrecedentWords words = new PrecedentWords(frame);
        StepUpHistory history = precedents.listStepUps().stream()
                .filter(each -> precedent.id().equals(each.caseId()))
                .findFirst()
                .orElse(null);
        return new PrecedentPageView(
                frame,
                words.name(precedent),
                words.text(precedent.headline().value()),
                "/region/municipalities/" + precedent.municipality().code(),
                List.of(
                        section(frame, "contract", contract(precedent, words)),
                        section(frame, "place", place(precedent, words)),
                        section(frame, "effect", effect(precedent, words))),
                history == null ? null : words.history(history),
                history == null ? null : words.text(history.citation().pageTitle()),
                computed(precedent, words),
                words.source(precedents.presentation()),
                words.asOf(precedents.presentation()));
    }

    private static PrecedentPageView.Section section(Frame frame, String key, List<PrecedentPageView.Fact> facts) {
        return new PrecedentPageView.Section(frame.text("precedent.section." + key), facts);
    }

    private static List<PrecedentPageView.Fact> contract(Precedent precedent, PrecedentWords words) {
        Frame frame = words.frame();
        List<PrecedentPageView.Fact> facts = new ArrayList<>();
        facts.add(fact(words, "types", precedent.types(), type -> frame.text(type.messageKey())));
        facts.add(fact(words, "bundles", precedent.bundles(), bundle -> frame.text(bundle.messageKey())));
        facts.add(fact(words, "sectors", precedent.sectors(), sector -> frame.text(sector.messageKey())));
        facts.add(fact(words, "scopes", precedent.scopes(), scope -> frame.text(scope.messageKey())));
        facts.add(fact(words, "work", precedent.work(), words::text));
        precedent.area().ifPresent(area -> facts.add(fact(words, "area", List.of(area), words::text)));
        facts.add(fact(words, "since", List.of(precedent.since()), words::year));
        facts.add(fact(words, "term", List.of(precedent.contractMonths()), words::term));
        facts.add(fact(words, "amount", List.of(precedent.amountAsPrinted()), words::text));
        facts.add(fact(words, "payment", List.of(precedent.payment()), basis -> frame.text(basis.messageKey())));
        precedent.paymentNote().ifPresent(note -> facts.add(fact(words, "paymentNote", List.of(note), words::text)));
        facts.add(fact(
                words,
                "specification",
                List.of(precedent.specification()),
                specification -> frame.text(specification.messageKey())));
        precedent
                .specificationNote()
                .ifPresent(note -> facts.add(fact(words, "specificationNote", List.of(note), words::text)));
        return facts;
    }

    private static List<PrecedentPageView.Fact> place(Precedent precedent, PrecedentWords words) {
        Frame frame = words.frame();
        return List.of(
                fact(
                        words,
                        "contractorForm",
                        List.of(precedent.contractorForm()),
                        form -> frame.text(form.messageKey())),
                fact(words, "contractor", List.of(precedent.contractor()), words::text),
                fact(
                        words,
                        "population",
                        List.of(precedent.population()),
                        people -> frame.text(
                                "precedent.people.about", frame.format().numberText(people))),
                fact(
                        words,
                        "technicalStaff",
                        List.of(precedent.technicalStaff()),
                        people -> frame.text("precedent.people", frame.format().numberText(people))),
                fact(
                        words,
                        "civilStaff",
                        List.of(precedent.civilStaff()),
                        people -> frame.text("precedent.people", frame.format().numberText(people))));
    }

    private static List<PrecedentPageView.Fact> effect(Precedent precedent, PrecedentWords words) {
        List<PrecedentPageView.Fact> facts = new ArrayList<>();
        facts.add(fact(words, "background", List.of(precedent.background()), words::text));
        precedent.effects().forEach(effect -> facts.add(fact(words, "effect", List.of(effect), words::text)));
        return facts;
    }

    private static <T> PrecedentPageView.Fact fact(
            PrecedentWords words, String key, List<Cited<T>> facts, Function<T, String> write) {
        return new PrecedentPageView.Fact(
                words.frame().text("precedent.fact." + key),
                facts.stream()
                        .map(fact -> new PrecedentPageView.Line(
                                write.apply(fact.value()),
                                fact.citation().reading().map(words::text).orElse(null)))
                        .toList(),
                facts.stream()
                        .map(Cited::citation)
                        .map(Citation::pageTitle)
                        .map(words::text)
                        .distinct()
                        .toList());
    }

    private List<PrecedentPageView.Computed> computed(Precedent precedent, PrecedentWords words) {
        List<PrecedentPageView.Computed> computed = new ArrayList<>();
        for (DerivedFigure figure : precedents.yenPerHeadAndYear().cases()) {
            if (figure.precedent().equals(precedent)) {
                computed.add(computed(words, "precedent.derived.yen", figure, 0, words.yenNote(figure)));
            }
        }
        for (DerivedFigure figure : precedents.engineersPerTenThousand().cases()) {
            if (figure.precedent().equals(precedent)) {
                computed.add(computed(words, "precedent.derived.engineers", figure, 1, ""));
            }
        }
        return computed;
    }

    private static PrecedentPageView.Computed computed(
            PrecedentWords words, String key, DerivedFigure figure, int decimals, String note) {
        Frame frame = words.frame();
        String value = figure.value() == null
                ? frame.text("precedent.derived.none")
                : frame.format().numberText(figure.value(), decimals) + " " + frame.text(key + ".unit");
        return new PrecedentPageView.Computed(frame.text(key), value, figure.arithmetic(), note);
    }
}
