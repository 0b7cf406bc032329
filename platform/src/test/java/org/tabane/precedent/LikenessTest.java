package org.tabane.precedent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.Sector;

class LikenessTest {

    private final Municipalities municipalities = new Municipalities();
    private final Precedents precedents = new Precedents(municipalities);
    private final Peers peers = new Peers(precedents, new Practices(municipalities, precedents));
    private final Likeness likeness = new Likeness(peers);

    @Test
    void theTownItselfIsMostAlikeAndMissingFeaturesAreCountedNotFilledIn() {
        OwnSituation odate = new OwnSituation(
                towns("大館市"), 45, Set.of(Sector.ROAD, Sector.RIVER), Answer.YES, Answer.UNKNOWN, BigDecimal.TEN);
        Likeness.Compared first = likeness.rank(odate, Map.of()).stream()
                .filter(each -> each.peer().isRecorded())
                .findFirst()
                .orElseThrow();
        assertThat(first.peer().id()).isEqualTo("odate");
        assertThat(first.compared()).isEqualTo(6);
        assertThat(first.missing()).isEqualTo(1);
        assertThat(part(first, LikenessFeature.COAST).difference())
                .as("inland as the boundaries say")
                .isZero();
        assertThat(part(first, LikenessFeature.ROAD).otherKnown()).isFalse();
        assertThat(part(first, LikenessFeature.SNOW).difference()).isZero();
    }

    @Test
    void theUnlikenessIsTheSumOfTheSharesAndTheFormulaIsWhatIsPrinted() {
        OwnSituation own =
                new OwnSituation(towns("明和町"), 10, Set.of(Sector.ROAD), Answer.UNKNOWN, Answer.UNKNOWN, null);
        for (Likeness.Compared each : likeness.rank(own, Map.of(LikenessFeature.STAFF, 2))) {
            double sum = each.parts().stream()
                    .mapToDouble(part -> part.share() == null ? 0 : part.share())
                    .sum();
            assertThat(each.unlikeness()).isCloseTo(sum, within(1e-9));
        }
        Likeness.Compared meiwa = likeness.rank(own, Map.of()).stream()
                .filter(each -> each.peer().id().equals("meiwa"))
                .findFirst()
                .orElseThrow();
        assertThat(part(meiwa, LikenessFeature.STAFF).difference()).isZero();
        assertThat(part(meiwa, LikenessFeature.SECTORS).difference()).isCloseTo(1, within(1e-9));
        assertThat(part(meiwa, LikenessFeature.SECTORS).share()).isCloseTo(0.2, within(1e-9));
        assertThat(part(meiwa, LikenessFeature.AREA).share()).isNull();
    }

    @Test
    void oneDoublingCountsOneAndNoneMayBeComparedWithSome() {
        OwnSituation own = new OwnSituation(towns("大館市"), 0, Set.of(), Answer.NO, Answer.UNKNOWN, new BigDecimal("91"));
        Map<LikenessFeature, Integer> weights = Map.of(LikenessFeature.ROAD, 2);
        Likeness.Compared fuchu = find(likeness.rank(own, weights), "fuchu");
        assertThat(part(fuchu, LikenessFeature.ROAD).difference()).isCloseTo(1, within(1e-9));
        assertThat(part(find(likeness.rank(own, weights), "murayama"), LikenessFeature.SNOW)
                        .difference())
                .isEqualTo(1);
        assertThat(part(find(likeness.rank(own, weights), "meiwa"), LikenessFeature.STAFF)
                        .difference())
                .isCloseTo(Math.log(11) / Math.log(2), within(1e-9));
    }

    @Test
    void theSeaIsKnownFromTheBoundariesUnlessOneSaysOtherwise() {
        OwnSituation inland = new OwnSituation(towns("大館市"), null, Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, null);
        OwnSituation corrected = new OwnSituation(towns("大館市"), null, Set.of(), Answer.UNKNOWN, Answer.YES, null);
        OwnSituation withPort =
                new OwnSituation(towns("大館市", "能代市"), null, Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, null);
        assertThat(inland.byTheSea()).isEqualTo(Answer.NO);
        assertThat(corrected.byTheSea()).isEqualTo(Answer.YES);
        assertThat(withPort.byTheSea()).as("one of them is enough").isEqualTo(Answer.YES);
        assertThat(peers.getPeer("yokkaichi").byTheSea()).isEqualTo(Answer.YES);
        assertThat(part(find(likeness.rank(inland, Map.of()), "yokkaichi"), LikenessFeature.COAST)
                        .difference())
                .isEqualTo(1);
    }

    @Test
    void severalTownsAreComparedTakenTogetherAndAMissingPopulationIsNotZero() {
        OwnSituation both = new OwnSituation(towns("幕別町", "音更町"), null, Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, null);
        assertThat(likeness.rank(both, Map.of()).getFirst().peer().id()).isEqualTo("tokachi");
        assertThat(likeness.rank(both, Map.of()).getFirst().unlikeness()).isZero();
        assertThat(likeness.listNotComparable()).extracting(Peer::id).contains("yamanashi", "tochigi", "okinawa");
        assertThat(likeness.countWith(LikenessFeature.COAST)).isEqualTo(16);
        assertThat(likeness.countWith(LikenessFeature.ROAD)).isEqualTo(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OwnSituation(List.of(), null, Set.of(), Answer.UNKNOWN, Answer.UNKNOWN, null));
    }

    @Test
    void whatWasDoneFirstAndAddedLaterComesFromTheHistories() {
        Peer odate = peers.getPeer("odate");
        assertThat(odate.steps()).hasSize(3);
        assertThat(odate.steps().getFirst().text().value().ja()).contains("試行");
        assertThat(odate.steps().getFirst().text().source().id()).isEqualTo("q62");
        assertThat(peers.getPeer("miyashita").steps()).hasSize(4);
        assertThat(peers.listPeers())
                .allSatisfy(peer ->
                        assertThat(peer.what().source().publisher().ja()).isNotBlank());
    }

    private static Likeness.Compared find(List<Likeness.Compared> ranked, String id) {
        return ranked.stream()
                .filter(each -> each.peer().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Likeness.Part part(Likeness.Compared compared, LikenessFeature feature) {
        return compared.parts().get(feature.ordinal());
    }

    private List<Municipality> towns(String... names) {
        return Arrays.stream(names)
                .map(name -> municipalities.findNamed(name).getFirst())
                .toList();
    }
}
