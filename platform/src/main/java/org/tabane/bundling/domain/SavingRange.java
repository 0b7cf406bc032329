package org.tabane.bundling.domain;

/**
 * What is saved in a year, as it is shown everywhere: P10, P50 and P90 in whole yen, rounded by {@link Rounding}; negative when bundling
 * costs more 「減る額の幅」.
 *
 * @param gainProbability how likely the saving is above zero, 0 to 1
 */
public record SavingRange(long p10Yen, long p50Yen, long p90Yen, double gainProbability) {

    public SavingRange {
        if (p10Yen > p50Yen || p50Yen > p90Yen || !(gainProbability >= 0 && gainProbability <= 1)) {
            throw new IllegalArgumentException("A range of savings must ascend: " + p10Yen + ", " + p50Yen + ", "
                    + p90Yen + " with a probability (" + gainProbability + ") from 0 to 1.");
        }
    }

    /** How likely the cost does not fall 「減らないおそれ」, 0 to 1. */
    public double lossProbability() {
        return 1 - gainProbability;
    }
}
