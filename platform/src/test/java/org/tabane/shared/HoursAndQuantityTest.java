package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoursAndQuantityTest {

    @Test
    void hoursAreEqualHoweverTheyWereWritten() {
        assertThat(Hours.parse("12.50")).isEqualTo(Hours.parse("１２．５時間")).isEqualTo(Hours.of(new BigDecimal("12.5")));
        assertThat(Hours.parse("1,200")).isEqualTo(Hours.of(1200)).hasToString("1,200 h");
        assertThat(Hours.of(0)).isEqualTo(Hours.ZERO).isEqualTo(Hours.parse("0.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Hours.parse("約10"));
    }

    @Test
    void hoursCostTheirRateRoundedOnce() {
        assertThat(Hours.parse("0.5").costAt(Yen.of(3_335), RoundingMode.HALF_UP))
                .isEqualTo(Yen.of(1_668));
        assertThat(Hours.of(4_650).inPeople(1)).isEqualByComparingTo("2.5");
        assertThat(Hours.ofMinutes(90)).isEqualTo(Hours.parse("1.5"));
        assertThat(Hours.sum(List.of(Hours.of(2), Hours.of(-3))).display()).isEqualTo("▲1");
        assertThat(Hours.parse("2.345").display(1)).isEqualTo("2.3");
    }

    @Test
    void quantitiesOfDifferentUnitsAreNeverAdded() {
        Quantity mown = Quantity.of("1,250.50", "㎡");
        assertThat(mown.plus(Quantity.of(10, "㎡")).display()).isEqualTo("1,260.5 ㎡");
        assertThat(mown.costAt(Yen.of(135), RoundingMode.DOWN)).isEqualTo(Yen.of(168_817));
        assertThatIllegalArgumentException().isThrownBy(() -> mown.plus(Quantity.of(1, "m")));
        assertThatIllegalArgumentException().isThrownBy(() -> Quantity.of(1, " "));
    }
}
