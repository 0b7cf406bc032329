package org.tabane.ledger.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Evidence;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * What a one-week survey says so far, and its adoption into the ledger.
 *
 * @param part how many took part, in words
 * @param warning what to mind about the range; {@code null} for nothing
 */
public record SurveyPageView(
        Frame frame,
        String town,
        String id,
        String name,
        String week,
        String dayUrl,
        boolean mayWrite,
        boolean empty,
        String part,
        Content noted,
        Content other,
        @Nullable String warning,
        List<Item> items,
        List<Field.Option> years,
        String method,
        SourceLine source)
        implements View {
    /**
     * A work item.
     *
     * @param range in words; empty when there is none
     * @param known the ledger's figure of the year; empty when there is none
     * @param chosen whether adoption is proposed: not where the ledger holds a measured figure
     */
    public record Item(
            String code,
            String name,
            Content observed,
            Content annual,
            String range,
            String known,
            @Nullable Evidence knownEvidence,
            boolean chosen) {}
}
