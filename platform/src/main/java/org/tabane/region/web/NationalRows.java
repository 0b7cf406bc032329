package org.tabane.region.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapClasses;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.SourceLine;

/** The tables of the national view: one's own prefecture, all prefectures, and all towns searched, ordered and paged. */
@Component
class NationalRows {
    private static final int PAGE = 50;
    private static final int NEAR = 12;

    private final Municipalities municipalities;

    NationalRows(Municipalities municipalities) {
        this.municipalities = municipalities;
    }

    /** The source line of what is drawn from the figures of the map. */
    static SourceLine sameSource(Frame frame, long missing, String formula) {
        String same = frame.text("region.national.sameSource");
        return new SourceLine(same, same, frame.text("region.national.missingCount", missing), formula);
    }

    record Found(NationalPageView.Table table, int count, Pager pager) {}

    /** The towns a query asks for, in its order. */
    List<Municipality> towns(NationalQuery query, FigureColumns columns) {
        List<Municipality> all = query.prefecture().isEmpty()
                ? municipalities.listMunicipalities()
                : municipalities.listMunicipalities().stream()
                        .filter(town -> town.prefecture().code().equals(query.prefecture()))
                        .toList();
        if (!query.q().isBlank()) {
            Set<LocalGovernmentCode> named = municipalities.findMunicipalities(query.q()).stream()
                    .map(Municipality::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            all = all.stream().filter(town -> named.contains(town.code())).toList();
        }
        return all.stream().sorted(order(query.order(), columns)).toList();
    }

    private static Comparator<Municipality> order(String order, FigureColumns columns) {
        boolean descending = order.endsWith("-desc");
        String key = descending ? order.substring(0, order.length() - 5) : order;
        if (key.equals("code")) {
            return descending
                    ? Comparator.comparing(Municipality::code).reversed()
                    : Comparator.comparing(Municipality::code);
        }
        if (key.matches("f[0-3]")) {
            int column = key.charAt(1) - '0';
            if (column <= columns.parts().size()) {
                Comparator<BigDecimal> direction = descending ? Comparator.reverseOrder() : Comparator.naturalOrder();
                return Comparator.comparing(
                                (Municipality town) ->
                                        columns.figures(town.code()).get(column),
                                Comparator.nullsLast(direction))
                        .thenComparing(Municipality::code);
            }
        }
        Comparator<Municipality> dark =
                Comparator.comparing(Municipality::code, columns.table().darkFirst());
        return dark;
    }

    /** One page of the towns a query asks for. */
    Found find(Frame frame, NationalQuery query, FigureColumns columns, Optional<Municipality> own) {
        List<Municipality> towns = towns(query, columns);
        int pages = Math.max(1, (towns.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(query.page(), 1, pages);
        List<Municipality> shown = towns.subList((page - 1) * PAGE, Math.min(page * PAGE, towns.size()));
        return new Found(
                new NationalPageView.Table(
                        frame.text("region.national.allTowns"),
                        "",
                        NationalHeadings.of(frame, columns, query),
                        NationalHeadings.decimals(columns),
                        rows(frame, shown, columns, own),
                        sameSource(frame, columns.table().missing(), frame.text("region.national.sameSource"))),
                towns.size(),
                new Pager(page, pages, towns.size(), query.url() + "#towns-table"));
    }

    /** The towns of one's own prefecture, or of the prefecture chosen, or of all Japan: the dark end and oneself. */
    NationalPageView.Table near(Frame frame, NationalQuery query, FigureColumns columns, Optional<Municipality> own) {
        Optional<Prefecture> prefecture = own.map(Municipality::prefecture)
                .or(() -> Prefecture.REAL.stream()
                        .filter(one -> one.code().equals(query.prefecture()))
                        .findFirst());
        List<Municipality> towns =
                prefecture
                        .map(municipalities::listMunicipalities)
                        .orElseGet(municipalities::listMunicipalities)
                        .stream()
                        .sorted(order("", columns))
                        .toList();
        List<Municipality> shown = new ArrayList<>(towns.subList(0, Math.min(NEAR, towns.size())));
        own.filter(town -> !shown.contains(town)).ifPresent(shown::add);
        String title = prefecture
                .map(one -> frame.text(
                        "region.national.nearTitle",
                        frame.japanese() ? one.japaneseName() : one.englishName(),
                        towns.size()))
                .orElse(frame.text("region.national.nearAll", towns.size()));
        long missing = towns.stream()
                .filter(town -> columns.table().value(town.code()).isEmpty())
                .count();
        return new NationalPageView.Table(
                title,
                frame.text(own.isPresent() ? "region.national.nearOwn" : "region.national.nearTop", NEAR),
                NationalHeadings.of(frame, columns, null),
                NationalHeadings.decimals(columns),
                rows(frame, shown, columns, own),
                sameSource(frame, missing, frame.text("region.national.sameSource")));
    }

    /** All prefectures, dark end first. */
    NationalPageView.Table prefectures(
            Frame frame, FigureColumns columns, Optional<Municipality> own, SourceLine source) {
        Indicator indicator = columns.table().indicator();
        MapClasses classes = MapClasses.of(indicator);
        List<NationalPageView.Row> rows = new ArrayList<>();
        for (Prefecture prefecture : Prefecture.REAL) {
            List<@Nullable BigDecimal> figures = columns.together(municipalities.listMunicipalities(prefecture));
            BigDecimal value = figures.getLast();
            String name = frame.japanese() ? prefecture.japaneseName() : prefecture.englishName();
            rows.add(new NationalPageView.Row(
                    prefecture.code(),
                    "/region/national?indicator=" + indicator.code() + "&prefecture=" + prefecture.code(),
                    name,
                    "",
                    own.filter(town -> town.prefecture() == prefecture).isPresent(),
                    figures,
                    "",
                    bar(columns.table(), value),
                    middle(columns.table()),
                    classes.style(value),
                    ""));
        }
        Comparator<NationalPageView.Row> byValue = Comparator.comparing(
                row -> row.figures().getLast(),
                Comparator.nullsLast(
                        indicator.darkIsHigh()
                                ? Comparator.<BigDecimal>reverseOrder()
                                : Comparator.<BigDecimal>naturalOrder()));
        rows.sort(byValue);
        List<NationalPageView.Row> ranked = IntStream.range(0, rows.size())
                .mapToObj(i -> ranked(rows.get(i), i + 1))
                .toList();
        return new NationalPageView.Table(
                frame.text("region.national.prefectures"),
                frame.text(
                        indicator.derivation() instanceof org.tabane.region.Derivation.Level
                                ? "region.national.prefectures.median"
                                : "region.national.prefectures.sum"),
                NationalHeadings.of(frame, columns, null),
                NationalHeadings.decimals(columns),
                ranked,
                source);
    }

    private static NationalPageView.Row ranked(NationalPageView.Row row, int rank) {
        return new NationalPageView.Row(
                row.code(),
                row.url(),
                row.name(),
                row.prefecture(),
                row.mine(),
                row.figures(),
                row.mark(),
                row.bar(),
                row.middle(),
                row.style(),
                Integer.toString(rank));
    }

    private static List<NationalPageView.Row> rows(
            Frame frame, List<Municipality> towns, FigureColumns columns, Optional<Municipality> own) {
        IndicatorTable table = columns.table();
        MapClasses classes = MapClasses.of(table.indicator());
        List<NationalPageView.Row> rows = new ArrayList<>();
        for (Municipality town : towns) {
            List<@Nullable BigDecimal> figures = columns.figures(town.code());
            rows.add(new NationalPageView.Row(
                    town.code().value(),
                    TownRow.url(town),
                    town.name(),
                    TownRow.prefecture(town, frame),
                    own.filter(town::equals).isPresent(),
                    figures,
                    Objects.requireNonNullElse(table.marks().get(town.code()), ""),
                    bar(table, figures.getLast()),
                    middle(table),
                    classes.style(figures.getLast()),
                    table.rank(town.code()).isPresent()
                            ? frame.format().numberText(table.rank(town.code()).getAsInt())
                            : ""));
        }
        return rows;
    }

    /** Length of a bar in hundredths of the longest that is not extreme; a change is drawn by its size. */
    static int bar(IndicatorTable table, @Nullable BigDecimal value) {
        if (value == null || table.known() == 0) {
            return 0;
        }
        double[] sorted = table.sorted();
        double most = table.indicator().isChange()
                ? Math.max(Math.abs(sorted[0]), 1)
                : Math.max(sorted[(int) ((sorted.length - 1) * 0.98)], 1e-9);
        double share = table.indicator().logarithmic()
                ? Math.log1p(Math.max(0, value.doubleValue())) / Math.log1p(Math.max(sorted[sorted.length - 1], 1))
                : Math.abs(value.doubleValue()) / most;
        return (int) Math.round(Math.clamp(share, 0, 1) * 100);
    }

    static int middle(IndicatorTable table) {
        return bar(table, table.median());
    }
}
