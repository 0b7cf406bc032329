package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.design.domain.AlternativesFound.Combination;
import org.tabane.bundling.design.domain.TradeOff.Axis;

class TradeOffTest {

    private final Combination near = new Combination("near", 8, 27_900, 48, 2, 260);
    private final Combination middle = new Combination("middle", 6, 40_740, 62, 3, -380);
    private final Combination beaten = new Combination("beaten", 6, 30_000, 65, 4, 100);
    private final Combination cheapest = new Combination("cheapest", 4, 45_100, 88, 3, -2_650);

    @Test
    void theLineHoldsThoseNobodyBeatsInBoth() {
        List<Combination> all = List.of(cheapest, beaten, middle, near);
        assertThat(TradeOff.unbeaten(all, Axis.TRAVEL)).containsExactly(near, middle, cheapest);
        assertThat(TradeOff.unbeaten(all, Axis.STAFF)).containsExactly(beaten, cheapest);
        assertThat(TradeOff.unbeaten(all, Axis.LEAST)).containsExactly(near, beaten, middle, cheapest);
    }

    @Test
    void ofEqualFiguresTheFirstStandsForAll() {
        Combination same = new Combination("same", 6, 40_740, 62, 3, -380);
        assertThat(TradeOff.unbeaten(List.of(middle, same), Axis.TRAVEL)).containsExactly(middle);
    }
}
