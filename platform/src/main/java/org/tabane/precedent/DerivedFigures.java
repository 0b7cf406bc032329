package org.tabane.precedent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.tabane.shared.Estimate;
import org.tabane.shared.Evidence;

/**
 * One derived figure over all cases. So few cases show what has been done, not what is usual: the range is what they span,
 * and it is an assumption wherever it is used for another town.
 *
 * @param cases one entry for every case, in the order of the presentation, also where there is no result
 */
public record DerivedFigures(List<DerivedFigure> cases) {

    public DerivedFigures {
        cases = List.copyOf(cases);
        if (cases.stream().allMatch(figure -> figure.value() == null)) {
            throw new IllegalArgumentException("Derived figures need at least one case with a result.");
        }
    }

    /** How many cases have a result. */
    public int count() {
        return values().size();
    }

    public BigDecimal low() {
        return values().getFirst();
    }

    public BigDecimal high() {
        return values().getLast();
    }

    /** The middle value; for an even number the mean of the middle two, rounded half up to the figures' own decimals. */
    public BigDecimal median() {
        List<BigDecimal> values = values();
        BigDecimal upper = values.get(values.size() / 2);
        BigDecimal lower = values.get((values.size() - 1) / 2);
        return lower.add(upper).divide(BigDecimal.TWO, upper.scale(), RoundingMode.HALF_UP);
    }

    /** Lowest, median and highest as an assumption for another town; the source says how few cases there are. */
    public Estimate asEstimate(String sourceTitle) {
        return new Estimate(
                low(),
                median(),
                high(),
                sourceTitle + "（先行事例" + cases.size() + "件のうち" + count() + "件の最小・中央・最大）",
                Evidence.ASSUMED);
    }

    private List<BigDecimal> values() {
        return cases.stream()
                .map(DerivedFigure::value)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
