package org.tabane.precedent.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tabane.document.Block;
import org.tabane.document.Cell;
import org.tabane.document.Report;
import org.tabane.document.Source;
import org.tabane.precedent.FitQuestion;
import org.tabane.precedent.OwnRecords;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.TownsAsked;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;
import org.tabane.shell.Frame;

/** The weighing of the types as a paper for a meeting 「型の検討資料」. */
final class TypePaper {

    private final Frame frame;
    private final PrecedentWords words;
    private final TypeAnswers.Answered answered;
    private final List<FitQuestion> questions;
    private final TypeShowing showing;
    private final Precedents precedents;

    TypePaper(
            Frame frame,
            TypeAnswers.Answered answered,
            List<FitQuestion> questions,
            TypeShowing showing,
            Precedents precedents) {
        this.frame = frame;
        this.words = new PrecedentWords(frame);
        this.answered = answered;
        this.questions = questions;
        this.showing = showing;
        this.precedents = precedents;
    }

    Report report() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Note(
                Block.Tone.PLAIN, frame.text("precedent.type.noVerdict"), frame.text("precedent.type.noVerdict.line")));
        showing.gaps()
                .forEach(gap -> blocks.add(new Block.Note(Block.Tone.CAUTION, frame.text("precedent.type.gap"), gap)));
        blocks.add(given());
        List<TypePageView.Option> options = new ArrayList<>(showing.options(true));
        options.addAll(showing.options(false));
        blocks.add(overview(options));
        for (TypePageView.Option option : options) {
            blocks.add(new Block.Heading(1, option.name(), option.about()));
            blocks.add(reasons("precedent.type.for", "precedent.type.for.none", option.reasons()));
            blocks.add(reasons("precedent.type.against", "precedent.type.against.none", option.counterReasons()));
            blocks.add(reasons("precedent.type.check", "precedent.type.for.none", option.checks()));
            blocks.add(peers(option));
        }
        String towns =
                answered.towns().towns().stream().map(Municipality::fullName).collect(Collectors.joining("・"));
        return new Report(
                frame.text("precedent.type.paper"),
                towns,
                organisation(towns),
                FiscalYear.containing(frame.today()),
                frame.text("precedent.type.draft"),
                frame.now().toLocalDateTime(),
                frame.locale(),
                Report.Layout.PAGES,
                blocks);
    }

    /** Whose paper it is: the towns, the first and how many more where they are many, or the words for none. */
    private String organisation(String towns) {
        List<Municipality> asked = answered.towns().towns();
        if (asked.size() > TownsAsked.FEW) {
            return frame.text("precedent.towns.more", asked.getFirst().fullName(), asked.size() - 1);
        }
        return asked.isEmpty() ? frame.text("precedent.type.noTown") : towns;
    }

    private Block given() {
        List<Block.Row> rows = new ArrayList<>();
        for (String known : showing.known()) {
            rows.add(
                    Block.Row.of(Cell.text(known), Cell.text(frame.text("precedent.source.statistics")), Cell.empty()));
        }
        for (FitQuestion question : questions) {
            rows.add(Block.Row.of(
                    Cell.text(words.text(question.text())),
                    Cell.text(showing.published(question)
                            .map(OwnRecords.PublishedStaff::source)
                            .orElseGet(() -> frame.text("precedent.type.said"))),
                    Cell.text(showing.said(question))));
        }
        return new Block.DataTable(
                frame.text("precedent.type.given"),
                List.of(
                        Block.Column.words(frame.text("precedent.column.fact"), 9),
                        Block.Column.words(frame.text("precedent.type.from"), 3),
                        Block.Column.words(frame.text("precedent.column.value"), 4)),
                rows,
                null);
    }

    private Block overview(List<TypePageView.Option> options) {
        return new Block.DataTable(
                frame.text("precedent.type.overview"),
                List.of(
                        Block.Column.words(frame.text("precedent.type.option"), 6),
                        Block.Column.numbers(frame.text("precedent.type.for"), "", 2),
                        Block.Column.numbers(frame.text("precedent.type.against"), "", 2),
                        Block.Column.numbers(frame.text("precedent.type.check"), "", 3),
                        Block.Column.numbers(frame.text("precedent.type.open"), "", 3),
                        Block.Column.numbers(frame.text("precedent.type.peers"), "", 2)),
                options.stream()
                        .map(option -> Block.Row.of(
                                Cell.text(option.name()),
                                Cell.amount(option.reasons().size()),
                                Cell.amount(option.counterReasons().size()),
                                Cell.amount(option.checks().size()),
                                Cell.amount(option.open().size()),
                                Cell.amount(option.peerCount())))
                        .toList(),
                new Source(
                        words.source(precedents.presentation()),
                        frame.format()
                                .dateWithoutWeekday(precedents.presentation().date()),
                        frame.text("precedent.type.missing"),
                        frame.text("precedent.type.formula")));
    }

    private Block reasons(String key, String noneKey, List<TypePageView.Reason> reasons) {
        List<Block.Row> rows = new ArrayList<>();
        for (TypePageView.Reason reason : reasons) {
            String cites = reason.cites().stream().map(Cite::text).collect(Collectors.joining("／"));
            rows.add(Block.Row.of(
                    Cell.text(reason.text()),
                    Cell.text(
                            reason.assumption()
                                    ? frame.text("evidence.assumed") + (cites.isEmpty() ? "" : "　" + cites)
                                    : cites)));
        }
        if (rows.isEmpty()) {
            rows.add(Block.Row.of(Cell.text(frame.text(noneKey)), Cell.empty()));
        }
        return new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text(key), 8),
                        Block.Column.words(frame.text("precedent.column.page"), 5)),
                rows,
                null);
    }

    private Block peers(TypePageView.Option option) {
        List<Block.Row> rows = new ArrayList<>();
        for (TypePageView.PeerLine peer : option.peers()) {
            rows.add(Block.Row.of(
                    Cell.text(peer.name()),
                    Cell.text(peer.what()),
                    Cell.text(peer.cite().text())));
        }
        if (rows.isEmpty()) {
            rows.add(Block.Row.of(Cell.text(frame.text("precedent.type.peers.none")), Cell.empty(), Cell.empty()));
        }
        return new Block.DataTable(
                "",
                List.of(
                        Block.Column.words(frame.text("precedent.type.peers.count", option.peerCount()), 4),
                        Block.Column.words(frame.text("precedent.column.content"), 6),
                        Block.Column.words(frame.text("precedent.column.page"), 4)),
                rows,
                null);
    }
}
