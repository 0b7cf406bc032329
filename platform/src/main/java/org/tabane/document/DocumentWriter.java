package org.tabane.document;

import org.springframework.stereotype.Component;

/**
 * Turns models into files. Needs nothing of the machine: no fonts, no display, no network.
 *
 * <p>Thread-safe. A report of a few pages takes well under a second once the typeface is loaded.
 */
@Component
public final class DocumentWriter {

    /**
     * The report as PDF, A4.
     *
     * @throws IllegalArgumentException if a {@link Report.Layout#ONE_PAGE one-page} report does not fit its page
     */
    public byte[] pdf(Report report) {
        return PdfWriter.write(report);
    }

    /** The report as a Word file, A4, with heading styles, repeated table heads and described pictures. */
    public byte[] docx(Report report) {
        return DocxWriter.write(report);
    }

    /**
     * The book as an Excel workbook with live formulas, already computed.
     *
     * @throws IllegalArgumentException if a formula calls what is not there, gives an error, or gives another result than it must
     */
    public byte[] xlsx(CalculationBook book) {
        return BookWriter.write(book);
    }

    /** The drawing as PNG on white, {@code pixels} wide. Range: 16 to 8,000. */
    public byte[] png(Svg drawing, int pixels) {
        if (pixels < 16 || pixels > 8_000) {
            throw new IllegalArgumentException("Picture width (" + pixels + ") must be 16 to 8,000 pixels.");
        }
        return Raster.png(drawing, pixels);
    }
}
