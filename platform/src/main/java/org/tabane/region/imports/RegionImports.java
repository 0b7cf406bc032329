package org.tabane.region.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.exchange.ImportKind;
import org.tabane.region.Indicators;
import org.tabane.region.LoadReleases;
import org.tabane.region.Municipalities;

/** The official layouts that can be imported. */
@Configuration(proxyBeanMethods = false)
class RegionImports {
    @Bean
    ImportKind<?> projectionImport(Municipalities municipalities, Indicators indicators, LoadReleases loader) {
        return new OfficialImport(OfficialLayout.PROJECTION, municipalities, indicators, loader);
    }

    @Bean
    ImportKind<?> staffImport(Municipalities municipalities, Indicators indicators, LoadReleases loader) {
        return new OfficialImport(OfficialLayout.STAFF, municipalities, indicators, loader);
    }

    @Bean
    ImportKind<?> constructionImport(Municipalities municipalities, Indicators indicators, LoadReleases loader) {
        return new OfficialImport(OfficialLayout.CONSTRUCTION, municipalities, indicators, loader);
    }

    @Bean
    ImportKind<?> yearbookImport(Municipalities municipalities, Indicators indicators, LoadReleases loader) {
        return new OfficialImport(OfficialLayout.YEARBOOK, municipalities, indicators, loader);
    }
}
