package org.tabane.bundling.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/** The doors from the room 「束ねる」 into this module. */
@Configuration(proxyBeanMethods = false)
class BundlingRooms {

    @Bean
    RoomEntry firstEstimateEntry() {
        return new RoomEntry(Room.BUNDLE, 10, "bundling.first.entry", FirstEstimateController.URL);
    }

    @Bean
    RoomEntry scenariosEntry() {
        return new RoomEntry(Room.BUNDLE, 15, "bundling.scenarios.entry", ScenarioController.URL);
    }

    @Bean
    RoomEntry assumptionsEntry() {
        return new RoomEntry(Room.BUNDLE, 40, "bundling.assumptions.entry", AssumptionsController.URL);
    }
}
