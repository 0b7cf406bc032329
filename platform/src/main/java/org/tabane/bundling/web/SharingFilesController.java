package org.tabane.bundling.web;

import java.util.function.BiFunction;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tabane.document.DocumentWriter;
import org.tabane.region.Municipalities;
import org.tabane.shell.Download;
import org.tabane.shell.Frame;

/** Cost sharing as files; the address is that of the page. A question that cannot be answered leads back to the page, which says why. */
@Controller
class SharingFilesController {

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
                "bundling.sharing.csv.file",
                (answer, words) -> new SharingCsv(frame, answer, words).write());
    }

    @GetMapping(SharingController.URL + "/notice.pdf")
    Object notice(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        return file(
                frame,
                parameters,
                "bundling.sharing.notice.file",
                (answer, words) -> documents.pdf(new SharingNotice(frame, answer, words).report()));
    }

    private Object file(
            Frame frame,
            MultiValueMap<String, String> parameters,
            String nameKey,
            BiFunction<SharingAnswer, SharingWords, byte[]> write) {
        SharingQuery query = SharingQuery.of(parameters);
        var ready = new SharingInput(frame, query, municipalities).ready();
        if (ready.isEmpty()) {
            return "redirect:" + query.url(SharingController.URL);
        }
        SharingAnswer answer = SharingAnswer.of(ready.get());
        byte[] file = write.apply(answer, new SharingWords(frame, query, answer));
        return Download.of(frame.text(nameKey), file);
    }
}
