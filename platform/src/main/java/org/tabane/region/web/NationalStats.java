package org.tabane.region.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tabane.region.Headline;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.shell.Frame;

/** The big figures over the national view: shares computed from the values beside the published ones, and the median. */
@Component
class NationalStats {
    private final Indicators indicators;

    NationalStats(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Two headlines at most, and the median. */
    List<NationalPageView.Stat> of(Frame frame, IndicatorTable table) {
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
                BigDecimal share = table.shareOfKnown(count);
                Headline.Rounding rounding = headline.rounding();
                boolean agrees = rounding != null && rounding.agrees(share);
                yield new NationalPageView.Stat(
                        name,
                        frame.format().numberText(share.movePointRight(2), 1),
                        frame.japanese() ? "％" : "%",
                        frame.text("region.national.countOf", count, table.known())
                                + published
                                + (agrees ? frame.text("region.national.agrees") : ""));
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
}
