package org.tabane.ledger.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * The ledger of a municipality in a fiscal year.
 *
 * @param yearName the year in words
 * @param year its first calendar year, for addresses
 * @param empty whether nothing is recorded for the year
 * @param answers the totals at the top
 * @param sectors work items by sector
 * @param total the last line
 * @param labour the labour cost in words
 */
public record LedgerPageView(
        Frame frame,
        String town,
        String yearName,
        int year,
        List<Link> years,
        boolean empty,
        boolean mayWrite,
        List<Answer> answers,
        List<SectorGroup> sectors,
        Line total,
        @Nullable Labour labour,
        List<Batch> batches,
        SourceLine source)
        implements View {

    /** A total with its weakest evidence; {@code null} evidence where nothing is recorded. */
    public record Answer(
            String title,
            Content value,
            @Nullable String unit,
            @Nullable Evidence evidence,
            String note) {}

    public record SectorGroup(String name, List<Line> lines, Line subtotal) {}

    /** A line of the table; {@code url} leads to the entry of a work item, empty for totals. */
    public record Line(
            String code,
            String name,
            String url,
            Content hours,
            Content outsourced,
            Content contracts,
            Content requests,
            Content quantity,
            @Nullable Evidence evidence) {}

    public record Labour(Content perHour, Evidence evidence, String source, String yearName) {}

    /** Something recorded lately; {@code undoUrl} is empty where it cannot be undone. */
    public record Batch(String what, String when, int entries, boolean undone, String undoUrl) {}
}
