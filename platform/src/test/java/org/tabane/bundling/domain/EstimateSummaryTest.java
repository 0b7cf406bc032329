package org.tabane.bundling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tabane.engine.RunControl;
import org.tabane.shared.Sector;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of an answer gives the whole answer again. */
class EstimateSummaryTest {

    @Test
    void anAnswerSurvivesBeingKept() {
        EstimatePlan plan = DefaultPlan.of(
                ShippedBook.read(),
                new FirstQuestion(
                        List.of(
                                new Town("P", "紙のまち", OptionalInt.of(100_000)),
                                new Town("F", "折紙のまち", OptionalInt.of(900))),
                        EnumSet.of(Sector.ROAD, Sector.RIVER),
                        3,
                        true,
                        12));
        EstimateAnswer answer = EstimateAnswer.of(plan, 1_000, RunControl.seeded(7));
        JsonMapper json = JsonMapper.builder().build();
        EstimateAnswer kept = json.readValue(
                        json.writeValueAsString(EstimateSummary.of(answer.effect())), EstimateSummary.class)
                .answer(plan);
        assertThat(kept.groupSaving()).isEqualTo(answer.groupSaving());
        assertThat(kept.group()).isEqualTo(answer.group());
        assertThat(kept.effect().members()).isEqualTo(answer.effect().members());
        assertThat(kept.measureNext()).isEqualTo(answer.measureNext());
        assertThat(kept.effect().drawsDone()).isEqualTo(1_000);
    }
}
