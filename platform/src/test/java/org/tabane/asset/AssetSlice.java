package org.tabane.asset;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.tabane.region.Municipalities;
import org.tabane.storage.Tenancy;

/** The register and its database, without pages; no stereotype, so that the whole application never finds it. */
@ComponentScan(
        basePackageClasses = {Assets.class, Tenancy.class},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.tabane\\.(asset\\.(web|map|network)\\..*|asset\\.AssetDemonstration|asset\\.AssetPlaceEvents|storage\\.Demonstration.*|storage\\.(Backup|Restore|StorageCommands).*)"))
@ConfigurationPropertiesScan(basePackageClasses = Tenancy.class)
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class AssetSlice {
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-10-21T01:24:00Z"), ZoneId.of("Asia/Tokyo"));
    }

    @Bean
    Municipalities municipalities() {
        return new Municipalities();
    }
}
