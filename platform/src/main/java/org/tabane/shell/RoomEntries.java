package org.tabane.shell;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What works now, gathered from all modules. */
@Component
class RoomEntries {

    private final List<RoomEntry> entries;

    RoomEntries(ObjectProvider<RoomEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparing(RoomEntry::room)
                        .thenComparingInt(RoomEntry::order)
                        .thenComparing(RoomEntry::url))
                .toList();
    }

    /** The entries of one room, in order. */
    List<RoomPageView.RoomLink> of(Room room, Frame frame) {
        return entries.stream()
                .filter(e -> e.room() == room)
                .map(e -> link(e, frame))
                .toList();
    }

    /** The entries of all rooms, in the order of the rooms. */
    List<RoomPageView.RoomLink> all(Frame frame) {
        return entries.stream().map(e -> link(e, frame)).toList();
    }

    private static RoomPageView.RoomLink link(RoomEntry entry, Frame frame) {
        return new RoomPageView.RoomLink(
                frame.text(entry.key()),
                frame.text(entry.key() + ".line"),
                entry.url(),
                frame.text(entry.room().key()));
    }
}
