package org.tabane.asset.map.jdbc;

import java.sql.Types;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.postgresql.geometric.PGbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.BoundingBox;
import org.tabane.shared.Sector;

/** Streams the shapes of the register that touch an area; only what the reader may read. */
@Repository
public class ShapeReader {

    private final JdbcClient jdbc;

    ShapeReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Receives one asset; the geometry is WKB. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String sector, String kind, String code, String name, @Nullable Integer grade, byte[] geometry);
    }

    /** Visits at most so many assets of some sectors that touch the area; {@code null} for all sectors. */
    public void visit(BoundingBox area, @Nullable Collection<Sector> sectors, int most, Visitor visitor) {
        jdbc.sql("select sector, kind, code, name, grade, geometry from asset.map_shapes(:area, :sectors, :most)")
                .param("area", new PGbox(area.west(), area.south(), area.east(), area.north()))
                .param(
                        "sectors",
                        sectors == null
                                ? null
                                : sectors.stream().map(Sector::name).toArray(String[]::new),
                        Types.ARRAY)
                .param("most", most)
                .query(row -> {
                    int grade = row.getInt("grade");
                    visitor.visit(
                            row.getString("sector"),
                            row.getString("kind"),
                            row.getString("code"),
                            row.getString("name"),
                            row.wasNull() ? null : grade,
                            row.getBytes("geometry"));
                });
    }
}
