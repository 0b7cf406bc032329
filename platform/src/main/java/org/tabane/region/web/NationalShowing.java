package org.tabane.region.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tabane.region.Derivation;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Puts the national view of one indicator together. */
@Component
class NationalShowing {
    /** The years of the projection, each of which has its map. */
    static final List<Integer> YEARS = List.of(2025, 2030, 2035, 2040, 2045, 2050);

    private final Indicators indicators;
    private final MapSheets sheets;
    private final NationalMaps maps;
    private final NationalStats stats;
    private final NationalRows rows;
    private final IndicatorSources sources;
    private final BoundarySources boundarySources;

    NationalShowing(
            Indicators indicators,
            MapSheets sheets,
            NationalMaps maps,
            NationalStats stats,
            NationalRows rows,
            IndicatorSources sources,
            BoundarySources boundarySources) {
        this.indicators = indicators;
        this.sheets = sheets;
        this.maps = maps;
        this.stats = stats;
        this.rows = rows;
        this.sources = sources;
        this.boundarySources = boundarySources;
    }

    NationalPageView.Shown show(Frame frame, NationalQuery query, IndicatorTable table, Optional<Municipality> own) {
        Indicator indicator = table.indicator();
        FigureColumns columns = indicators.columns(table);
        boolean byPrefecture = query.view().equals("prefecture");
        SourceLine source = sources.line(frame, table);
        NationalRows.Found found = rows.find(frame, query, columns, own);
        String unit = indicator.unit().in(frame.locale());
        return new NationalPageView.Shown(
                title(frame, table),
                unit,
                byPrefecture,
                sheets.national().approximate() > 0,
                sources.isSample(table),
                stats.of(frame, table),
                years(frame, indicator, query, table),
                List.of(
                        choice(query.withView("map").url(), frame.text("region.national.view.map"), !byPrefecture),
                        choice(
                                query.withView("prefecture").url(),
                                frame.text("region.national.view.prefecture"),
                                byPrefecture)),
                List.of(
                        choice(query.file("/region/national.csv"), frame.text("region.file.csvUtf8"), false),
                        choice(
                                query.file("/region/national.csv") + "&encoding=sjis",
                                frame.text("region.file.csvSjis"),
                                false),
                        choice(query.file("/region/national.png"), "PNG", false),
                        choice(query.file("/region/national.pdf"), "PDF", false)),
                byPrefecture ? maps.prefectures(frame, columns, own) : maps.towns(frame, table, own),
                indicator.isChange()
                        ? frame.text("region.national.rate")
                        : indicator.name().in(frame.locale()),
                maps.legend(frame, columns, byPrefecture),
                source,
                boundarySources.words(frame),
                HistogramMarkup.draw(
                        table,
                        own.flatMap(town -> table.value(town.code())).orElse(null),
                        own.map(Municipality::name).orElse(""),
                        histogramWords(frame, table, own),
                        frame.text(
                                indicator.logarithmic() ? "region.national.axis.log" : "region.national.axis",
                                indicator.name().in(frame.locale()),
                                unit),
                        frame),
                frame.text("region.national.townsCounted", table.known()),
                NationalRows.sameSource(frame, table.missing(), frame.text("region.national.counted")),
                byPrefecture ? rows.prefectures(frame, columns, own, source) : rows.near(frame, query, columns, own),
                found.table(),
                found.count(),
                found.pager(),
                prefectures(frame, query),
                query.q(),
                query.order(),
                query.year(),
                query.view(),
                maps.multiples(frame, query, indicator),
                frame.text("region.national.multiples.note"),
                differences(frame, indicator, table),
                query.file("/region/national/rows.json"));
    }

    static String title(Frame frame, IndicatorTable table) {
        String title = table.indicator().title().in(frame.locale());
        return switch (table.indicator().derivation()) {
            case Derivation.Change change
            when change.to() == 0 || table.year() != change.to() ->
                frame.text("region.national.titleChange", title, table.fromYear(), table.year());
            case Derivation.Change change -> title;
            default -> frame.text("region.national.titleYear", title, table.year());
        };
    }

    private List<NationalPageView.Choice> years(
            Frame frame, Indicator indicator, NationalQuery query, IndicatorTable table) {
        List<NationalPageView.Choice> years = new ArrayList<>();
        for (int year : indicator.years()) {
            years.add(choice(
                    query.withYear(year).url(),
                    year == 0 ? frame.text("region.national.today") : frame.text("region.national.inYear", year),
                    query.year() == year));
        }
        if (indicator.derivation().series().contains("population")) {
            int shown = table.year();
            for (int year : YEARS) {
                years.add(choice(query.withYear(year == 2050 ? 0 : year).url(), Integer.toString(year), year == shown));
            }
        }
        return years;
    }

    private static String histogramWords(Frame frame, IndicatorTable table, Optional<Municipality> own) {
        String unit = table.indicator().unit().in(frame.locale());
        String words = frame.text(
                "region.national.histogramWords",
                table.indicator().name().in(frame.locale()),
                frame.format().numberText(table.median(), table.indicator().decimals()),
                unit);
        return own.flatMap(town -> table.value(town.code())
                        .map(value -> words
                                + frame.text(
                                        "region.national.histogramOwn",
                                        town.name(),
                                        frame.format()
                                                .numberText(
                                                        value, table.indicator().decimals()),
                                        unit)))
                .orElse(words);
    }

    static String valueWords(Frame frame, IndicatorTable table, LocalGovernmentCode code) {
        return table.value(code)
                .map(value -> frame.format().numberText(value, table.indicator().decimals())
                        + table.indicator().unit().in(frame.locale()))
                .orElse(frame.text("region.national.noValue"));
    }

    private List<NationalPageView.Choice> prefectures(Frame frame, NationalQuery query) {
        return Prefecture.REAL.stream()
                .sorted(Comparator.comparing(Prefecture::code))
                .map(prefecture -> choice(
                        prefecture.code(),
                        frame.japanese() ? prefecture.japaneseName() : prefecture.englishName(),
                        prefecture.code().equals(query.prefecture())))
                .toList();
    }

    private static List<String> differences(Frame frame, Indicator indicator, IndicatorTable table) {
        List<String> differences = new ArrayList<>();
        frame.optionalText(
                        "region.difference." + indicator.code(), table.known(), table.municipalities(), table.missing())
                .ifPresent(differences::add);
        return differences;
    }

    private static NationalPageView.Choice choice(String value, String text, boolean current) {
        return new NationalPageView.Choice(value, text, current);
    }
}
