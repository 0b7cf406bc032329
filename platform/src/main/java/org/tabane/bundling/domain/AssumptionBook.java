package org.tabane.bundling.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The default values of one version, with the cases they were computed from 「初期値集」.
 *
 * <p>Immutable. The version is printed on every estimate, so that an estimate can be made again.
 */
public record AssumptionBook(
        String version,
        LocalDate published,
        List<CaseFigures> cases,
        Wording casesSource,
        LocalDate casesDate,
        Map<String, Assumption> byId,
        List<Wording> leftOut) {

    public AssumptionBook {
        cases = List.copyOf(cases);
        byId = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        leftOut = List.copyOf(leftOut);
        if (version.isBlank() || cases.isEmpty()) {
            throw new IllegalArgumentException("A book of assumptions needs a version and at least one case.");
        }
    }

    /** The assumption of this id; throws when the book has none. */
    public Assumption get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No assumption has the id (" + id + ")."));
    }

    public Optional<Assumption> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** This book with some assumptions replaced by what people entered. */
    AssumptionBook with(Map<String, EnteredRange> entered) {
        Map<String, Assumption> replaced = new LinkedHashMap<>(byId);
        entered.forEach((id, range) -> replaced.computeIfPresent(id, (same, standard) -> standard.replacedBy(range)));
        return new AssumptionBook(version, published, cases, casesSource, casesDate, replaced, leftOut);
    }

    /** In the order of the file. */
    public Collection<Assumption> all() {
        return byId.values();
    }

    /** Fewest people of any case; below it figures per head are extrapolated. */
    public int fewestPeople() {
        return cases.stream().mapToInt(CaseFigures::people).min().orElseThrow();
    }

    /** Most people of any case. */
    public int mostPeople() {
        return cases.stream().mapToInt(CaseFigures::people).max().orElseThrow();
    }

    /**
     * Least, geometric mean and greatest of the cases' figures, each rounded half up to {@code step}: with so few cases nothing supports a
     * narrower range.
     */
    static List<BigDecimal> rangeOf(List<CaseFigures> cases, ToDoubleFunction<CaseFigures> figure, BigDecimal step) {
        double least = cases.stream().mapToDouble(figure).min().orElseThrow();
        double most = cases.stream().mapToDouble(figure).max().orElseThrow();
        double middle = Math.exp(cases.stream()
                .mapToDouble(each -> Math.log(figure.applyAsDouble(each)))
                .average()
                .orElseThrow());
        return List.of(toStep(least, step), toStep(middle, step), toStep(most, step));
    }

    private static BigDecimal toStep(double value, BigDecimal step) {
        return BigDecimal.valueOf(value).divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
