package org.tabane.bundling.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.tabane.bundling.domain.EstimateAnswer;
import org.tabane.document.DocumentWriter;
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
                Download.of(
                        documents.xlsx(new EstimateBook(frame, answer, shown, cover).book()),
                        Download.WORKBOOK,
                        report + ".xlsx");
            case "estimate.docx" -> Download.of(documents.docx(paper.report()), Download.WORD, report + ".docx");
            case "estimate.pdf" -> Download.of(documents.pdf(paper.report()), Download.PDF, report + ".pdf");
            case "one-page.pdf" -> Download.of(documents.pdf(paper.onePage()), Download.PDF, onePage + ".pdf");
            default -> throw Fault.notFound("bundling.first.fault.number", file);
        };
    }
}
