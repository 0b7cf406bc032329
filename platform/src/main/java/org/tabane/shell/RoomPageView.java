package org.tabane.shell;

import java.util.List;

/**
 * A room's own page: what can be done here now, and what is not here yet.
 *
 * @param ready what works now, in order
 */
public record RoomPageView(Frame frame, Room room, List<RoomLink> ready) implements View {

    public RoomPageView {
        ready = List.copyOf(ready);
    }

    /** Title, one sentence, address and room of something that works. */
    public record RoomLink(String title, String line, String url, String room) {}

    public String text(String part) {
        return frame.roomText(room, part);
    }
}
