package org.tabane.bundling.packaging.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * How the work items are packaged, and what it rests on.
 *
 * @param termsChanged whether anything about the terms was typed
 * @param hidden what stands in the address beside the form's own fields
 * @param plan null until a sector is chosen
 * @param undo the same before the last step, named after what that changed; null at the first
 * @param redo the same with the step done again that was taken back; null where there is none
 * @param mayKeep whether the visitor may write, so that the address may be kept
 * @param scenario the form that makes a scenario of it; null for those who may not write or until there is a plan
 */
public record PackagingPageView(
        Frame frame,
        String townsText,
        List<String> unknown,
        List<Unclear> unclear,
        @Nullable String recorded,
        List<Choice> sectors,
        boolean first,
        List<Entry> entries,
        List<TermEntry> terms,
        boolean termsChanged,
        List<Hidden> hidden,
        @Nullable Plan plan,
        String address,
        @Nullable Link undo,
        @Nullable Link redo,
        boolean mayKeep,
        @Nullable ToScenario scenario)
        implements View {

    /**
     * Making a scenario of it, or letting one there rest on it.
     *
     * @param problem why it cannot be made, in words; null when it can
     * @param fields everything the address says
     * @param terms those that let an item
     * @param targets a new one, or one of those there
     */
    public record ToScenario(
            @Nullable String problem, List<Hidden> fields, List<Choice> terms, List<Choice> targets, String name) {}

    /** A word that means several towns. */
    public record Unclear(String word, List<Link> links) {}

    /** A sector one may choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A number with its default and where that comes from. */
    public record Entry(
            String name,
            String label,
            String hint,
            String unit,
            String value,
            String usual,
            @Nullable String problem) {}

    /** The fields of one term. */
    public record TermEntry(String title, List<Entry> entries) {}

    /** A field carried along. */
    public record Hidden(String name, String value) {}

    /** A source in words. */
    public record Cited(String text, @Nullable String url) {}

    /** What a choice rests on. */
    public record Why(String text, boolean assumption, List<Cited> cites) {}

    /**
     * The answer.
     *
     * @param basis why years and areas start as they do
     */
    public record Plan(
            List<TermShown> terms,
            List<Why> basis,
            LotsShown lots,
            List<Group> groups,
            int changed,
            List<Link> files,
            String source,
            String asOf,
            String missing,
            String formula) {}

    /** One term of the path. */
    public record TermShown(
            String title,
            String years,
            String length,
            String area,
            int items,
            int performance,
            String lots,
            String added,
            List<String> axes) {}

    /** How many lots can be carried, and from which figures. */
    public record LotsShown(
            List<String> given,
            List<LotsRow> rows,
            @Nullable String problem,
            List<Why> basis) {}

    /** The arithmetic of one term. */
    public record LotsRow(
            String title,
            String yen,
            String needed,
            String bySize,
            String byFirms,
            String range,
            boolean fits,
            String settled) {}

    /** Items of one sector. */
    public record Group(String title, List<ItemRow> items) {}

    /**
     * One item over the three terms.
     *
     * @param resetUrl the page with the proposal in its place; null where that stands
     */
    public record ItemRow(
            String code,
            String name,
            String unit,
            List<String> offers,
            String years,
            String lots,
            String why,
            boolean changed,
            @Nullable String resetUrl,
            String url) {}
}
