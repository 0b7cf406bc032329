package org.tabane.region.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.exchange.CsvStyle;
import org.tabane.exchange.ExportTable;
import org.tabane.exchange.TableWriter;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.Municipality;
import org.tabane.shell.Frame;

/**
 * All indicators of several towns as CSV, a line for each town and indicator. Columns that the municipal standard for open data
 * 「自治体標準オープンデータセット」 has are named and filled as there; the code has six digits with its check digit.
 */
@Component
class IndicatorCsv {
    /** The columns of the standard that say which town a line is about. */
    static final List<String> TOWN_COLUMNS = List.of("全国地方公共団体コード", "地方公共団体名", "所在地_都道府県", "所在地_市区町村");

    private static final List<String> VALUE_COLUMNS =
            List.of("区分", "違いの大きさ", "指標コード", "指標", "値", "単位", "年", "欠測の理由", "出典");

    private final Indicators indicators;
    private final IndicatorSources sources;

    IndicatorCsv(Indicators indicators, IndicatorSources sources) {
        this.indicators = indicators;
        this.sources = sources;
    }

    /**
     * A town and why it is in the file.
     *
     * @param relation the town itself, a neighbour, a similar town, a member
     * @param unlikeness how unlike the town it is compared with; null where that is not why it is here
     */
    record Line(
            Municipality town, String relation, @Nullable Double unlikeness) {}

    /** What stands in {@link #TOWN_COLUMNS} for a town. */
    static List<@Nullable Object> town(Municipality town) {
        String prefecture = town.prefecture().japaneseName();
        return List.of(town.code().value(), prefecture + town.name(), prefecture, town.name());
    }

    /**
     * The file.
     *
     * @param together what the lines of all towns together are called; empty for no such lines
     */
    byte[] write(Frame frame, List<Line> lines, String together, CsvStyle style) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Indicator indicator : indicators.listIndicators()) {
            FigureColumns columns = indicators.columns(indicators.table(indicator, 0));
            IndicatorTable table = columns.table();
            String source = String.valueOf(
                    Objects.requireNonNullElse(sources.line(frame, table).source(), ""));
            for (Line line : lines) {
                List<@Nullable Object> row = new ArrayList<>(town(line.town()));
                row.add(line.relation());
                row.add(
                        line.unlikeness() == null
                                ? null
                                : BigDecimal.valueOf(line.unlikeness()).setScale(2, RoundingMode.HALF_UP));
                BigDecimal value = table.value(line.town().code()).orElse(null);
                row.addAll(value(table, value));
                row.add(
                        value != null
                                ? ""
                                : Objects.requireNonNullElse(
                                        table.marks().get(line.town().code()), ""));
                row.add(source);
                rows.add(row);
            }
            if (!together.isEmpty()) {
                List<@Nullable Object> row = new ArrayList<>();
                TOWN_COLUMNS.forEach(column -> row.add(""));
                row.add(together);
                row.add(null);
                row.addAll(value(
                        table,
                        GroupFigures.together(
                                columns, lines.stream().map(Line::town).toList())));
                row.add("");
                row.add(source);
                rows.add(row);
            }
        }
        List<String> headers = new ArrayList<>(TOWN_COLUMNS);
        headers.addAll(VALUE_COLUMNS);
        return bytes(new ExportTable("指標", headers, rows), style);
    }

    private static List<@Nullable Object> value(IndicatorTable table, @Nullable BigDecimal value) {
        Indicator indicator = table.indicator();
        return Arrays.asList(
                indicator.code(),
                indicator.title().japanese(),
                value == null ? null : value.setScale(indicator.decimals(), RoundingMode.HALF_UP),
                indicator.unit().japanese(),
                table.year() == 0 ? null : table.year());
    }

    static byte[] bytes(ExportTable table, CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TableWriter.csv(table, style, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
