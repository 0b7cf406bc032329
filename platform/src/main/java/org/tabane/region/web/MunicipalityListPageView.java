package org.tabane.region.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tabane.shell.Frame;
import org.tabane.shell.Pager;
import org.tabane.shell.View;

/**
 * The list of municipalities, all or those searched for.
 *
 * @param query what was searched for, empty for nothing
 * @param prefecture two-digit code, empty for all
 * @param prefectures code and name of each
 * @param shares the national shares the projection gives
 */
public record MunicipalityListPageView(
        Frame frame,
        String query,
        String prefecture,
        List<Choice> prefectures,
        List<TownRow> rows,
        int found,
        Pager pager,
        List<Column> columns,
        NationalShares shares)
        implements View {

    /** A choice in a list. */
    public record Choice(String value, String text) {}

    /**
     * A heading that orders the table.
     *
     * @param direction {@code ascending} or {@code descending} if the table is in this order, otherwise null
     */
    public record Column(String key, String url, @Nullable String direction) {}

    /** How many of the municipalities with a projection lose much or become small; shares are of those with a projection. */
    public record NationalShares(
            int all,
            int projected,
            int losing,
            double losingShare,
            int small,
            double smallShare,
            int registerMissing) {}

    public MunicipalityListPageView {
        prefectures = List.copyOf(prefectures);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
