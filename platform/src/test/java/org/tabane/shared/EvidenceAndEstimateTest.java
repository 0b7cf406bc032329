package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceAndEstimateTest {

    @Test
    void aCombinationRestsOnItsWeakestPart() {
        assertThat(Evidence.weakest(List.of(Evidence.MEASURED, Evidence.ASSUMED, Evidence.SURVEYED)))
                .isEqualTo(Evidence.ASSUMED);
        assertThat(Evidence.ASSUMED.weaker(Evidence.SAMPLE)).isEqualTo(Evidence.SAMPLE);
        assertThatIllegalArgumentException().isThrownBy(() -> Evidence.weakest(List.of()));
    }

    @Test
    void anEstimateHasOrderedValuesAndASource() {
        Estimate estimate = Estimate.of("0.2", "0.33", "0.6", "群マネの手引き 明和町", Evidence.ASSUMED);
        assertThat(estimate.covers(new BigDecimal("0.60"))).isTrue();
        assertThat(estimate.covers(new BigDecimal("0.61"))).isFalse();
        assertThat(estimate.times(BigDecimal.TEN).mode()).isEqualByComparingTo("3.3");
        assertThat(Estimate.exactly(BigDecimal.ONE, "契約書", Evidence.MEASURED).isExact())
                .isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of("2", "1", "3", "x", Evidence.ASSUMED));
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.of("1", "1", "1", " ", Evidence.ASSUMED));
    }

    @Test
    void sectorsAreFoundByTheirUsualNames() {
        assertThat(Sector.find("道路")).contains(Sector.ROAD);
        assertThat(Sector.find(" 河川・水路 ")).contains(Sector.RIVER);
        assertThat(Sector.find("road")).contains(Sector.ROAD);
        assertThat(Sector.find("空港")).isEmpty();
        assertThat(List.of(Sector.values())).extracting(Sector::itemLetter).doesNotHaveDuplicates();
    }
}
