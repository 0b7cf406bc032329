package org.tabane.region.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/** Where the views of the region are found from. */
@Configuration(proxyBeanMethods = false)
class RegionRooms {
    @Bean
    RoomEntry nationalEntry() {
        return new RoomEntry(Room.SEE, 5, "region.national", NationalQuery.PATH);
    }

    @Bean
    RoomEntry releasesEntry() {
        return new RoomEntry(Room.SEE, 80, "region.releases", "/region/releases");
    }

    @Bean
    RoomEntry townGroupEntry() {
        return new RoomEntry(Room.SEE, 15, "region.group", "/region/group");
    }
}
