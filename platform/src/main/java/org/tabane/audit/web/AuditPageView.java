package org.tabane.audit.web;

import java.time.ZonedDateTime;
import java.util.List;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.View;

/**
 * A page of an organisation's trail.
 *
 * @param actions those that occur, to choose from
 * @param export where the same entries are had as a file
 */
public record AuditPageView(
        Frame frame,
        String organisation,
        List<Row> rows,
        List<Field.Option> actions,
        Asked asked,
        Pager pager,
        String export)
        implements View {

    public AuditPageView {
        rows = List.copyOf(rows);
        actions = List.copyOf(actions);
    }

    /** What is asked for, as it stands in the form; empty for no restriction. */
    public record Asked(String action, String from, String until) {}

    /** One entry in words; {@code hash} is its beginning. */
    public record Row(
            long sequence, ZonedDateTime when, String who, String what, String subject, String detail, String hash) {}
}
