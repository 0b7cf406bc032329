package org.tabane.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.tabane.region.Municipalities;
import org.tabane.shared.Evidence;
import org.tabane.shared.FiscalYear;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Sector;

class PrecedentsTest {

    private final Precedents precedents = new Precedents(new Municipalities());

    @Test
    void thereAreFourCasesSixHistoriesAndThreeLists() {
        assertThat(precedents.listCases())
                .extracting(precedent -> precedent.municipality().fullName())
                .containsExactly("秋田県大館市", "三重県四日市市", "新潟県三条市", "三重県明和町");
        assertThat(precedents.listStepUps())
                .extracting(StepUpHistory::id)
                .containsExactly("miyashita", "sanjo", "odate", "tochigi", "yokkaichi", "meiwa");
        assertThat(precedents.listEpisodes())
                .extracting(list -> list.voices().size())
                .containsExactly(6, 6, 9);
        assertThat(precedents.presentation().date()).isEqualTo("2025-11-26");
    }

    @Test
    void aCaseTellsItsContractAsPrinted() {
        Precedent odate = precedents.getCase("odate");
        assertThat(odate.contractMonths().value()).isEqualTo(36);
        assertThat(odate.amount().value().low().amount()).isEqualTo(300_000_000);
        assertThat(odate.payment().value()).isEqualTo(PaymentBasis.LUMP_SUM);
        assertThat(odate.specification().value()).isEqualTo(Specification.PERFORMANCE);
        assertThat(odate.since().value()).isEqualTo(FiscalYear.parse("R4"));
        assertThat(odate.population().value()).isEqualTo(67_000);
        assertThat(odate.technicalStaff().value()).isEqualTo(45);
        assertThat(odate.civilStaff().value()).isEqualTo(61);
        assertThat(odate.contractorForm().value()).isEqualTo(ContractorForm.LOCAL_JOINT_VENTURE);
        assertThat(odate.sectorValues()).containsExactly(Sector.ROAD, Sector.RIVER);

        Precedent yokkaichi = precedents.getCase("yokkaichi");
        assertThat(yokkaichi.contractMonths().value()).isEqualTo(16);
        assertThat(yokkaichi.amount().value().kind()).isEqualTo(ContractAmount.Kind.INSTRUCTION_CEILING_PER_DISTRICT);
        assertThat(yokkaichi.payment().value()).isEqualTo(PaymentBasis.UNIT_PRICE);
        assertThat(yokkaichi.area()).isEmpty();
        assertThat(precedents.findCases(LocalGovernmentCode.parse("24442")))
                .singleElement()
                .extracting(Precedent::id)
                .isEqualTo("meiwa");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> precedents.getCase("府中"));
    }

    @Test
    void everyFactCitesThePageItStandsOn() {
        assertThat(precedents.listCases()).allSatisfy(precedent -> {
            assertThat(precedent.amount().citation().pageTitle())
                    .isEqualTo(precedent.headline().citation().pageTitle());
            assertThat(precedent.amount().citation().pageTitle().ja())
                    .isEqualTo(precedent.headline().value().ja());
            assertThat(precedent.bundles())
                    .filteredOn(bundle -> bundle.citation().pageId().equals("concept"))
                    .allSatisfy(
                            bundle -> assertThat(bundle.citation().reading()).isPresent());
            assertThat(precedent.types())
                    .allSatisfy(type -> assertThat(type.citation().reading()).isPresent());
        });
        assertThat(precedents.getCase("sanjo").effects())
                .filteredOn(effect -> effect.value().ja().contains("約8倍"))
                .singleElement()
                .satisfies(
                        effect -> assertThat(effect.citation().pageTitle().ja()).startsWith("Q2-9"));
    }

    @Test
    void historiesGoForwardInTime() {
        assertThat(precedents.listStepUps())
                .allSatisfy(history -> assertThat(history.phases())
                        .extracting(StepUpHistory.Phase::from)
                        .isSorted());
        StepUpHistory tochigi = precedents.listStepUps().get(3);
        assertThat(tochigi.phases().getFirst().from()).isEqualTo(FiscalYear.parse("H22"));
        assertThat(tochigi.phases().getLast().until()).isEmpty();
    }

    @Test
    void yenPerHeadIsWrittenOutAndCountsItsCases() {
        DerivedFigures figures = precedents.yenPerHeadAndYear();
        assertThat(figures.cases())
                .extracting(DerivedFigure::value)
                .containsExactly(new BigDecimal("1493"), null, new BigDecimal("2457"), new BigDecimal("1884"));
        assertThat(figures.cases().getFirst().arithmetic()).isEqualTo("300,000,000 ÷ 36 × 12 ÷ 67,000");
        assertThat(figures.cases())
                .extracting(figure -> figure.precedent().coverage().value())
                .containsExactly(Coverage.PART, Coverage.NOT_SAID, Coverage.PART, Coverage.WHOLE);
        assertThat(figures.count()).isEqualTo(3);
        assertThat(figures.median()).isEqualByComparingTo("1884");
        assertThat(figures.asEstimate("国土交通省").source()).contains("4件のうち3件");
        assertThat(figures.asEstimate("国土交通省").evidence()).isEqualTo(Evidence.ASSUMED);
    }

    @Test
    void engineersPerTenThousandPeople() {
        DerivedFigures figures = precedents.engineersPerTenThousand();
        assertThat(figures.cases())
                .extracting(DerivedFigure::value)
                .containsExactly(
                        new BigDecimal("6.7"), new BigDecimal("4.9"), new BigDecimal("3.3"), new BigDecimal("4.3"));
        assertThat(figures.count()).isEqualTo(4);
        assertThat(figures.low()).isEqualByComparingTo("3.3");
        assertThat(figures.high()).isEqualByComparingTo("6.7");
        assertThat(figures.median()).isEqualByComparingTo("4.6");
    }
}
