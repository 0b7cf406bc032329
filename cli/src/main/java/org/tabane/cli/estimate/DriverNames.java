package org.tabane.cli.estimate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tabane.engine.effect.DriverKind;

/**
 * The names of drivers in files. A driver may be called by its kind ({@code travel}), by the kind's Japanese term, or freely with the kind
 * behind a colon ({@code 北線の巡回統合:travel}).
 */
final class DriverNames {

    private static final Map<String, DriverKind> ALSO_CALLED = Map.ofEntries(
            Map.entry("direct", DriverKind.DIRECT_RESPONSE),
            Map.entry("response", DriverKind.DIRECT_RESPONSE),
            Map.entry("performance", DriverKind.PERFORMANCE_SPECIFICATION),
            Map.entry("performance-spec", DriverKind.PERFORMANCE_SPECIFICATION),
            Map.entry("multi-year", DriverKind.MULTI_YEAR_TERM),
            Map.entry("management", DriverKind.MANAGEMENT_AND_DESK),
            Map.entry("management-desk", DriverKind.MANAGEMENT_AND_DESK),
            Map.entry("management-fee", DriverKind.MANAGEMENT_AND_DESK),
            Map.entry("desk", DriverKind.MANAGEMENT_AND_DESK),
            Map.entry("fee", DriverKind.MANAGEMENT_AND_DESK),
            Map.entry("labour-cost", DriverKind.LABOUR_COST),
            Map.entry("labor", DriverKind.LABOUR_COST),
            Map.entry("elasticity", DriverKind.SCALE_ELASTICITY));

    private static final Map<String, DriverKind> KINDS = kinds();

    private DriverNames() {}

    /** The kind behind a name; empty when the name says none. */
    static Optional<DriverKind> kindOf(String name) {
        int colon = name.lastIndexOf(':');
        return Optional.ofNullable(KINDS.get(normalised(colon < 0 ? name : name.substring(colon + 1))));
    }

    static String accepted() {
        return Arrays.stream(DriverKind.values()).map(DriverKind::code).collect(Collectors.joining(", "))
                + ", or your own name with one of these behind a colon, such as 'joint patrol:travel'";
    }

    private static Map<String, DriverKind> kinds() {
        Map<String, DriverKind> kinds = new HashMap<>(ALSO_CALLED);
        for (DriverKind kind : DriverKind.values()) {
            kinds.put(kind.code(), kind);
            kinds.put(normalised(kind.japanese()), kind);
        }
        return Map.copyOf(kinds);
    }

    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_]+", "-");
    }
}
