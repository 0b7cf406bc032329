package org.tabane.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JapaneseNumberTest {

    @Test
    void numbers_are_read_as_offices_write_them() {
        assertThat(List.of("1234.5", "１，２３４．５", "1,234.5", "+1234.50"))
                .allSatisfy(text ->
                        assertThat(JapaneseNumber.parse(text).orElseThrow()).isEqualByComparingTo("1234.5"));
        assertThat(List.of("▲5", "△5", "-5", "−5", "－５"))
                .allSatisfy(text ->
                        assertThat(JapaneseNumber.parse(text).orElseThrow()).isEqualByComparingTo("-5"));
        assertThat(JapaneseNumber.parse("-15％").orElseThrow()).isEqualByComparingTo("-0.15");
    }

    @Test
    void what_might_be_meant_otherwise_is_not_a_number() {
        assertThat(List.of("1,23", "12円", "1e6", "約100", "1 000", "令和8", "", "."))
                .allSatisfy(text -> assertThat(JapaneseNumber.parse(text)).isEmpty());
    }
}
