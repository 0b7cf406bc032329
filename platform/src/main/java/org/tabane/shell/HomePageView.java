package org.tabane.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The first page: the ten-minute path for everyone, and 「きょう」 for those who have signed in.
 *
 * @param officeOpen whether today is 「開庁日」
 * @param holiday the public holiday that today is
 * @param blocks what the modules have to tell this visitor
 * @param doors what works now, over all rooms
 */
public record HomePageView(
        Frame frame,
        boolean officeOpen,
        @Nullable String holiday,
        List<HomeBlock.Content> blocks,
        List<RoomPageView.RoomLink> doors,
        YearFlow year)
        implements View {

    public HomePageView {
        blocks = List.copyOf(blocks);
        doors = List.copyOf(doors);
    }

    /** What works in one room. */
    public record RoomDoors(String room, List<RoomPageView.RoomLink> links) {}

    /** The doors room by room, in their order. */
    public List<RoomDoors> rooms() {
        return doors.stream()
                .collect(Collectors.groupingBy(RoomPageView.RoomLink::room, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(room -> new RoomDoors(room.getKey(), room.getValue()))
                .toList();
    }
}
