package org.tabane.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
            case PAGES -> print(report, PdfEnd.well(report, PdfWriter::length));
            case ONE_PAGE -> print(report, Setting.scaled(scaleForOnePage(report)));
        };
    }

    /**
     * How a report is set.
     *
     * @param scale 1 for the normal type; smaller shrinks everything
     * @param newSheetAt index of the block that begins a sheet wherever it comes; 0 for none
     */
    record Setting(double scale, int newSheetAt) {
        static Setting scaled(double scale) {
            return new Setting(scale, 0);
        }
    }

    /** How many sheets a report takes, and how much of the last one is filled, as a share of its height. */
    record Length(int sheets, double lastFilled) {}

    private static double scaleForOnePage(Report report) {
        double fits = LEAST_POINTS / ReportHtml.POINTS;
        double tooLarge = 1;
        if (fitsOnePage(report, tooLarge)) {
            return tooLarge;
        }
        if (fitsOnePage(report, fits)) {
            while (tooLarge - fits > 0.02) {
                double middle = (fits + tooLarge) / 2;
                if (fitsOnePage(report, middle)) {
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

    private static boolean fitsOnePage(Report report, double scale) {
        return length(report, Setting.scaled(scale)).sheets() == 1;
    }

    private static Length length(Report report, Setting setting) {
        try (PdfBoxRenderer renderer = builder(report, setting, null).buildPdfRenderer()) {
            renderer.layout();
            BlockBox root = renderer.getRootBox();
            List<PageBox> sheets = root.getLayer().getPages();
            PageBox last = sheets.getLast();
            double filled = root.getHeight() - last.getTop();
            return new Length(sheets.size(), filled / (last.getBottom() - last.getTop()));
        }
    }

    private static byte[] print(Report report, Setting setting) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        try {
            builder(report, setting, pdf).run();
            return pdf.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Report (" + report.title() + ") could not be printed.", e);
        }
    }

    private static PdfRendererBuilder builder(Report report, Setting setting, @Nullable ByteArrayOutputStream pdf) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFont(() -> Typeface.open(Typeface.REGULAR), "BIZ UDGothic", 400, FontStyle.NORMAL, true);
        builder.useFont(() -> Typeface.open(Typeface.BOLD), "BIZ UDGothic", 700, FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useHttpStreamImplementation(PdfWriter::refuse);
        builder.withProducer("Tabane");
        builder.withHtmlContent(new ReportHtml(report, setting).write(), null);
        if (pdf != null) {
            builder.toStream(pdf);
        }
        return builder;
    }

    private static FSStream refuse(String address) {
        throw new IllegalStateException("A report fetches nothing: " + address);
    }
}
