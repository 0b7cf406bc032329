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
import org.springframework.context.annotation.Import;
import org.tabane.asset.jdbc.AssetStore;
import org.tabane.asset.map.MapTiles;
import org.tabane.asset.network.RoadNetworks;
import org.tabane.region.Boundaries;
import org.tabane.region.Municipalities;
import org.tabane.region.jdbc.ReleaseStore;
import org.tabane.storage.Tenancy;

/** The register's tables, the map and the road network with their database, without pages; no stereotype, see {@link AssetSlice}. */
@ComponentScan(
        basePackageClasses = {AssetStore.class, MapTiles.class, RoadNetworks.class, Tenancy.class},
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern =
                                "org\\.tabane\\.(asset\\.(map|network)\\.web\\..*|asset\\.network\\.RoadImports|asset\\..*Demonstration|storage\\.Demonstration.*|storage\\.(Backup|Restore|StorageCommands).*)"))
@Import({
    RegisterAssets.class,
    Assets.class,
    RegisterTallies.class,
    Municipalities.class,
    Boundaries.class,
    ReleaseStore.class
})
@ConfigurationPropertiesScan(basePackageClasses = Tenancy.class)
@ImportAutoConfiguration({
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
class MapSlice {
    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-10-21T01:24:00Z"), ZoneId.of("Asia/Tokyo"));
    }
}
