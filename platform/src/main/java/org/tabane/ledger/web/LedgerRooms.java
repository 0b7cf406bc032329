package org.tabane.ledger.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/** Where the ledger is found from. */
@Configuration(proxyBeanMethods = false)
class LedgerRooms {
    @Bean
    RoomEntry ledgerEntry() {
        return new RoomEntry(Room.BUNDLE, 30, "ledger.overview", "/ledger");
    }

    @Bean
    RoomEntry surveyEntry() {
        return new RoomEntry(Room.BUNDLE, 40, "ledger.surveys", "/ledger/surveys");
    }
}
