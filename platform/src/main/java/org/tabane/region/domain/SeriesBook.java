package org.tabane.region.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Observation;
import org.tabane.shared.LocalGovernmentCode;

/** All values of all series as they stand at one moment. Filled once, then only read. */
public final class SeriesBook {
    private final Map<String, TreeMap<Integer, Map<LocalGovernmentCode, Observation>>> values = new HashMap<>();
    private final Map<String, TreeSet<Integer>> realYears = new HashMap<>();

    /** Adds a value, or puts it in place of the one there. */
    public void put(Observation observation) {
        values.computeIfAbsent(observation.series(), series -> new TreeMap<>())
                .computeIfAbsent(observation.year(), year -> new HashMap<>())
                .put(observation.municipality(), observation);
        if (!observation.municipality().isInvented()) {
            realYears
                    .computeIfAbsent(observation.series(), series -> new TreeSet<>())
                    .add(observation.year());
        }
    }

    /** Whether any real municipality has a value or a mark of a series; those of invented towns do not count. */
    public boolean isImported(String series) {
        return realYears.containsKey(series);
    }

    /** Years for which a series has values of real towns, ascending; while there are none, those of the demonstration's towns. */
    public NavigableSet<Integer> years(String series) {
        TreeSet<Integer> real = realYears.get(series);
        if (real != null) {
            return Collections.unmodifiableNavigableSet(real);
        }
        TreeMap<Integer, Map<LocalGovernmentCode, Observation>> all = values.get(series);
        return all == null
                ? Collections.emptyNavigableSet()
                : Collections.unmodifiableNavigableSet(all.navigableKeySet());
    }

    /**
     * Those of the {@link #years} of which at least half as many towns are known as of the fullest one: a year that one town alone
     * brought in is not one of the nation's.
     */
    public NavigableSet<Integer> usualYears(String series) {
        NavigableSet<Integer> years = years(series);
        int fullest =
                years.stream().mapToInt(year -> year(series, year).size()).max().orElse(0);
        TreeSet<Integer> usual = new TreeSet<>(years);
        usual.removeIf(year -> 2 * year(series, year).size() < fullest);
        return usual;
    }

    /** The years to draw of one town: from its first value to its last, those it has and the {@link #usualYears}. */
    public NavigableSet<Integer> yearsOf(String series, LocalGovernmentCode town) {
        TreeSet<Integer> own = new TreeSet<>(years(series));
        own.removeIf(year -> find(series, year, town).map(Observation::value).isEmpty());
        if (!own.isEmpty()) {
            own.addAll(usualYears(series).subSet(own.first(), own.last()));
        }
        return own;
    }

    /** The values of a year; empty where there are none. */
    public Map<LocalGovernmentCode, Observation> year(String series, int year) {
        TreeMap<Integer, Map<LocalGovernmentCode, Observation>> all = values.get(series);
        return all == null ? Map.of() : all.getOrDefault(year, Map.of());
    }

    /** One value. */
    public Optional<Observation> find(String series, int year, @Nullable LocalGovernmentCode town) {
        return town == null
                ? Optional.empty()
                : Optional.ofNullable(year(series, year).get(town));
    }

    /**
     * The releases that the values and marks of a year stand in, of real towns alone; {@code null} among them where one comes with
     * Tabane itself and no imported one has taken its place.
     */
    public Set<@Nullable UUID> origins(String series, int year) {
        return origins(series, year, town -> true);
    }

    /** The same for these of the towns. */
    public Set<@Nullable UUID> origins(String series, int year, Predicate<LocalGovernmentCode> shown) {
        Set<@Nullable UUID> origins = new HashSet<>();
        year(series, year).values().stream()
                .filter(each -> !each.municipality().isInvented() && shown.test(each.municipality()))
                .forEach(each -> origins.add(each.release()));
        return origins;
    }
}
