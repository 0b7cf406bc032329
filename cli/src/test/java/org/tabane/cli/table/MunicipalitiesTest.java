package org.tabane.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MunicipalitiesTest {

    @Test
    @DisplayName("全国地方公共団体コードの検査数字")
    void check_digits_are_those_of_real_municipalities() {
        assertThat(List.of("132063", "132039", "052043", "152048", "242021", "244422", "011002"))
                .allSatisfy(code -> assertThat(
                                Municipalities.of(code.substring(0, 5)).value())
                        .isEqualTo(code));
    }
}
