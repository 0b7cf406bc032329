package org.tabane.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shared.LocalGovernmentCode;

/**
 * Computes an indicator for every town from the published series.
 *
 * <p>A value of which any part is missing is missing, with the publisher's mark where there is one; nothing is filled in. Rounding:
 * none, 16 digits.
 */
final class IndicatorComputation {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Derivation how;
    private final SeriesBook book;
    private final int from;
    private final int year;

    /**
     * @param wanted the year wanted; 0 for the indicator's own, or the latest
     */
    IndicatorComputation(Derivation how, SeriesBook book, int wanted) {
        this.how = how;
        this.book = book;
        year = yearOf(how, wanted, book);
        from = how instanceof Derivation.Change change ? firstYear(change, book) : 0;
    }

    /**
     * The table of these towns; invented ones have values and count for nothing.
     *
     * @param municipalities how many real ones there are
     */
    IndicatorTable table(
            Indicator indicator, List<Municipality> towns, int municipalities, Collection<Release> releases) {
        Origins origins = Origins.of(origins(), releases);
        Map<LocalGovernmentCode, BigDecimal> values = new HashMap<>();
        Map<LocalGovernmentCode, String> marks = new HashMap<>();
        Sums sums = new Sums();
        for (Municipality town : towns) {
            Parts parts = parts(town);
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
                addUnknown(sums, town);
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
                municipalities,
                origins.bundled(),
                origins.releases(),
                IndicatorTable.sorted(values));
    }

    /** Of the years it reads alone: a file that brought others does not stand in its values. */
    private Set<@Nullable UUID> origins() {
        Set<@Nullable UUID> origins = new HashSet<>(book.origins(how.series().getFirst(), year));
        switch (how) {
            case Derivation.Level level -> {}
            case Derivation.Change change -> origins.addAll(book.origins(change.of(), from));
            case Derivation.Share share ->
                how.series().stream()
                        .skip(1)
                        .forEach(series -> origins.addAll(book.origins(series, latest(book.usualYears(series)))));
            case Derivation.PerHead perHead -> {}
        }
        return origins;
    }

    private static int yearOf(Derivation how, int wanted, SeriesBook book) {
        if (wanted > 0) {
            return wanted;
        }
        return switch (how) {
            case Derivation.Level level -> level.year() > 0 ? level.year() : latest(book.usualYears(level.of()));
            case Derivation.Change change -> change.to() > 0 ? change.to() : latest(book.usualYears(change.of()));
            case Derivation.Share share -> latestCommon(book.usualYears(share.part()), book.usualYears(share.whole()));
            case Derivation.PerHead perHead -> latest(book.usualYears(perHead.of()));
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

    private Parts parts(Municipality town) {
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
                int counted = latest(book.usualYears(share.whole()));
                Optional<Observation> whole = book.find(share.whole(), counted, town.code());
                if (share.without() != null) {
                    Optional<Observation> less =
                            book.find(share.without(), latest(book.usualYears(share.without())), town.code());
                    whole = whole.flatMap(all -> minus(all, less));
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

    /** The whole without the part left out; a whole of which that part is not known is of no use. */
    private static Optional<Observation> minus(Observation all, Optional<Observation> less) {
        BigDecimal whole = all.value();
        if (whole == null) {
            return Optional.of(all);
        }
        return less.map(part -> part.value() == null
                ? part
                : new Observation(
                        all.municipality(),
                        all.series(),
                        all.year(),
                        whole.subtract(part.value()),
                        null,
                        all.release()));
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

    /** Counts what the indicator leaves out because it is unknown. */
    private void addUnknown(Sums sums, Municipality town) {
        if (how instanceof Derivation.Share share && share.without() != null) {
            Optional<Observation> less =
                    book.find(share.without(), latest(book.usualYears(share.without())), town.code());
            Optional<Observation> all = book.find(share.whole(), latest(book.usualYears(share.whole())), town.code());
            BigDecimal lessValue = less.map(Observation::value).orElse(null);
            BigDecimal allValue = all.map(Observation::value).orElse(null);
            if (lessValue != null) {
                sums.unknown = sums.unknown == null ? lessValue : sums.unknown.add(lessValue);
            }
            if (allValue != null) {
                sums.whole = sums.whole == null ? allValue : sums.whole.add(allValue);
            }
        }
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
