package org.tabane.bundling.web;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.engine.MemberId;
import org.tabane.engine.sharing.CommonCost;
import org.tabane.engine.sharing.KeyTable;
import org.tabane.engine.sharing.SharingScheme;
import org.tabane.region.Municipality;
import org.tabane.shared.FiscalYear;

/**
 * A question that can be answered: towns, what is to be shared, their figures and one to three schemes. Units: yen, figures in their column's
 * unit. Immutable.
 *
 * @param typed the fields the visitor typed in place of a published figure
 * @param settled the second reckoning 「精算」; null when there is none
 * @param aloneYen what a town would pay alone, for those where it was typed
 */
record SharingCase(
        List<Municipality> towns,
        CommonCost cost,
        KeyTable keys,
        Set<String> typed,
        List<Scheme> schemes,
        @Nullable Second settled,
        Map<MemberId, Long> aloneYen,
        Paper paper) {

    SharingCase {
        towns = List.copyOf(towns);
        typed = Set.copyOf(typed);
        schemes = List.copyOf(schemes);
        aloneYen = Collections.unmodifiableMap(new LinkedHashMap<>(aloneYen));
    }

    static MemberId member(Municipality town) {
        return MemberId.of(town.code().value());
    }

    /** The scheme the notice is written by and the settlement is made by. */
    Scheme chosen() {
        return schemes.stream()
                .filter(scheme -> scheme.number() == paper.scheme())
                .findFirst()
                .orElseGet(schemes::getFirst);
    }

    /** A scheme by the number of its column; {@code name} may be empty, {@code percent} adds up to 100. */
    record Scheme(int number, String name, Map<SharingColumn, BigDecimal> percent, SharingScheme rule) {
        Scheme {
            percent = Collections.unmodifiableMap(new EnumMap<>(percent));
        }
    }

    /** Total and figures after the accounts are closed. */
    record Second(CommonCost cost, KeyTable keys) {}

    /**
     * What the notice says besides the figures.
     *
     * @param tax whether the total includes consumption tax, as a message key's last part
     * @param overheadYen the overheads contained in the total; null when not said
     * @param previousYen last year's settlement, positive to pay and negative to get back
     */
    record Paper(
            String group,
            FiscalYear year,
            String due,
            String tax,
            @Nullable Long overheadYen,
            int scheme,
            Map<MemberId, Long> previousYen) {
        Paper {
            previousYen = Collections.unmodifiableMap(new LinkedHashMap<>(previousYen));
        }
    }
}
