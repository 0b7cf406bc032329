package org.tabane.asset.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.asset.ConditionGrade;
import org.tabane.shared.Evidence;
import org.tabane.shell.Field;
import org.tabane.shell.Frame;
import org.tabane.shell.Link;
import org.tabane.shell.View;

/**
 * The list of assets.
 *
 * @param rows the rows of this page
 * @param found how many there are, in words: counted up to 10,000
 * @param where which rows are shown, in words
 * @param next address of the next page; {@code null} at the end
 * @param first address of the first page; {@code null} when it is this one
 * @param nothingYet whether the register itself is empty
 */
public record AssetListPageView(
        Frame frame,
        String town,
        boolean mayWrite,
        AssetListForm form,
        List<Choice> choices,
        List<Tally> tallies,
        List<Row> rows,
        boolean severalTowns,
        String found,
        String where,
        @Nullable String next,
        @Nullable String first,
        List<Order> orders,
        List<Link> exports,
        boolean sample,
        boolean nothingYet,
        String importUrl,
        long missingYears,
        long missingGrades)
        implements View {

    /** A select above the list. */
    public record Choice(String name, String label, String value, List<Field.Option> options) {}

    /** How many there are in one sector. */
    public record Tally(String name, String url, long assets, long early, long urgent, long undated) {}

    /** A way to order the list; the current one has no address. */
    public record Order(String text, @Nullable String url) {}

    public record Row(
            String url,
            String name,
            String code,
            String town,
            String kind,
            String where,
            String quantity,
            String built,
            @Nullable ConditionGrade grade,
            String gradeYear,
            Evidence evidence) {}
}
