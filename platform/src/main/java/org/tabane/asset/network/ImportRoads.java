package org.tabane.asset.network;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.domain.Reading;
import org.tabane.asset.domain.Surroundings;
import org.tabane.asset.map.MapChanges;
import org.tabane.asset.network.jdbc.NetworkStore;
import org.tabane.asset.network.reading.RoadFiles;
import org.tabane.engine.network.Components;
import org.tabane.engine.network.NetworkBuilder;
import org.tabane.engine.network.NetworkOptions;
import org.tabane.engine.network.RoadGraph;
import org.tabane.engine.network.RoadNetwork;
import org.tabane.region.Municipalities;
import org.tabane.shared.Evidence;
import org.tabane.shared.LocalGovernmentCode;

/** Takes a road file into the register: reads, cleans, keeps the network with its report, and replaces the one before. */
@Service
public class ImportRoads {

    private final NetworkStore store;
    private final MapChanges mapChanges;
    private final Municipalities municipalities;
    private final Clock clock;

    ImportRoads(NetworkStore store, MapChanges mapChanges, Municipalities municipalities, Clock clock) {
        this.store = store;
        this.mapChanges = mapChanges;
        this.municipalities = municipalities;
        this.clock = clock;
    }

    /**
     * What the importer says about a file.
     *
     * @param referenceDate the day the data describe; {@code null} if not known
     * @param reading how the coordinates are meant where the file does not say
     * @param shared whether members of a group that share with each other may see the network, for the joint one
     * @param snapMetres how near ends must be to become one junction; 0 to 50
     */
    public record Statement(
            UUID organisation,
            LocalGovernmentCode municipality,
            String fileName,
            String source,
            @Nullable LocalDate referenceDate,
            Evidence evidence,
            double snapMetres,
            Reading reading,
            boolean shared,
            @Nullable UUID by) {}

    /** A network read and cleaned, not yet kept. */
    public static final class Prepared {
        private final Statement statement;
        private final String sha256;
        private final RoadNetwork network;
        private final NetworkReport report;
        private final List<RoadRouteRow> routes;
        private final int[] routeOfLine;

        private Prepared(
                Statement statement,
                String sha256,
                RoadNetwork network,
                NetworkReport report,
                List<RoadRouteRow> routes,
                int[] routeOfLine) {
            this.statement = statement;
            this.sha256 = sha256;
            this.network = network;
            this.report = report;
            this.routes = routes;
            this.routeOfLine = routeOfLine;
        }

        public NetworkReport report() {
            return report;
        }
    }

    /** The content of a file that waits to be imported; empty where it is gone or may not be read. */
    @Transactional(readOnly = true)
    public Optional<byte[]> findUpload(UUID upload) {
        return store.findUpload(upload);
    }

    /** @throws RoadFileUnreadable if the file cannot be read or holds no usable road */
    public Prepared prepare(byte[] content, Statement statement) {
        RoadReading reading = RoadFiles.read(
                statement.fileName,
                content,
                statement.reading,
                municipalities
                        .findMunicipality(statement.municipality)
                        .map(Surroundings::around)
                        .orElseGet(Surroundings::japan));
        List<RoadFeature> features = reading.features();
        RoadNetwork network = NetworkBuilder.build(
                features.stream().map(RoadFeature::line).toList(),
                statement.snapMetres == 0 ? NetworkOptions.exact() : NetworkOptions.snapping(statement.snapMetres));
        if (network.graph().links() == 0) {
            throw new RoadFileUnreadable("asset.network.unreadable.empty");
        }
        int[] routeOfLine = new int[features.size()];
        List<RoadRouteRow> routes = routes(features, network.graph(), routeOfLine);
        NetworkReport report = NetworkReport.of(network, reading.leftOut());
        return new Prepared(statement, sha256(content), network, report, routes, routeOfLine);
    }

    private static List<RoadRouteRow> routes(List<RoadFeature> features, RoadGraph graph, int[] routeOfLine) {
        record Route(String code, String name, RoadRank rank) {}
        Map<Route, Integer> numbers = new LinkedHashMap<>();
        for (int line = 0; line < features.size(); line++) {
            RoadFeature feature = features.get(line);
            Route route = new Route(feature.code(), feature.name(), feature.rank());
            routeOfLine[line] = numbers.computeIfAbsent(route, key -> numbers.size());
        }
        double[] metres = new double[numbers.size()];
        int[] sections = new int[numbers.size()];
        for (int link = 0; link < graph.links(); link++) {
            metres[routeOfLine[graph.line(link)]] += graph.metres(link);
            sections[routeOfLine[graph.line(link)]]++;
        }
        List<RoadRouteRow> rows = new ArrayList<>();
        numbers.forEach((route, number) ->
                rows.add(new RoadRouteRow(route.code, route.name, route.rank, metres[number], sections[number])));
        return rows;
    }

    /** Keeps the network and retires the one before; answers its number. */
    @Transactional
    public UUID keep(Prepared prepared) {
        Statement statement = prepared.statement;
        RoadGraph graph = prepared.network.graph();
        Components components = Components.of(graph);
        Instant now = clock.instant();
        Set<BoundingBox> changed = new LinkedHashSet<>();
        store.supersede(statement.organisation, statement.municipality, now).ifPresent(changed::add);
        BoundingBox bounds = bounds(graph);
        changed.add(bounds);
        UUID id = store.insertNetwork(
                statement.organisation,
                statement.municipality,
                statement.fileName,
                prepared.sha256,
                statement.source,
                statement.referenceDate,
                statement.evidence,
                statement.snapMetres,
                statement.shared,
                bounds,
                prepared.report,
                now,
                statement.by);
        NetworkStore.Key key =
                new NetworkStore.Key(statement.municipality, id, statement.organisation, statement.shared);
        store.insertRoutes(key, prepared.routes);
        store.insertNodes(key, graph, components);
        store.insertSections(key, graph, components, prepared.routeOfLine, prepared.routes);
        mapChanges.roadsChanged(statement.organisation, changed);
        return id;
    }

    private static BoundingBox bounds(RoadGraph graph) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        for (int link = 0; link < graph.links(); link++) {
            for (int i = 0; i < graph.shapePoints(link); i++) {
                west = Math.min(west, graph.shapeLon(link, i));
                east = Math.max(east, graph.shapeLon(link, i));
                south = Math.min(south, graph.shapeLat(link, i));
                north = Math.max(north, graph.shapeLat(link, i));
            }
        }
        return new BoundingBox(west, south, east, north);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
