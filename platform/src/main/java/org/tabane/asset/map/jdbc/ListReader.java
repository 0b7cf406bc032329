package org.tabane.asset.map.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** The area that holds all cells of these organisations; empty where nothing has a place. */
    public Optional<BoundingBox> findExtent(Collection<UUID> organisations) {
        return jdbc.sql("""
                select min(sum_x / assets) as west, max(sum_x / assets) as east, min(sum_y / assets) as north, max(sum_y / assets) as south
                  from asset.map_cell where organisation_id = any (:organisations) and level = 14""")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, index) -> {
                    double west = row.getDouble("west");
                    return row.wasNull()
                            ? Optional.<BoundingBox>empty()
                            : Optional.of(new BoundingBox(
                                    Mercator.longitude(west),
                                    Mercator.latitude(row.getDouble("south")),
                                    Mercator.longitude(row.getDouble("east")),
                                    Mercator.latitude(row.getDouble("north"))));
                })
                .single();
    }

    /** How many assets in service have no place, so that no map can show them. */
    public long countWithoutPlace(Collection<UUID> organisations) {
        return jdbc.sql(
                        "select count(*) from asset.asset where organisation_id = any (:organisations) and superseded_at is null"
                                + " and valid_until is null and bounds is null")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }
}
