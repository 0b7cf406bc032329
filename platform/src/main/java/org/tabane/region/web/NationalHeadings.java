package org.tabane.region.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.region.FigureColumns;
import org.tabane.region.Indicator;
import org.tabane.shell.Frame;

/** The headings above the figures in the tables of the national view, each with its unit and the order a press on it asks for. */
final class NationalHeadings {
    private NationalHeadings() {}

    /** Digits shown after the point, of each part and of the value. */
    static List<Integer> decimals(FigureColumns columns) {
        List<Integer> decimals = new ArrayList<>();
        columns.parts().forEach(part -> decimals.add(part.series().code().equals("road_length") ? 1 : 0));
        decimals.add(columns.table().indicator().decimals());
        return decimals;
    }

    /**
     * The parts, then the value.
     *
     * @param query what a press on a heading changes; {@code null} for a table that stays in its order
     */
    static List<NationalPageView.Column> of(Frame frame, FigureColumns columns, @Nullable NationalQuery query) {
        List<NationalPageView.Column> headings = new ArrayList<>();
        boolean change = columns.table().indicator().isChange();
        for (int i = 0; i < columns.parts().size(); i++) {
            FigureColumns.Part part = columns.parts().get(i);
            String name = change
                    ? frame.text("region.national.inYear", part.year())
                    : part.series().name().in(frame.locale());
            headings.add(
                    heading(frame, query, "f" + i, name, part.series().unit().in(frame.locale()), false));
        }
        Indicator indicator = columns.table().indicator();
        String own =
                query == null || query.order().isEmpty() ? (indicator.darkIsHigh() ? "descending" : "ascending") : null;
        NationalPageView.Column value = heading(
                frame,
                query,
                "f" + columns.parts().size(),
                change ? frame.text("region.national.rate") : indicator.name().in(frame.locale()),
                indicator.unit().in(frame.locale()),
                indicator.darkIsHigh());
        headings.add(new NationalPageView.Column(
                value.name(),
                value.unit(),
                value.url(),
                value.direction() == null ? own : value.direction(),
                value.sortable()));
        return headings;
    }

    private static NationalPageView.Column heading(
            Frame frame, @Nullable NationalQuery query, String key, String name, String unit, boolean descendingFirst) {
        if (query == null) {
            return new NationalPageView.Column(name, unit, "", null, false);
        }
        boolean ascending = query.order().equals(key);
        boolean descending = query.order().equals(key + "-desc");
        String next = descending || !ascending && !descendingFirst ? key : key + "-desc";
        return new NationalPageView.Column(
                name,
                unit,
                query.withOrder(next).url() + "#towns-table",
                ascending ? "ascending" : descending ? "descending" : null,
                true);
    }
}
