package org.tabane.asset.network.jdbc;

import java.util.List;
import org.postgresql.geometric.PGbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.asset.network.RoadRank;
import org.tabane.engine.network.Flow;
import org.tabane.engine.network.RoadLine;

/** Reads sections and dead ends, for graphs and for the map. */
@Repository
public class SectionReader {

    private final JdbcClient jdbc;

    SectionReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Receives one section for the map; the geometry is WKB. */
    @FunctionalInterface
    public interface Visitor {
        void visit(RoadRank rank, Flow flow, int component, String code, String name, byte[] geometry);
    }

    /** The sections of a network as lines of one member, in their order; the ids are the sections' numbers. */
    public List<RoadLine> listSections(RoadNetworkSummary network, int member) {
        return jdbc.sql("""
                select number, flow, sides, geometry from asset.road_section
                 where municipality_code = :municipality and network_id = :id order by number""")
                .param("municipality", network.municipality().value())
                .param("id", network.id())
                .query((row, index) -> RoadLine.of(
                                row.getString("number"), SectionShape.lonLat(row.getBytes("geometry")))
                        .withFlow(Flow.valueOf(row.getString("flow")))
                        .withSides(row.getInt("sides"))
                        .ofMember(member))
                .list();
    }

    /** Visits at most so many sections that touch the area, of the ranks up to the deepest. */
    public void visit(BoundingBox area, RoadRank deepest, int most, Visitor visitor) {
        jdbc.sql("select rank, flow, component, code, name, geometry from asset.roads_within(:area, :deepest, :most)")
                .param("area", box(area))
                .param("deepest", deepest.name())
                .param("most", most)
                .query(row -> {
                    visitor.visit(
                            RoadRank.valueOf(row.getString("rank")),
                            Flow.valueOf(row.getString("flow")),
                            row.getInt("component"),
                            row.getString("code"),
                            row.getString("name"),
                            row.getBytes("geometry"));
                });
    }

    /** A place where a road ends. */
    public record DeadEnd(double longitude, double latitude, int component) {}

    /**
     * Where roads end, of all networks that may be read together.
     *
     * @param near metres within which the road of another municipality goes on
     */
    public List<DeadEnd> listDeadEnds(BoundingBox area, double near, int most) {
        return jdbc.sql("select longitude, latitude, component from asset.dead_ends_within(:area, :near, :most)")
                .param("area", box(area))
                .param("near", near)
                .param("most", most)
                .query((row, index) ->
                        new DeadEnd(row.getDouble("longitude"), row.getDouble("latitude"), row.getInt("component")))
                .list();
    }

    private static PGbox box(BoundingBox area) {
        return new PGbox(area.west(), area.south(), area.east(), area.north());
    }
}
