package org.tabane.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.region.Municipalities;
import org.tabane.shared.Sector;

class TypeAdviceTest {

    private final Municipalities municipalities = new Municipalities();
    private final Precedents precedents = new Precedents(municipalities);
    private final Practices practices = new Practices(municipalities, precedents);
    private final TypeAdvice advice = new TypeAdvice(practices, new Peers(precedents, practices));

    @Test
    void aRuleOnAnOpenQuestionStaysSilentAndTheQuestionIsNamed() {
        List<TypeAdvice.Fit> fits = advice.weigh(new FitFacts(Map.of(), Map.of(), Set.of()));
        assertThat(fits).hasSize(11);
        assertThat(fits).allSatisfy(fit -> assertThat(fit.reasons()).isEmpty());
        assertThat(fits.getFirst().open()).contains("staff", "tenders", "talks");
        assertThat(fits)
                .as("some counter-reasons hold for everybody")
                .anySatisfy(fit -> assertThat(fit.counterReasons()).isNotEmpty());
    }

    @Test
    void unknownIsNotNo() {
        FitFacts no = new FitFacts(Map.of(), Map.of("talks", Answer.NO), Set.of());
        FitFacts unknown = new FitFacts(Map.of(), Map.of("talks", Answer.UNKNOWN), Set.of());
        assertThat(horizontal(no).counterReasons())
                .hasSize(horizontal(unknown).counterReasons().size() + 1);
    }

    @Test
    void theSameFactMaySpeakForAndAgainst() {
        FitFacts facts = new FitFacts(
                Map.of("staff", BigDecimal.valueOf(2), "firms", BigDecimal.ONE, "sectorCount", BigDecimal.TWO),
                Map.of("divisions", Answer.YES),
                Set.of(Sector.ROAD, Sector.BRIDGE));
        TypeAdvice.Fit multi = fit(facts, FitOption.MULTI_SECTOR);
        assertThat(multi.reasons()).extracting(reason -> reason.text().ja()).anyMatch(text -> text.contains("滑らか"));
        assertThat(multi.counterReasons())
                .extracting(reason -> reason.text().ja())
                .anyMatch(text -> text.contains("予算の調整"))
                .anyMatch(text -> text.contains("域内の業者が{0}者"));
        TypeAdvice.Fit vertical = fit(facts, FitOption.VERTICAL);
        assertThat(vertical.reasons().getFirst().value()).contains(BigDecimal.valueOf(2));
        assertThat(vertical.peers()).extracting(Peer::id).contains("yamanashi", "gifu", "hashimoto");
    }

    @Test
    void everyReasonHasASourceOrSaysThatItIsAnAssumption() {
        FitFacts everything = new FitFacts(
                Map.of(
                        "staff", BigDecimal.ONE,
                        "firms", BigDecimal.valueOf(3),
                        "contracts", BigDecimal.valueOf(40),
                        "towns", BigDecimal.valueOf(3),
                        "decline", BigDecimal.valueOf(35),
                        "neighbours", BigDecimal.ZERO,
                        "nearest", BigDecimal.valueOf(50),
                        "sectorCount", BigDecimal.valueOf(3)),
                Map.of("tenders", Answer.YES, "snow", Answer.YES, "backlog", Answer.YES, "residents", Answer.YES),
                Set.of(Sector.values()));
        for (TypeAdvice.Fit fit : advice.weigh(everything)) {
            assertThat(fit.reasons()).as(fit.option().name()).isNotEmpty();
            fit.reasons()
                    .forEach(reason -> assertThat(
                                    reason.assumption() || !reason.sources().isEmpty())
                            .isTrue());
        }
    }

    @Test
    void everyConditionAsksForAFactSomebodyKnows() {
        Set<String> known =
                new java.util.HashSet<>(Set.of("towns", "people", "decline", "neighbours", "nearest", "sectorCount"));
        advice.listQuestions().forEach(question -> known.add(question.id()));
        assertThat(advice.weigh(new FitFacts(Map.of(), Map.of(), Set.of())))
                .allSatisfy(fit -> assertThat(known).containsAll(fit.open()));
        assertThat(advice.listQuestions()).hasSize(14);
    }

    private TypeAdvice.Fit horizontal(FitFacts facts) {
        return fit(facts, FitOption.HORIZONTAL);
    }

    private TypeAdvice.Fit fit(FitFacts facts, FitOption option) {
        return advice.weigh(facts).stream()
                .filter(each -> each.option() == option)
                .findFirst()
                .orElseThrow();
    }
}
