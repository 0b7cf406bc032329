package org.tabane.region;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tabane.region.domain.SeriesBook;
import org.tabane.shared.LocalGovernmentCode;

/**
 * The numbers an indicator is computed from, beside its value, so that every figure in a table can be checked by hand. Immutable.
 *
 * @param table the indicator
 * @param parts what stands before the value
 */
public record FigureColumns(IndicatorTable table, List<Part> parts, SeriesBook book) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A series in a year. */
    public record Part(Series series, int year) {}

    public FigureColumns {
        parts = List.copyOf(parts);
    }

    static FigureColumns of(IndicatorTable table, IndicatorCatalogue catalogue, SeriesBook book) {
        List<Part> parts = new ArrayList<>();
        switch (table.indicator().derivation()) {
            case Derivation.Level level -> {}
            case Derivation.Change change -> {
                parts.add(part(catalogue, change.of(), table.fromYear()));
                parts.add(part(catalogue, change.of(), table.year()));
            }
            case Derivation.Share share -> {
                parts.add(part(catalogue, share.whole(), latest(book, share.whole())));
                if (share.without() != null) {
                    parts.add(part(catalogue, share.without(), latest(book, share.without())));
                }
                parts.add(part(catalogue, share.part(), table.year()));
            }
            case Derivation.PerHead perHead -> parts.add(part(catalogue, perHead.of(), table.year()));
        }
        return new FigureColumns(table, parts, book);
    }

    private static Part part(IndicatorCatalogue catalogue, String series, int year) {
        return new Part(catalogue.findSeries(series).orElseThrow(), year);
    }

    private static int latest(SeriesBook book, String series) {
        NavigableSet<Integer> years = book.usualYears(series);
        return years.isEmpty() ? 0 : years.last();
    }

    /** The parts and last the value of one town; null where missing. */
    public List<@Nullable BigDecimal> figures(LocalGovernmentCode town) {
        List<@Nullable BigDecimal> figures = new ArrayList<>();
        for (Part part : parts) {
            figures.add(book.find(part.series().code(), part.year(), town)
                    .map(Observation::value)
                    .orElse(null));
        }
        figures.add(table.values().get(town));
        return Collections.unmodifiableList(figures);
    }

    /**
     * The parts summed over towns and the indicator of the sums; of a level the median, since a sum of towns has no class of its own.
     * Towns that lack a number are left out.
     */
    public List<@Nullable BigDecimal> together(Collection<Municipality> towns) {
        List<Municipality> known = towns.stream()
                .filter(town -> table.values().containsKey(town.code()))
                .toList();
        List<@Nullable BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            int column = i;
            sums.add(
                    known.isEmpty()
                            ? null
                            : known.stream()
                                    .map(town -> figures(town.code()).get(column))
                                    .filter(Objects::nonNull)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        sums.add(known.isEmpty() ? null : value(sums, known));
        return Collections.unmodifiableList(sums);
    }

    private @Nullable BigDecimal value(List<@Nullable BigDecimal> sums, List<Municipality> known) {
        return switch (table.indicator().derivation()) {
            case Derivation.Level level -> {
                double[] values = known.stream()
                        .mapToDouble(
                                town -> Objects.requireNonNull(table.values().get(town.code()))
                                        .doubleValue())
                        .toArray();
                Arrays.sort(values);
                yield IndicatorTable.median(values);
            }
            case Derivation.Change change -> {
                BigDecimal share = percent(sums.get(1), sums.get(0));
                yield share == null ? null : share.subtract(HUNDRED);
            }
            case Derivation.Share share -> {
                BigDecimal whole = sums.get(0);
                BigDecimal without = share.without() == null ? null : sums.get(1);
                yield percent(sums.getLast(), whole == null || without == null ? whole : whole.subtract(without));
            }
            case Derivation.PerHead perHead -> {
                BigDecimal people = BigDecimal.valueOf(known.stream()
                        .mapToLong(town -> town.population().current().orElse(0))
                        .sum());
                BigDecimal sum = sums.getFirst();
                yield sum == null || people.signum() == 0
                        ? null
                        : sum.divide(people, MathContext.DECIMAL64).multiply(BigDecimal.valueOf(perHead.per()));
            }
        };
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal above, @Nullable BigDecimal below) {
        return above == null || below == null || below.signum() == 0
                ? null
                : above.divide(below, MathContext.DECIMAL64).multiply(HUNDRED);
    }
}
