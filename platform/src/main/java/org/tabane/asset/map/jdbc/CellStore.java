package org.tabane.asset.map.jdbc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.postgresql.geometric.PGbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.tile.TileAddress;

/** Counts of assets per cell of the map's grid, and the areas that wait to be counted again. */
@Repository
public class CellStore {

    /** The finest cells; every second level above is kept too. */
    public static final int FINEST_LEVEL = 16;

    public static final int COARSEST_LEVEL = 4;

    private static final String INSERT =
            "insert into asset.map_cell (organisation_id, level, cell, sector, assets, poor, sum_x, sum_y) ";

    private static final String CELL =
            "asset.spread_bits(floor(x * 65536)::bigint) | (asset.spread_bits(floor(y * 65536)::bigint) << 1)";

    private final JdbcClient jdbc;

    CellStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The assets of one sector in one cell, over all organisations the reader may read.
     *
     * @param poor how many have grade III or IV
     * @param x the mean position, in widths of the world
     * @param y as {@code x}, southward
     */
    public record Cell(long cell, String sector, int assets, int poor, double x, double y) {}

    /** An area that changed. */
    public record Change(long id, BoundingBox area) {}

    public void addChange(UUID organisation, BoundingBox area, Instant at) {
        jdbc.sql("insert into asset.map_change (organisation_id, area, recorded_at) values (:organisation, :area, :at)")
                .param("organisation", organisation)
                .param("area", new PGbox(area.west(), area.south(), area.east(), area.north()))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Which of these organisations have changes that wait. */
    public List<UUID> listChanged(Collection<UUID> organisations) {
        return jdbc.sql(
                        "select distinct organisation_id from asset.map_change where organisation_id = any (:organisations)")
                .param("organisations", organisations.toArray(UUID[]::new))
                .query((row, index) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The changes that wait, the oldest first; until the transaction ends nobody else works on this organisation. */
    public List<Change> lockChanges(UUID organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('asset.map_cell ' || :organisation, 0))")
                .param("organisation", organisation.toString())
                .query(row -> {});
        return jdbc.sql("select id, area from asset.map_change where organisation_id = :organisation order by id")
                .param("organisation", organisation)
                .query((row, index) -> new Change(row.getLong("id"), box((PGbox) row.getObject("area"))))
                .list();
    }

    private static BoundingBox box(PGbox box) {
        var corners = box.point;
        if (corners == null) {
            throw new IllegalStateException("A changed area has no corners.");
        }
        return new BoundingBox(
                Math.min(corners[0].x, corners[1].x),
                Math.min(corners[0].y, corners[1].y),
                Math.max(corners[0].x, corners[1].x),
                Math.max(corners[0].y, corners[1].y));
    }

    public void removeChanges(UUID organisation, long until) {
        jdbc.sql("delete from asset.map_change where organisation_id = :organisation and id <= :until")
                .param("organisation", organisation)
                .param("until", until)
                .update();
    }

    /** Counts everything of an organisation again. */
    public void recount(UUID organisation) {
        jdbc.sql("delete from asset.map_cell where organisation_id = :organisation")
                .param("organisation", organisation)
                .update();
        jdbc.sql(
                        INSERT + "select organisation_id, " + FINEST_LEVEL + ", " + CELL + ", sector, count(*),"
                                + " count(*) filter (where poor), sum(x), sum(y) from ("
                                + "select organisation_id, sector, coalesce(grade >= 3, false) as poor, asset.map_x(bounds) as x,"
                                + " asset.map_y(bounds) as y from asset.asset where organisation_id = :organisation"
                                + " and superseded_at is null and valid_until is null and bounds is not null) a group by 1, 3, 4")
                .param("organisation", organisation)
                .update();
        for (int level = FINEST_LEVEL - 2; level >= COARSEST_LEVEL; level -= 2) {
            sumUp(organisation, level, 0, Long.MAX_VALUE);
        }
    }

    /** Counts what lies in one tile again, and with it every cell above that tile. */
    public void recount(UUID organisation, TileAddress tile) {
        BoundingBox area = tile.area(0);
        int level = tile.zoom();
        for (int at = level; at <= FINEST_LEVEL; at += 2) {
            remove(organisation, at, tile.firstNumber(at), tile.untilNumber(at));
        }
        jdbc.sql(INSERT + "select :organisation, " + FINEST_LEVEL
                        + ", cell, sector, count(*), count(*) filter (where poor), sum(x), sum(y)"
                        + " from (select sector, poor, x, y, " + CELL
                        + " as cell from asset.map_points(:area, :organisation)) a"
                        + " where cell >= :first and cell < :until group by cell, sector")
                .param("organisation", organisation)
                .param("area", new PGbox(area.west(), area.south(), area.east(), area.north()))
                .param("first", tile.firstNumber(FINEST_LEVEL))
                .param("until", tile.untilNumber(FINEST_LEVEL))
                .update();
        for (int at = FINEST_LEVEL - 2; at >= level; at -= 2) {
            sumUp(organisation, at, tile.firstNumber(at), tile.untilNumber(at));
        }
        for (int at = level - 2; at >= COARSEST_LEVEL; at -= 2) {
            long above = tile.ancestor(at).number();
            remove(organisation, at, above, above + 1);
            sumUp(organisation, at, above, above + 1);
        }
    }

    private void remove(UUID organisation, int level, long first, long until) {
        jdbc.sql(
                        "delete from asset.map_cell where organisation_id = :organisation and level = :level and cell >= :first and cell < :until")
                .param("organisation", organisation)
                .param("level", level)
                .param("first", first)
                .param("until", until)
                .update();
    }

    /** Fills the cells of a level, from the first until before another, with the sums of those two levels below. */
    private void sumUp(UUID organisation, int level, long first, long until) {
        boolean all = until == Long.MAX_VALUE;
        jdbc.sql(INSERT
                        + "select organisation_id, :level, cell >> 4, sector, sum(assets), sum(poor), sum(sum_x), sum(sum_y)"
                        + " from asset.map_cell where organisation_id = :organisation and level = :below"
                        + " and cell >= :first and cell < :until group by organisation_id, cell >> 4, sector")
                .param("organisation", organisation)
                .param("level", level)
                .param("below", level + 2)
                .param("first", all ? 0 : first << 4)
                .param("until", all ? Long.MAX_VALUE : until << 4)
                .update();
    }

    /** How many assets of these organisations lie in a tile of zoom 16 or less. */
    public long countAssets(Collection<UUID> organisations, TileAddress tile) {
        int level = levelWithin(tile.zoom());
        return jdbc.sql(
                        "select coalesce(sum(assets), 0) from asset.map_cell where organisation_id = any (:organisations)"
                                + " and level = :level and cell >= :first and cell < :until")
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("level", level)
                .param("first", tile.firstNumber(level))
                .param("until", tile.untilNumber(level))
                .query(Long.class)
                .single();
    }

    /** The coarsest level kept whose cells all lie wholly inside or outside a tile of this zoom. */
    private static int levelWithin(int zoom) {
        return Math.max(COARSEST_LEVEL, zoom + (zoom & 1));
    }

    /** The cells of a level inside a tile, by cell; each cell's sectors together. */
    public List<Cell> listCells(Collection<UUID> organisations, TileAddress tile, int level) {
        return jdbc.sql("""
                select cell, sector, sum(assets) as assets, sum(poor) as poor, sum(sum_x) / sum(assets) as x, sum(sum_y) / sum(assets) as y
                  from asset.map_cell
                 where organisation_id = any (:organisations) and level = :level and cell >= :first and cell < :until
                 group by cell, sector order by cell, sector""")
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("level", level)
                .param("first", tile.firstNumber(level))
                .param("until", tile.untilNumber(level))
                .query((row, index) -> new Cell(
                        row.getLong("cell"),
                        row.getString("sector"),
                        row.getInt("assets"),
                        row.getInt("poor"),
                        row.getDouble("x"),
                        row.getDouble("y")))
                .list();
    }
}
