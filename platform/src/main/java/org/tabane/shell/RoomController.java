package org.tabane.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages behind the six words of the top navigation. */
@Controller
class RoomController {

    private final List<RoomEntry> entries;

    RoomController(ObjectProvider<RoomEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(RoomEntry::order).thenComparing(RoomEntry::url))
                .toList();
    }

    @GetMapping({"/see", "/bundle", "/steer", "/run", "/verify", "/connect"})
    View room(Frame frame) {
        var room = frame.room().orElseThrow();
        var ready = entries.stream()
                .filter(e -> e.room() == room)
                .map(e -> new RoomPageView.RoomLink(frame.text(e.key()), frame.text(e.key() + ".line"), e.url()))
                .toList();
        return new RoomPageView(frame, room, ready);
    }
}
