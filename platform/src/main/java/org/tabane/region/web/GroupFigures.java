package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.document.LineChart;
import org.tabane.region.Axis;
import org.tabane.region.Derivation;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipality;
import org.tabane.region.Observation;
import org.tabane.region.Series;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/**
 * The figures of a set of towns: summed and one by one, on the axes of a town's own page.
 *
 * <p>People are summed only where every town has a number, since a part is no whole; of other indicators the towns without a value are
 * left out and counted.
 */
@Component
class GroupFigures {
    /** A chart has five lines; one of them is the sum. */
    private static final int MOST_LINES = 4;

    private final Indicators indicators;
    private final IndicatorSources sources;

    GroupFigures(Indicators indicators, IndicatorSources sources) {
        this.indicators = indicators;
        this.sources = sources;
    }

    /** The figures by axis, people first. */
    List<TownGroupPageView.Group> groups(Frame frame, List<Municipality> towns) {
        Map<String, List<TownGroupPageView.Row>> groups = new LinkedHashMap<>();
        List<TownGroupPageView.Row> people = new ArrayList<>();
        SeriesBook book = indicators.book();
        for (int year : new int[] {2020, 2050}) {
            people.add(new TownGroupPageView.Row(
                    "",
                    frame.text("region.group.people", year),
                    frame.text("region.unit.people"),
                    frame.format().numberText(sum(book, towns, year)),
                    towns.stream()
                            .map(town -> frame.format().numberText(people(book, town, year)))
                            .toList(),
                    "",
                    true,
                    ""));
        }
        groups.put(frame.text("region.axis.people"), people);
        for (Axis axis : Axis.values()) {
            groups.put(frame.text(axis.messageKey()), new ArrayList<>());
        }
        for (Indicator indicator : indicators.listIndicators()) {
            boolean isPeople = indicator.derivation().series().contains(Series.POPULATION);
            Axis axis = indicator.axis();
            if (isPeople && indicator.derivation() instanceof Derivation.Level || !isPeople && axis == null) {
                continue;
            }
            groups.computeIfAbsent(
                            frame.text(axis == null ? "region.axis.people" : axis.messageKey()),
                            key -> new ArrayList<>())
                    .add(row(frame, towns, indicator));
        }
        return groups.entrySet().stream()
                .map(entry -> new TownGroupPageView.Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private TownGroupPageView.Row row(Frame frame, List<Municipality> towns, Indicator indicator) {
        FigureColumns columns = indicators.columns(indicators.table(indicator, 0));
        IndicatorTable table = columns.table();
        long missing = towns.stream()
                .filter(town -> table.value(town.code()).isEmpty())
                .count();
        boolean known = missing < towns.size();
        boolean comparable = !(indicator.derivation() instanceof Derivation.Level);
        return new TownGroupPageView.Row(
                "/region/national?indicator=" + indicator.code(),
                indicator.title().in(frame.locale()),
                indicator.unit().in(frame.locale()),
                frame.format().numberText(together(columns, towns), indicator.decimals()),
                towns.stream()
                        .map(town -> frame.format()
                                .numberText(table.value(town.code()).orElse(null), indicator.decimals()))
                        .toList(),
                comparable && table.hasValues() ? frame.format().numberText(table.median(), indicator.decimals()) : "",
                known,
                known && missing > 0 ? frame.text("region.group.without", missing) : "");
    }

    /** The indicator of the sums; of a number of people or things the sum itself. */
    static @Nullable BigDecimal together(FigureColumns columns, List<Municipality> towns) {
        if (columns.table().indicator().derivation() instanceof Derivation.Level) {
            return towns.stream()
                    .flatMap(town -> columns.table().value(town.code()).stream())
                    .reduce(BigDecimal::add)
                    .orElse(null);
        }
        return columns.together(towns).getLast();
    }

    private static @Nullable BigDecimal people(SeriesBook book, Municipality town, int year) {
        return book.find(Series.POPULATION, year, town.code())
                .map(Observation::value)
                .orElse(null);
    }

    private static @Nullable BigDecimal sum(SeriesBook book, List<Municipality> towns, int year) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Municipality town : towns) {
            BigDecimal people = people(book, town, year);
            if (people == null) {
                return null;
            }
            sum = sum.add(people);
        }
        return sum;
    }

    /** People over the years that all the towns share, summed and, for a few, one by one; empty where they share fewer than two. */
    Optional<LineChart> people(Frame frame, List<Municipality> towns) {
        SeriesBook book = indicators.book();
        NavigableSet<Integer> years = years(book, towns);
        if (years.size() < 2) {
            return Optional.empty();
        }
        List<LineChart.Series> lines = new ArrayList<>();
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        years.forEach(year -> sums.add(sum(book, towns, year)));
        lines.add(new LineChart.Series(frame.text("region.group.sum"), sums));
        if (towns.size() <= MOST_LINES && towns.size() > 1) {
            for (Municipality town : towns) {
                List<@Nullable BigDecimal> values = new ArrayList<>();
                years.forEach(year -> values.add(people(book, town, year)));
                lines.add(new LineChart.Series(town.name(), values));
            }
        }
        return Optional.of(new LineChart(
                frame.text("region.unit.people"),
                years.stream().map(String::valueOf).toList(),
                lines,
                years.headSet(2020, true).size(),
                true));
    }

    /** The years for which the people of all the towns are known. */
    private static NavigableSet<Integer> years(SeriesBook book, List<Municipality> towns) {
        NavigableSet<Integer> years = new TreeSet<>(book.years(Series.POPULATION));
        years.removeIf(year -> sum(book, towns, year) == null);
        return years;
    }

    /** Where the people of a group come from. */
    SourceLine source(Frame frame, List<Municipality> towns) {
        return new SourceLine(
                sources.source(frame, Series.POPULATION, years(indicators.book(), towns), towns),
                frame.text("region.source.projection.asOf"),
                frame.text("region.group.missing"),
                frame.text("region.group.formula"));
    }

    /** The series some of the towns lack, with which towns, and where to get them. */
    List<TownGroupPageView.Lacking> lacking(Frame frame, List<Municipality> towns) {
        SeriesBook book = indicators.book();
        List<TownGroupPageView.Lacking> lacking = new ArrayList<>();
        for (Series series : indicators.listSeries()) {
            List<Municipality> without = towns.stream()
                    .filter(town -> !TownProfiles.isThere(book, series, town))
                    .toList();
            if (!without.isEmpty()) {
                lacking.add(new TownGroupPageView.Lacking(
                        series.name().in(frame.locale()),
                        without.size() == towns.size()
                                ? frame.text("region.group.lacking.all")
                                : without.stream()
                                        .map(Municipality::name)
                                        .collect(Collectors.joining(frame.text("region.list.separator"))),
                        frame.text("region.lacking." + series.layout()),
                        TownProfiles.importUrl(series)));
            }
        }
        return lacking;
    }
}
