package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
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
    private final TownTimelines timelines;

    TownProfiles(
            Indicators indicators, Municipalities municipalities, IndicatorSources sources, TownTimelines timelines) {
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.sources = sources;
        this.timelines = timelines;
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
        List<TownProfile.Lacking> lacking = lacking(frame, town);
        return new TownProfile(
                town.name(),
                ordered,
                source(frame, ordered, lacking),
                neighbours.size(),
                similar.size(),
                timelines.of(frame, town, similar),
                lacking,
                own.stream()
                        .filter(one -> one.latestYear(town.code()) != null)
                        .map(one -> own(frame, town, one))
                        .toList());
    }

    private SourceLine source(Frame frame, List<TownProfile.AxisGroup> axes, List<TownProfile.Lacking> lacking) {
        SourceLine people = axes.getFirst().rows().getFirst().source();
        return sources.withAxes(
                frame,
                new SourceLine(
                        people.source(),
                        people.asOf(),
                        frame.text("region.sheet.missing", lacking.size()),
                        frame.text("region.sheet.formula")));
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
