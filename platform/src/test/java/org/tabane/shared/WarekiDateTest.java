package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiDateTest {

    private static final LocalDate DAY = LocalDate.parse("2026-10-21");

    @Test
    void writesDaysAsOfficesDo() {
        assertThat(WarekiDate.full(DAY)).isEqualTo("令和8年10月21日（水）");
        assertThat(WarekiDate.inTable(DAY)).isEqualTo("10/21（水）");
        assertThat(WarekiDate.month(DAY)).isEqualTo("令和8年10月");
        assertThat(WarekiDate.display(DAY, Locale.ENGLISH)).isEqualTo("Wed 21 October 2026");
        assertThat(WarekiDate.withoutWeekday(LocalDate.parse("2019-05-01"))).isEqualTo("令和元年5月1日");
        assertThat(WarekiDate.withoutWeekday(LocalDate.parse("2019-04-30"))).isEqualTo("平成31年4月30日");
        assertThat(WarekiDate.withoutWeekday(LocalDate.parse("1989-01-07"))).isEqualTo("昭和64年1月7日");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "令和8年10月21日",
                "令和８年１０月２１日（水）",
                "R8.10.21",
                "r8/10/21",
                "2026-10-21",
                "2026/10/21",
                "2026.10.21",
                "2026年10月21日",
                "20261021",
                "令和 8年 10月 21日"
            })
    void readsDaysAsPeopleWriteThem(String text) {
        assertThat(WarekiDate.parse(text)).isEqualTo(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "令和8年2月30日", "2026-13-01", "10/21", "明日"})
    void refusesDaysThatDoNotExist(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> WarekiDate.parse(text));
    }
}
