package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Minutes beside kilometres, at the national mean of the road census. */
class TravelTimeTest {

    @Test
    void kilometresBecomeWholeMinutes() {
        assertThat(TravelTime.minutes(new BigDecimal("34.9"))).isEqualTo(60);
        assertThat(TravelTime.minutes(new BigDecimal("56.9"))).isEqualTo(98);
        assertThat(TravelTime.minutes(BigDecimal.ZERO)).isZero();
    }
}
