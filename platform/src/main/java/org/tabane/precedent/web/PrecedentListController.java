package org.tabane.precedent.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import org.tabane.precedent.DerivedFigure;
import org.tabane.precedent.DerivedFigures;
import org.tabane.precedent.PaymentBasis;
import org.tabane.precedent.Practices;
import org.tabane.precedent.Precedent;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.Specification;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/** The list of precedents. */
@Controller
class PrecedentListController {

    private static final List<Sector> SECTORS = List.of(Sector.ROAD, Sector.RIVER, Sector.PARK);

    private final Precedents precedents;
    private final Practices practices;

    PrecedentListController(Precedents precedents, Practices practices) {
        this.precedents = precedents;
        this.practices = practices;
    }

    @Bean
    static RoomEntry precedentsEntry() {
        return new RoomEntry(Room.BUNDLE, 40, "precedent.list", "/precedent");
    }

    /** The address as people guess it. */
    @GetMapping("/precedents")
    RedirectView plural() {
        return new RedirectView("/precedent");
    }

    /** The address as people guess it. */
    @GetMapping("/precedents/{id:[a-z]+}")
    RedirectView plural(@PathVariable String id) {
        return new RedirectView("/precedent/" + id);
    }

    @GetMapping("/precedent")
    Object list(
            Frame frame,
            @RequestParam(defaultValue = "") String town,
            @RequestParam(defaultValue = "") String sector,
            @RequestParam(defaultValue = "") String payment,
            @RequestParam(defaultValue = "") String specification) {
        if (!town.isBlank()) {
            return new RedirectView(LikenessController.URL + "?towns=" + LikenessQuery.encoded(town.strip())
                    + (sector.isEmpty() ? "" : "&sector=" + LikenessQuery.encoded(sector)));
        }
        PrecedentWords words = new PrecedentWords(frame);
        List<PrecedentListPageView.CaseRow> rows = precedents.listCases().stream()
                .filter(each -> sector.isEmpty()
                        || each.sectorValues().stream()
                                .anyMatch(value -> parameter(value).equals(sector)))
                .filter(each ->
                        payment.isEmpty() || parameter(each.payment().value()).equals(payment))
                .filter(each -> specification.isEmpty()
                        || parameter(each.specification().value()).equals(specification))
                .map(each -> row(each, words))
                .toList();
        return new PrecedentListPageView(
                frame,
                List.of(
                        filter(frame, "sector", SECTORS, sector),
                        filter(frame, "payment", List.of(PaymentBasis.values()), payment),
                        filter(frame, "specification", List.of(Specification.values()), specification)),
                rows,
                precedents.listCases().size(),
                List.of(yenPerHead(words), engineers(words)),
                precedents.listStepUps().stream().map(words::history).toList(),
                practices.listPractices().stream()
                        .map(practice -> new PrecedentListPageView.Short(
                                words.text(practice.name()),
                                words.told(practice.what()),
                                practice.types().stream()
                                        .map(type -> frame.text(type.value().messageKey()))
                                        .toList()))
                        .toList(),
                precedents.listEpisodes().stream()
                        .map(list -> new PrecedentListPageView.Episode(
                                words.text(list.question()),
                                list.voices().stream().map(words::text).toList()))
                        .toList(),
                words.source(precedents.presentation()),
                words.asOf(precedents.presentation()));
    }

    private PrecedentListPageView.CaseRow row(Precedent precedent, PrecedentWords words) {
        Frame frame = words.frame();
        return new PrecedentListPageView.CaseRow(
                "/precedent/" + precedent.id(),
                words.name(precedent),
                words.areaOrNull(precedent),
                words.sectors(precedent.sectorValues()),
                words.term(precedent.contractMonths().value()),
                words.text(precedent.amountAsPrinted().value()),
                frame.text(precedent.payment().value().messageKey()),
                frame.text(precedent.specification().value().messageKey()),
                words.year(precedent.since().value()),
                precedent.population().value(),
                precedent.technicalStaff().value());
    }

    private PrecedentListPageView.Derived yenPerHead(PrecedentWords words) {
        DerivedFigures figures = precedents.yenPerHeadAndYear();
        return derived(
                words,
                figures,
                "precedent.derived.yen",
                0,
                figures.cases().stream()
                        .map(figure -> derivedRow(words, figure, words.yenNote(figure)))
                        .toList());
    }

    private PrecedentListPageView.Derived engineers(PrecedentWords words) {
        DerivedFigures figures = precedents.engineersPerTenThousand();
        return derived(
                words,
                figures,
                "precedent.derived.engineers",
                1,
                figures.cases().stream()
                        .map(figure -> derivedRow(words, figure, ""))
                        .toList());
    }

    private static PrecedentListPageView.Derived derived(
            PrecedentWords words,
            DerivedFigures figures,
            String key,
            int decimals,
            List<PrecedentListPageView.DerivedRow> rows) {
        Frame frame = words.frame();
        return new PrecedentListPageView.Derived(
                frame.text(key),
                frame.text(key + ".unit"),
                decimals,
                rows,
                frame.text(
                        "precedent.derived.range",
                        number(frame, figures.low(), decimals),
                        number(frame, figures.median(), decimals),
                        number(frame, figures.high(), decimals)),
                frame.text("precedent.derived.count", figures.cases().size(), figures.count()),
                frame.text(key + ".note"));
    }

    private static PrecedentListPageView.DerivedRow derivedRow(
            PrecedentWords words, DerivedFigure figure, String note) {
        return new PrecedentListPageView.DerivedRow(
                words.name(figure.precedent()), figure.value(), figure.arithmetic(), note);
    }

    private static String number(Frame frame, BigDecimal value, int decimals) {
        return frame.format().numberText(value, decimals);
    }

    private static PrecedentListPageView.Filter filter(
            Frame frame, String name, List<? extends Enum<?>> values, String chosen) {
        String prefix = name.equals("sector") ? "sector." : "precedent." + name + ".";
        return new PrecedentListPageView.Filter(
                name,
                frame.text("precedent.filter." + name),
                values.stream()
                        .map(value -> new PrecedentListPageView.Option(
                                parameter(value),
                                frame.text(prefix + parameter(value)),
                                parameter(value).equals(chosen)))
                        .toList());
    }

    private static String parameter(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
