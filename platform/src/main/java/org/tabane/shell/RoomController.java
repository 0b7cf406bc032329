package org.tabane.shell;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages behind the six words of the top navigation. */
@Controller
class RoomController {

    private final RoomEntries entries;

    RoomController(RoomEntries entries) {
        this.entries = entries;
    }

    @GetMapping({"/see", "/bundle", "/steer", "/run", "/verify", "/connect"})
    View room(Frame frame) {
        var room = frame.room().orElseThrow();
        return new RoomPageView(frame, room, entries.of(room, frame));
    }
}
