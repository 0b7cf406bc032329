package org.tabane.bundling.design.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No name on a map covers another, or another town's point. */
class FreeRoomTest {

    private static final double SIZE = 25;

    @Test
    void aNameThatWouldCoverAnotherIsWrittenBesideItOrLeftOut() {
        FreeRoom room = new FreeRoom(1_000);
        assertThat(room.find(500, 500, 75, SIZE)).contains(new FreeRoom.Spot(500, 509));
        assertThat(room.find(510, 500, 75, SIZE))
                .hasValueSatisfying(spot -> assertThat(spot.y()).isNotEqualTo(509));
        FreeRoom full = new FreeRoom(1_000);
        full.take(300, 300, 700, 700);
        assertThat(full.find(500, 500, 75, SIZE)).isEmpty();
    }

    @Test
    void onlyATownsOwnNameCoversItsPoint() {
        FreeRoom room = new FreeRoom(1_000);
        room.takePoint(500, 500);
        room.takePoint(540, 500);
        assertThat(room.find(500, 500, 60, SIZE)).contains(new FreeRoom.Spot(500, 509));
        assertThat(room.find(540, 500, 60, SIZE))
                .isPresent()
                .hasValueSatisfying(spot -> assertThat(spot.x()).isNotEqualTo(500));
    }

    @Test
    void namesStayOnTheSheet() {
        assertThat(new FreeRoom(1_000).find(5, 500, 100, SIZE))
                .hasValueSatisfying(spot -> assertThat(spot.x()).isEqualTo(52));
    }
}
