package org.tabane.bundling.design.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tabane.bundling.design.web.DesignBox.Place;

/** The boxes on a design's page that explain its plans. */
@Configuration(proxyBeanMethods = false)
class ExplanationBoxes {

    @Bean
    DesignBox alternativesBox() {
        return new DesignBox(Place.TOP, 10, "bundling.design.alternatives.title", AlternativesController.PATH);
    }

    @Bean
    DesignBox byRulesBox() {
        return new DesignBox(Place.SAID, 10, "bundling.design.byRules.title", ByRulesController.PATH);
    }

    @Bean
    DesignBox whyBox() {
        return new DesignBox(Place.GROUP, 10, "bundling.design.why.title", WhyController.PATH);
    }

    @Bean
    DesignBox tradeOffBox() {
        return new DesignBox(Place.PLAN, 10, "bundling.design.tradeoff.title", TradeOffController.PATH);
    }

    @Bean
    DesignBox rulePriceBox() {
        return new DesignBox(Place.RULES, 10, "bundling.design.prices.title", RulePriceController.PATH);
    }
}
