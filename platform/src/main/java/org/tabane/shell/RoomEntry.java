package org.tabane.shell;

/**
 * One thing a room can do now, offered by the module that does it as a bean and listed on the room's page.
 *
 * <p>Offer an entry only for a page that works. {@code key} names the title in the module's messages, {@code key + ".line"} one
 * sentence that says what it is for.
 *
 * @param order position within the room, smallest first
 * @param url path below the root, for example {@code /region/municipalities}
 */
public record RoomEntry(Room room, int order, String key, String url) {

    public RoomEntry {
        if (!url.startsWith("/")) {
            throw new IllegalArgumentException("URL (" + url + ") of room entry (" + key + ") must start with /");
        }
    }
}
