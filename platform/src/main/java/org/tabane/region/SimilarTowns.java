package org.tabane.region;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Which municipalities are most like another in size, spread and outlook.
 *
 * <p>Three measures, each divided by its standard deviation over all municipalities that have it: logarithm of today's
 * population, logarithm of people per km², projected change 2020 to 2050. Unlikeness is the Euclidean distance; where either
 * has no projection, the two other measures alone, scaled up by √(3/2).
 */
final class SimilarTowns {

    private static final int MEASURES = 3;

    private final Map<Municipality, double[]> measures = new LinkedHashMap<>();
    private final double[] deviations = new double[MEASURES];

    SimilarTowns(List<Municipality> municipalities) {
        for (Municipality municipality : municipalities) {
            measures.put(municipality, measures(municipality));
        }
        for (int i = 0; i < MEASURES; i++) {
            divideByDeviation(i);
        }
    }

    /** The {@code limit} most similar, most similar first, without the municipality itself. */
    List<SimilarTown> find(Municipality municipality, int limit) {
        double[] kept = measures.get(municipality);
        double[] own = kept == null ? scaled(municipality) : kept;
        List<SimilarTown> similar = new ArrayList<>();
        measures.forEach((other, values) -> {
            if (!other.equals(municipality)) {
                unlikeness(own, values)
                        .ifPresent(distance -> similar.add(new SimilarTown(other, distance, differences(own, values))));
            }
        });
        similar.sort(Comparator.comparingDouble(SimilarTown::unlikeness)
                .thenComparing(town -> town.municipality().code()));
        return List.copyOf(similar.subList(0, Math.min(limit, similar.size())));
    }

    private static OptionalDouble unlikeness(double[] one, double[] other) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < MEASURES; i++) {
            double difference = one[i] - other[i];
            if (!Double.isNaN(difference)) {
                sum += difference * difference;
                known++;
            }
        }
        return known < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(sum * MEASURES / known));
    }

    private static List<@Nullable Double> differences(double[] own, double[] other) {
        List<@Nullable Double> differences = new ArrayList<>();
        for (int i = 0; i < MEASURES; i++) {
            double difference = other[i] - own[i];
            differences.add(Double.isNaN(difference) ? null : difference);
        }
        return differences;
    }

    /** What one standard deviation is: how many times the population, how many times the density, points of change. */
    SimilarityScale scale() {
        return new SimilarityScale(Math.exp(deviations[0]), Math.exp(deviations[1]), deviations[2] * 100);
    }

    private static double[] measures(Municipality municipality) {
        PopulationOutlook population = municipality.population();
        double people = population.current().isPresent() ? population.current().getAsInt() : Double.NaN;
        double change = population.isProjected()
                ? (double) population.projected(2050).orElseThrow()
                        / population.projected(2020).orElseThrow()
                : Double.NaN;
        return new double[] {
            Math.log(people), Math.log(people / municipality.areaKm2().doubleValue()), change
        };
    }

    private void divideByDeviation(int measure) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (double[] values : measures.values()) {
            if (!Double.isNaN(values[measure])) {
                sum += values[measure];
                squares += values[measure] * values[measure];
                count++;
            }
        }
        double mean = sum / count;
        double deviation = Math.sqrt(squares / count - mean * mean);
        for (double[] values : measures.values()) {
            values[measure] /= deviation;
        }
        deviations[measure] = deviation;
    }

    /** The measures of a town that is not among those compared, such as an invented one, on the same scale. */
    private double[] scaled(Municipality municipality) {
        double[] values = measures(municipality);
        for (int i = 0; i < MEASURES; i++) {
            values[i] /= deviations[i];
        }
        return values;
    }
}
