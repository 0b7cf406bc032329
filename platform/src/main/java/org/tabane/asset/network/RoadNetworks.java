package org.tabane.asset.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.asset.network.jdbc.NetworkStore;
import org.tabane.asset.network.jdbc.SectionReader;
import org.tabane.engine.network.Components;
import org.tabane.engine.network.DeadEnds;
import org.tabane.engine.network.JointNetwork;
import org.tabane.engine.network.NetworkBuilder;
import org.tabane.engine.network.NetworkOptions;
import org.tabane.engine.network.RoadGraph;
import org.tabane.engine.network.RoadLine;

/** Questions about the road networks that may be read: their reports, their graphs, and the joint network of several. */
@Service
@Transactional(readOnly = true)
public class RoadNetworks {

    /** Two registers may have drawn the same place at the border this far apart; {@code Assumption:} a lane's width. */
    public static final double BORDER_SNAP_METRES = 3;

    private final NetworkStore store;
    private final SectionReader sections;

    RoadNetworks(NetworkStore store, SectionReader sections) {
        this.store = store;
        this.sections = sections;
    }

    /** The present networks, by municipality. */
    public List<RoadNetworkSummary> list() {
        return store.listNetworks();
    }

    /** A present network; empty where there is none to be read. */
    public Optional<RoadNetworkSummary> find(UUID id) {
        return store.findNetwork(id);
    }

    public List<RoadRouteRow> listRoutes(RoadNetworkSummary network, int most) {
        return store.listRoutes(network, most);
    }

    /** The graph of one network; its links are numbered like the sections. */
    public RoadGraph graph(RoadNetworkSummary network) {
        return NetworkBuilder.build(sections.listSections(network, 0), NetworkOptions.sections(0))
                .graph();
    }

    /** The joint graph of several networks; member i is the i-th of them. */
    public JointNetwork joint(List<RoadNetworkSummary> networks) {
        List<RoadLine> lines = new ArrayList<>();
        for (int member = 0; member < networks.size(); member++) {
            lines.addAll(sections.listSections(networks.get(member), member));
        }
        return JointNetwork.of(lines, BORDER_SNAP_METRES);
    }

    /**
     * The figures of a joint network.
     *
     * @param metres length of each member in the joint network, in the order asked
     * @param duplicateLinks sections that two members have both drawn, counted once
     */
    public record JointReport(
            List<Double> metres,
            int nodes,
            int links,
            int components,
            int borderNodes,
            int deadEnds,
            int duplicateLinks) {}

    public JointReport jointReport(List<RoadNetworkSummary> networks) {
        JointNetwork joint = joint(networks);
        RoadGraph graph = joint.network().graph();
        List<Double> metres = new ArrayList<>();
        for (int member = 0; member < networks.size(); member++) {
            metres.add(graph.totalMetres(member));
        }
        return new JointReport(
                metres,
                graph.nodes(),
                graph.links(),
                Components.of(graph).count(),
                joint.borderNodes().size(),
                DeadEnds.of(graph).length,
                joint.network().cleaning().duplicateLinks());
    }
}
