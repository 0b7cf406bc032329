package org.tabane.bundling.web;

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
import org.tabane.region.Municipalities;
import org.tabane.shell.Frame;

/** Cost sharing as files; the address is that of the page. A question that cannot be answered leads back to the page, which says why. */
@Controller
class SharingFilesController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final Municipalities municipalities;
    private final DocumentWriter documents;

    SharingFilesController(Municipalities municipalities, DocumentWriter documents) {
        this.municipalities = municipalities;
        this.documents = documents;
    }

    @GetMapping(SharingController.URL + "/sharing.csv")
    Object csv(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                CSV,
                "bundling.sharing.csv.file",
                (answer, showing) -> new SharingCsv(frame, answer, showing).write());
    }

    @GetMapping(SharingController.URL + "/notice.pdf")
    Object notice(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                MediaType.APPLICATION_PDF_VALUE,
                "bundling.sharing.notice.file",
                (answer, showing) -> documents.pdf(new SharingNotice(frame, answer, showing).report()));
    }

    private Object file(
            Frame frame,
            MultiValueMap<String, String> parameters,
            String type,
            String nameKey,
            BiFunction<SharingAnswer, SharingShowing, byte[]> write) {
        SharingQuery query = SharingQuery.of(parameters);
        var ready = new SharingInput(frame, query, municipalities).ready();
        if (ready.isEmpty()) {
            return "redirect:" + query.url(SharingController.URL);
        }
        SharingAnswer answer = SharingAnswer.of(ready.get());
        byte[] file = write.apply(answer, new SharingShowing(frame, query, answer));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(frame.text(nameKey), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(file);
    }
}
