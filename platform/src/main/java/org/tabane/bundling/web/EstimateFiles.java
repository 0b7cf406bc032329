package org.tabane.bundling.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.document.DocumentWriter;
import org.tabane.shell.Download;
import org.tabane.shell.Fault;
import org.tabane.shell.Frame;

/** An estimate as files to take away, the same four for a first estimate and a scenario: workbook, Word, PDF and the one page. */
@Component
class EstimateFiles {

    private final DocumentWriter documents;

    EstimateFiles(DocumentWriter documents) {
        this.documents = documents;
    }

    /**
     * One of the files.
     *
     * @param file {@code estimate.xlsx}, {@code estimate.docx}, {@code estimate.pdf} or {@code one-page.pdf}; a fault for any other
     * @param report name of the report without its ending
     * @param onePage name of the one page without its ending
     */
    ResponseEntity<byte[]> file(
            String file,
            Frame frame,
            EstimateAnswer answer,
            EstimateShown shown,
            EstimatePaper.Cover cover,
            String report,
            String onePage) {
        EstimatePaper paper = new EstimatePaper(frame, answer, shown, cover);
        return switch (file) {
            case "estimate.xlsx" ->
                Download.of(report + ".xlsx", documents.xlsx(new EstimateBook(frame, answer, shown, cover).book()));
            case "estimate.docx" -> Download.of(report + ".docx", documents.docx(paper.report()));
            case "estimate.pdf" -> Download.of(report + ".pdf", documents.pdf(paper.report()));
            case "one-page.pdf" -> Download.of(onePage + ".pdf", documents.pdf(paper.onePage()));
            default -> throw Fault.notFound("bundling.first.fault.number", file);
        };
    }
}
