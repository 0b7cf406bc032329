package org.tabane.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

    private final BusinessCalendar calendar = BusinessCalendar.standard();

    /** The days off published by the Cabinet Office 「国民の祝日」 for these years. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2003;01-01 01-13 02-11 03-21 04-29 05-03 05-05 07-21 09-15 09-23 10-13 11-03 11-23 11-24 12-23",
                "2006;01-01 01-02 01-09 02-11 03-21 04-29 05-03 05-04 05-05 07-17 09-18 09-23 10-09 11-03 11-23 12-23",
                "2009;01-01 01-12 02-11 03-20 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
                "2015;01-01 01-12 02-11 03-21 04-29 05-03 05-04 05-05 05-06 07-20 09-21 09-22 09-23 10-12 11-03 11-23 12-23",
                "2019;01-01 01-14 02-11 03-21 04-29 04-30 05-01 05-02 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 10-22 11-03 11-04 11-23",
                "2020;01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-23 07-24 08-10 09-21 09-22 11-03 11-23",
                "2021;01-01 01-11 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-22 07-23 08-08 08-09 09-20 09-23 11-03 11-23",
                "2024;01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 11-23",
                "2025;01-01 01-13 02-11 02-23 02-24 03-20 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24",
                "2026;01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
                "2027;01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"
            })
    void publicHolidaysAreThoseTheGovernmentPublished(int year, String days) {
        assertThat(PublicHolidays.of(year).keySet())
                .extracting(day -> day.toString().substring(5))
                .containsExactly(days.split(" "));
    }

    @Test
    void theDayBetweenTwoHolidaysIsOff() {
        assertThat(calendar.publicHoliday(LocalDate.parse("2026-09-22"))).contains(PublicHoliday.BETWEEN_HOLIDAYS);
        assertThat(calendar.publicHoliday(LocalDate.parse("2026-05-06"))).contains(PublicHoliday.SUBSTITUTE);
        assertThat(calendar.publicHoliday(LocalDate.parse("2026-09-24"))).isEmpty();
    }

    @Test
    void officesCloseOverTheYearEnd() {
        assertThat(calendar.isOpen(LocalDate.parse("2026-12-28"))).isTrue();
        assertThat(calendar.isClosed(LocalDate.parse("2026-12-29"))).isTrue();
        assertThat(calendar.nextBusinessDay(LocalDate.parse("2026-12-28"))).isEqualTo("2027-01-04");
        assertThat(calendar.openDayOnOrBefore(LocalDate.parse("2027-01-03"))).isEqualTo("2026-12-28");
    }

    @Test
    void monthlyReportDueOnAClosedDayMovesToTheNextOpenDay() {
        assertThat(calendar.openDayOnOrAfter(LocalDate.parse("2026-10-10"))).isEqualTo("2026-10-13");
    }

    @Test
    void businessDaysSkipClosedDaysAndDoNotCountTheFirst() {
        LocalDate friday = LocalDate.parse("2026-09-18");
        assertThat(calendar.addBusinessDays(friday, 3)).isEqualTo("2026-09-28");
        assertThat(calendar.addBusinessDays(friday, 0)).isEqualTo(friday);
        assertThat(calendar.countBusinessDays(friday, LocalDate.parse("2026-09-28")))
                .isEqualTo(3);
        assertThat(calendar.countBusinessDays(friday, friday)).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.addBusinessDays(friday, -1));
    }

    @Test
    void aGovernmentMayCloseOnDaysOfItsOwn() {
        LocalDate foundation = LocalDate.parse("2026-10-01");
        assertThat(BusinessCalendar.closedAlsoOn(Set.of(foundation)).isClosed(foundation))
                .isTrue();
        assertThat(calendar.isClosed(foundation)).isFalse();
    }

    @Test
    void yearsOutsideTheRulesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.isOpen(LocalDate.parse("1999-12-31")));
        assertThatIllegalArgumentException().isThrownBy(() -> calendar.isOpen(LocalDate.parse("2100-01-01")));
    }
}
