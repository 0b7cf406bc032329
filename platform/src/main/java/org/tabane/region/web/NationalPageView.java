package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.SourceLine;
import org.tabane.shell.View;

/**
 * The national view: one indicator on a map, as a distribution and as a table.
 *
 * @param shown null while nobody has imported the indicator's values
 * @param lacking what to import, while that is so
 * @param townAsked what was typed as one's own town, where no single town has that name
 * @param candidates towns it may mean
 */
public record NationalPageView(
        Frame frame,
        String title,
        List<Tab> tabs,
        List<Choice> otherIndicators,
        List<Choice> ownIndicators,
        String definition,
        @Nullable Shown shown,
        @Nullable Lacking lacking,
        Town own,
        String townAsked,
        List<Choice> candidates,
        String indicator)
        implements View {
    /** One of the six of the guide. */
    public record Tab(int number, String name, String url, boolean current) {}

    /** Something to choose, with where it leads or what it stands for. */
    public record Choice(String value, String text, boolean current) {}

    /**
     * The visitor's own town.
     *
     * @param code six digits, empty for none
     * @param value its value as written, empty for none
     * @param rank its place, empty for none
     */
    public record Town(String code, String name, String url, boolean invented, String value, String rank) {}

    /** A big figure with its name and a line about it. */
    public record Stat(String name, String value, String unit, String note) {}

    /** A class of the legend. */
    public record LegendEntry(String style, String words, long count) {}

    /** A year one may look at. */
    public record YearMap(String title, String image, String url, String description) {}

    /** A column of the table. */
    public record Column(
            String name, String unit, String url, @Nullable String direction, boolean sortable) {
        /** Name and unit, for a figure that stands alone. */
        public String label() {
            return unit.isEmpty() ? name : name + "（" + unit + "）";
        }
    }

    /**
     * A row of the table.
     *
     * @param figures the numbers the indicator is computed from, then its value; null where missing
     * @param bar length of the bar, 0 to 100
     */
    public record Row(
            String code,
            String url,
            String name,
            String prefecture,
            boolean mine,
            List<@Nullable BigDecimal> figures,
            String mark,
            int bar,
            int middle,
            String style,
            String rank) {
        public Row {
            figures = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(figures));
        }
    }

    /** A table with its heading. */
    public record Table(
            String title,
            String note,
            List<Column> columns,
            List<Integer> decimals,
            List<Row> rows,
            SourceLine source) {}

    /** What is shown when there are values. */
    public record Shown(
            String figureTitle,
            String unit,
            boolean byPrefecture,
            boolean approximate,
            boolean sample,
            List<Stat> stats,
            List<Choice> years,
            List<Choice> views,
            List<Choice> files,
            String map,
            String legendTitle,
            List<LegendEntry> legend,
            SourceLine source,
            String boundarySource,
            String histogram,
            String histogramUnit,
            SourceLine histogramSource,
            @Nullable Table prefectureTable,
            Table table,
            int found,
            Pager pager,
            List<Choice> prefectures,
            String q,
            String order,
            int year,
            String view,
            List<YearMap> multiples,
            String multiplesNote,
            List<String> differences,
            String rowsUrl) {}

    /** What to do where there are no values. */
    public record Lacking(String why, List<Choice> series, String importUrl, boolean mayImport) {}

    public NationalPageView {
        tabs = List.copyOf(tabs);
        otherIndicators = List.copyOf(otherIndicators);
        ownIndicators = List.copyOf(ownIndicators);
        candidates = List.copyOf(candidates);
    }
}
