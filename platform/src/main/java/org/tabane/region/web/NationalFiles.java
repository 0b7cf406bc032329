package org.tabane.region.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.ExportTable;
import org.tabane.region.FigureColumns;
import org.tabane.region.Municipality;
import org.tabane.region.domain.MapClasses;
import org.tabane.shell.Frame;

/** The rows of the national view for machines: JSON for the page's own table, CSV to take away. */
@Component
class NationalFiles {
    /** One row of the page's table; the order is what {@code national.main.ts} reads. */
    static List<@Nullable Object> row(Municipality town, FigureColumns columns, MapClasses classes, Frame frame) {
        List<@Nullable BigDecimal> figures = columns.figures(town.code());
        BigDecimal value = figures.getLast();
        List<@Nullable BigDecimal> rounded = new ArrayList<>(figures);
        rounded.set(
                rounded.size() - 1,
                value == null ? null : value.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros());
        var rank = columns.table().rank(town.code());
        return Arrays.asList(
                town.code().value(),
                town.name(),
                town.prefecture().code(),
                TownRow.prefecture(town, frame),
                rounded,
                rank.isPresent() ? rank.getAsInt() : null,
                classes.style(value),
                NationalRows.bar(columns.table(), value),
                columns.table().marks().getOrDefault(town.code(), ""));
    }

    /**
     * The table as CSV. The first columns are those of 自治体標準オープンデータセット; the code has six digits with its check digit.
     */
    byte[] csv(Frame frame, List<Municipality> towns, FigureColumns columns, CsvStyle style) {
        List<String> headers = new ArrayList<>(IndicatorCsv.TOWN_COLUMNS);
        headers.addAll(List.of("指標コード", "年"));
        columns.parts()
                .forEach(part -> headers.add(part.series().name().japanese() + "_" + part.year() + "（"
                        + part.series().unit().japanese() + "）"));
        headers.add(columns.table().indicator().name().japanese() + "（"
                + columns.table().indicator().unit().japanese() + "）");
        headers.add("欠測の理由");
        headers.add("全国順");
        headers.add("出典");
        String source = IndicatorSources.source(frame, columns.table());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Municipality town : towns) {
            List<@Nullable Object> row = new ArrayList<>(IndicatorCsv.town(town));
            row.add(columns.table().indicator().code());
            row.add(columns.table().year());
            List<@Nullable BigDecimal> figures = columns.figures(town.code());
            row.addAll(figures.subList(0, figures.size() - 1));
            BigDecimal value = figures.getLast();
            row.add(
                    value == null
                            ? null
                            : value.setScale(columns.table().indicator().decimals(), RoundingMode.HALF_UP));
            row.add(value == null ? columns.table().marks().getOrDefault(town.code(), "") : "");
            var rank = columns.table().rank(town.code());
            row.add(rank.isPresent() ? rank.getAsInt() : null);
            row.add(source);
            rows.add(row);
        }
        return IndicatorCsv.bytes(
                new ExportTable(columns.table().indicator().name().japanese(), headers, rows), style);
    }
}
