package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.document.LineChart;
import org.tabane.region.Indicators;
import org.tabane.region.Municipality;
import org.tabane.region.Observation;
import org.tabane.region.Series;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** How a town's figures moved over the years. */
@Component
class TownTimelines {
    /** Year of the last census; from the next on people are projected. */
    private static final int CENSUS = 2020;

    private final Indicators indicators;
    private final IndicatorSources sources;

    TownTimelines(Indicators indicators, IndicatorSources sources) {
        this.indicators = indicators;
        this.sources = sources;
    }

    /** Population as an index beside the similar towns, and every other series with two years or more. */
    List<TownProfile.Timeline> of(Frame frame, Municipality town, List<Municipality> similar) {
        List<TownProfile.Timeline> timelines = new ArrayList<>();
        SeriesBook book = indicators.book();
        chart(frame, book, town, similar).ifPresent(timelines::add);
        for (Series series : indicators.listSeries()) {
            NavigableSet<Integer> years = book.yearsOf(series.code(), town.code());
            if (series.code().equals(Series.POPULATION) || series.code().equals("bridges_over50") || years.size() < 2) {
                continue;
            }
            List<@Nullable BigDecimal> values = new ArrayList<>();
            years.forEach(year -> values.add(book.find(series.code(), year, town.code())
                    .map(Observation::value)
                    .orElse(null)));
            if (values.stream().filter(Objects::nonNull).count() < 2) {
                continue;
            }
            LineChart chart = new LineChart(
                    series.unit().in(frame.locale()),
                    years.stream().map(String::valueOf).toList(),
                    List.of(new LineChart.Series(town.name(), values)),
                    years.size(),
                    true);
            long missing = values.stream().filter(Objects::isNull).count();
            timelines.add(new TownProfile.Timeline(
                    series.name().in(frame.locale()),
                    series.unit().in(frame.locale()),
                    chart.svg(frame.locale(), 560).markup(),
                    new SourceLine(
                            sources.source(frame, series.code(), years, List.of(town)),
                            frame.text("region.profile.years", years.first(), years.last()),
                            Long.toString(missing),
                            frame.text("region.profile.asPublished"))));
        }
        return timelines;
    }

    private Optional<TownProfile.Timeline> chart(
            Frame frame, SeriesBook book, Municipality town, List<Municipality> similar) {
        NavigableSet<Integer> years = book.yearsOf(Series.POPULATION, town.code());
        List<@Nullable BigDecimal> own = index(book, years, town);
        if (years.size() < 2 || own.stream().noneMatch(Objects::nonNull)) {
            return Optional.empty();
        }
        List<LineChart.Series> lines = new ArrayList<>();
        lines.add(new LineChart.Series(town.name(), own));
        if (!similar.isEmpty()) {
            List<List<@Nullable BigDecimal>> all =
                    similar.stream().map(other -> index(book, years, other)).toList();
            List<@Nullable BigDecimal> middle = new ArrayList<>();
            for (int i = 0; i < years.size(); i++) {
                int at = i;
                double[] sorted = all.stream()
                        .map(list -> list.get(at))
                        .filter(Objects::nonNull)
                        .mapToDouble(BigDecimal::doubleValue)
                        .sorted()
                        .toArray();
                middle.add(
                        2 * sorted.length < similar.size() // of a few the middle would not be that of the similar towns
                                ? null
                                : tenth((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2));
            }
            lines.add(new LineChart.Series(frame.text("region.profile.similarMiddle"), middle));
        }
        LineChart chart = new LineChart(
                "", // the caption says it, and the first value stands where it would be
                years.stream().map(String::valueOf).toList(),
                lines,
                years.headSet(CENSUS, true).size(),
                true);
        return Optional.of(new TownProfile.Timeline(
                frame.text("region.profile.populationLine"),
                frame.text("region.profile.index"),
                chart.svg(frame.locale(), 560).markup(),
                new SourceLine(
                        sources.source(
                                frame,
                                Series.POPULATION,
                                years,
                                Stream.concat(Stream.of(town), similar.stream()).toList()),
                        frame.text("region.source.projection.asOf"),
                        "0",
                        frame.text("region.outlook.formula"))));
    }

    private static List<@Nullable BigDecimal> index(SeriesBook book, NavigableSet<Integer> years, Municipality town) {
        BigDecimal first = book.find(Series.POPULATION, CENSUS, town.code())
                .map(Observation::value)
                .orElse(null);
        List<@Nullable BigDecimal> values = new ArrayList<>();
        for (int year : years) {
            BigDecimal people = book.find(Series.POPULATION, year, town.code())
                    .map(Observation::value)
                    .orElse(null);
            values.add(
                    first == null || people == null || first.signum() == 0
                            ? null
                            : tenth(people.doubleValue() / first.doubleValue() * 100));
        }
        return values;
    }

    private static BigDecimal tenth(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1);
    }
}
