package org.tabane.bundling.web;

import java.util.stream.Collectors;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** The words around a first estimate, the same on the page and in its files. */
final class FirstShowing {

    private FirstShowing() {}

    static EstimateShown shown(Frame frame, EstimateAnswer answer, AssumptionBook book) {
        return new EstimateShowing(
                        frame,
                        answer,
                        AssumptionsController.URL,
                        answer.plan().home().id())
                .shown(
                        chartSource(frame, book),
                        memberSource(frame, answer, book),
                        measureSource(frame, answer),
                        "",
                        line -> FirstFilesController.sectorName(frame, line));
    }

    static SourceLine chartSource(Frame frame, AssumptionBook book) {
        return new SourceLine(
                frame.text("bundling.first.source.chart", book.version()),
                frame.text("bundling.first.source.asOf"),
                frame.text("bundling.first.source.missing"),
                frame.text("bundling.formula.total"));
    }

    static SourceLine memberSource(Frame frame, EstimateAnswer answer, AssumptionBook book) {
        return new SourceLine(
                frame.text("bundling.first.source.members", book.version()),
                frame.text("bundling.first.source.asOf"),
                frame.text("bundling.first.source.missing"),
                frame.text(
                        "bundling.formula.range",
                        answer.effect().drawsDone(),
                        answer.effect().seed() + "",
                        answer.rounding().stepYen() / 1000));
    }

    static SourceLine measureSource(Frame frame, EstimateAnswer answer) {
        return new SourceLine(
                frame.text("bundling.measure.source"),
                null,
                null,
                frame.text("bundling.measure.formula", answer.effect().drawsDone()));
    }

    /** The question in one line. */
    static String conditions(Frame frame, FirstQuery query, int towns, double meanKilometres) {
        return frame.text(
                "bundling.first.conditions",
                FirstQuestion.SECTORS.stream()
                        .filter(query.sectors()::contains)
                        .map(sector -> frame.text(sector.messageKey()))
                        .collect(Collectors.joining(frame.text("bundling.list.kinds"))),
                towns,
                query.years(),
                frame.text(
                        query.performanceSpecification()
                                ? "bundling.first.performance.yes"
                                : "bundling.first.performance.no"),
                frame.format().numberText(FirstEstimateController.kilometres(meanKilometres), 1));
    }
}
