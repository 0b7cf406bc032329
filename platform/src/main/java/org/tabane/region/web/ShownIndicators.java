package org.tabane.region.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tabane.region.Indicator;
import org.tabane.region.IndicatorTable;
import org.tabane.region.Indicators;
import org.tabane.region.OwnIndicator;
import org.tabane.region.OwnIndicators;
import org.tabane.shell.Fault;

/** What the national view can show whoever is looking: the indicators that ship with Tabane, and those of their own organisations. */
@Component
class ShownIndicators {
    private final Indicators indicators;
    private final OwnIndicators own;

    ShownIndicators(Indicators indicators, OwnIndicators own) {
        this.indicators = indicators;
        this.own = own;
    }

    /** Those of organisations whose data the visitor may see; none for a visitor who is not signed in. */
    List<OwnIndicator> listOwn() {
        return own.list();
    }

    /** Whether an indicator is an organisation's own, and so not for everybody's eyes. */
    static boolean isOwn(Indicator indicator) {
        return indicator.code().startsWith(OwnIndicator.PREFIX);
    }

    /**
     * An indicator for every town.
     *
     * @param year the year wanted; 0 for the indicator's own, or the latest
     * @throws Fault 404 for a code of no indicator, or of one that is not for this visitor
     */
    IndicatorTable table(String code, int year) {
        Optional<OwnIndicator> ofOrganisation = own.find(code);
        return ofOrganisation.isPresent()
                ? own.table(ofOrganisation.get(), year)
                : indicators.table(
                        indicators
                                .findIndicator(code)
                                .orElseThrow(() -> Fault.notFound("region.national.unknown", code)),
                        year);
    }
}
