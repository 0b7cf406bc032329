package org.tabane.engine.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void weights_are_read_in_their_order() {
        assertThat(Weights.parse("population=0.35, equal=0.15, usage=0.50")
                        .byKey()
                        .keySet())
                .containsExactly(SharingKey.POPULATION, SharingKey.EQUAL, SharingKey.USAGE);
    }

    @Test
    void weights_that_almost_add_up_are_refused() {
        assertThatThrownBy(() -> Weights.parse("equal=0.333,population=0.333,length=0.333"))
                .hasMessageContaining("0.999");
    }

    @Test
    void what_cannot_be_read_is_named() {
        assertThatThrownBy(() -> Weights.parse("equal:0.5,population=0.5")).hasMessageContaining("equal:0.5");
        assertThatThrownBy(() -> Weights.parse("equal=half,population=0.5")).hasMessageContaining("equal=half");
        assertThatThrownBy(() -> Weights.parse("equal=0.5,equal=0.5")).hasMessageContaining("twice");
        assertThatThrownBy(() -> Weights.parse("equal=-0.5,population=1.5")).hasMessageContaining("equal");
    }
}
