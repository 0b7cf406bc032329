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
 * @param where name of that prefecture, empty for all
 * @param unprojected of those found, how many have no projection of their own
 * @param unregistered of those found, how many have no figure of the resident register
 * @param shares the national shares the projection gives
 */
public record MunicipalityListPageView(
        Frame frame,
        String query,
        String prefecture,
        String where,
        List<Choice> prefectures,
        List<TownRow> rows,
        int found,
        long unprojected,
        long unregistered,
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
            int all, int projected, int losing, double losingShare, int small, double smallShare) {}

    public MunicipalityListPageView {
        prefectures = List.copyOf(prefectures);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }
}
