package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YenTest {

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Yen.sum(List.of(Yen.of(1), Yen.of(2), Yen.of(-5)))).isEqualTo(Yen.of(-2));
        assertThat(Yen.of(10).minus(Yen.of(3)).times(3).negated()).isEqualTo(Yen.of(-21));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Yen.of(Long.MAX_VALUE).plus(Yen.of(1)));
    }

    @Test
    void everyFractionNamesItsRounding() {
        assertThat(Yen.of(1_980).times(new BigDecimal("12.5"), RoundingMode.DOWN))
                .isEqualTo(Yen.of(24_750));
        assertThat(Yen.of(100).dividedBy(3, RoundingMode.DOWN)).isEqualTo(Yen.of(33));
        assertThat(Yen.of(100).dividedBy(3, RoundingMode.UP)).isEqualTo(Yen.of(34));
        assertThat(Yen.of(-5).dividedBy(2, RoundingMode.HALF_UP)).isEqualTo(Yen.of(-3));
        assertThat(Yen.of(1_234_567).roundedTo(1_000, RoundingMode.DOWN)).isEqualTo(Yen.of(1_234_000));
        assertThat(Yen.of(9_000_000_000_000_000L).share(7_000, 9_000, RoundingMode.DOWN))
                .isEqualTo(Yen.of(7_000_000_000_000_000L));
    }

    @Test
    void writesNegativeAmountsWithABlackTriangle() {
        assertThat(Yen.of(1_234).display()).isEqualTo("1,234");
        assertThat(Yen.of(-1_234).display()).isEqualTo("▲1,234");
        assertThat(Yen.ZERO.display()).isEqualTo("0");
        assertThat(Yen.of(-1_234_500).displayThousands(RoundingMode.HALF_UP)).isEqualTo("▲1,235");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1,234;1234",
                "¥1,234;1234",
                "▲1,234円;-1234",
                "△1,234;-1234",
                "(1,234);-1234",
                "－１，２３４;-1234",
                "12.5千円;12500",
                "1.3億円;130000000",
                "4億円;400000000",
                "50万円;500000",
                "▲¥5;-5",
                "１２３円;123",
                "3百万円;3000000"
            })
    void readsAmountsAsPeopleWriteThem(String text, long amount) {
        assertThat(Yen.parse(text)).isEqualTo(Yen.of(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "円", "1.5円", "1,23", "abc", "--1", "12,345,6"})
    void refusesWhatIsNotAWholeNumberOfYen(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Yen.parse(text));
    }
}
