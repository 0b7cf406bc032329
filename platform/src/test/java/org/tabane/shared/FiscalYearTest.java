package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({
        "令和8年度, 2026",
        "令和８年度, 2026",
        "令和八年度, 2026",
        "令和 8 年, 2026",
        "R8, 2026",
        "r08, 2026",
        "Ｒ８年度, 2026",
        "R.8, 2026",
        "2026, 2026",
        "2026年度, 2026",
        "２０２６, 2026",
        "FY2026, 2026",
        "FY2026 (Reiwa 8), 2026",
        "平成31年度, 2019",
        "令和元年度, 2019",
        "H31, 2019",
        "㋿元年度, 2019",
        "平成三十一年度, 2019",
        "平成二十年度, 2008",
        "平成35年度, 2023",
        "昭和45年度, 1970",
        "S63, 1988",
        "大正15年度, 1926",
        "昭和十年, 1935"
    })
    void readsWhatOfficesWrite(String text, int startYear) {
        assertThat(FiscalYear.parse(text)).isEqualTo(FiscalYear.of(startYear));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "26", "令和", "令和0年度", "昭和65年度", "X8", "12026", "不明", "令和八八年度", "1700", "平成十十年"})
    void refusesWhatIsNotAYear(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FiscalYear.parse(text));
    }

    @Test
    void runsFromFirstOfAprilUntilEndOfMarch() {
        FiscalYear year = FiscalYear.of(2026);
        assertThat(year.firstDay()).isEqualTo("2026-04-01");
        assertThat(year.lastDay()).isEqualTo("2027-03-31");
        assertThat(FiscalYear.containing(LocalDate.parse("2027-03-31"))).isEqualTo(year);
        assertThat(FiscalYear.containing(LocalDate.parse("2027-04-01"))).isEqualTo(year.next());
        assertThat(year.contains(LocalDate.parse("2026-03-31"))).isFalse();
        assertThat(year.plusYears(3).previous()).isEqualTo(FiscalYear.of(2028));
        assertThat(year).isLessThan(year.next());
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 令和8年度, FY2026 (Reiwa 8)",
        "2019, 令和元年度, FY2019 (Reiwa 1)",
        "2018, 平成30年度, FY2018 (Heisei 30)",
        "1989, 平成元年度, FY1989 (Heisei 1)",
        "1988, 昭和63年度, FY1988 (Showa 63)",
        "1926, 大正15年度, FY1926 (Taisho 15)"
    })
    void isWrittenWithTheEraOfItsFirstDay(int startYear, String japanese, String english) {
        assertThat(FiscalYear.of(startYear).display(Locale.JAPANESE)).isEqualTo(japanese);
        assertThat(FiscalYear.of(startYear).display(Locale.ENGLISH)).isEqualTo(english);
        assertThat(FiscalYear.parse(japanese)).isEqualTo(FiscalYear.of(startYear));
        assertThat(FiscalYear.parse(english)).isEqualTo(FiscalYear.of(startYear));
    }
}
