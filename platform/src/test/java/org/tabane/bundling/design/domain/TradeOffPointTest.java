package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tabane.bundling.design.domain.TradeOffPoint.Axis;

class TradeOffPointTest {

    private final TradeOffPoint near = new TradeOffPoint(4, 8, 27_900, 48, 2, 260);
    private final TradeOffPoint middle = new TradeOffPoint(1, 6, 40_740, 62, 3, -380);
    private final TradeOffPoint beaten = new TradeOffPoint(0, 6, 30_000, 65, 4, 100);
    private final TradeOffPoint cheapest = new TradeOffPoint(5, 4, 45_100, 88, 3, -2_650);

    @Test
    void theLineHoldsThoseNobodyBeatsInBoth() {
        List<TradeOffPoint> all = List.of(cheapest, beaten, middle, near);
        assertThat(TradeOffPoint.unbeaten(all, Axis.LONGEST_TRAVEL)).containsExactly(near, middle, cheapest);
        assertThat(TradeOffPoint.unbeaten(all, Axis.SMALLEST_STAFF)).containsExactly(beaten, cheapest);
        assertThat(TradeOffPoint.unbeaten(all, Axis.LEAST_SAVING)).containsExactly(near, beaten, middle, cheapest);
    }

    @Test
    void ofEqualFiguresThePlanStandsForAll() {
        TradeOffPoint same = new TradeOffPoint(0, 6, 40_740, 62, 3, -380);
        assertThat(TradeOffPoint.unbeaten(List.of(same, middle), Axis.LONGEST_TRAVEL))
                .containsExactly(middle);
    }
}
