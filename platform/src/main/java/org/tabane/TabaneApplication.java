package org.tabane;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the platform: one process, one database, the six rooms. */
@SpringBootApplication
public class TabaneApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TabaneApplication.class, arguments);
    }
}
