package org.tabane.jobs.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.shell.Room;
import org.tabane.shell.RoomEntry;

/** Lets the list of jobs be found. */
@Configuration(proxyBeanMethods = false)
class JobPages {

    @Bean
    RoomEntry jobsEntry() {
        return new RoomEntry(Room.SEE, 95, "jobs.list", "/jobs");
    }
}
