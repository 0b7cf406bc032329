package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PertQuantileTest {

    @Test
    void the_normal_quantile_meets_published_values_and_undoes_the_distribution_function() {
        assertThat(StandardNormal.quantile(0.5)).isZero();
        assertThat(StandardNormal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-14));
        assertThat(StandardNormal.quantile(1e-9)).isCloseTo(-5.997807015007686, within(1e-12));
        for (int step = 1; step < 1000; step++) {
            double u = step / 1000.0;
            assertThat(StandardNormal.cumulative(StandardNormal.quantile(u))).isCloseTo(u, within(1e-14));
        }
    }

    @Test
    void the_log_of_gamma_meets_factorials_and_the_root_of_pi() {
        assertThat(PertQuantile.logGamma(6)).isCloseTo(Math.log(120), within(1e-13));
        assertThat(PertQuantile.logGamma(1)).isCloseTo(0, within(1e-13));
        assertThat(PertQuantile.logGamma(1.5)).isCloseTo(Math.log(Math.sqrt(Math.PI) / 2), within(1e-13));
    }

    @Test
    void with_the_mode_at_one_end_the_quantile_has_a_closed_form() {
        PertQuantile atLow = new PertQuantile(0); // beta(1, 5): 1 − (1 − u)^(1/5)
        PertQuantile atHigh = new PertQuantile(1); // beta(5, 1): u^(1/5)
        for (int step = 1; step < 2000; step++) {
            double u = step / 2000.0;
            double z = StandardNormal.quantile(u);
            assertThat(atLow.at(z)).as("u=%f", u).isCloseTo(1 - Math.pow(1 - u, 0.2), within(1e-6));
            assertThat(atHigh.at(z)).as("u=%f", u).isCloseTo(Math.pow(u, 0.2), within(1e-6));
        }
    }

    @Test
    void the_table_undoes_the_incomplete_beta_function_for_every_mode() {
        for (double mode = 0; mode <= 1; mode += 0.05) {
            PertQuantile pert = new PertQuantile(mode);
            for (double u = 0.0013; u < 1; u += 0.0037) {
                assertThat(pert.cumulative(pert.at(StandardNormal.quantile(u))))
                        .as("mode %f, u %f", mode, u)
                        .isCloseTo(u, within(3e-6));
            }
        }
    }

    @Test
    void the_middle_of_a_symmetric_range_is_its_median() {
        assertThat(new PertQuantile(0.5).at(0)).isCloseTo(0.5, within(1e-14));
    }
}
