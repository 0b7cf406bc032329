package org.tabane.bundling.design.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.engine.MemberId;
import org.tabane.engine.RunControl;
import org.tabane.engine.grouping.GroupingListener;
import org.tabane.shared.Prefecture;
import tools.jackson.databind.json.JsonMapper;

/** Akita as officials would group it: found, judged, moved by hand, and explained where it cannot be. */
class DesignModelTest {

    private static final String ODATE = "052043";
    private static final String KAZUNO = "052094";
    private static final String AKITA = "052019";
    private static final String YUZAWA = "052078";

    private static final DesignBasis BASIS = PrefectureDesign.basis(Prefecture.ofCode("05"));
    private static final DesignCost COST = DesignModel.cost(PrefectureDesign.BOOK, BASIS);
    private static final DesignLimits LIMITS = DesignLimits.NONE
            .with(DesignLimit.MOST_MEMBERS, BigDecimal.valueOf(8))
            .with(DesignLimit.LONGEST_KM, BigDecimal.valueOf(60));

    private static DesignModel model(DesignRules rules) {
        return DesignModel.of(new DesignQuestion(BASIS, rules), COST);
    }

    private static DesignRun.Found run(DesignRules rules) {
        return DesignRun.run(
                model(rules), RunControl.seeded(1).withTimeBudget(Duration.ofSeconds(120)), GroupingListener.NOBODY);
    }

    private static DesignPlan plan(DesignRules rules) {
        DesignPlan plan = run(rules).plan();
        assertThat(plan).isNotNull();
        return java.util.Objects.requireNonNull(plan);
    }

    private static final DesignRules RULES = DesignRules.NONE.withLimits(LIMITS);
    private static final DesignPlan BEST = plan(RULES);

    @Test
    void theBestPlanIsProvenAndHoldsEveryTownOnceInGroupsThatHangTogether() {
        assertThat(BEST.proven()).isTrue();
        assertThat(BEST.gapOfSaving()).contains(0d);
        assertThat(BEST.costYen()).isEqualTo(BEST.boundYen());
        assertThat(BEST.groups().stream().flatMap(group -> group.members().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        BASIS.towns().stream().map(DesignTown::code).toList());
        for (DesignedGroup group : BEST.groups()) {
            assertThat(isConnected(group.members())).as(group.letter()).isTrue();
            assertThat(group.members()).hasSizeLessThanOrEqualTo(8);
            assertThat(group.longestKm()).isLessThanOrEqualTo(BigDecimal.valueOf(60));
            assertThat(group.broken()).isEmpty();
        }
        assertThat(BEST.keepsToRules()).isTrue();
        assertThat(BEST.savingYen()).isPositive();
    }

    @Test
    void theFiguresOfAGroupAreThoseOfTheEffectEstimate() {
        for (DesignedGroup group : BEST.groups()) {
            GroupEffect effect =
                    COST.effect(group.members().stream().map(MemberId::of).toList());
            assertThat(group.aloneYen()).isEqualTo(effect.nowYen());
            assertThat(group.togetherYen()).isEqualTo(effect.bundledYen());
            assertThat(group.smallestSavingYen())
                    .isEqualTo(effect.members().stream()
                            .mapToLong(MemberEffect::savingYen)
                            .min()
                            .orElseThrow());
        }
    }

    @Test
    void aTownMovedByHandChangesTwoGroupsAndSaysWhichRulesBreak() {
        DesignedGroup from = BEST.groupOf(ODATE);
        DesignedGroup to = BEST.groupOf(YUZAWA);
        DesignPlan moved = model(RULES).moved(BEST, ODATE, to.letter());
        assertThat(moved.groupOf(ODATE).letter()).isEqualTo(to.letter());
        assertThat(moved.groupOf(YUZAWA).letter()).isEqualTo(to.letter());
        assertThat(moved.groupOf(ODATE).broken())
                .extracting(BrokenRule::kind)
                .contains(BrokenRule.Kind.CONNECTED, BrokenRule.Kind.LIMIT);
        assertThat(moved.keepsToRules()).isFalse();
        assertThat(moved.origin()).isEqualTo(DesignPlan.Origin.HAND);
        assertThat(moved.proven()).isFalse();
        for (DesignedGroup group : moved.groups()) {
            if (!group.letter().equals(from.letter()) && !group.letter().equals(to.letter())) {
                assertThat(BEST.groups()).contains(group);
            }
        }
        DesignPlan back = model(RULES).moved(moved, ODATE, from.letter());
        assertThat(back.savingYen()).isEqualTo(BEST.savingYen());
        assertThat(back.keepsToRules()).isTrue();
        assertThat(back.groupOf(ODATE).members()).isEqualTo(from.members());
    }

    @Test
    void aTownThatLeavesGetsTheFirstFreeLetter() {
        DesignPlan moved = model(RULES).moved(BEST, ODATE, null);
        assertThat(moved.groupOf(ODATE).members()).containsExactly(ODATE);
        assertThat(BEST.findGroup(moved.groupOf(ODATE).letter())).isEmpty();
        assertThat(moved.groupOf(ODATE).savingYen()).isZero();
    }

    @Test
    void pinsForbidsAndLocksAreKept() {
        TownPair pinned = new TownPair(ODATE, KAZUNO);
        TownPair forbidden = new TownPair(AKITA, "052116");
        List<String> locked = BEST.groupOf(YUZAWA).members();
        DesignPlan plan = plan(RULES.pinned(pinned).forbidden(forbidden).locking(locked));
        assertThat(plan.groupOf(ODATE)).isEqualTo(plan.groupOf(KAZUNO));
        assertThat(plan.groupOf(AKITA)).isNotEqualTo(plan.groupOf("052116"));
        assertThat(plan.groupOf(YUZAWA).members()).isEqualTo(locked);
        assertThat(plan.costYen()).isGreaterThanOrEqualTo(BEST.costYen());
    }

    @Test
    void rulesThatCannotHoldTogetherAreNamedAndLooseningOneMends() {
        DesignRules impossible = RULES.pinned(new TownPair(ODATE, YUZAWA));
        DesignRun.Found found = run(impossible);
        assertThat(found.plan()).isNull();
        assertThat(found.conflict()).extracting(BrokenRule::kind).contains(BrokenRule.Kind.TOGETHER);
        assertThat(found.conflict()).extracting(BrokenRule::limit).contains(DesignLimit.LONGEST_KM);
        assertThat(run(impossible.released(new TownPair(ODATE, YUZAWA))).plan()).isNotNull();
    }

    @Test
    void aLimitInYenThatCannotHoldIsNamed() {
        DesignRules impossible = RULES.withNeverAlone("053031", true)
                .withLimits(LIMITS.with(DesignLimit.LEAST_SAVING, BigDecimal.valueOf(1_000_000_000L)));
        DesignRun.Found found = run(impossible);
        assertThat(found.plan()).isNull();
        assertThat(found.conflict()).extracting(BrokenRule::limit).contains(DesignLimit.LEAST_SAVING);
    }

    @Test
    void nobodyLosesWhereThatIsTheRule() {
        DesignPlan plan = plan(RULES.withLimits(LIMITS.with(DesignLimit.LEAST_SAVING, BigDecimal.ZERO)));
        assertThat(plan.groups())
                .allSatisfy(group -> assertThat(group.smallestSavingYen()).isGreaterThanOrEqualTo(0));
        assertThat(plan.costYen()).isGreaterThanOrEqualTo(BEST.costYen());
    }

    @Test
    void aDesignSurvivesBeingKept() {
        JsonMapper json = JsonMapper.builder().build();
        DesignState state = DesignState.start(RULES.pinned(new TownPair(ODATE, KAZUNO))
                        .locking(BEST.groups().getFirst().members())
                        .withNeverAlone(AKITA, true))
                .withPlans(List.of(BEST))
                .conflicting(List.of(BrokenRule.of(DesignLimit.LONGEST_KM, BigDecimal.TEN)));
        assertThat(json.readValue(json.writeValueAsString(state), DesignState.class))
                .isEqualTo(state);
        assertThat(json.readValue(json.writeValueAsString(BASIS), DesignBasis.class))
                .isEqualTo(BASIS);
    }

    /** Walks the borders, independently of the engine. */
    private static boolean isConnected(List<String> members) {
        Set<String> seen = new HashSet<>(Set.of(members.getFirst()));
        Deque<String> next = new ArrayDeque<>(seen);
        while (!next.isEmpty()) {
            String town = next.remove();
            for (DesignLink link : BASIS.links()) {
                if (link.pair().holds(town)) {
                    String other = link.pair().one().equals(town)
                            ? link.pair().other()
                            : link.pair().one();
                    if (members.contains(other) && seen.add(other)) {
                        next.add(other);
                    }
                }
            }
        }
        return seen.size() == members.size();
    }
}
