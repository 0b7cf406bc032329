package org.tabane.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Networks drawn on paper: one unit is 100 m near 35° north. */
class NetworkBuilderTest {

    private static final double EAST = 100 / Geodesic.metresPerDegreeEast(35);
    private static final double NORTH = 100 / Geodesic.metresPerDegreeNorth(35);

    /** A line through points given in units of 100 m. */
    static RoadLine line(String id, double... units) {
        double[] lonLat = new double[units.length];
        for (int i = 0; i < units.length; i += 2) {
            lonLat[i] = 135 + units[i] * EAST;
            lonLat[i + 1] = 35 + units[i + 1] * NORTH;
        }
        return RoadLine.of(id, lonLat);
    }

    private static RoadNetwork exact(RoadLine... lines) {
        return NetworkBuilder.build(List.of(lines), NetworkOptions.exact());
    }

    @Test
    void two_lines_that_share_a_middle_point_make_a_crossroads() {
        RoadNetwork cross = exact(line("a", 0, 1, 1, 1, 2, 1), line("b", 1, 0, 1, 1, 1, 2));
        assertThat(cross.graph().nodes()).isEqualTo(5);
        assertThat(cross.graph().links()).isEqualTo(4);
        assertThat(cross.graph().totalMetres()).isCloseTo(400, within(0.05));
        assertThat(cross.cleaning().splitLines()).isEqualTo(2);
        assertThat(DeadEnds.of(cross.graph())).hasSize(4);
    }

    @Test
    void lines_that_cross_without_a_common_point_do_not_meet() {
        RoadNetwork bridge = exact(line("a", 0, 1, 2, 1), line("b", 1, 0, 1, 2));
        assertThat(bridge.graph().links()).isEqualTo(2);
        assertThat(Components.of(bridge.graph()).count()).isEqualTo(2);
    }

    @Test
    void named_points_keep_a_bridge_apart_even_at_the_same_coordinates() {
        RoadNetwork bridge = exact(
                line("a", 0, 1, 1, 1, 2, 1).withPointIds(1, 2, 3),
                line("b", 1, 0, 1, 1, 1, 2).withPointIds(4, 5, 6));
        assertThat(Components.of(bridge.graph()).count()).isEqualTo(2);
        assertThat(bridge.graph().links()).isEqualTo(2);
    }

    @Test
    void ends_within_the_tolerance_become_one_junction() {
        List<RoadLine> lines = List.of(line("a", 0, 0, 1, 0), line("b", 1.01, 0, 2, 0), line("c", 1, 0.01, 1, 1));
        assertThat(Components.of(NetworkBuilder.build(lines, NetworkOptions.exact())
                                .graph())
                        .count())
                .isEqualTo(3);
        RoadNetwork snapped = NetworkBuilder.build(lines, NetworkOptions.snapping(2));
        assertThat(Components.of(snapped.graph()).count()).isEqualTo(1);
        assertThat(snapped.graph().nodes()).isEqualTo(4);
        assertThat(snapped.cleaning().snappedEnds()).isEqualTo(2);
    }

    @Test
    void an_end_near_the_middle_of_a_line_splits_it() {
        RoadNetwork tee = NetworkBuilder.build(
                List.of(line("a", 0, 0, 2, 0), line("b", 0.7, 0.01, 0.7, 1), line("c", 1.4, -0.01, 1.4, -1)),
                NetworkOptions.snapping(2));
        assertThat(tee.cleaning().endsOnLines()).isEqualTo(2);
        assertThat(tee.graph().links()).isEqualTo(5);
        assertThat(Components.of(tee.graph()).count()).isEqualTo(1);
        assertThat(tee.graph().totalMetres()).isCloseTo(398.1, within(0.3));
    }

    @Test
    void the_same_road_drawn_twice_counts_once() {
        RoadNetwork once = exact(
                line("a", 0, 0, 1, 0, 1, 1).withFlow(Flow.ALONG),
                line("b", 1, 1, 1, 0, 0, 0).withFlow(Flow.ALONG).withSides(2));
        assertThat(once.cleaning().duplicateLinks()).isEqualTo(2);
        assertThat(once.graph().links()).isEqualTo(2);
        assertThat(once.graph().flow(0)).isEqualTo(Flow.BOTH_WAYS);
        assertThat(once.graph().sides(0)).isEqualTo(2);
    }

    @Test
    void repeated_points_lines_without_length_and_broken_coordinates_are_counted() {
        RoadNetwork rest = exact(
                line("good", 0, 0, 0, 0, 1, 0),
                line("point", 3, 3, 3, 3),
                line("empty"),
                RoadLine.of("nan", 135, Double.NaN, 135, 35),
                RoadLine.of("metres", 12_345, 67_890, 12_346, 67_891));
        assertThat(rest.graph().links()).isEqualTo(1);
        assertThat(rest.cleaning().repeatedPoints()).isEqualTo(1);
        assertThat(rest.cleaning().leftOut())
                .extracting(Cleaning.LeftOut::fault)
                .containsExactly(
                        LineFault.NO_LENGTH, LineFault.NO_LENGTH, LineFault.BAD_COORDINATE, LineFault.BAD_COORDINATE);
        assertThat(rest.cleaning().leftOut().getFirst().id()).isEqualTo("point");
    }

    @Test
    void a_stub_shorter_than_the_tolerance_disappears() {
        RoadNetwork rest = NetworkBuilder.build(
                List.of(line("a", 0, 0, 1, 0), line("stub", 1, 0, 1.01, 0)), NetworkOptions.snapping(2));
        assertThat(rest.graph().links()).isEqualTo(1);
        assertThat(rest.cleaning().collapsedLinks()).isEqualTo(1);
    }

    @Test
    void no_lines_make_an_empty_network() {
        RoadGraph empty = exact().graph();
        assertThat(empty.nodes()).isZero();
        assertThat(Components.of(empty).count()).isZero();
        assertThat(ReturnTrips.of(empty).nodesOutside()).isZero();
        assertThat(Contraction.of(empty).graph().links()).isZero();
    }

    @Test
    void components_are_ranked_by_length() {
        Components parts = Components.of(
                exact(line("short", 0, 0, 1, 0), line("long", 0, 5, 3, 5)).graph());
        assertThat(parts.count()).isEqualTo(2);
        assertThat(parts.componentOf(2)).isZero();
        assertThat(parts.metres(0)).isCloseTo(300, within(0.1));
        assertThat(parts.metresApart()).isCloseTo(100, within(0.1));
    }

    @Test
    void a_one_way_road_out_of_a_ring_cannot_be_driven_back() {
        RoadGraph ring = exact(
                        line("ring", 0, 0, 1, 0, 1, 1, 0, 0).withFlow(Flow.ALONG),
                        line("out", 0, 0, -1, 0).withFlow(Flow.ALONG),
                        line("two-way", 0, 0, 0, -1))
                .graph();
        ReturnTrips trips = ReturnTrips.of(ring);
        assertThat(trips.nodesOutside()).isEqualTo(1);
        assertThat(trips.areMutual(0, 2)).isTrue();
        assertThat(trips.areMutual(0, 1)).isFalse();
    }

    @Test
    void points_on_the_way_are_contracted_and_lengths_stay() {
        RoadGraph chain = exact(
                        line("a", 0, 0, 1, 0).withFlow(Flow.ALONG),
                        line("b", 2, 0, 1, 0).withFlow(Flow.AGAINST),
                        line("c", 2, 0, 3, 0),
                        line("d", 2, 0, 2, 1))
                .graph();
        Contraction contraction = Contraction.of(chain);
        RoadGraph contracted = contraction.graph();
        assertThat(contracted.nodes()).isEqualTo(4);
        assertThat(contracted.links()).isEqualTo(3);
        assertThat(contraction.linksOf(0)).containsExactly(0, 1);
        assertThat(contracted.flow(0)).isEqualTo(Flow.ALONG);
        assertThat(contracted.metres(0)).isCloseTo(200, within(0.05));
        assertThat(contracted.shapePoints(0)).isEqualTo(3);
        assertThat(contraction.contractedNode(1)).isEqualTo(-1);
    }

    @Test
    void a_ring_without_junctions_keeps_one_node() {
        RoadGraph ring = exact(line("a", 0, 0, 1, 0), line("b", 1, 0, 1, 1), line("c", 1, 1, 0, 0))
                .graph();
        RoadGraph contracted = Contraction.of(ring).graph();
        assertThat(contracted.nodes()).isEqualTo(1);
        assertThat(contracted.links()).isEqualTo(1);
        assertThat(contracted.from(0)).isEqualTo(contracted.to(0));
        assertThat(contracted.totalMetres()).isCloseTo(ring.totalMetres(), within(1e-9));
    }

    @Test
    void two_towns_roads_join_at_the_border() {
        JointNetwork joint = JointNetwork.of(
                List.of(
                        line("west", 0, 0, 1, 0).ofMember(0),
                        line("east", 1.01, 0, 3, 0).ofMember(1),
                        line("far", 9, 9, 9, 8).ofMember(1)),
                3);
        assertThat(joint.borderNodes()).hasSize(1);
        assertThat(Components.of(joint.network().graph()).count()).isEqualTo(2);
        assertThat(joint.network().graph().totalMetres(1)).isCloseTo(299, within(1.5));
    }

    @Test
    void a_tolerance_out_of_range_is_refused() {
        assertThatThrownBy(() -> NetworkOptions.snapping(51)).hasMessageContaining("51.0 m");
        assertThatThrownBy(() -> NetworkOptions.snapping(Double.NaN)).hasMessageContaining("NaN");
    }
}
