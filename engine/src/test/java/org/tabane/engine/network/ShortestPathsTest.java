package org.tabane.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Distances by hand, and on random networks beside the triple loop over all nodes. */
class ShortestPathsTest {

    @Test
    void the_way_round_is_taken_where_a_road_is_one_way() {
        RoadGraph square = NetworkBuilder.build(
                        List.of(
                                NetworkBuilderTest.line("south", 0, 0, 1, 0).withFlow(Flow.ALONG),
                                NetworkBuilderTest.line("round", 1, 0, 1, 1, 0, 1, 0, 0)),
                        NetworkOptions.exact())
                .graph();
        ShortestPaths paths = new ShortestPaths(square);
        assertThat(paths.metres(0, 1)).isCloseTo(100, within(0.05));
        assertThat(paths.metres(1, 0)).isCloseTo(300, within(0.1));
        assertThat(paths.links(1, 0)).containsExactly(1);
        assertThat(paths.links(0, 0)).isEmpty();
    }

    @Test
    void a_length_agrees_with_the_arcs_of_the_ellipsoid() {
        // Meridian arc from 35° to 35.1° and parallel at 35° on GRS80, integrated numerically.
        assertThat(Geodesic.metres(135, 35, 135, 35.1)).isCloseTo(11_094.149, within(0.001));
        assertThat(Geodesic.metres(135, 35, 135.1, 35)).isCloseTo(9_128.817, within(0.001));
    }

    @RepeatedTest(60)
    void random_networks_agree_with_brute_force(RepetitionInfo repetition) {
        long seed = 4_711L + repetition.getCurrentRepetition();
        RoadGraph graph = NetworkBuilder.build(randomLines(new Random(seed)), NetworkOptions.exact())
                .graph();
        double[][] expected = allPairs(graph);
        ShortestPaths paths = new ShortestPaths(graph);
        ReturnTrips trips = ReturnTrips.of(graph);
        Components components = Components.of(graph);
        for (int a = 0; a < graph.nodes(); a++) {
            double[] row = paths.metresFrom(a);
            for (int b = 0; b < graph.nodes(); b++) {
                if (Double.isInfinite(expected[a][b])) {
                    assertThat(row[b]).as("seed %s", seed).isInfinite();
                } else {
                    assertThat(row[b]).as("seed %s", seed).isCloseTo(expected[a][b], within(1e-6));
                    assertThat(components.componentOf(a)).isEqualTo(components.componentOf(b));
                }
                assertThat(trips.areMutual(a, b))
                        .as("seed %s, %s and %s", seed, a, b)
                        .isEqualTo(Double.isFinite(expected[a][b]) && Double.isFinite(expected[b][a]));
                int[] links = paths.links(a, b);
                if (links.length > 0) {
                    assertThat(Arrays.stream(links).mapToDouble(graph::metres).sum())
                            .isCloseTo(expected[a][b], within(1e-6));
                }
            }
        }
    }

    @RepeatedTest(60)
    void contraction_changes_no_distance_and_no_length(RepetitionInfo repetition) {
        long seed = 815L + repetition.getCurrentRepetition();
        RoadGraph graph = NetworkBuilder.build(randomLines(new Random(seed)), NetworkOptions.exact())
                .graph();
        Contraction contraction = Contraction.of(graph);
        RoadGraph contracted = contraction.graph();
        assertThat(contracted.totalMetres()).isCloseTo(graph.totalMetres(), within(1e-6));
        assertThat(IntStream.range(0, contracted.links())
                        .flatMap(link -> Arrays.stream(contraction.linksOf(link)))
                        .sorted())
                .containsExactlyElementsOf(
                        IntStream.range(0, graph.links()).boxed().toList());
        assertThat(Components.of(contracted).count())
                .isEqualTo(Components.of(graph).count());
        ShortestPaths before = new ShortestPaths(graph);
        ShortestPaths after = new ShortestPaths(contracted);
        for (int a = 0; a < contracted.nodes(); a++) {
            double[] rowBefore = before.metresFrom(contraction.originalNode(a));
            double[] rowAfter = after.metresFrom(a);
            for (int b = 0; b < contracted.nodes(); b++) {
                double expected = rowBefore[contraction.originalNode(b)];
                if (Double.isInfinite(expected)) {
                    assertThat(rowAfter[b]).as("seed %s", seed).isInfinite();
                } else {
                    assertThat(rowAfter[b]).as("seed %s", seed).isCloseTo(expected, within(1e-6));
                }
            }
        }
    }

    @Test
    void rows_are_kept_within_their_memory() {
        RoadGraph graph = NetworkBuilder.build(randomLines(new Random(3)), NetworkOptions.exact())
                .graph();
        DistanceRows rows = new DistanceRows(graph, 4L * graph.nodes() * 3);
        double[][] expected = allPairs(graph);
        for (int round = 0; round < 2; round++) {
            for (int a = 0; a < graph.nodes(); a++) {
                assertThat(rows.metres(a, 0)).isEqualTo((float) expected[a][0], within(1e-2f));
            }
        }
        assertThat(rows.rowsKept()).isEqualTo(3);
        assertThat(rows.table(0, 1)[0][0]).isZero();
        assertThatThrownBy(() -> rows.table(new int[8_001])).hasMessageContaining("8001");
    }

    /** Short lines between points of a small grid, some one way, so that they share points, ends and whole stretches. */
    private static List<RoadLine> randomLines(Random random) {
        List<RoadLine> lines = new ArrayList<>();
        int count = 3 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            int points = 2 + random.nextInt(4);
            double[] units = new double[2 * points];
            double x = random.nextInt(5);
            double y = random.nextInt(5);
            for (int p = 0; p < points; p++) {
                units[2 * p] = x;
                units[2 * p + 1] = y;
                if (random.nextBoolean()) {
                    x += random.nextBoolean() ? 1 : -1;
                } else {
                    y += random.nextBoolean() ? 1 : -1;
                }
            }
            lines.add(NetworkBuilderTest.line("line " + i, units).withFlow(Flow.values()[random.nextInt(5) / 2]));
        }
        return lines;
    }

    private static double[][] allPairs(RoadGraph graph) {
        int n = graph.nodes();
        double[][] metres = new double[n][n];
        for (int i = 0; i < n; i++) {
            Arrays.fill(metres[i], Double.POSITIVE_INFINITY);
            metres[i][i] = 0;
        }
        for (int link = 0; link < graph.links(); link++) {
            int a = graph.from(link);
            int b = graph.to(link);
            if (graph.flow(link) != Flow.AGAINST) {
                metres[a][b] = Math.min(metres[a][b], graph.metres(link));
            }
            if (graph.flow(link) != Flow.ALONG) {
                metres[b][a] = Math.min(metres[b][a], graph.metres(link));
            }
        }
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    metres[i][j] = Math.min(metres[i][j], metres[i][k] + metres[k][j]);
                }
            }
        }
        return metres;
    }
}
