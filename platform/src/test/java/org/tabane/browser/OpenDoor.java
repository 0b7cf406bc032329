package org.tabane.browser;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Lets everyone in as long as there is no sign-in to ask. */
@TestConfiguration(proxyBeanMethods = false)
@ConditionalOnMissingClass("org.tabane.identity.package-info")
class OpenDoor {

    @Bean
    SecurityFilterChain everyone(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(r -> r.anyRequest().permitAll()).build();
    }
}
