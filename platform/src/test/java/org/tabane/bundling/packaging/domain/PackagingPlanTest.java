package org.tabane.bundling.packaging.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tabane.ledger.WorkItem;
import org.tabane.ledger.WorkItemCode;
import org.tabane.ledger.WorkItems;
import org.tabane.precedent.Practices;
import org.tabane.precedent.Precedents;
import org.tabane.precedent.Specification;
import org.tabane.precedent.StepUpAxis;
import org.tabane.region.Municipalities;
import org.tabane.shared.FiscalYear;

class PackagingPlanTest {

    private final Municipalities municipalities = new Municipalities();
    private final Practices practices = new Practices(municipalities, new Precedents(municipalities));
    private final PackagingRules rules = PackagingRules.read(practices::getSource);
    private final WorkItems workItems = new WorkItems();

    @Test
    void everyWorkItemOfTheMasterHasTraitsOrIsTheOwnersOwnWork() {
        Set<String> known = new HashSet<>(rules.traits().keySet());
        known.addAll(rules.notContracted());
        assertThat(workItems.listWorkItems())
                .extracting(item -> item.code().value())
                .containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyItemHasAProposalOnEveryAxisWithASource() {
        PackagingPlan plan = plan(
                true,
                Map.of(),
                workItems.listWorkItems().stream()
                        .filter(item -> rules.traits().containsKey(item.code().value()))
                        .toList());
        for (ItemPackage item : plan.items()) {
            for (PackagingRule.Axis axis :
                    List.of(PackagingRule.Axis.YEARS, PackagingRule.Axis.LOTS, PackagingRule.Axis.ENTRY)) {
                assertThat(item.rules().get(axis))
                        .as(item.item().code() + " " + axis)
                        .isNotEmpty();
            }
            item.rulesByTerm()
                    .forEach(term -> assertThat(term.values())
                            .as(item.item().code().value())
                            .allSatisfy(found -> assertThat(found).isNotEmpty()));
        }
    }

    @Test
    void aFirstContractGoesStepByStepAsThePrecedentsDid() {
        PackagingPlan plan = plan(true, Map.of(), items("R03", "R07", "R02", "V01", "P01"));
        assertThat(offers(plan, "R07")).containsExactly("pl", "pl", "pl");
        assertThat(offers(plan, "R03")).containsExactly("su", "pb", "pb");
        assertThat(offers(plan, "R02")).containsExactly("sc", "sc", "sc");
        assertThat(offers(plan, "V01")).containsExactly("-", "sl", "pl");
        assertThat(offers(plan, "P01")).containsExactly("-", "-", "sl");
        assertThat(plan.terms().get(1).axes())
                .containsExactly(StepUpAxis.ITEMS, StepUpAxis.AREA, StepUpAxis.YEARS, StepUpAxis.PERFORMANCE);
        assertThat(plan.terms())
                .extracting(term -> term.from().startYear() + "-" + term.until().startYear())
                .containsExactly("2027-2028", "2029-2031", "2032-2036");
    }

    @Test
    void whoHasDoneItBeforeBeginsWithAllOfIt() {
        PackagingPlan plan = plan(false, Map.of(), items("R03", "V01", "P01"));
        assertThat(plan.items()).allSatisfy(item -> assertThat(item.entry()).isZero());
        assertThat(offers(plan, "R03")).containsExactly("pb", "pb", "pb");
    }

    @Test
    void aSectorThatWouldComeLastBeginsAtOnceWhereItIsTheOnlyOne() {
        PackagingPlan plan = plan(true, Map.of(), items("P01", "P02"));
        assertThat(plan.items()).allSatisfy(item -> assertThat(item.entry()).isZero());
    }

    @Test
    void whatAnOfficialSettledCountsAndCarriesItsReason() {
        ItemChoice choice = ItemChoice.parse("-,su,pb,2,単価表をそのまま使う、まずは").orElseThrow();
        assertThat(ItemChoice.parse(choice.text())).contains(choice);
        PackagingPlan plan = plan(true, Map.of("R07", choice), items("R07", "R03"));
        assertThat(offers(plan, "R07")).containsExactly("-", "su", "pb");
        assertThat(plan.terms().getFirst().items()).isEqualTo(1);
        for (String malformed :
                List.of("", "su,su,su,,", "xx,su,su,,理由", "su,su,su,0,理由", "su,su,su,100,理由", "su,su")) {
            assertThat(ItemChoice.parse(malformed)).as(malformed).isEmpty();
        }
    }

    @Test
    void theLotsAreWhatFirmsAndSizeAllow() {
        assertThat(LotCount.of(350_000_000, 9, 4, 43_333_000, 226_000_000)).isEqualTo(new LotCount(2, 8, 2));
        assertThat(LotCount.of(350_000_000, 9, 4, 43_333_000, 226_000_000).fits())
                .isTrue();
        LotCount tooFew = LotCount.of(900_000_000, 5, 4, 43_333_000, 226_000_000);
        assertThat(tooFew.needed()).isEqualTo(4);
        assertThat(tooFew.most()).isEqualTo(1);
        assertThat(tooFew.fits()).isFalse();
        assertThat(LotCount.of(226_000_000, null, 4, 43_333_000, 226_000_000)).isEqualTo(new LotCount(1, 5, null));
        assertThat(LotCount.of(226_000_001, null, 4, 43_333_000, 226_000_000).needed())
                .isEqualTo(2);
        assertThat(LotCount.of(1_000, 0, 4, 43_333_000, 226_000_000).fits()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> LotCount.of(0, 1, 4, 1, 1));
    }

    @Test
    void unknownYenLeaveTheLotsOpenAndAPerformanceLumpSumIsTheUsualPair() {
        PackagingPlan plan = plan(true, Map.of(), items("R07"));
        assertThat(plan.terms())
                .allSatisfy(term -> assertThat(term.lotsSettled()).isNull());
        Offer offer = plan.items().getFirst().offer(0);
        assertThat(offer).isEqualTo(new Offer(Specification.PERFORMANCE, Payment.LUMP_SUM));
        assertThat(Offer.parse("pl")).contains(new Offer(Specification.PERFORMANCE, Payment.LUMP_SUM));
        assertThat(Offer.parse("zz")).isEmpty();
    }

    private List<String> offers(PackagingPlan plan, String code) {
        ItemPackage item = plan.items().stream()
                .filter(each -> each.item().code().value().equals(code))
                .findFirst()
                .orElseThrow();
        return List.of(0, 1, 2).stream()
                .map(item::offer)
                .map(PackagingPlanTest::letters)
                .collect(Collectors.toList());
    }

    private static String letters(@Nullable Offer offer) {
        return offer == null ? "-" : offer.letters();
    }

    private List<WorkItem> items(String... codes) {
        return Arrays.stream(codes)
                .map(code -> workItems.getWorkItem(new WorkItemCode(code)))
                .toList();
    }

    private PackagingPlan plan(boolean first, Map<String, ItemChoice> choices, List<WorkItem> items) {
        return PackagingPlan.of(
                new PackagingQuestion(
                        items,
                        first,
                        null,
                        null,
                        null,
                        4,
                        43_333_000,
                        226_000_000,
                        FiscalYear.of(2027),
                        List.of(2, 3, 5),
                        List.of(33, 67, 100),
                        List.of("", "", ""),
                        Arrays.asList(null, null, null),
                        choices),
                rules);
    }
}
