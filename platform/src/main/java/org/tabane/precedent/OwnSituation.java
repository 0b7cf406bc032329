package org.tabane.precedent;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tabane.region.Municipality;
import org.tabane.shared.Sector;

/**
 * One's own town, or several towns taken together, as they are compared with the precedents. What nobody said stays open.
 *
 * @param towns at least one; people and area are their sums
 * @param technicalStaff engineers of all these towns together, 0 or more; null when not said
 * @param sectors sectors thought of; empty when not said
 * @param coast whether it lies by the sea, as answered; {@link #byTheSea} fills in what the boundaries say
 * @param roadKm length of road looked after, in km; null when not said
 */
public record OwnSituation(
        List<Municipality> towns,
        @Nullable Integer technicalStaff,
        Set<Sector> sectors,
        Answer snow,
        Answer coast,
        @Nullable BigDecimal roadKm) {

    public OwnSituation {
        towns = List.copyOf(towns);
        sectors = Set.copyOf(sectors);
        if (towns.isEmpty()) {
            throw new IllegalArgumentException("A situation needs at least one town.");
        }
        if (technicalStaff != null && technicalStaff < 0) {
            throw new IllegalArgumentException("Technical staff (" + technicalStaff + ") must not be negative.");
        }
        if (roadKm != null && roadKm.signum() <= 0) {
            throw new IllegalArgumentException("Length of road (" + roadKm + " km) must be positive.");
        }
    }

    /** People of all towns together; empty if one of them has no figure, since a sum without it would be too small. */
    public OptionalLong people() {
        return people(towns);
    }

    /** Towns whose population is not published. */
    public List<Municipality> townsWithoutPeople() {
        return towns.stream()
                .filter(town -> town.population().current().isEmpty())
                .toList();
    }

    /** Towns whose population is the projection for 2025, since the register of 2025 has no figure to rely on. */
    public List<Municipality> townsByProjection() {
        return towns.stream()
                .filter(town -> town.population().registered().isEmpty()
                        && town.population().current().isPresent())
                .toList();
    }

    /** Area of all towns together, in km². */
    public BigDecimal areaKm2() {
        return area(towns);
    }

    /** Whether any of the towns lies by the sea: as answered, otherwise as their boundaries say. */
    public Answer byTheSea() {
        return coast == Answer.UNKNOWN ? byTheSea(towns) : coast;
    }

    /** Yes if any town has a coast, no if none has; unknown for invented towns. */
    static Answer byTheSea(List<Municipality> towns) {
        if (towns.stream().anyMatch(town -> Boolean.TRUE.equals(town.coastal()))) {
            return Answer.YES;
        }
        return !towns.isEmpty() && towns.stream().allMatch(town -> Boolean.FALSE.equals(town.coastal()))
                ? Answer.NO
                : Answer.UNKNOWN;
    }

    static OptionalLong people(List<Municipality> towns) {
        long sum = 0;
        for (Municipality town : towns) {
            if (town.population().current().isEmpty()) {
                return OptionalLong.empty();
            }
            sum += town.population().current().getAsInt();
        }
        return OptionalLong.of(sum);
    }

    static BigDecimal area(List<Municipality> towns) {
        return towns.stream().map(Municipality::areaKm2).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
