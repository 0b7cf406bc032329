package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

class MunicipalitiesTest {

    private static final Municipalities MUNICIPALITIES = new Municipalities();

    @Test
    void theCoastIsKnownOfEveryRealTown() {
        assertThat(MUNICIPALITIES.listMunicipalities())
                .allSatisfy(town -> assertThat(town.coastal()).isNotNull());
        assertThat(MUNICIPALITIES.listMunicipalities().stream().filter(town -> Boolean.TRUE.equals(town.coastal())))
                .hasSize(644);
        assertThat(coastal("能代市", "四日市市", "横浜市", "江戸川区")).containsOnly(true);
        assertThat(coastal("大館市", "さいたま市", "大津市", "三条市")).containsOnly(false);
    }

    private static List<Boolean> coastal(String... names) {
        return Stream.of(names)
                .map(name -> MUNICIPALITIES.findNamed(name).getFirst().coastal())
                .toList();
    }

    @Test
    void thereAre1741InAll47Prefectures() {
        assertThat(MUNICIPALITIES.listMunicipalities()).hasSize(1741);
        assertThat(MUNICIPALITIES.listMunicipalities())
                .extracting(Municipality::fullName)
                .doesNotHaveDuplicates();
        assertThat(Prefecture.REAL)
                .allSatisfy(prefecture -> assertThat(MUNICIPALITIES.listMunicipalities(prefecture))
                        .isNotEmpty());
        assertThat(MUNICIPALITIES.listMunicipalities(Prefecture.AKITA)).hasSize(25);
    }

    @Test
    void theNationalSharesAreThoseOfTheProjection() {
        List<Municipality> projected = MUNICIPALITIES.listMunicipalities().stream()
                .filter(municipality -> municipality.population().isProjected())
                .toList();
        assertThat(projected).hasSize(1728);
        assertThat(projected.stream().filter(m -> m.population().losesAtLeast(30)))
                .hasSize(1046); // 60.5 %
        assertThat(projected.stream().filter(m -> m.population().projected(2050).orElseThrow() < 10_000))
                .hasSize(737); // 42.7 %
    }

    @Test
    void thePopulationOfJapanIsTheCensusOf2020() {
        int separate = MUNICIPALITIES.listMunicipalities().stream()
                .mapToInt(m -> m.population().projected(2020).orElse(0))
                .sum();
        int joint = MUNICIPALITIES
                .findJointProjection(LocalGovernmentCode.parse("07204"))
                .orElseThrow()
                .population()
                .projected(2020)
                .orElseThrow();
        assertThat(separate + joint).isEqualTo(126_146_099);
    }

    @Test
    void theThirteenCoastalTownsOfFukushimaHaveNoProjectionOfTheirOwn() {
        Municipality iwaki = MUNICIPALITIES.getMunicipality(LocalGovernmentCode.parse("07204"));
        assertThat(iwaki.population().projected(2050)).isEmpty();
        assertThat(iwaki.population().changePercent(2020, 2050)).isEmpty();
        assertThat(iwaki.population().losesAtLeast(30)).isFalse();
        assertThat(iwaki.population().current()).hasValue(299_385);
        assertThat(MUNICIPALITIES
                        .findJointProjection(iwaki.code())
                        .orElseThrow()
                        .members())
                .hasSize(13)
                .allSatisfy(code -> assertThat(MUNICIPALITIES
                                .getMunicipality(code)
                                .population()
                                .isProjected())
                        .isFalse());
        assertThat(MUNICIPALITIES
                        .getMunicipality(LocalGovernmentCode.parse("07541"))
                        .addressName())
                .isEqualTo("福島県双葉郡広野町");
    }

    @Test
    void aRegisterFigureThatCannotBeRightIsAbsent() {
        Municipality misawa = MUNICIPALITIES.getMunicipality(LocalGovernmentCode.parse("02207"));
        assertThat(misawa.population().registered()).isEmpty();
        assertThat(misawa.population().current()).hasValue(37_512);
        assertThat(MUNICIPALITIES.listMunicipalities().stream()
                        .filter(m -> m.population().registered().isEmpty()))
                .containsExactly(misawa);
    }

    @Test
    void aTownKnowsItsFacts() {
        Municipality odate = MUNICIPALITIES.getMunicipality(LocalGovernmentCode.parse("05204"));
        assertThat(odate.fullName()).isEqualTo("秋田県大館市");
        assertThat(odate.areaKm2()).isEqualByComparingTo("911.10");
        assertThat(odate.population().projected(2020)).hasValue(69_237);
        assertThat(odate.population().changePercent(2020, 2050)).contains(new BigDecimal("-42.7"));
        assertThat(odate.isDesignatedCity()).isFalse();
        assertThat(MUNICIPALITIES
                        .getMunicipality(LocalGovernmentCode.parse("01100"))
                        .isDesignatedCity())
                .isTrue();
        assertThat(MUNICIPALITIES.listMunicipalities().stream().filter(Municipality::isDesignatedCity))
                .hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "秋田県大館市, 052043",
        "大館市, 052043",
        "大館, 052043",
        "秋田 大館, 052043",
        "052043, 052043",
        "０５２０４, 052043",
        "三重県多気郡明和町, 244422",
        "三重県明和町, 244422",
        "三重明和, 244422",
        "龍ヶ崎市, 082082",
        "竜ケ崎, 082082",
        "袖が浦市, 122297",
        "茅ケ崎市, 142077",
        "塩釜市, 042030",
        "ゆすはら, ''",
        "梼原町, 394050",
        "檮原町, 394050",
        "広島県府中市, 342084",
        "横浜市鶴見区, 141003"
    })
    void aTownIsFoundByWhatPeopleType(String text, String code) {
        List<Municipality> found = MUNICIPALITIES.findMunicipalities(text);
        if (code.isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found.getFirst().code()).hasToString(code);
        }
    }

    @Test
    void anAmbiguousNameGivesAllItCouldMean() {
        assertThat(MUNICIPALITIES.findNamed("府中市"))
                .extracting(Municipality::fullName)
                .containsExactly("東京都府中市", "広島県府中市");
        assertThat(MUNICIPALITIES.findNamed("府中"))
                .extracting(Municipality::fullName)
                .containsExactly("東京都府中市", "広島県府中市", "広島県府中町");
        assertThat(MUNICIPALITIES.findNamed("明和町")).hasSize(2);
        assertThat(MUNICIPALITIES.findNamed("三重県明和町")).hasSize(1);
        assertThat(MUNICIPALITIES.findNamed("大")).isEmpty();
        assertThat(MUNICIPALITIES.findNamed("")).isEmpty();
        assertThat(MUNICIPALITIES.findMunicipalities("秋田県")).hasSize(25);
        assertThat(MUNICIPALITIES.findMunicipalities("Akita")).hasSize(25);
        assertThat(MUNICIPALITIES.findMunicipalities("秋田").getFirst().fullName())
                .isEqualTo("秋田県秋田市");
        assertThat(MUNICIPALITIES.findPrefecture("秋田県")).contains(Prefecture.AKITA);
    }

    @Test
    void everyTownIsFoundByItsOwnNamesAndOnlyIt() {
        assertThat(MUNICIPALITIES.listMunicipalities()).allSatisfy(municipality -> {
            assertThat(MUNICIPALITIES.findNamed(municipality.fullName())).containsExactly(municipality);
            assertThat(MUNICIPALITIES.findNamed(municipality.addressName())).containsExactly(municipality);
            assertThat(MUNICIPALITIES.findNamed(municipality.code().fiveDigits()))
                    .containsExactly(municipality);
        });
    }

    @Test
    void neighboursShareABorderABridgeOrAreTheNearest() {
        assertThat(MUNICIPALITIES.findNeighbours(LocalGovernmentCode.parse("24442")))
                .extracting(n -> n.municipality().name() + " " + n.kind())
                .containsExactlyInAnyOrder("松阪市 LAND", "伊勢市 LAND", "玉城町 LAND", "多気町 LAND");
        assertThat(MUNICIPALITIES.findNeighbours(LocalGovernmentCode.parse("35305")))
                .singleElement()
                .satisfies(n -> {
                    assertThat(n.kind()).isEqualTo(NeighbourKind.FIXED_LINK);
                    assertThat(n.link()).startsWith("大島大橋");
                });
        assertThat(MUNICIPALITIES.findNeighbours(LocalGovernmentCode.parse("05204")))
                .extracting(Neighbour::kilometres)
                .isSorted();
    }

    @Test
    void everyTownHasANeighbourAndJapanHangsTogether() {
        Set<LocalGovernmentCode> reached = new HashSet<>();
        List<LocalGovernmentCode> open = new ArrayList<>(List.of(LocalGovernmentCode.parse("01100")));
        while (!open.isEmpty()) {
            LocalGovernmentCode code = open.removeLast();
            if (reached.add(code)) {
                MUNICIPALITIES
                        .findNeighbours(code)
                        .forEach(n -> open.add(n.municipality().code()));
            }
        }
        assertThat(reached).hasSize(1741);
    }

    @Test
    void distancesAreStraightLinesAndRoadDistancesAssumptions() {
        LocalGovernmentCode odate = LocalGovernmentCode.parse("05204");
        List<TownAtDistance> nearest = MUNICIPALITIES.findNearest(odate, 5);
        assertThat(nearest).hasSize(5).extracting(TownAtDistance::kilometres).isSorted();
        TravelDistance travel = MUNICIPALITIES.estimateTravelDistance(
                odate, nearest.getFirst().municipality().code());
        assertThat(travel.straightLineKm().doubleValue())
                .isCloseTo(nearest.getFirst().kilometres(), within(0.05));
        assertThat(travel.roadKm().mode().doubleValue())
                .isCloseTo(1.3 * nearest.getFirst().kilometres(), within(0.05));
        assertThat(travel.roadKm().source()).contains("仮定");
        // One degree of a meridian is 111.2 km on the mean sphere.
        assertThat(new GeoPoint(140, 39).kilometresTo(new GeoPoint(140, 40))).isCloseTo(111.2, within(0.05));
    }

    @Test
    void similarTownsAreAlikeInSizeSpreadAndOutlook() {
        Municipality odate = MUNICIPALITIES.getMunicipality(LocalGovernmentCode.parse("05204"));
        List<SimilarTown> similar = MUNICIPALITIES.findSimilar(odate.code(), 5);
        assertThat(similar).hasSize(5).extracting(SimilarTown::unlikeness).isSorted();
        assertThat(similar).allSatisfy(town -> {
            assertThat(town.municipality()).isNotEqualTo(odate);
            assertThat(town.municipality().population().current().orElseThrow()).isBetween(40_000, 120_000);
        });
        assertThat(MUNICIPALITIES.findSimilar(LocalGovernmentCode.parse("07204"), 3))
                .hasSize(3);
    }

    @Test
    void unknownCodesAreNotFound() {
        LocalGovernmentCode prefecture = Prefecture.AKITA.localGovernmentCode();
        assertThat(MUNICIPALITIES.findMunicipality(prefecture)).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> MUNICIPALITIES.getMunicipality(prefecture));
    }

    @Test
    void swappedCoordinatesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeoPoint(39.7, 140.1))
                .withMessageContaining("swapped");
    }

    @Test
    void theFactsLoadInAMoment() {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            new Municipalities().listMunicipalities();
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void theInventedTownsOfTheDemonstrationAreFoundButNeverCounted() {
        Municipalities demonstration = Municipalities.ofDemonstration();
        LocalGovernmentCode kitazawa = LocalGovernmentCode.ofFive("99201");

        assertThat(demonstration.getMunicipality(kitazawa).fullName()).isEqualTo("例示県北沢市");
        assertThat(demonstration.findMunicipalities("北沢市"))
                .extracting(Municipality::code)
                .containsExactly(kitazawa);
        assertThat(demonstration.findNeighbours(kitazawa)).hasSize(3);
        assertThat(demonstration.findNearest(kitazawa, 10)).hasSize(3);
        assertThat(demonstration.listMunicipalities()).hasSize(1741);
        assertThat(MUNICIPALITIES.findMunicipality(kitazawa)).isEmpty();
    }
}
