package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tabane.engine.effect.FreedHours.Allotment;
import org.tabane.engine.effect.FreedHours.Reason;

@DisplayName("Q2-9 減った時間で注力する業務：振り向け先の合計＝創出時間")
class FreedHoursTest {

    @Test
    void freed_hours_go_to_named_new_work_to_the_last_hour() {
        assertThat(FreedHours.allot(hours("355.5"), List.of(of("計画策定", "200"), of("工事発注", "155.5"))))
                .isInstanceOf(FreedHours.Allotted.class);
    }

    @Test
    void an_allotment_that_does_not_add_up_says_by_how_much() {
        assertThat(FreedHours.allot(hours("355.5"), List.of(of("計画策定", "200"))))
                .isEqualTo(refused(new Reason.DoesNotAddUp(hours("355.5"), hours("200"), hours("155.5"))));
    }

    @Test
    void nothing_can_be_allotted_where_nothing_was_freed() {
        assertThat(FreedHours.allot(hours("-3"), List.of(of("計画策定", "2"))))
                .isEqualTo(refused(new Reason.NothingFreed(hours("-3"))));
        assertThat(FreedHours.allot(hours("-3"), List.of())).isInstanceOf(FreedHours.Allotted.class);
    }

    @Test
    void new_work_needs_a_name_of_its_own_and_some_hours() {
        assertThat(FreedHours.allot(hours("2"), List.of(of("研修", "1"), of("研修", "1"), of(" ", "0"))))
                .isEqualTo(refused(
                        new Reason.NamedTwice("研修"),
                        new Reason.Unnamed(hours("0")),
                        new Reason.NotPositive(" ", hours("0"))));
    }

    private static FreedHours.Refused refused(Reason... reasons) {
        return new FreedHours.Refused(List.of(reasons));
    }

    private static Allotment of(String work, String hours) {
        return new Allotment(work, hours(hours));
    }

    private static BigDecimal hours(String text) {
        return new BigDecimal(text);
    }
}
