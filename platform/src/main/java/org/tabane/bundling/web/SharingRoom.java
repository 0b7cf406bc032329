package org.tabane.bundling.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/** The door from the room 「束ねる」 to cost sharing. */
@Configuration(proxyBeanMethods = false)
class SharingRoom {

    @Bean
    RoomEntry sharingEntry() {
        return new RoomEntry(Room.BUNDLE, 30, "bundling.sharing.entry", SharingController.URL);
    }
}
