package org.tabane.bundling.packaging.web;

import java.nio.charset.StandardCharsets;
import java.util.function.BiFunction;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.shell.Frame;

/** The packaging as files; the address is that of the page. Without a sector it leads back to the page, which asks for one. */
@Controller
class PackagingFilesController {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
                WORD,
                "docx",
                (query, input) -> documents.docx(paper(frame, query, input).report()));
    }

    @GetMapping(PackagingController.URL + "/packaging.pdf")
    Object pdf(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                MediaType.APPLICATION_PDF_VALUE,
                "pdf",
                (query, input) -> documents.pdf(paper(frame, query, input).report()));
    }

    @GetMapping(PackagingController.URL + "/packaging.xlsx")
    Object workbook(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                WORKBOOK,
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
            String type,
            String ending,
            BiFunction<PackagingQuery, PackagingInput, byte[]> write) {
        PackagingQuery query = PackagingQuery.of(parameters);
        PackagingInput input = answers.read(frame, query);
        if (input.question().items().isEmpty()) {
            return "redirect:" + query.url(PackagingController.URL);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(frame.text("bundling.packaging.file") + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(write.apply(query, input));
    }
}
