package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.document.LineChart;
import org.tabane.region.Axis;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.Neighbour;
import org.tabane.region.Observation;
import org.tabane.region.OwnIndicator;
import org.tabane.region.Series;
import org.tabane.region.SimilarTown;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Sets a town beside its neighbours and the towns most like it. */
@Component
class TownProfiles {
    static final int SIMILAR = 20;

    private final Indicators indicators;
    private final Municipalities municipalities;
    private final IndicatorSources sources;

    TownProfiles(Indicators indicators, Municipalities municipalities, IndicatorSources sources) {
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.sources = sources;
    }

    TownProfile profile(Frame frame, Municipality town, List<OwnIndicator> own) {
        List<Municipality> neighbours = municipalities.findNeighbours(town.code()).stream()
                .map(Neighbour::municipality)
                .toList();
        List<Municipality> similar = municipalities.findSimilar(town.code(), SIMILAR).stream()
                .map(SimilarTown::municipality)
                .toList();
        Map<String, List<TownProfile.AxisRow>> groups = new LinkedHashMap<>();
        for (Indicator indicator : indicators.listIndicators()) {
            Axis axis = indicator.axis();
            boolean people = indicator.derivation().series().contains(Series.POPULATION);
            if (axis == null && !people) {
                continue;
            }
            String name = axis == null ? frame.text("region.axis.people") : frame.text(axis.messageKey());
            groups.computeIfAbsent(name, key -> new ArrayList<>())
                    .add(row(frame, town, neighbours, similar, indicator));
        }
        List<TownProfile.AxisGroup> ordered = new ArrayList<>();
        ordered.add(group(frame.text("region.axis.people"), groups));
        for (Axis axis : Axis.values()) {
            ordered.add(group(frame.text(axis.messageKey()), groups));
        }
        return new TownProfile(
                town.name(),
                ordered,
                neighbours.size(),
                similar.size(),
                timelines(frame, town, similar),
                lacking(frame, town),
                own.stream()
                        .filter(one -> one.latestYear(town.code()) != null)
                        .map(one -> own(frame, town, one))
                        .toList());
    }

    private static TownProfile.AxisGroup group(String name, Map<String, List<TownProfile.AxisRow>> groups) {
        return new TownProfile.AxisGroup(name, groups.getOrDefault(name, List.of()));
    }

    private TownProfile.AxisRow row(
            Frame frame,
            Municipality town,
            List<Municipality> neighbours,
            List<Municipality> similar,
            Indicator indicator) {
        IndicatorTable table = indicators.table(indicator, 0);
        String unit = indicator.unit().in(frame.locale());
        BigDecimal own = table.value(town.code()).orElse(null);
        List<BigDecimal> near = values(table, neighbours);
        List<BigDecimal> like = values(table, similar);
        String shown = own == null ? "" : frame.format().numberText(own, indicator.decimals());
        boolean known = table.hasValues() || own != null;
        TownProfile.Strip strip = table.hasValues()
                ? new TownProfile.Strip(
                        own == null ? null : table.position(own), positions(table, near), positions(table, like))
                : null;
        return new TownProfile.AxisRow(
                indicator.code(),
                indicator.title().in(frame.locale()),
                unit,
                known,
                shown,
                Objects.requireNonNullElse(table.marks().get(town.code()), ""),
                middle(frame, indicator, near, neighbours.size()),
                middle(frame, indicator, like, similar.size()),
                table.hasValues() ? frame.format().numberText(table.median(), indicator.decimals()) : "",
                table.rank(town.code()).isPresent()
                        ? frame.text(
                                "region.profile.rank",
                                frame.format()
                                        .numberText(table.rank(town.code()).getAsInt()),
                                frame.format().numberText(table.known()))
                        : "",
                strip,
                strip != null
                        ? StripMarkup.draw(
                                strip,
                                frame.text(
                                        "region.profile.stripWords",
                                        indicator.title().in(frame.locale()),
                                        shown.isEmpty() ? frame.text("region.national.noValue") : shown + unit,
                                        middle(frame, indicator, near, neighbours.size()),
                                        middle(frame, indicator, like, similar.size()),
                                        frame.format().numberText(table.median(), indicator.decimals())))
                        : "",
                sources.line(frame, table));
    }

    private static List<Double> positions(IndicatorTable table, List<BigDecimal> values) {
        return values.stream().map(table::position).toList();
    }

    private static List<BigDecimal> values(IndicatorTable table, List<Municipality> towns) {
        return towns.stream().flatMap(town -> table.value(town.code()).stream()).toList();
    }

    /** The middle of the values, with how many of the towns have one. */
    private static String middle(Frame frame, Indicator indicator, List<BigDecimal> values, int towns) {
        double[] sorted =
                values.stream().mapToDouble(BigDecimal::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            return "—";
        }
        BigDecimal middle = BigDecimal.valueOf((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
        String shown = frame.format().numberText(middle, indicator.decimals());
        return sorted.length == towns ? shown : frame.text("region.profile.some", shown, sorted.length, towns);
    }

    /** Population as an index beside the similar towns, and every other series with two years or more. */
    private List<TownProfile.Timeline> timelines(Frame frame, Municipality town, List<Municipality> similar) {
        List<TownProfile.Timeline> timelines = new ArrayList<>();
        SeriesBook book = indicators.book();
        chart(frame, book, town, similar).ifPresent(timelines::add);
        for (Series series : indicators.listSeries()) {
            NavigableSet<Integer> years = book.years(series.code());
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
                            town.code().isInvented()
                                    ? frame.text("region.source.invented")
                                    : series.publisher().in(frame.locale()),
                            frame.text("region.profile.years", years.first(), years.last()),
                            Long.toString(missing),
                            frame.text("region.profile.asPublished"))));
        }
        return timelines;
    }

    private Optional<TownProfile.Timeline> chart(
            Frame frame, SeriesBook book, Municipality town, List<Municipality> similar) {
        NavigableSet<Integer> years = book.years(Series.POPULATION);
        List<@Nullable BigDecimal> own = index(book, years, town);
        if (own.stream().noneMatch(Objects::nonNull)) {
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
                        sorted.length == 0
                                ? null
                                : tenth((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2));
            }
            lines.add(new LineChart.Series(frame.text("region.profile.similarMiddle"), middle));
        }
        LineChart chart = new LineChart(
                "", // the caption says it, and the first value stands where it would be
                years.stream().map(String::valueOf).toList(),
                lines,
                Math.min(1, years.size()),
                true);
        return Optional.of(new TownProfile.Timeline(
                frame.text("region.profile.populationLine"),
                frame.text("region.profile.index"),
                chart.svg(frame.locale(), 560).markup(),
                new SourceLine(
                        frame.text(town.code().isInvented() ? "region.source.invented" : "region.source.projection"),
                        frame.text("region.source.projection.asOf"),
                        "0",
                        frame.text("region.outlook.formula"))));
    }

    private static List<@Nullable BigDecimal> index(SeriesBook book, NavigableSet<Integer> years, Municipality town) {
        BigDecimal first = book.find(Series.POPULATION, 2020, town.code())
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

    /** Whether a town has any value of a series. */
    static boolean isThere(SeriesBook book, Series series, Municipality town) {
        return book.years(series.code()).stream()
                .anyMatch(year -> book.find(series.code(), year, town.code())
                        .map(Observation::value)
                        .isPresent());
    }

    /** Where a series is brought in. */
    static String importUrl(Series series) {
        return "/region/imports/" + (series.layout().equals("template") ? "values" : series.layout());
    }

    private List<TownProfile.Lacking> lacking(Frame frame, Municipality town) {
        SeriesBook book = indicators.book();
        return indicators.listSeries().stream()
                .filter(series -> !isThere(book, series, town))
                .map(series -> new TownProfile.Lacking(
                        series.name().in(frame.locale()),
                        frame.text("region.lacking." + series.layout()),
                        importUrl(series)))
                .toList();
    }

    private static TownProfile.Own own(Frame frame, Municipality town, OwnIndicator one) {
        Integer year = one.latestYear(town.code());
        double[] others = one.values().keySet().stream()
                .filter(code -> !code.equals(town.code()))
                .flatMap(code -> one.latest(code).stream())
                .mapToDouble(BigDecimal::doubleValue)
                .toArray();
        Arrays.sort(others);
        return new TownProfile.Own(
                one.id().toString(),
                one.code(),
                one.name(),
                one.unit(),
                String.valueOf(year),
                frame.format().numberText(one.latest(town.code()).orElse(null), one.decimals()),
                others.length == 0
                        ? "—"
                        : frame.text(
                                "region.profile.others",
                                frame.format().numberText(others[others.length / 2], one.decimals()),
                                others.length),
                one.definition(),
                one.publisher(),
                one.sharedByLink());
    }
}
