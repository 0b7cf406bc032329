package org.tabane.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;

/** Reports as PDF: A4, the typeface embedded, text that can be searched, charts as vectors. */
final class PdfWriter {

    /** Smallest type of a one-page sheet, in points of running text. */
    private static final double LEAST_POINTS = 7;

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfWriter() {}

    static byte[] write(Report report) {
        return switch (report.layout()) {
            case PAGES -> print(report, 1);
            case ONE_PAGE -> print(report, scaleForOnePage(report));
        };
    }

    private static double scaleForOnePage(Report report) {
        double fits = LEAST_POINTS / ReportHtml.POINTS;
        double tooLarge = 1;
        if (pages(report, tooLarge) == 1) {
            return tooLarge;
        }
        if (pages(report, fits) == 1) {
            while (tooLarge - fits > 0.02) {
                double middle = (fits + tooLarge) / 2;
                if (pages(report, middle) == 1) {
                    fits = middle;
                } else {
                    tooLarge = middle;
                }
            }
            return fits;
        }
        throw new IllegalArgumentException("One-page sheet (" + report.title() + ") does not fit one A4 page at "
                + LEAST_POINTS + " points.\nMaybe leave out rows or words.");
    }

    private static int pages(Report report, double scale) {
        try (PdfBoxRenderer renderer = builder(report, scale, null).buildPdfRenderer()) {
            renderer.layout();
            return renderer.getRootBox().getLayer().getPages().size();
        }
    }

    private static byte[] print(Report report, double scale) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            builder(report, scale, pdf).run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Report (" + report.title() + ") could not be printed.", e);
        }
    }

    private static PdfRendererBuilder builder(Report report, double scale, @Nullable ByteArrayOutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> Typeface.open(Typeface.REGULAR), "BIZ UDGothic", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> Typeface.open(Typeface.BOLD), "BIZ UDGothic", 700, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useHttpStreamImplementation(PdfWriter::refuse);
        builder.withProducer("Tabane");
        builder.withHtmlContent(new ReportHtml(report, scale).write(), null);
        if (pdf != null) {
            builder.toStream(pdf);
        }
        return builder;
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("A report fetches nothing: " + address);
    }
}
