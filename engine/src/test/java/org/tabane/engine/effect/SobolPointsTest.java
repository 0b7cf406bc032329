package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SobolPointsTest {

    /** The number of primitive polynomials over GF(2) of degree n is φ(2ⁿ − 1)/n: 1, 1, 2, 2, 6, 6, 18, 16. */
    @Test
    void primitive_polynomials_are_found_in_the_numbers_theory_gives() {
        List<Integer> perDegree = new ArrayList<>(List.of(0, 0, 0, 0, 0, 0, 0, 0));
        for (long p = SobolPoints.nextPrimitive(1); p < 512; p = SobolPoints.nextPrimitive(p)) {
            int degree = 63 - Long.numberOfLeadingZeros(p);
            perDegree.set(degree - 1, perDegree.get(degree - 1) + 1);
        }
        assertThat(perDegree).containsExactly(1, 1, 2, 2, 6, 6, 18, 16);
    }

    @Test
    void each_coordinate_alone_has_one_point_in_every_cell() {
        SobolPoints points = new SobolPoints(60, 7);
        for (int dimension = 0; dimension < 60; dimension++) {
            boolean[] hit = new boolean[4096];
            for (int index = 0; index < 4096; index++) {
                hit[(int) (points.at(dimension, index) * 4096)] = true;
            }
            assertThat(hit).as("dimension %d", dimension).doesNotContain(false);
        }
    }

    @Test
    void another_seed_scrambles_differently_and_the_same_seed_alike() {
        assertThat(new SobolPoints(3, 1).at(2, 77)).isEqualTo(new SobolPoints(9, 1).at(2, 77));
        assertThat(new SobolPoints(3, 1).at(2, 77)).isNotEqualTo(new SobolPoints(3, 2).at(2, 77));
    }

    @Test
    void every_pair_of_the_first_forty_dimensions_is_evenly_filled() {
        int worst = 0;
        SobolPoints points = new SobolPoints(40, 0);
        for (int a = 0; a < 40; a++) {
            for (int b = 0; b < a; b++) {
                worst = Math.max(worst, PairQuality.excess(points, a, b, 12));
            }
        }
        assertThat(worst).isLessThanOrEqualTo(6);
    }
}
