package org.tabane.bundling.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.document.DocumentWriter;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** A first estimate as files; the address is that of the page. */
@Controller
class FirstFilesController {

    private final FirstEstimates estimates;
    private final DocumentWriter documents;

    FirstFilesController(FirstEstimates estimates, DocumentWriter documents) {
        this.estimates = estimates;
        this.documents = documents;
    }

    @GetMapping(FirstEstimateController.URL + "/estimate.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return Download.of(
                documents.pdf(paper(frame, parameters).report()),
                Download.PDF,
                name(frame, parameters, "report", "pdf"));
    }

    @GetMapping(FirstEstimateController.URL + "/estimate.docx")
    ResponseEntity<byte[]> word(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return Download.of(
                documents.docx(paper(frame, parameters).report()),
                Download.WORD,
                name(frame, parameters, "report", "docx"));
    }

    @GetMapping(FirstEstimateController.URL + "/one-page.pdf")
    ResponseEntity<byte[]> onePage(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return Download.of(
                documents.pdf(paper(frame, parameters).onePage()),
                Download.PDF,
                name(frame, parameters, "onePage", "pdf"));
    }

    @GetMapping(FirstEstimateController.URL + "/estimate.xlsx")
    ResponseEntity<byte[]> workbook(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        FirstQuery query = FirstQuery.of(parameters);
        EstimateAnswer answer = estimates.answer(query);
        EstimateBook book = new EstimateBook(
                frame, answer, FirstShowing.shown(frame, answer, estimates.book()), cover(frame, query));
        return Download.of(documents.xlsx(book.book()), Download.WORKBOOK, name(frame, parameters, "report", "xlsx"));
    }

    private EstimatePaper paper(Frame frame, MultiValueMap<String, String> parameters) {
        FirstQuery query = FirstQuery.of(parameters);
        EstimateAnswer answer = estimates.answer(query);
        return new EstimatePaper(
                frame, answer, FirstShowing.shown(frame, answer, estimates.book()), cover(frame, query));
    }

    private EstimatePaper.Cover cover(Frame frame, FirstQuery query) {
        AssumptionBook book = estimates.book();
        List<Municipality> towns = estimates.towns(query);
        return new EstimatePaper.Cover(
                frame.text("bundling.first.result.title"),
                towns.stream()
                        .map(Municipality::name)
                        .collect(Collectors.joining(frame.text("bundling.list.separator"))),
                FirstShowing.conditions(frame, query, towns.size(), estimates.meanKilometres(towns)),
                towns.getFirst().fullName(),
                frame.text("bundling.paper.version", book.version(), String.valueOf(query.seed())),
                frame.text("bundling.first.label"),
                book.leftOut().stream().map(each -> each.in(frame.locale())).toList(),
                line -> sectorName(frame, line));
    }

    /** The sector a line of a first estimate stands for. */
    static String sectorName(Frame frame, PlannedLine line) {
        return FirstQuestion.SECTORS.stream()
                .filter(sector -> String.valueOf(sector.itemLetter())
                        .equals(line.workItem().code()))
                .findFirst()
                .map(sector -> frame.text(sector.messageKey()))
                .orElse(line.workItem().code());
    }

    private String name(Frame frame, MultiValueMap<String, String> parameters, String kind, String ending) {
        Municipality town = estimates.municipality(FirstQuery.of(parameters).town());
        return frame.text("bundling.paper." + kind) + "_" + town.name() + "." + ending;
    }
}
