package org.tabane.region;

import java.math.BigDecimal;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.LocalGovernmentCode;

/**
 * An indicator an organisation added itself, with its values 「団体の指標」. Seen by the organisation, by members of its group who share, and
 * by holders of its public link where it says so.
 *
 * @param decimals digits shown after the point
 * @param sharedByLink whether the public page of its town shows it
 * @param values by town and year; a value that is missing is null
 */
public record OwnIndicator(
        UUID id,
        UUID organisation,
        String name,
        String unit,
        String definition,
        String publisher,
        Indicator.Direction direction,
        int decimals,
        boolean sharedByLink,
        Map<LocalGovernmentCode, NavigableMap<Integer, Optional<BigDecimal>>> values) {
    public OwnIndicator {
        values = Map.copyOf(values);
    }

    /** What its code begins with, so that it can be told from those that ship with Tabane. */
    public static final String PREFIX = "own-";

    /** Its stable name in addresses, such as {@code own-0199…}. */
    public String code() {
        return PREFIX + id;
    }

    /** All years for which any town has a value, ascending. */
    public NavigableSet<Integer> years() {
        NavigableSet<Integer> years = new TreeSet<>();
        values.values()
                .forEach(ofTown -> ofTown.forEach((year, value) -> {
                    if (value.isPresent()) {
                        years.add(year);
                    }
                }));
        return years;
    }

    /** How many towns have a value in any year. */
    public int countTowns() {
        return (int) values.values().stream()
                .filter(ofTown -> ofTown.values().stream().anyMatch(Optional::isPresent))
                .count();
    }

    /** The latest year for which a town has a line. */
    public @Nullable Integer latestYear(LocalGovernmentCode town) {
        NavigableMap<Integer, Optional<BigDecimal>> years = values.getOrDefault(town, new TreeMap<>());
        return years.isEmpty() ? null : years.lastKey();
    }

    /** The latest value of a town; empty where it is missing. */
    public Optional<BigDecimal> latest(LocalGovernmentCode town) {
        NavigableMap<Integer, Optional<BigDecimal>> years = values.getOrDefault(town, new TreeMap<>());
        return years.isEmpty() ? Optional.empty() : years.lastEntry().getValue();
    }
}
