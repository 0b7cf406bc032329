package org.tabane.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.tabane.region.domain.MapSheet.Plate;

class MapLabelsTest {

    @Test
    void namesMakeRoomForEachOtherAndTheLargestTownComesFirst() {
        List<MapLabels.Label> labels = MapLabels.place(List.of(town("川崎町", 20), town("仙台市", 90), town("名取市", 30)), 10);
        assertThat(labels).extracting(MapLabels.Label::name).containsExactly("仙台市", "名取市", "川崎町");
        assertThat(labels).extracting(MapLabels.Label::y).containsExactly(500.0, 485.0, 515.0);
    }

    @Test
    void aNameWithoutRoomIsLeftOutRatherThanLaidOverAnother() {
        List<MapMarkup.Marked> marked = java.util.stream.IntStream.rangeClosed(1, 9)
                .mapToObj(i -> town("町" + i, i))
                .toList();
        assertThat(MapLabels.place(marked, 10)).hasSize(5);
    }

    /** A town in the middle of the sheet. */
    private static MapMarkup.Marked town(String name, int half) {
        Envelope box = new Envelope(500 - half, 500 + half, 500 - half, 500 + half);
        return new MapMarkup.Marked(new Plate(name, "", box, 500, 500, false), name, "");
    }
}
