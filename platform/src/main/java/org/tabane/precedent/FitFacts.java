package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.shared.Sector;

/**
 * What is known of a town when its types are weighed: numbers, answers and sectors by the names {@code type-rules.yml} uses. What is not there
 * is not known.
 */
public record FitFacts(Map<String, BigDecimal> numbers, Map<String, Answer> answers, Set<Sector> sectors) {

    public FitFacts {
        numbers = Map.copyOf(numbers);
        answers = Map.copyOf(answers);
        sectors = Set.copyOf(sectors);
    }

    /**
     * One condition of a rule.
     *
     * @param is {@code yes} or {@code no} for an answer, the name of a sector for {@code sectors}; null for a number
     */
    public record Condition(
            String fact,
            @Nullable BigDecimal atLeast,
            @Nullable BigDecimal atMost,
            @Nullable String is) {}

    /** Whether anything is known about a fact. */
    public boolean isKnown(String fact) {
        return numbers.containsKey(fact)
                || answers.getOrDefault(fact, Answer.UNKNOWN) != Answer.UNKNOWN
                || (fact.equals("sectors") && !sectors.isEmpty());
    }

    /** Whether a condition holds; false also where the fact is not known. */
    public boolean holds(Condition condition) {
        if (condition.is() != null) {
            return condition.fact().equals("sectors")
                    ? sectors.stream().anyMatch(sector -> sector.name().equals(condition.is()))
                    : answers.getOrDefault(condition.fact(), Answer.UNKNOWN) == Answer.parse(condition.is());
        }
        BigDecimal value = numbers.get(condition.fact());
        return value != null
                && (condition.atLeast() == null || value.compareTo(condition.atLeast()) >= 0)
                && (condition.atMost() == null || value.compareTo(condition.atMost()) <= 0);
    }

    /** The number of a fact, where it is one and known. */
    public Optional<BigDecimal> number(String fact) {
        return Optional.ofNullable(numbers.get(fact));
    }
}
