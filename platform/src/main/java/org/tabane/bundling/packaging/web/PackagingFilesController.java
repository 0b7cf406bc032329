package org.tabane.bundling.packaging.web;

import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.shell.Download;
import org.tabane.shell.Frame;

/** The packaging as files; the address is that of the page. Without a sector it leads back to the page, which asks for one. */
@Controller
class PackagingFilesController {

    private final PackagingAnswers answers;
    private final DocumentWriter documents;

    PackagingFilesController(PackagingAnswers answers, DocumentWriter documents) {
        this.answers = answers;
        this.documents = documents;
    }

    @GetMapping(PackagingController.URL + "/packaging.docx")
    Object word(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                "docx",
                (query, input) -> documents.docx(paper(frame, query, input).report()));
    }

    @GetMapping(PackagingController.URL + "/packaging.pdf")
    Object pdf(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                "pdf",
                (query, input) -> documents.pdf(paper(frame, query, input).report()));
    }

    @GetMapping(PackagingController.URL + "/packaging.xlsx")
    Object workbook(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                "xlsx",
                (query, input) ->
                        documents.xlsx(new PackagingBook(frame, input, answers.plan(input), answers.rules()).book()));
    }

    private PackagingPaper paper(Frame frame, PackagingQuery query, PackagingInput input) {
        return new PackagingPaper(
                frame,
                input,
                answers.plan(input),
                answers.rules(),
                new PackagingShowing(frame, query, input, answers.rules()),
                answers.precedents());
    }

    private Object file(
            Frame frame,
            MultiValueMap<String, String> parameters,
            String ending,
            BiFunction<PackagingQuery, PackagingInput, byte[]> write) {
        PackagingQuery query = PackagingQuery.of(parameters);
        PackagingInput input = answers.read(frame, query);
        if (input.question().items().isEmpty()) {
            return "redirect:" + query.url(PackagingController.URL);
        }
        return Download.of(frame.text("bundling.packaging.file") + "." + ending, write.apply(query, input));
    }
}
