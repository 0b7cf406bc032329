package org.tabane.region.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.Boundaries;
import org.tabane.region.Derivation;
import org.tabane.region.FigureColumns;
import org.tabane.region.Headline;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapClasses;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Frame;
import org.tabane.shell.SourceLine;

/** Puts the national view of one indicator together. */
@Component
class NationalShowing {
    private static final List<Integer> MULTIPLE_YEARS = List.of(2025, 2030, 2035, 2040, 2045, 2050);

    private final Indicators indicators;
    private final Municipalities municipalities;
    private final Boundaries boundaries;
    private final MapSheets sheets;
    private final NationalRows rows;
    private final IndicatorSources sources;

    NationalShowing(
            Indicators indicators,
            Municipalities municipalities,
            Boundaries boundaries,
            MapSheets sheets,
            NationalRows rows,
            IndicatorSources sources) {
        this.indicators = indicators;
        this.municipalities = municipalities;
        this.boundaries = boundaries;
        this.sheets = sheets;
        this.rows = rows;
        this.sources = sources;
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
                stats(frame, table, query),
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
                byPrefecture ? prefectureMap(frame, columns, own) : map(frame, table, own),
                frame.text("region.national.legend", indicator.name().in(frame.locale())),
                legend(frame, table, byPrefecture ? prefectureValues(columns) : null),
                source,
                boundarySource(frame),
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
                new SourceLine(
                        frame.text("region.national.sameSource"),
                        null,
                        frame.text("region.national.missingCount", table.missing()),
                        null),
                byPrefecture ? rows.prefectures(frame, columns, own, source) : rows.near(frame, query, columns, own),
                found.table(),
                found.count(),
                found.pager(),
                prefectures(frame, query),
                query.q(),
                query.order(),
                query.year(),
                query.view(),
                multiples(frame, query, indicator),
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

    private List<NationalPageView.Stat> stats(Frame frame, IndicatorTable table, NationalQuery query) {
        List<NationalPageView.Stat> stats = new ArrayList<>();
        for (Headline headline : table.indicator().headlines()) {
            if (stats.size() == 2) {
                break;
            }
            IndicatorTable tested = headline.of().equals(table.indicator().code())
                    ? table
                    : indicators.table(indicators.findIndicator(headline.of()).orElseThrow(), 0);
            NationalPageView.Stat stat = stat(frame, headline, tested);
            if (stat != null) {
                stats.add(stat);
            }
        }
        BigDecimal median = table.median();
        stats.add(new NationalPageView.Stat(
                frame.text("region.national.median"),
                frame.format().numberText(median, table.indicator().decimals()),
                table.indicator().unit().in(frame.locale()),
                frame.text(
                        table.indicator().isChange()
                                ? "region.national.median.change"
                                : "region.national.median.note")));
        return stats;
    }

    private static NationalPageView.@Nullable Stat stat(Frame frame, Headline headline, IndicatorTable table) {
        String name = headline.name().in(frame.locale());
        String published = headline.published() == null
                ? ""
                : frame.text("region.national.published", headline.published().in(frame.locale()));
        return switch (headline.test()) {
            case AT_MOST, BELOW -> {
                long count = table.count(headline);
                yield new NationalPageView.Stat(
                        name,
                        frame.format().numberText(table.shareOfKnown(count).movePointRight(2), 1),
                        frame.japanese() ? "％" : "%",
                        frame.text("region.national.countOf", count, table.known()) + published);
            }
            case TOTAL -> {
                BigDecimal total = table.total();
                yield total == null
                        ? null
                        : new NationalPageView.Stat(
                                name,
                                frame.format().numberText(total, 1),
                                table.indicator().unit().in(frame.locale()),
                                frame.text("region.national.totalOf", table.known()) + published);
            }
            case UNKNOWN -> {
                BigDecimal unknown = table.unknown();
                BigDecimal whole = table.whole();
                yield unknown == null || whole == null || whole.signum() == 0
                        ? null
                        : new NationalPageView.Stat(
                                name,
                                frame.format().numberText(unknown),
                                frame.text("region.unit.bridges"),
                                frame.text(
                                                "region.national.unknownOf",
                                                frame.format()
                                                        .percentText(unknown.divide(whole, 6, RoundingMode.HALF_UP)))
                                        + published);
            }
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
            for (int year : MULTIPLE_YEARS) {
                years.add(choice(query.withYear(year == 2050 ? 0 : year).url(), Integer.toString(year), year == shown));
            }
        }
        return years;
    }

    private String map(Frame frame, IndicatorTable table, Optional<Municipality> own) {
        MapSheet sheet = sheets.national();
        MapClasses classes = MapClasses.of(table.indicator());
        Map<String, String> styles = new HashMap<>();
        table.values().forEach((code, value) -> styles.put(code.fiveDigits(), classes.style(value)));
        List<MapMarkup.Marked> marked = own
                .flatMap(town -> sheet.find(town.code())
                        .map(plate -> new MapMarkup.Marked(plate, town.name(), valueWords(frame, table, town.code()))))
                .stream()
                .toList();
        return MapMarkup.towns(
                sheet,
                code -> styles.getOrDefault(code, MapClasses.MISSING),
                marked,
                frame.text(
                        "region.national.mapWords",
                        title(frame, table),
                        frame.format()
                                .numberText(table.median(), table.indicator().decimals()),
                        table.indicator().unit().in(frame.locale())),
                frame);
    }

    private Map<Prefecture, BigDecimal> prefectureValues(FigureColumns columns) {
        Map<Prefecture, BigDecimal> values = new HashMap<>();
        for (Prefecture prefecture : Prefecture.REAL) {
            BigDecimal value = columns.together(municipalities.listMunicipalities(prefecture))
                    .getLast();
            if (value != null) {
                values.put(prefecture, value);
            }
        }
        return values;
    }

    private String prefectureMap(Frame frame, FigureColumns columns, Optional<Municipality> own) {
        MapSheet sheet = sheets.national();
        MapClasses classes = MapClasses.of(columns.table().indicator());
        Map<String, String> styles = new HashMap<>();
        Map<Prefecture, BigDecimal> values = prefectureValues(columns);
        values.forEach((prefecture, value) -> styles.put(prefecture.code(), classes.style(value)));
        List<MapMarkup.Marked> marked = own
                .map(Municipality::prefecture)
                .flatMap(prefecture -> Optional.ofNullable(sheet.prefectures().get(prefecture))
                        .map(plate -> new MapMarkup.Marked(
                                plate,
                                frame.japanese() ? prefecture.japaneseName() : prefecture.englishName(),
                                frame.format()
                                                .numberText(
                                                        values.get(prefecture),
                                                        columns.table()
                                                                .indicator()
                                                                .decimals())
                                        + columns.table().indicator().unit().in(frame.locale()))))
                .stream()
                .toList();
        return MapMarkup.prefectures(
                sheet,
                code -> styles.getOrDefault(code, MapClasses.MISSING),
                marked,
                frame.text("region.national.prefectureMapWords", title(frame, columns.table())),
                frame);
    }

    private List<NationalPageView.LegendEntry> legend(
            Frame frame, IndicatorTable table, @Nullable Map<Prefecture, BigDecimal> prefectures) {
        MapClasses classes = MapClasses.of(table.indicator());
        Map<String, Long> counts = prefectures == null
                ? table.values().entrySet().stream()
                        .filter(entry -> !entry.getKey().isInvented())
                        .collect(Collectors.groupingBy(entry -> classes.style(entry.getValue()), Collectors.counting()))
                : prefectures.values().stream().collect(Collectors.groupingBy(classes::style, Collectors.counting()));
        List<NationalPageView.LegendEntry> legend = new ArrayList<>();
        for (MapClasses.MapClass one : classes.classes()) {
            legend.add(new NationalPageView.LegendEntry(
                    one.style(), LegendWords.of(frame, table.indicator(), one), counts.getOrDefault(one.style(), 0L)));
        }
        long missing = prefectures == null ? table.missing() : Prefecture.REAL.size() - prefectures.size();
        legend.add(new NationalPageView.LegendEntry(
                MapClasses.MISSING,
                frame.text(
                        table.indicator().derivation().series().contains("population")
                                ? "region.national.noProjection"
                                : "region.national.noValue"),
                missing));
        return legend;
    }

    private String boundarySource(Frame frame) {
        var releases = boundaries.listReleases();
        int approximate = sheets.national().approximate();
        if (releases.isEmpty()) {
            return frame.text("region.national.boundary.approximate");
        }
        String from = releases.stream()
                .map(release -> frame.text(
                        "region.national.boundary.release",
                        release.title(),
                        release.referenceDate(),
                        release.publisher()))
                .distinct()
                .limit(3)
                .collect(Collectors.joining(frame.text("region.list.separator")));
        return approximate == 0 ? from : from + frame.text("region.national.boundary.some", approximate);
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

    private List<NationalPageView.YearMap> multiples(Frame frame, NationalQuery query, Indicator indicator) {
        List<Integer> years = indicator.derivation().series().contains("population")
                ? MULTIPLE_YEARS
                : indicator.years().size() > 1 ? indicator.years() : List.of();
        List<NationalPageView.YearMap> maps = new ArrayList<>();
        for (int year : years) {
            IndicatorTable table = indicators.table(indicator, year);
            if (!table.hasValues()) {
                continue;
            }
            maps.add(new NationalPageView.YearMap(
                    year == 0 ? frame.text("region.national.today") : frame.text("region.national.inYear", year),
                    "/region/national/map.svg?indicator=" + indicator.code() + "&year=" + year + "&stamp="
                            + indicators.stamp() + "-" + boundaries.stamp(),
                    query.withYear(year == 2050 ? 0 : year).url(),
                    frame.text(
                            "region.national.multiples.words",
                            title(frame, table),
                            frame.format().numberText(table.median(), indicator.decimals()),
                            indicator.unit().in(frame.locale()))));
        }
        return maps;
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
