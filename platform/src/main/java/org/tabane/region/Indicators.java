package org.tabane.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

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
        SeriesBook book = now.book();
        Derivation how = indicator.derivation();
        int year = yearOf(how, wanted, book);
        int from = how instanceof Derivation.Change change ? firstYear(change, book) : 0;
        Map<LocalGovernmentCode, BigDecimal> values = new HashMap<>();
        Map<LocalGovernmentCode, String> marks = new HashMap<>();
        Sums sums = new Sums();
        for (Municipality town : towns()) {
            Parts parts = parts(how, town, from, year, book);
            BigDecimal value = parts.value();
            if (value != null) {
                values.put(town.code(), value);
                if (!town.code().isInvented()) {
                    sums.add(parts);
                }
            } else if (parts.mark() != null) {
                marks.put(town.code(), parts.mark());
            }
            if (!town.code().isInvented()) {
                sums.addUnknown(how, town, year, book);
            }
        }
        return new IndicatorTable(
                indicator,
                from,
                year,
                values,
                marks,
                how instanceof Derivation.Level ? null : sums.total(),
                sums.unknown,
                sums.whole,
                municipalities.listMunicipalities().size(),
                releases(how, now),
                IndicatorTable.sorted(values));
    }

    private static int yearOf(Derivation how, int wanted, SeriesBook book) {
        if (wanted > 0) {
            return wanted;
        }
        return switch (how) {
            case Derivation.Level level -> level.year() > 0 ? level.year() : latest(book.years(level.of()));
            case Derivation.Change change -> change.to() > 0 ? change.to() : latest(book.years(change.of()));
            case Derivation.Share share -> latestCommon(book.years(share.part()), book.years(share.whole()));
            case Derivation.PerHead perHead -> latest(book.years(perHead.of()));
        };
    }

    private static int latest(NavigableSet<Integer> years) {
        return years.isEmpty() ? 0 : years.last();
    }

    /** The part is counted for years to come as well; today's is that of the latest count of the whole. */
    private static int latestCommon(NavigableSet<Integer> part, NavigableSet<Integer> whole) {
        Integer year = whole.isEmpty() ? null : part.floor(whole.last());
        return year == null ? latest(part) : year;
    }

    private static int firstYear(Derivation.Change change, SeriesBook book) {
        boolean there = book.years(change.of()).contains(change.from());
        return there || change.orFrom() == 0 ? change.from() : change.orFrom();
    }

    /** Numerator, denominator and what multiplies their quotient; or the mark of what is missing. */
    private record Parts(
            @Nullable BigDecimal above,
            @Nullable BigDecimal below,
            BigDecimal factor,
            BigDecimal minus,
            @Nullable String mark) {
        static Parts missing(@Nullable String mark) {
            return new Parts(null, null, BigDecimal.ONE, BigDecimal.ZERO, mark);
        }

        @Nullable
        BigDecimal value() {
            return above == null || below == null || below.signum() == 0
                    ? null
                    : above.divide(below, MathContext.DECIMAL64)
                            .multiply(factor)
                            .subtract(minus);
        }
    }

    private static Parts parts(Derivation how, Municipality town, int from, int year, SeriesBook book) {
        return switch (how) {
            case Derivation.Level level ->
                book.find(level.of(), year, town.code())
                        .map(seen -> seen.value() == null
                                ? Parts.missing(seen.mark())
                                : new Parts(seen.value(), BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ZERO, null))
                        .orElse(Parts.missing(null));
            case Derivation.Change change ->
                quotient(
                        book.find(change.of(), year, town.code()),
                        book.find(change.of(), from, town.code()),
                        HUNDRED,
                        HUNDRED);
            case Derivation.Share share -> {
                int counted = latest(book.years(share.whole()));
                Optional<Observation> whole = book.find(share.whole(), counted, town.code());
                if (share.without() != null) {
                    Optional<Observation> less =
                            book.find(share.without(), latest(book.years(share.without())), town.code());
                    whole = whole.map(all -> minus(all, less));
                }
                yield quotient(book.find(share.part(), year, town.code()), whole, HUNDRED, BigDecimal.ZERO);
            }
            case Derivation.PerHead perHead -> {
                Optional<Observation> seen = book.find(perHead.of(), year, town.code());
                BigDecimal people = town.population().current().isPresent()
                        ? BigDecimal.valueOf(town.population().current().getAsInt())
                        : null;
                yield seen.map(one -> one.value() == null
                                ? Parts.missing(one.mark())
                                : new Parts(
                                        one.value(), people, BigDecimal.valueOf(perHead.per()), BigDecimal.ZERO, null))
                        .orElse(Parts.missing(null));
            }
        };
    }

    private static Observation minus(Observation all, Optional<Observation> less) {
        BigDecimal whole = all.value();
        BigDecimal part = less.map(Observation::value).orElse(null);
        return whole == null || part == null
                ? all
                : new Observation(
                        all.municipality(), all.series(), all.year(), whole.subtract(part), null, all.release());
    }

    private static Parts quotient(
            Optional<Observation> above, Optional<Observation> below, BigDecimal factor, BigDecimal minus) {
        if (above.isEmpty() || below.isEmpty()) {
            return Parts.missing(null);
        }
        BigDecimal top = above.get().value();
        BigDecimal bottom = below.get().value();
        if (top == null || bottom == null) {
            return Parts.missing(top == null ? above.get().mark() : below.get().mark());
        }
        return new Parts(top, bottom, factor, minus, null);
    }

    private static List<Release> releases(Derivation how, Edition now) {
        Set<UUID> ids = new HashSet<>();
        how.series().forEach(series -> ids.addAll(now.book().releases(series)));
        return now.releases().values().stream()
                .filter(release -> ids.contains(release.id()))
                .sorted((one, other) -> Long.compare(other.sequence(), one.sequence()))
                .toList();
    }

    /** Adds up the towns that have every number. */
    private static final class Sums {
        private BigDecimal above = BigDecimal.ZERO;
        private BigDecimal below = BigDecimal.ZERO;
        private BigDecimal factor = BigDecimal.ONE;
        private BigDecimal minus = BigDecimal.ZERO;
        private @Nullable BigDecimal unknown;
        private @Nullable BigDecimal whole;

        void add(Parts parts) {
            if (parts.above() != null && parts.below() != null) {
                above = above.add(parts.above());
                below = below.add(parts.below());
                factor = parts.factor();
                minus = parts.minus();
            }
        }

        void addUnknown(Derivation how, Municipality town, int year, SeriesBook book) {
            if (how instanceof Derivation.Share share && share.without() != null) {
                Optional<Observation> less =
                        book.find(share.without(), latest(book.years(share.without())), town.code());
                Optional<Observation> all = book.find(share.whole(), latest(book.years(share.whole())), town.code());
                BigDecimal lessValue = less.map(Observation::value).orElse(null);
                BigDecimal allValue = all.map(Observation::value).orElse(null);
                if (lessValue != null) {
                    unknown = unknown == null ? lessValue : unknown.add(lessValue);
                }
                if (allValue != null) {
                    whole = whole == null ? allValue : whole.add(allValue);
                }
            }
        }

        @Nullable
        BigDecimal total() {
            return below.signum() == 0
                    ? null
                    : above.divide(below, MathContext.DECIMAL64)
                            .multiply(factor)
                            .subtract(minus);
        }
    }
}
