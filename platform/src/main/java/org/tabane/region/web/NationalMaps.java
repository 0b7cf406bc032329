package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.Boundaries;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapClasses;
import org.tabane.region.domain.MapSheet;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Frame;

/** Colours the national map by towns or by prefectures, with its legend and the small maps of the years. */
@Component
class NationalMaps {
    private final Indicators indicators;
    private final ShownIndicators shownIndicators;
    private final Municipalities municipalities;
    private final Boundaries boundaries;
    private final MapSheets sheets;

    NationalMaps(
            Indicators indicators,
            ShownIndicators shownIndicators,
            Municipalities municipalities,
            Boundaries boundaries,
            MapSheets sheets) {
        this.indicators = indicators;
        this.shownIndicators = shownIndicators;
        this.municipalities = municipalities;
        this.boundaries = boundaries;
        this.sheets = sheets;
    }

    /** The class of each town by its five digits. */
    static Function<String, String> townStyles(IndicatorTable table) {
        MapClasses classes = MapClasses.of(table.indicator());
        Map<String, String> styles = new HashMap<>();
        table.values().forEach((code, value) -> styles.put(code.fiveDigits(), classes.style(value)));
        return code -> styles.getOrDefault(code, MapClasses.MISSING);
    }

    /** The class of each prefecture by its two digits. */
    Function<String, String> prefectureStyles(FigureColumns columns) {
        MapClasses classes = MapClasses.of(columns.table().indicator());
        Map<String, String> styles = new HashMap<>();
        values(columns).forEach((prefecture, value) -> styles.put(prefecture.code(), classes.style(value)));
        return code -> styles.getOrDefault(code, MapClasses.MISSING);
    }

    private Map<Prefecture, BigDecimal> values(FigureColumns columns) {
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

    /** The own town on the sheet, with words beside it. */
    List<MapMarkup.Marked> marked(Optional<Municipality> own, Function<Municipality, String> value) {
        return own
                .flatMap(town -> sheets.national()
                        .find(town.code())
                        .map(plate -> new MapMarkup.Marked(plate, town.name(), value.apply(town))))
                .stream()
                .toList();
    }

    String towns(Frame frame, IndicatorTable table, Optional<Municipality> own) {
        return MapMarkup.towns(
                sheets.national(),
                townStyles(table),
                marked(own, town -> NationalShowing.valueWords(frame, table, town.code())),
                frame.text(
                        "region.national.mapWords",
                        NationalShowing.title(frame, table),
                        frame.format()
                                .numberText(table.median(), table.indicator().decimals()),
                        table.indicator().unit().in(frame.locale())),
                frame);
    }

    String prefectures(Frame frame, FigureColumns columns, Optional<Municipality> own) {
        MapSheet sheet = sheets.national();
        Map<Prefecture, BigDecimal> values = values(columns);
        Indicator indicator = columns.table().indicator();
        List<MapMarkup.Marked> marked = own
                .map(Municipality::prefecture)
                .flatMap(prefecture -> Optional.ofNullable(sheet.prefectures().get(prefecture))
                        .map(plate -> new MapMarkup.Marked(
                                plate,
                                frame.japanese() ? prefecture.japaneseName() : prefecture.englishName(),
                                frame.format().numberText(values.get(prefecture), indicator.decimals())
                                        + indicator.unit().in(frame.locale()))))
                .stream()
                .toList();
        return MapMarkup.prefectures(
                sheet,
                prefectureStyles(columns),
                marked,
                frame.text("region.national.prefectureMapWords", NationalShowing.title(frame, columns.table())),
                frame);
    }

    /** The classes of the map with how many towns or prefectures are in each. */
    List<NationalPageView.LegendEntry> legend(Frame frame, FigureColumns columns, boolean byPrefecture) {
        return legend(frame, columns.table(), byPrefecture ? values(columns) : null);
    }

    private static List<NationalPageView.LegendEntry> legend(
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

    /** A small map for each year, in the same shades. */
    List<NationalPageView.YearMap> multiples(Frame frame, NationalQuery query, Indicator indicator) {
        List<Integer> years = indicator.derivation().series().contains("population")
                ? NationalShowing.YEARS
                : indicator.years().size() > 1 ? indicator.years() : List.of();
        List<NationalPageView.YearMap> maps = new ArrayList<>();
        for (int year : years) {
            IndicatorTable table = shownIndicators.table(indicator.code(), year);
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
                            NationalShowing.title(frame, table),
                            frame.format().numberText(table.median(), indicator.decimals()),
                            indicator.unit().in(frame.locale()))));
        }
        return maps;
    }
}
