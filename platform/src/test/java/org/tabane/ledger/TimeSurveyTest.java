package org.tabane.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Which weeks a survey can be held in. */
class TimeSurveyTest {
    @Test
    void aNewSurveyIsOfferedTheFirstWeekThatHasNotBegunAndHasAnOpenDay() {
        assertThat(TimeSurvey.firstWeekFrom(LocalDate.of(2026, 11, 29)))
                .as("a Sunday: its own week is over")
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(TimeSurvey.firstWeekFrom(LocalDate.of(2026, 11, 30)))
                .as("a Monday morning")
                .isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(TimeSurvey.firstWeekFrom(LocalDate.of(2026, 4, 28)))
                .as("the days between the holidays of May are one week")
                .isEqualTo(LocalDate.of(2026, 5, 4));
        assertThat(TimeSurvey.openDaysOfWeek(LocalDate.of(2026, 5, 4)))
                .containsExactly(LocalDate.of(2026, 5, 7), LocalDate.of(2026, 5, 8));
        assertThat(TimeSurvey.firstWeekFrom(LocalDate.of(2025, 12, 27)))
                .as("29 December is closed, as are the days until 3 January")
                .isEqualTo(LocalDate.of(2026, 1, 5));
    }
}
