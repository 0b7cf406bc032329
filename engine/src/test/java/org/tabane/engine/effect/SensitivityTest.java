package org.tabane.engine.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("感度：単価±10％、時間削減率±20％")
class SensitivityTest {

    @Test
    void the_saving_moves_with_the_labour_cost_and_the_hours_really_freed() {
        SixInputs inputs = new SixInputs(
                List.of(Cell.of("A", "R01", 1_000_000, "100")),
                List.of(Cell.of("A", "R01", 1_050_000, "60")),
                EffortTable.rates("""
                        member  yen per hour
                        A       4,000
                        """),
                List.of());

        // −50,000 + 40 h × 4,000, with 3,600 or 4,400 yen and 32 or 48 hours
        assertThat(Sensitivity.of(inputs).cases())
                .extracting(Sensitivity.Case::savingYen)
                .containsExactly(65_200L, 94_000L, 122_800L, 78_000L, 110_000L, 142_000L, 90_800L, 126_000L, 161_200L);
    }
}
