package org.tabane.engine.sharing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much each key counts 「割合」, such as 0.35 by population, 0.15 equally and 0.50 by usage. Range: no weight is negative; the weights
 * add up to exactly 1. Immutable; keeps its order.
 */
public record Weights(Map<SharingKey, BigDecimal> byKey) {

    public Weights {
        byKey.forEach((key, weight) -> {
            if (weight.signum() < 0) {
                throw new IllegalArgumentException("Weight " + weight + " of '" + key + "' must not be negative.");
            }
        });
        BigDecimal sum = byKey.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new IllegalArgumentException("The weights add up to " + sum + " and must add up to exactly 1.");
        }
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** Reads {@code equal=0.5,population=0.5}. Throws with a message that names the part it could not read. */
    public static Weights parse(String text) {
        Map<SharingKey, BigDecimal> weights = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            List<String> sides = new ArrayList<>(List.of(part.split("=", -1)));
            if (sides.size() != 2 || sides.getFirst().isBlank()) {
                throw new IllegalArgumentException("'" + part + "' is not of the form key=weight.");
            }
            BigDecimal weight;
            try {
                weight = new BigDecimal(sides.getLast().strip());
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("The weight in '" + part + "' is not a number.", notANumber);
            }
            if (weights.put(new SharingKey(sides.getFirst().strip()), weight) != null) {
                throw new IllegalArgumentException("Key '" + sides.getFirst().strip() + "' stands twice.");
            }
        }
        return new Weights(weights);
    }

    @Override
    public String toString() {
        return String.join(
                ",",
                byKey.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().toPlainString())
                        .toList());
    }
}
