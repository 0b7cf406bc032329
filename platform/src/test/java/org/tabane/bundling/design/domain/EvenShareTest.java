package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;

/** A village of 1,000 and a town of 9,000 share 1,000,000 yen of management, desk and set-up. */
class EvenShareTest {

    private static final MemberId VILLAGE = MemberId.of("village");
    private static final MemberId TOWN = MemberId.of("town");

    private final Map<MemberId, Integer> people = Map.of(VILLAGE, 1_000, TOWN, 9_000);

    @Test
    void theVillagesLossEndsAtASmallerEqualKey() {
        // The village bears (½·½ + ½·0.1) = 300,000 of the fees. At w it bears 100,000 + w × 400,000; it loses 80,000,
        // so w = 0.3.
        EvenShare share = EvenShare.bringingToZero(effect(-80_000, 500_000), VILLAGE, 1_000_000, people::get)
                .orElseThrow();
        assertThat(share.share()).isCloseTo(0.3, within(1e-9));
        assertThat(share.others()).isEqualTo(420_000);
    }

    @Test
    void aLossBeyondTheWholeKeyIsNotMendedByIt() {
        assertThat(EvenShare.bringingToZero(effect(-300_000, 500_000), VILLAGE, 1_000_000, people::get))
                .isEmpty();
    }

    @Test
    void withoutPopulationsThereIsNoKeyToShift() {
        assertThat(EvenShare.bringingToZero(effect(-80_000, 500_000), VILLAGE, 1_000_000, member -> 0))
                .isEmpty();
    }

    private static GroupEffect effect(long village, long town) {
        return new GroupEffect(List.of(member(TOWN, town), member(VILLAGE, village)), 0, 10);
    }

    private static MemberEffect member(MemberId id, long saving) {
        return new MemberEffect(id, 10_000_000, 10_000_000 - saving, BigDecimal.TEN, BigDecimal.ONE);
    }
}
