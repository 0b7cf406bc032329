package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalGovernmentCodeTest {

    @ParameterizedTest
    @CsvSource({
        "13206, 132063", "13203, 132039", "05204, 052043", "15204, 152048",
        "24202, 242021", "24442, 244422", "01100, 011002", "05000, 050008"
    })
    void checkDigitFollowsTheOfficialRule(String five, String six) {
        assertThat(LocalGovernmentCode.ofFive(five).value()).isEqualTo(six);
        assertThat(LocalGovernmentCode.parse(six).fiveDigits()).isEqualTo(five);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13206", "132063", "１３２０６", "１３２０６３", " 132063　", "132 063"})
    void readsFiveOrSixDigitsAlsoFullWidth(String text) {
        assertThat(LocalGovernmentCode.parse(text)).hasToString("132063");
    }

    @ParameterizedTest
    @ValueSource(strings = {"132064", "48201", "00100", "1320", "1320630", "13A06", "", "府中市", "-13206"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LocalGovernmentCode.parse(text));
    }

    @Test
    void saysWhichCheckDigitBelongsAndWhenAZeroMayBeLost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalGovernmentCode.parse("132064"))
                .withMessageContaining("check digit 4 where 3 belongs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalGovernmentCode.parse("5204"))
                .withMessageContaining("leading zero");
    }

    @Test
    void knowsItsPrefecture() {
        assertThat(LocalGovernmentCode.parse("05204").prefecture()).isEqualTo(Prefecture.AKITA);
        assertThat(LocalGovernmentCode.parse("05204").isPrefecture()).isFalse();
        assertThat(Prefecture.AKITA.localGovernmentCode()).hasToString("050008");
        assertThat(Prefecture.AKITA.localGovernmentCode().isPrefecture()).isTrue();
        assertThat(Prefecture.REAL).hasSize(47);
        assertThat(Prefecture.ofCode("47")).isEqualTo(Prefecture.OKINAWA);
    }
}
