package org.tabane.region;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tabane.region.domain.SeriesBook;
import org.tabane.region.jdbc.ReleaseStore;
import org.tabane.shared.LocalGovernmentCode;
import org.tabane.shared.Prefecture;

/**
 * The indicators and their values 「見える化の指標」: what ships with Tabane and what was loaded since, worked out on demand and
 * kept until something is loaded or withdrawn.
 */
@Service
@Transactional(readOnly = true)
public class Indicators {
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.read();
    private final Municipalities municipalities;
    private final ReleaseStore store;
    private volatile @Nullable Edition edition;

    Indicators(Municipalities municipalities, ReleaseStore store) {
        this.municipalities = municipalities;
        this.store = store;
    }

    private record Edition(
            String stamp, SeriesBook book, Map<UUID, Release> releases, Map<String, IndicatorTable> tables) {}

    /** The indicators that ship with Tabane: the six of the guide first, then those of the five axes. */
    public List<Indicator> listIndicators() {
        return catalogue.indicators();
    }

    /** The series they are computed from. */
    public List<Series> listSeries() {
        return catalogue.series();
    }

    public Optional<Indicator> findIndicator(String code) {
        return catalogue.find(code);
    }

    public Optional<Series> findSeries(String code) {
        return catalogue.findSeries(code);
    }

    /** Changes whenever a value may have changed; for what is kept by others. */
    public String stamp() {
        return edition().stamp();
    }

    /** All releases, the latest first. */
    public List<Release> listReleases() {
        return store.listReleases();
    }

    /** All values of all series. */
    public SeriesBook book() {
        return edition().book();
    }

    /**
     * An indicator for every town.
     *
     * @param year the year wanted; 0 for the indicator's own, or the latest
     */
    public IndicatorTable table(Indicator indicator, int year) {
        Edition now = edition();
        return now.tables().computeIfAbsent(indicator.code() + "@" + year, key -> compute(indicator, year, now));
    }

    /** Where the values of a series come from in these years and of these towns. */
    public Origins origins(String series, Collection<Integer> years, Collection<Municipality> towns) {
        Edition now = edition();
        Set<LocalGovernmentCode> shown = towns.stream().map(Municipality::code).collect(Collectors.toSet());
        Set<@Nullable UUID> origins = new HashSet<>();
        years.forEach(year -> origins.addAll(now.book().origins(series, year, shown::contains)));
        return Origins.of(origins, now.releases().values());
    }

    /** The numbers behind an indicator's values. */
    public FigureColumns columns(IndicatorTable table) {
        return FigureColumns.of(table, catalogue, edition().book());
    }

    private synchronized Edition edition() {
        String stamp = store.stamp("values");
        Edition kept = edition;
        if (kept != null && kept.stamp().equals(stamp)) {
            return kept;
        }
        SeriesBook book = new SeriesBook();
        for (Municipality town : towns()) {
            town.population()
                    .projection()
                    .forEach((year, people) -> book.put(new Observation(
                            town.code(), Series.POPULATION, year, BigDecimal.valueOf(people), null, null)));
        }
        store.forEachObservation(book::put);
        Map<UUID, Release> releases = new HashMap<>();
        store.listReleases().forEach(release -> releases.put(release.id(), release));
        Edition read = new Edition(stamp, book, releases, new ConcurrentHashMap<>());
        edition = read;
        return read;
    }

    private List<Municipality> towns() {
        List<Municipality> towns = new ArrayList<>(municipalities.listMunicipalities());
        towns.addAll(municipalities.listMunicipalities(Prefecture.INVENTED));
        return towns;
    }

    private IndicatorTable compute(Indicator indicator, int wanted, Edition now) {
        return new IndicatorComputation(indicator.derivation(), now.book(), wanted)
                .table(
                        indicator,
                        towns(),
                        municipalities.listMunicipalities().size(),
                        now.releases().values());
    }
}
