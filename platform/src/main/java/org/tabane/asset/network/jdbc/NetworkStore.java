package org.tabane.asset.network.jdbc;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.geometric.PGbox;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.network.NetworkReport;
import org.tabane.asset.network.RoadNetworkSummary;
import org.tabane.asset.network.RoadRank;
import org.tabane.asset.network.RoadRouteRow;
import org.tabane.engine.network.Components;
import org.tabane.engine.network.RoadGraph;
import org.tabane.identity.OrganisationId;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;
import tools.jackson.databind.json.JsonMapper;

/** Road networks: their records, routes, sections and nodes. */
@Repository
public class NetworkStore {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String NETWORK = """
            select id, municipality_code, organisation_id, file_name, source, reference_date, evidence, snap_m, bounds, report, recorded_at
              from asset.road_network where superseded_at is null""";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json = JsonMapper.shared();

    NetworkStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Whose network is written, under which number, and whether the group may see it. */
    public record Key(LocalGovernmentCode municipality, UUID network, UUID organisation, boolean shared) {}

    public UUID keepUpload(UUID organisation, byte[] content) {
        return jdbc.sql(
                        "insert into asset.road_upload (organisation_id, content) values (:organisation, :content) returning id")
                .param("organisation", organisation)
                .param("content", content)
                .query(UUID.class)
                .single();
    }

    public Optional<byte[]> findUpload(UUID id) {
        return jdbc.sql("select content from asset.road_upload where id = :id")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    public void removeUpload(UUID id) {
        jdbc.sql("delete from asset.road_upload where id = :id").param("id", id).update();
    }

    /** Marks the present network as superseded and removes its routes, sections and nodes; answers the area it covered. */
    public Optional<BoundingBox> supersede(UUID organisation, LocalGovernmentCode municipality, Instant at) {
        Optional<RoadNetworkSummary> before = jdbc.sql(
                        NETWORK + " and organisation_id = :organisation and municipality_code = :municipality")
                .param("organisation", organisation)
                .param("municipality", municipality.value())
                .query((row, index) -> summary(row))
                .optional();
        before.ifPresent(network -> {
            jdbc.sql(
                            "update asset.road_network set superseded_at = :at where municipality_code = :municipality and id = :id")
                    .param("at", Timestamp.from(at))
                    .param("municipality", municipality.value())
                    .param("id", network.id())
                    .update();
            for (String table : List.of("road_route", "road_node", "road_section")) {
                jdbc.sql("delete from asset." + table + " where municipality_code = :municipality and network_id = :id")
                        .param("municipality", municipality.value())
                        .param("id", network.id())
                        .update();
            }
        });
        return before.map(RoadNetworkSummary::bounds);
    }

    public UUID insertNetwork(
            UUID organisation,
            LocalGovernmentCode municipality,
            String fileName,
            String sha256,
            String source,
            @Nullable LocalDate referenceDate,
            Evidence evidence,
            double snapMetres,
            boolean shared,
            BoundingBox bounds,
            NetworkReport report,
            Instant at,
            @Nullable UUID by) {
        return jdbc.sql("""
                insert into asset.road_network (municipality_code, organisation_id, file_name, sha256, source, reference_date, evidence, snap_m, shared,
                    length_m, sections, nodes, components, dead_ends, bounds, report, recorded_at, recorded_by)
                values (:municipality, :organisation, :file, :sha256, :source, :reference, :evidence, :snap, :shared, :length, :sections, :nodes,
                    :components, :deadEnds, :bounds, :report::jsonb, :at, :by) returning id""")
                .param("municipality", municipality.value())
                .param("organisation", organisation)
                .param("file", fileName)
                .param("sha256", sha256)
                .param("source", source)
                .param("reference", referenceDate == null ? null : Date.valueOf(referenceDate))
                .param("evidence", evidence.name())
                .param("snap", snapMetres)
                .param("shared", shared)
                .param("length", report.metres())
                .param("sections", report.links())
                .param("nodes", report.nodes())
                .param("components", report.components())
                .param("deadEnds", report.deadEnds())
                .param("bounds", new PGbox(bounds.west(), bounds.south(), bounds.east(), bounds.north()))
                .param("report", json.writeValueAsString(report))
                .param("at", Timestamp.from(at))
                .param("by", by)
                .query(UUID.class)
                .single();
    }

    public void insertRoutes(Key key, List<RoadRouteRow> routes) {
        template.batchUpdate(
                "insert into asset.road_route (municipality_code, network_id, number, organisation_id, code, name, rank, length_m, sections, shared)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                java.util.stream.IntStream.range(0, routes.size())
                        .mapToObj(i -> new Object[] {
                            key.municipality.value(),
                            key.network,
                            i,
                            key.organisation,
                            routes.get(i).code(),
                            routes.get(i).name(),
                            routes.get(i).rank().name(),
                            routes.get(i).metres(),
                            routes.get(i).sections(),
                            key.shared
                        })
                        .toList());
    }

    public void insertNodes(Key key, RoadGraph graph, Components components) {
        template.batchUpdate(
                "insert into asset.road_node (municipality_code, network_id, number, organisation_id, longitude, latitude, degree, component,"
                        + " place, shared) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbers(graph.nodes()),
                ROWS_AT_ONCE,
                (insert, node) -> {
                    insert.setString(1, key.municipality.value());
                    insert.setObject(2, key.network);
                    insert.setInt(3, node);
                    insert.setObject(4, key.organisation);
                    insert.setDouble(5, graph.lon(node));
                    insert.setDouble(6, graph.lat(node));
                    insert.setInt(7, graph.degree(node));
                    insert.setInt(8, components.componentOf(node));
                    insert.setObject(9, new PGbox(graph.lon(node), graph.lat(node), graph.lon(node), graph.lat(node)));
                    insert.setBoolean(10, key.shared);
                });
    }

    /** @param routeOfLine the route of each line the graph was built from */
    public void insertSections(
            Key key, RoadGraph graph, Components components, int[] routeOfLine, List<RoadRouteRow> routes) {
        template.batchUpdate(
                "insert into asset.road_section (municipality_code, network_id, number, organisation_id, route, from_node, to_node, flow,"
                        + " sides, length_m, component, rank, bounds, geometry, shared) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                numbers(graph.links()),
                ROWS_AT_ONCE,
                (insert, link) -> {
                    SectionShape shape = SectionShape.of(graph, link);
                    int route = routeOfLine[graph.line(link)];
                    insert.setString(1, key.municipality.value());
                    insert.setObject(2, key.network);
                    insert.setInt(3, link);
                    insert.setObject(4, key.organisation);
                    insert.setInt(5, route);
                    insert.setInt(6, graph.from(link));
                    insert.setInt(7, graph.to(link));
                    insert.setString(8, graph.flow(link).name());
                    insert.setInt(9, graph.sides(link));
                    insert.setDouble(10, graph.metres(link));
                    insert.setInt(11, components.componentOf(graph.from(link)));
                    insert.setString(12, routes.get(route).rank().name());
                    insert.setObject(13, shape.bounds());
                    insert.setBytes(14, shape.wkb());
                    insert.setBoolean(15, key.shared);
                });
    }

    private static Collection<Integer> numbers(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    /** The networks that may be read, by municipality. */
    public List<RoadNetworkSummary> listNetworks() {
        return jdbc.sql(NETWORK + " order by municipality_code, recorded_at desc")
                .query((row, index) -> summary(row))
                .list();
    }

    public Optional<RoadNetworkSummary> findNetwork(UUID id) {
        return jdbc.sql(NETWORK + " and id = :id")
                .param("id", id)
                .query((row, index) -> summary(row))
                .optional();
    }

    /** The longest routes that have a number or a name. */
    public List<RoadRouteRow> listRoutes(RoadNetworkSummary network, int most) {
        return jdbc.sql("""
                select code, name, rank, length_m, sections from asset.road_route
                 where municipality_code = :municipality and network_id = :id and (code <> '' or name <> '')
                 order by length_m desc, number limit :most""")
                .param("municipality", network.municipality().value())
                .param("id", network.id())
                .param("most", most)
                .query((row, index) -> new RoadRouteRow(
                        row.getString("code"),
                        row.getString("name"),
                        RoadRank.valueOf(row.getString("rank")),
                        row.getDouble("length_m"),
                        row.getInt("sections")))
                .list();
    }

    private RoadNetworkSummary summary(ResultSet row) throws SQLException {
        PGbox box = (PGbox) row.getObject("bounds");
        Date reference = row.getDate("reference_date");
        return new RoadNetworkSummary(
                row.getObject("id", UUID.class),
                new LocalGovernmentCode(row.getString("municipality_code")),
                new OrganisationId(row.getObject("organisation_id", UUID.class)),
                row.getString("file_name"),
                row.getString("source"),
                reference == null ? null : reference.toLocalDate(),
                Evidence.valueOf(row.getString("evidence")),
                row.getDouble("snap_m"),
                SectionShape.area(box),
                json.readValue(row.getString("report"), NetworkReport.class),
                row.getTimestamp("recorded_at").toInstant());
    }
}
