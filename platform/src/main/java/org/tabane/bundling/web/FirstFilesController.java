package org.tabane.bundling.web;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.bundling.domain.AssumptionBook;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.bundling.domain.FirstQuestion;
import org.tabane.bundling.domain.PlannedLine;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/** A first estimate as files; the address is that of the page. */
@Controller
class FirstFilesController {

    private final FirstEstimates estimates;
    private final EstimateFiles files;

    FirstFilesController(FirstEstimates estimates, EstimateFiles files) {
        this.estimates = estimates;
        this.files = files;
    }

    @GetMapping(FirstEstimateController.URL + "/{file:(?:estimate|one-page)\\.(?:xlsx|docx|pdf)}")
    ResponseEntity<byte[]> file(
            Frame frame, @PathVariable String file, @RequestParam MultiValueMap<String, String> parameters) {
        FirstQuery query = FirstQuery.of(parameters);
        EstimateAnswer answer = estimates.answer(query);
        return files.file(
                file,
                frame,
                answer,
                FirstShowing.shown(frame, answer, estimates.book()),
                cover(frame, query),
                name(frame, query, "report"),
                name(frame, query, "onePage"));
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

    private String name(Frame frame, FirstQuery query, String kind) {
        return frame.text("bundling.paper." + kind) + "_"
                + estimates.municipality(query.town()).name();
    }
}
