package org.tabane;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Starts the platform: one process, one database, the six rooms. */
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Tabane", sharedModules = "shared")
public class TabaneApplication {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && Command.named(arguments[0]) != null) {
            System.exit(Command.run(arguments));
        }
        SpringApplication application = new SpringApplication(TabaneApplication.class);
        application.addInitializers(new FreePort());
        ConfigurableApplicationContext context = application.run(arguments);
        if (Boolean.getBoolean("tabane.warm-up")) {
            context.close();
        }
    }

    /** The time in Japan; rules receive this clock and never ask the machine. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Tokyo"));
    }
}
