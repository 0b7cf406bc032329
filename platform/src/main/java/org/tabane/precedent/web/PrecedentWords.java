package org.tabane.precedent.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tabane.precedent.ContractAmount;
import org.tabane.precedent.Coverage;
import org.tabane.precedent.DerivedFigure;
import org.tabane.precedent.LocalText;
import org.tabane.precedent.Peer;
import org.tabane.precedent.Precedent;
import org.tabane.precedent.Presentation;
import org.tabane.precedent.SourcePage;
import org.tabane.precedent.Sourced;
import org.tabane.precedent.StepUpHistory;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.Sector;
import org.tabane.shell.Frame;

/** Facts of the precedents in the reader's language. */
record PrecedentWords(Frame frame) {

    String text(LocalText text) {
        return text.in(frame.locale());
    }

    String name(Precedent precedent) {
        return frame.japanese()
                ? precedent.municipality().fullName()
                : precedent.municipality().name() + ", "
                        + precedent.municipality().prefecture().englishName();
    }

    String term(int months) {
        int years = months / 12;
        int rest = months % 12;
        return rest == 0 ? frame.text("precedent.term.years", years) : frame.text("precedent.term.both", years, rest);
    }

    String sectors(List<Sector> sectors) {
        return sectors.stream()
                .map(sector -> frame.text(sector.messageKey()))
                .collect(Collectors.joining(frame.text("precedent.separator")));
    }

    String year(FiscalYear year) {
        return year.display(frame.locale());
    }

    String source(Presentation presentation) {
        return frame.text(
                "precedent.source",
                text(presentation.publisher()),
                text(presentation.title()),
                text(presentation.event()));
    }

    String asOf(Presentation presentation) {
        return frame.text("precedent.asOf", frame.format().date(presentation.date()));
    }

    PrecedentListPageView.History history(StepUpHistory history) {
        return new PrecedentListPageView.History(
                text(history.name()),
                history.caseId() == null ? null : "/precedent/" + history.caseId(),
                history.phases().stream().map(this::phase).toList());
    }

    /** A source in words: publisher, title where it was seen, and date; of the presentation, which the page names once, the title alone. */
    Cite cite(SourcePage page) {
        String title = page.title()
                .map(each -> frame.text("precedent.cite.title", text(each)))
                .orElse("");
        String kind = frame.text(page.kind().messageKey());
        if (page.kind() == SourcePage.Kind.PRESENTATION) {
            return new Cite(title.strip(), kind, null);
        }
        String date = page.date() == null
                ? ""
                : frame.text("precedent.cite.date", frame.format().dateWithoutWeekday(page.date()));
        return new Cite(text(page.publisher()) + title + date, kind, page.url());
    }

    /** A fact in words with its source. */
    PeerShown.Told told(Sourced<LocalText> fact) {
        return new PeerShown.Told(
                text(fact.value()), fact.reading().map(this::text).orElse(null), cite(fact.source()));
    }

    /** Everything recorded of a peer. */
    PeerShown shown(Peer peer) {
        List<PeerShown.Step> steps = peer.steps().stream().map(this::step).toList();
        return new PeerShown(
                peer.id(),
                peer.url(),
                text(peer.name()),
                told(peer.what()),
                steps.isEmpty() ? null : steps.getFirst(),
                steps.isEmpty() ? List.of() : steps.subList(1, steps.size()),
                peer.facts().stream().map(this::told).toList(),
                peer.effects().stream().map(this::told).toList());
    }

    private PeerShown.Step step(Peer.Step step) {
        String until = step.until().map(this::year).orElse("");
        return new PeerShown.Step(
                step.until().filter(step.from()::equals).isPresent()
                        ? year(step.from())
                        : frame.text("precedent.phase.years", year(step.from()), until),
                text(step.text().value()),
                step.axes().stream().map(axis -> frame.text(axis.messageKey())).toList(),
                cite(step.text().source()));
    }

    /** Why a figure per head is missing, or what it leaves out. */
    String yenNote(DerivedFigure figure) {
        Precedent precedent = figure.precedent();
        if (precedent.amount().value().kind() == ContractAmount.Kind.INSTRUCTION_CEILING_PER_DISTRICT) {
            return frame.text("precedent.derived.ceiling");
        }
        return precedent.coverage().value() == Coverage.PART
                ? frame.text("precedent.derived.part", area(precedent))
                : frame.text("precedent.derived.whole");
    }

    @Nullable
    String areaOrNull(Precedent precedent) {
        return precedent.area().map(area -> text(area.value())).orElse(null);
    }

    private String area(Precedent precedent) {
        return precedent.area().map(area -> text(area.value())).orElse("");
    }

    private PrecedentListPageView.Phase phase(StepUpHistory.Phase phase) {
        String until = phase.until().map(this::year).orElse("");
        return new PrecedentListPageView.Phase(
                phase.until().filter(phase.from()::equals).isPresent()
                        ? year(phase.from())
                        : frame.text("precedent.phase.years", year(phase.from()), until),
                text(phase.text()),
                phase.axes().stream().map(axis -> frame.text(axis.messageKey())).toList());
    }
}
