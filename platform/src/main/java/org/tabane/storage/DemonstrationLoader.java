package org.tabane.storage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads each module's demonstration data once per database. */
@Component
@Profile("demo")
@Order(0)
class DemonstrationLoader implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationLoader.class);

    private final ObjectProvider<DemonstrationData> contributions;
    private final JdbcClient jdbc;

    DemonstrationLoader(ObjectProvider<DemonstrationData> contributions, JdbcClient jdbc) {
        this.contributions = contributions;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        contributions.orderedStream().filter(data -> !isLoaded(name(data))).forEach(data -> {
            data.load();
            jdbc.sql("insert into storage.demonstration (name, loaded_at) values (:name, now())")
                    .param("name", name(data))
                    .update();
            log.info("Demonstration data: {}", name(data));
        });
    }

    private boolean isLoaded(String name) {
        return jdbc.sql("select exists (select from storage.demonstration where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    private static String name(DemonstrationData data) {
        return data.getClass().getSimpleName();
    }
}
