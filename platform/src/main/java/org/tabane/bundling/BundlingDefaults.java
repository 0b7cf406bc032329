package org.tabane.bundling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;
import org.tabane.bundling.domain.AssumptionFile;
import org.tabane.bundling.domain.StandardBook;
import org.tabane.precedent.Precedents;

/** The default values of estimates, computed from the guide's cases when first asked for. */
@Configuration(proxyBeanMethods = false)
class BundlingDefaults {

    @Bean
    StandardBook standardBook(Precedents precedents) {
        return new StandardBook(
                SingletonSupplier.of(() -> AssumptionFile.read(precedents.listCases(), precedents.presentation())));
    }
}
