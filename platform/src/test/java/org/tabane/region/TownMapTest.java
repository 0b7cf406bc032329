package org.tabane.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tabane.shared.LocalGovernmentCode;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TownMapTest {

    private static final Municipalities MUNICIPALITIES = new Municipalities();

    @Test
    void showsTheOwnTownTheSelectedOnesAndAllBesideThem() {
        LocalGovernmentCode odate = code("05204");
        LocalGovernmentCode kazuno = code("05209");
        TownMap map = TownMap.of(MUNICIPALITIES, odate, List.of(odate, kazuno), 376);
        assertThat(map.towns().getLast().municipality().code()).isEqualTo(odate);
        assertThat(map.towns().getLast().role()).isEqualTo(TownMap.Role.OWN);
        assertThat(map.towns())
                .filteredOn(town -> town.role() == TownMap.Role.SELECTED)
                .singleElement()
                .satisfies(town -> assertThat(town.municipality().code()).isEqualTo(kazuno));
        assertThat(map.towns())
                .filteredOn(town -> town.role() == TownMap.Role.SURROUNDING)
                .hasSizeGreaterThan(7);
        assertThat(map.links()).allSatisfy(link -> assertThat(link.kind()).isEqualTo(NeighbourKind.LAND));
    }

    @ParameterizedTest
    @ValueSource(strings = {"05204", "24442", "15204", "24202", "13421", "47381", "01100", "20201", "27100", "35305"})
    void everythingLiesOnTheMapAndNoLabelCoversAnother(String five) {
        TownMap map = TownMap.of(MUNICIPALITIES, code(five), List.of(), 376);
        List<TownMap.Label> labels =
                map.towns().stream().flatMap(town -> town.label().stream()).toList();
        assertThat(map.towns()).allSatisfy(town -> {
            assertThat(town.x()).isBetween(0.0, (double) map.width());
            assertThat(town.y()).isBetween(0.0, (double) map.height());
        });
        assertThat(map.towns().getLast().label()).isPresent();
        for (int i = 0; i < labels.size(); i++) {
            for (int j = i + 1; j < labels.size(); j++) {
                TownMap.Label one = labels.get(i);
                TownMap.Label other = labels.get(j);
                boolean apart = one.left() + one.width() <= other.left()
                        || other.left() + other.width() <= one.left()
                        || Math.abs(one.baseline() - other.baseline()) >= 16;
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
        assertThat(map.height()).isBetween((int) (0.7 * 376) - 1, (int) (1.2 * 376) + 1);
    }

    @Test
    void mostTownsAreNamedOnTheirOwnMaps() {
        long towns = 0;
        long named = 0;
        for (Municipality municipality : MUNICIPALITIES.listMunicipalities()) {
            TownMap map = TownMap.of(MUNICIPALITIES, municipality.code(), List.of(), 376);
            assertThat(map.towns().stream().flatMap(town -> town.label().stream()))
                    .as("off the arrow north on the map of " + municipality.fullName())
                    .noneMatch(label -> label.left() + label.width() > 376 - 28 && label.baseline() - 12 < 36);
            towns += map.towns().size();
            named += map.towns().stream()
                    .filter(town -> town.label().isPresent())
                    .count();
        }
        assertThat((double) named / towns).isGreaterThan(0.97);
    }

    @Test
    void theDrawingIsWellFormedAndSaysWhatItShows() throws Exception {
        TownMap map = TownMap.of(MUNICIPALITIES, code("35305"), List.of(code("35212")), 376);
        Document drawing = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(TownMapSvg.draw(map, "周防大島町と隣 <&\">"))));
        assertThat(drawing.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(drawing.getDocumentElement().getAttribute("aria-label")).isEqualTo("周防大島町と隣 <&\">");
        assertThat(drawing.getElementsByTagName("text").item(0).getTextContent())
                .isNotBlank();
        assertThat(drawing.getElementsByTagName("*").item(0).getAttributes().getNamedItem("style"))
                .isNull();
        assertThat(TownMapSvg.sample(TownMap.Role.OWN)).contains("<rect").doesNotContain("style");
        assertThat(TownMapSvg.sample(NeighbourKind.NEAREST)).contains("dasharray");
    }

    @Test
    void aMapOfNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TownMap.of(MUNICIPALITIES, null, List.of(), 376));
    }

    private static LocalGovernmentCode code(String five) {
        return LocalGovernmentCode.parse(five);
    }
}
