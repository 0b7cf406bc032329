package org.tabane.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A year projected from a week, worked by hand and checked by simulation. */
class AnnualHoursTest {
    private static final int DAYS = 240;

    private static Diary diary(int... minutes) {
        List<Map<String, Integer>> days = new ArrayList<>();
        for (int each : minutes) {
            days.add(Map.of("R01", each, "OTHER", 60));
        }
        return new Diary(days);
    }

    @Test
    @DisplayName("everyone noted: only the days differ; 2 people, 240 days, 2 h a day → 960 h ± 1.886·0.4979·480")
    void whenEveryoneNotedOnlyTheDaysCount() {
        AnnualHours hours = AnnualHours.project("R01", List.of(diary(240, 120), diary(60, 60)), 2, DAYS);
        assertThat(hours.observed()).isEqualTo(8);
        assertThat(hours.expected()).isEqualTo(960);
        assertThat(hours.high()).isCloseTo(960 + 450.75, within(0.1));
        assertThat(hours.low()).isCloseTo(960 - 450.75, within(0.1));
    }

    @Test
    @DisplayName("two of four noted: people differ too; 1,920 h + 3.078·0.78991·960, and never below 0")
    void whenHalfNotedPeopleDifferToo() {
        AnnualHours hours = AnnualHours.project("R01", List.of(diary(240, 120), diary(60, 60)), 4, DAYS);
        assertThat(hours.expected()).isEqualTo(1920);
        assertThat(hours.high()).isCloseTo(1920 + 2334.1, within(0.5));
        assertThat(hours.low()).isZero();
    }

    @Test
    void onePersonOfSeveralOrOneDayGivesNoRange() {
        assertThat(AnnualHours.project("R01", List.of(diary(60, 90, 30)), 3, DAYS)
                        .high())
                .isNull();
        assertThat(AnnualHours.project("R01", List.of(diary(60)), 1, DAYS).high())
                .isNull();
        assertThat(AnnualHours.project("R01", List.of(diary(60, 90)), 1, DAYS).high())
                .isNotNull();
    }

    @Test
    void anItemNobodyNotedIsZeroForThisWeek() {
        assertThat(AnnualHours.project("W01", List.of(diary(60, 90)), 1, DAYS).expected())
                .isZero();
    }

    @Test
    @DisplayName("the range holds about eight times in ten (seed 20261121)")
    void theRangeHoldsAboutEightTimesInTen() {
        Random random = new Random(20_261_121);
        for (int takingPart : new int[] {12, 6}) {
            int held = 0;
            int rounds = 600;
            for (int round = 0; round < rounds; round++) {
                double year = 0;
                List<Diary> diaries = new ArrayList<>();
                for (int person = 0; person < 12; person++) {
                    double usual = 120 + 60 * random.nextGaussian();
                    int[] minutes = new int[DAYS];
                    for (int day = 0; day < DAYS; day++) {
                        minutes[day] = (int) Math.max(0, usual + 50 * random.nextGaussian());
                        year += minutes[day] / 60.0;
                    }
                    if (person < takingPart) {
                        diaries.add(diary(
                                random.ints(5, 0, DAYS).map(day -> minutes[day]).toArray()));
                    }
                }
                AnnualHours hours = AnnualHours.project("R01", diaries, 12, DAYS);
                Double low = hours.low();
                Double high = hours.high();
                if (low != null && high != null && low <= year && year <= high) {
                    held++;
                }
            }
            assertThat((double) held / rounds)
                    .as(takingPart + " of 12 take part")
                    .isBetween(0.74, 0.87);
        }
    }
}
