package org.tabane.asset.map.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postgresql.geometric.PGbox;
import org.postgresql.geometric.PGpoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.tile.Mercator;
import org.tabane.shared.Sector;

/** Reads the list beside the map, and where there is anything to show. */
@Repository
public class ListReader {

    private final JdbcClient jdbc;

    ListReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An asset in the list. */
    public record Row(
            UUID id,
            String municipality,
            Sector sector,
            String kind,
            String code,
            String name,
            @Nullable Integer grade,
            @Nullable Integer buildYear,
            boolean buildYearUnknown,
            double longitude,
            double latitude) {}

    /**
     * Assets that touch an area: the worst grade first, then by name.
     *
     * @param looked how many were looked at; beyond {@code most} the rows are the first of those only
     */
    public record Rows(List<Row> rows, int looked) {}

    public Rows list(BoundingBox area, @Nullable Collection<Sector> sectors, int most, int rows) {
        int[] looked = {0};
        List<Row> list = jdbc.sql("""
                select id, municipality_code, sector, kind, code, name, grade, build_year, build_year_unknown, bounds, count(*) over () as looked
                  from asset.map_list(:area, :sectors, :most) order by grade desc nulls last, name, id limit :rows""")
                .param("area", new PGbox(area.west(), area.south(), area.east(), area.north()))
                .param(
                        "sectors",
                        sectors == null
                                ? null
                                : sectors.stream().map(Sector::name).toArray(String[]::new),
                        java.sql.Types.ARRAY)
                .param("most", most)
                .param("rows", rows)
                .query((row, index) -> {
                    looked[0] = row.getInt("looked");
                    PGpoint middle = middle((PGbox) row.getObject("bounds"));
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("municipality_code"),
                            Sector.valueOf(row.getString("sector")),
                            row.getString("kind"),
                            row.getString("code"),
                            row.getString("name"),
                            (Integer) row.getObject("grade"),
                            (Integer) row.getObject("build_year"),
                            row.getBoolean("build_year_unknown"),
                            middle.x,
                            middle.y);
                })
                .list();
        return new Rows(list, looked[0]);
    }

    /** The middle of an asset's shape, in service and with a place. */
    public Optional<PGpoint> findPlace(UUID asset) {
        return jdbc.sql(
                        "select bounds from asset.asset where id = :id and superseded_at is null and bounds is not null")
                .param("id", asset)
                .query((row, index) -> middle((PGbox) row.getObject("bounds")))
                .optional();
    }

    private static PGpoint middle(PGbox box) {
        PGpoint[] corners = box.point;
        if (corners == null) {
            throw new IllegalStateException("An asset's area has no corners.");
        }
        return new PGpoint((corners[0].x + corners[1].x) / 2, (corners[0].y + corners[1].y) / 2);
    }

    /**
     * Where assets lie, but for one in a hundred on each side, so that a few far ones do not make the map begin too far out.
     *
     * @param assets how many were looked at
     */
    public record Extent(BoundingBox area, int assets) {}

    /**
     * The extent of assets of these organisations; empty where none has a place.
     *
     * @param apart the share of assets left out at each side, so that a few far away do not count
     * @param most how many assets are looked at
     */
    public Optional<Extent> findExtent(Collection<UUID> organisations, double apart, int most) {
        return extent(
                jdbc.sql("""
                        select count(*) as assets,
                               percentile_disc(:apart) within group (order by (bounds[1])[0]) as west,
                               percentile_disc(1 - :apart) within group (order by (bounds[0])[0]) as east,
                               percentile_disc(:apart) within group (order by (bounds[1])[1]) as south,
                               percentile_disc(1 - :apart) within group (order by (bounds[0])[1]) as north
                          from (select bounds from asset.asset
                                 where organisation_id = any (:organisations) and superseded_at is null and valid_until is null
                                   and bounds is not null
                                 limit :most) looked_at""")
                        .param("organisations", organisations.toArray(UUID[]::new))
                        .param("apart", apart)
                        .param("most", most),
                degrees -> degrees,
                degrees -> degrees);
    }

    /** The same from the cells of the map, for registers of any size; it may lag behind a large change. */
    public Optional<Extent> findExtentOfCells(Collection<UUID> organisations, double apart) {
        return extent(
                jdbc.sql("""
                        with cell as (
                            select sum_x / assets as x, sum_y / assets as y, assets from asset.map_cell
                             where organisation_id = any (:organisations) and level = 14
                        ), counted as (
                            select x, y, assets, sum(assets) over (order by x, y) as from_west,
                                   sum(assets) over (order by x desc, y desc) as from_east,
                                   sum(assets) over (order by y, x) as from_north,
                                   sum(assets) over (order by y desc, x desc) as from_south,
                                   sum(assets) over () * :apart as few
                              from cell
                        )
                        select sum(assets) as assets,
                               min(x) filter (where from_west > few) as west, max(x) filter (where from_east > few) as east,
                               max(y) filter (where from_south > few) as south, min(y) filter (where from_north > few) as north
                          from counted""")
                        .param("organisations", organisations.toArray(UUID[]::new))
                        .param("apart", apart),
                Mercator::longitude,
                Mercator::latitude);
    }

    private static Optional<Extent> extent(
            JdbcClient.StatementSpec asked, DoubleUnaryOperator longitude, DoubleUnaryOperator latitude) {
        return asked.query((row, index) -> row.getInt("assets") == 0
                        ? Optional.<Extent>empty()
                        : Optional.of(new Extent(
                                new BoundingBox(
                                        longitude.applyAsDouble(row.getDouble("west")),
                                        latitude.applyAsDouble(row.getDouble("south")),
                                        longitude.applyAsDouble(row.getDouble("east")),
                                        latitude.applyAsDouble(row.getDouble("north"))),
                                row.getInt("assets"))))
                .single();
    }
}
