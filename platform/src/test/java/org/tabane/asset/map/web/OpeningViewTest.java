package org.tabane.asset.map.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tabane.asset.BoundingBox;
import org.tabane.asset.map.MapView;
import org.tabane.region.Municipalities;
import org.tabane.region.Municipality;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/** Where an empty map opens. */
@SpringBootTest
class OpeningViewTest {
    @Autowired
    private OpeningView opening;

    @Autowired
    private Municipalities municipalities;

    @Test
    void everyPrefectureIsSeenWithNearlyAllOfItsPeople() {
        for (Prefecture prefecture : Prefecture.REAL) {
            MapView view = opening.find(LocalGovernmentCode.ofFive(prefecture.code() + "000"))
                    .orElseThrow();
            BoundingBox seen = view.area(MapController.WIDTH, MapController.HEIGHT);
            long all = 0;
            long within = 0;
            for (Municipality town : municipalities.listMunicipalities(prefecture)) {
                int people = town.population().registered().orElse(0);
                all += people;
                within += holds(seen, town) ? people : 0;
            }
            assertThat((double) within / all).as(prefecture.japaneseName()).isGreaterThan(0.997);
            assertThat(seen.east() - seen.west()).as(prefecture.japaneseName()).isLessThan(14);
        }
    }

    @Test
    void tokyoOpensOnItsMainlandAndHokkaidoWhole() {
        BoundingBox tokyo = opening.find(LocalGovernmentCode.ofFive("13000"))
                .orElseThrow()
                .area(MapController.WIDTH, MapController.HEIGHT);
        assertThat(tokyo.east() - tokyo.west()).isLessThan(2);
        BoundingBox hokkaido = opening.find(LocalGovernmentCode.ofFive("01000"))
                .orElseThrow()
                .area(MapController.WIDTH, MapController.HEIGHT);
        assertThat(municipalities.listMunicipalities(
                        LocalGovernmentCode.ofFive("01000").prefecture()))
                .allMatch(town -> holds(hokkaido, town));
    }

    @Test
    void aLargeTownIsSeenWhole() {
        LocalGovernmentCode takayama = LocalGovernmentCode.ofFive("21203");
        BoundingBox seen = opening.find(takayama).orElseThrow().area(MapController.WIDTH, MapController.HEIGHT);
        assertThat(holds(seen, municipalities.getMunicipality(takayama))).isTrue();
        assertThat(seen.east() - seen.west())
                .as("degrees, of a town 50 km wide")
                .isBetween(0.5, 2.5);
    }

    private static boolean holds(BoundingBox box, Municipality town) {
        return box.west() <= town.point().longitude()
                && town.point().longitude() <= box.east()
                && box.south() <= town.point().latitude()
                && town.point().latitude() <= box.north();
    }
}
